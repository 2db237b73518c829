"""How are names resolved again where something about them has changed, and nowhere else?

The steps of `briefing.entities.resolution`, each on the part of the library that it can reach:
first who may own the names that are due, then what ties them, then who stands for the names that
are tied, then whose the short forms are that look to those, and last the entities that won or lost
a use. What comes out is what resolving everything would give.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cache
from itertools import islice
from typing import TypeVar

from briefing.entities.context import neighbours
from briefing.entities.evidence import (
    agrees,
    asks,
    meets,
    needs_context,
    owning_rule,
)
from briefing.entities.family import Family
from briefing.entities.nameform import NameForm, name_form
from briefing.entities.organisations import KnownKeys, is_known_place
from briefing.entities.ownership import Frame, Owning, chosen, parted, said_by, shared_owners
from briefing.entities.statements import ACRONYM, ALIAS, BESIDE, INFERRED, Statement
from briefing.entities.ties import Tie, Verdicts, candidate_ties, clustered, unless_beside
from briefing.record import articles as shelf
from briefing.record import nameforms, owners, ties, uses
from briefing.record.database import Connection
from briefing.record.nameforms import Role
from briefing.record.uses import Held, Place

_CHUNK = 2_000
"""Names that are looked at together."""
_ARTICLES = 500
"""Articles whose uses are looked at together."""
_MOST_CONTEXT = 50
"""Articles in which the surroundings of a name are looked at."""
_SAID = (ACRONYM, INFERRED, ALIAS)

Item = TypeVar("Item")


class Resolving:
    """One pass over what is due. Call it inside a transaction."""

    def __init__(self, db: Connection, judged: Verdicts) -> None:
        """Resolve in the record behind `db` by what persons decided."""
        self._db = db
        self._judged = judged
        self._forms: dict[int, NameForm] = {}
        self._numbers: dict[NameForm, int] = {}
        self._around: dict[int, frozenset[str]] = {}
        self._known = KnownKeys(
            cache(lambda key: is_known_place(key) or nameforms.is_key(db, Family.PLACE, key)),
            cache(lambda key: nameforms.is_key(db, Family.GROUP, key)),
        )

    def resolve(
        self, due: Collection[int], articles: Collection[int], rejudged: Collection[int]
    ) -> set[int]:
        """Resolve the names that are due, and all names in some articles.

        Args:
            due: Names whose uses, surroundings or judgements have changed.
            articles: Numbers of the articles in which they have changed.
            rejudged: Names on which a person decides anew.

        Returns:
            The names that stand for entities which won or lost uses, or may be called otherwise.
        """
        db = self._db
        gone = nameforms.unused(db, due)
        gone_names = self._named(gone)
        orphans = self._with_mates(gone) - gone
        bereft = owners.owned_by(db, gone) - gone
        askers = nameforms.asking_what_is_offered(db, gone)
        nameforms.remove(db, gone)
        left = set(due) - gone
        new = nameforms.without_words(db, left)
        nameforms.save_words(db, self._named(new))
        leaning = nameforms.leaning_on(db, [*gone_names.values(), *self._named(new).values()])
        askers |= nameforms.asking_what_is_offered(db, new | leaning)
        askers |= nameforms.asking_for_initials(db, left)
        changed = bereft | self._renew_owners((left | askers | bereft) - gone)
        changed |= self._renew_said(left | changed)
        seeds = new | orphans | self._renew_ties(left) | self._renew_alias_ties(left | changed)
        region = self._cluster(seeds | (set(rejudged) - gone))
        reach = self._reach(region | changed)
        affected = set(due) | set(nameforms.roots(db, region).values())
        for chunk in chunks(sorted(reach), _CHUNK):
            affected |= self._assign(chunk, None)
        for some in chunks(sorted(articles), _ARTICLES):
            affected |= self._assign(uses.names_used_in(db, some) - reach, some)
            affected |= uses.roots_in(db, some)
        return {root for root in affected if root is not None}

    def _renew_owners(self, names: Collection[int]) -> set[int]:
        """Find out by their words who may own these names; the names whose owners changed."""
        changed = set()
        for chunk in chunks(sorted(names), _CHUNK):
            asked = {name: set(asks(form)) for name, form in self._named(chunk).items()}
            offering = nameforms.under(self._db, Role.OFFERS, set().union(*asked.values()))
            self._named(set().union(*offering.values()))
            before = owners.owners_of(self._db, asked)
            for name, words in asked.items():
                others = set().union(*(offering.get(word, ()) for word in words)) - {name}
                now = {(o, rule) for o in others if (rule := self._owning_rule(name, o))}
                held = {owning for owning in before.get(name, ()) if owning[1] not in _SAID}
                if held != now:
                    owners.replace_owners(self._db, name, held - now, now - held)
                    changed.add(name)
        return changed

    def _owning_rule(self, name: int, other: int) -> str | None:
        short, long = self._forms[name], self._forms[other]
        rule = owning_rule(short, long, self._known)
        if rule is None or not needs_context(rule) or self._agree(name, other):
            return rule
        return None

    def _renew_said(self, names: Collection[int]) -> set[int]:
        """Find out by what articles say who owns these names; the names whose owners changed."""
        changed = set()
        for chunk in chunks(sorted(names), _CHUNK):
            rights = set(chunk) | ties.said_to_be(self._db, chunk)
            stated = ties.statements_on(self._db, right=rights, rules=_SAID)
            numbers = nameforms.numbers_known(self._db, _sides(stated))
            said = said_by(stated, self._owners_by_words(numbers)).anywhere
            before = owners.owners_of(self._db, rights)
            forms = self._named(rights)
            for name in rights & forms.keys():
                now = {(numbers[o.owner], o.rule) for o in said.get(forms[name], ())}
                held = {owning for owning in before.get(name, ()) if owning[1] in _SAID}
                if held != now:
                    owners.replace_owners(self._db, name, held - now, now - held)
                    changed.add(name)
        return changed

    def _owners_by_words(self, numbers: Mapping[NameForm, int]) -> dict[NameForm, list[Owning]]:
        """Which of these names have owners by their words alone."""
        found = owners.owners_of(self._db, numbers.values())
        return {
            name: [Owning(name, rule) for _, rule in found[number] if rule not in _SAID]
            for name, number in numbers.items()
            if any(rule not in _SAID for _, rule in found.get(number, ()))
        }

    def _renew_ties(self, names: Collection[int]) -> set[int]:
        """Find out what ties these names by their looks; the names whose ties changed."""
        changed: set[int] = set()
        for chunk in chunks(sorted(names), _CHUNK):
            forms = self._named(chunk)
            words = {word for form in forms.values() for word in meets(form)}
            met = nameforms.under(self._db, Role.MEETS, words)
            self._named(set().union(*met.values()))
            blocks = {
                word: sorted(self._forms[name] for name in block) for word, block in met.items()
            }
            now = set()
            beside = self._beside(chunk)
            for tie in unless_beside(candidate_ties(sorted(forms.values()), blocks), beside):
                left, right = self._numbers[tie.left], self._numbers[tie.right]
                if not needs_context(tie.rule) or self._agree(left, right):
                    now.add((left, right, tie.rule))
            held = {tie for tie in ties.ties_of(self._db, chunk) if tie[2] != ALIAS}
            changed |= self._replace_ties(held, now)
        return changed

    def _renew_alias_ties(self, names: Collection[int]) -> set[int]:
        """Find out which of these names articles tie; the names whose ties changed."""
        changed: set[int] = set()
        for chunk in chunks(sorted(names), _CHUNK):
            stated = ties.statements_on(self._db, left=chunk, right=chunk, rules=(ALIAS,))
            numbers = nameforms.numbers_known(self._db, _sides(stated))
            said = said_by(stated, self._owners_by_words(numbers)).ties
            now = {
                (numbers[tie.left], numbers[tie.right], tie.rule)
                for tie in unless_beside(said, self._beside(chunk))
            }
            held = {tie for tie in ties.ties_of(self._db, chunk) if tie[2] == ALIAS}
            changed |= self._replace_ties(held, now)
        return changed

    def _beside(self, names: Collection[int]) -> set[frozenset[NameForm]]:
        """Pairs with one of these names that some article names side by side."""
        stated = ties.statements_on(self._db, left=names, right=names, rules=(BESIDE,))
        return {pair for _, pair in said_by(stated, {}).beside}

    def _replace_ties(self, held: set[ties.NumberedTie], now: set[ties.NumberedTie]) -> set[int]:
        ties.remove_ties(self._db, held - now)
        ties.add_ties(self._db, now - held)
        return {name for left, right, _ in held ^ now for name in (left, right)}

    def _cluster(self, seeds: Collection[int]) -> set[int]:
        """Say anew who stands for the names that are tied with `seeds`, or were; all of them."""
        judged = nameforms.numbers_known(
            self._db,
            {name for pair in (*self._judged.same, *self._judged.different) for name in pair},
        )
        partners: defaultdict[int, set[int]] = defaultdict(set)
        for left, right in self._judged.same:
            if left in judged and right in judged:
                partners[judged[left]].add(judged[right])
                partners[judged[right]].add(judged[left])
        region: set[int] = set()
        frontier = set(seeds)
        while frontier:
            region |= frontier
            reached = self._with_mates(frontier)
            reached.update(n for tie in ties.ties_of(self._db, frontier) for n in tie[:2])
            reached.update(*(partners[name] for name in frontier & partners.keys()))
            frontier = reached - region
        self._named(region)
        found = clustered(
            sorted(self._forms[name] for name in region),
            [self._tie(tie) for tie in ties.ties_of(self._db, region)],
            self._judged,
        )
        before = nameforms.roots(self._db, region)
        now = {self._numbers[name]: self._numbers[root] for name, root in found.items()}
        nameforms.save_roots(self._db, {n: r for n, r in now.items() if before[n] != r})
        return region | {root for root in before.values() if root is not None}

    def _reach(self, start: Collection[int]) -> set[int]:
        """The names whose owner may be another one, now that those of `start` have changed."""
        reach: set[int] = set()
        frontier = self._with_mates(start)
        while frontier:
            reach |= frontier
            owned = owners.owned_by(self._db, frontier) | ties.shortened(self._db, frontier)
            frontier = self._with_mates(owned) - reach
        return reach

    def _assign(self, names: Collection[int], articles: Collection[int] | None) -> set[int | None]:
        """Say anew whose the uses of these names are, everywhere or in some articles.

        Returns:
            The names that stand for entities which that changes.
        """
        plain = self._plain(names)
        affected = uses.save_plain(self._db, plain, articles)
        found = uses.uses_of(self._db, set(names) - plain, articles)
        return affected | self._assign_owned(found) if found else affected

    def _plain(self, names: Collection[int]) -> set[int]:
        """Those of these names that stand for themselves in every article."""
        roots = nameforms.roots(self._db, names)
        mates = nameforms.rooted(self._db, {root for root in roots.values() if root is not None})
        owned = owners.owners_of(self._db, mates).keys()
        owned_roots = set(nameforms.roots(self._db, owned).values())
        shortened = ties.are_shortened(self._db, names)
        return {
            name
            for name, root in roots.items()
            if root not in owned_roots and name not in shortened
        }

    def _assign_owned(self, found: Mapping[Place, Held]) -> set[int | None]:
        frame = self._frame({name for _, name in found}, {article for article, _ in found})
        changed: dict[Place, Held] = {}
        affected = set[int | None]()
        for (article, name), held in found.items():
            owned = frame.owned(article, self._forms[name])
            now = Held(
                self._numbers[owned.root], self._numbers[owned.through], owned.rule, owned.is_here
            )
            if now != held:
                changed[article, name] = now
                affected |= {held.root, now.root}
        uses.save_held(self._db, changed)
        return affected

    def _frame(self, names: Collection[int], articles: Collection[int]) -> Frame:
        """All that decides whose these names are in these articles."""
        every: set[int] = set()
        frontier = self._with_mates(names)
        owning: dict[int, set[tuple[int, str]]] = {}
        while frontier:
            every |= frontier
            found = owners.owners_of(self._db, frontier)
            owning |= found
            nearer = {owner for all_ in found.values() for owner, _ in all_}
            nearer |= ties.said_to_own(self._db, frontier, articles)
            frontier = self._with_mates(nearer) - every
        roots = nameforms.roots(self._db, every)
        self._named(every | {root for root in roots.values() if root is not None})
        forms = self._forms
        root_forms = {
            forms[name]: forms[name if root is None else root] for name, root in roots.items()
        }
        stated = ties.statements_on(self._db, left=every, right=every, articles=articles)
        said = said_by(stated, {})
        by_words = {
            forms[name]: [Owning(forms[owner], rule) for owner, rule in sorted(found)]
            for name, found in owning.items()
        }
        owner_names = {owner for found in owning.values() for owner, _ in found}
        there = uses.present(self._db, owner_names, articles)
        return Frame(
            roots=root_forms,
            anywhere=shared_owners(root_forms, by_words),
            here=said.here,
            present={article: {forms[n] for n in used} for article, used in there.items()},
            beside=said.beside,
            apart=parted(root_forms, self._judged),
            fixed=chosen(self._judged),
        )

    def _with_mates(self, names: Collection[int]) -> set[int]:
        """These names, and all for which the same names stand."""
        found = nameforms.roots(self._db, names)
        return set(names) | nameforms.rooted(self._db, {r for r in found.values() if r is not None})

    def _agree(self, left: int, right: int) -> bool:
        one, other = self._forms[left], self._forms[right]
        if agrees(one, other, {}):
            return True
        around = {one: self._surroundings(left), other: self._surroundings(right)}
        return agrees(one, other, around)

    def _surroundings(self, name: int) -> frozenset[str]:
        if name not in self._around:
            form = self._forms[name]
            articles = uses.first_articles(self._db, name, _MOST_CONTEXT)
            named = (
                (shelf.sentences_in(self._db, n), uses.names_in(self._db, n)) for n in articles
            )
            self._around[name] = neighbours({form}, named).get(form, frozenset())
        return self._around[name]

    def _tie(self, tie: ties.NumberedTie) -> Tie:
        left, right, rule = tie
        return Tie(self._forms[left], self._forms[right], rule)

    def _named(self, numbers: Iterable[int]) -> dict[int, NameForm]:
        """The names of these numbers."""
        wanted = set(numbers)
        missing = wanted - self._forms.keys()
        if missing:
            found = nameforms.forms(self._db, missing)
            self._forms |= found
            self._numbers |= {form: number for number, form in found.items()}
        return {number: self._forms[number] for number in wanted if number in self._forms}


def chunks(items: Iterable[Item], size: int) -> Iterator[tuple[Item, ...]]:
    """The items, at most `size` at a time."""
    remaining = iter(items)
    while chunk := tuple(islice(remaining, size)):
        yield chunk


def _sides(stated: Iterable[tuple[int, Statement]]) -> set[NameForm]:
    return {name_form(f, s.label) for _, s in stated for f in (s.left, s.right)}
