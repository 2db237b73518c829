"""How are names resolved again where something about them has changed, and nowhere else?

The steps of `briefing.entities.resolution`, each on the part of the library that it can reach:
first who may own the names that are due, then what ties them, then who stands for the names that
are tied, then whose the short forms are that look to those, and last the entities that won or lost
a use. What comes out is what resolving everything would give.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Mapping

from msgspec import Struct

from briefing.entities.owners import Owning, said_by, shared_owners
from briefing.entities.ownership import Frame, chosen, parted
from briefing.entities.ties import Tie, Verdicts, clustered
from briefing.ingest.numbered import AtOnce, NumberedNames, chunks
from briefing.ingest.renewing import Renewing
from briefing.record import nameforms, owners, ties, uses
from briefing.record.database import Connection
from briefing.record.uses import Held, Place


class _Step(Struct, frozen=True):
    """The names that a pass begins with, by their numbers."""

    gone: set[int]
    left: set[int]
    """Those that are due and still used."""
    new: set[int]
    orphans: set[int]
    """Those that stood together with one that is gone."""
    bereft: set[int]
    """Short forms that lost an owner."""
    askers: set[int]
    """Short forms that may have other owners now."""


class Resolving:
    """One pass over what is due. Call it inside a transaction."""

    def __init__(
        self,
        db: Connection,
        judged: Verdicts,
        *,
        at_once: AtOnce | None = None,
        on_names: Callable[[int], None] | None = None,
    ) -> None:
        """Resolve in the record behind `db` by what persons decided.

        Args:
            db: the record.
            judged: the last words of persons.
            at_once: how much is looked at together.
            on_names: told how many names are looked at next, in each of the passes.
        """
        self._db = db
        self._judged = judged
        self._at_once = at_once or AtOnce()
        self._names = NumberedNames(db, self._at_once, on_names)
        self._renewing = Renewing(self._names)

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
        step = self._prepared(set(due))
        renewing = self._renewing
        changed = step.bereft | renewing.renew_owners(step.left | step.askers | step.bereft)
        changed |= renewing.renew_said(step.left | changed)
        seeds = step.new | step.orphans | (set(rejudged) - step.gone)
        seeds |= renewing.renew_ties(step.left)
        seeds |= renewing.renew_alias_ties(step.left | changed)
        region = self._cluster(seeds)
        reach = self._reach(region | changed)
        affected = set(due) | set(nameforms.roots(self._db, region).values())
        for chunk in self._names.in_chunks(reach):
            affected |= self._assign(chunk, None)
        for some in chunks(sorted(articles), self._at_once.articles):
            affected |= self._assign(uses.names_used_in(self._db, some) - reach, some)
            affected |= uses.roots_in(self._db, some)
        return {root for root in affected if root is not None}

    def _prepared(self, due: set[int]) -> "_Step":
        """Forget the names that no article uses, put new ones under their words, and look around.

        What hangs on names that go is asked for before they go.
        """
        db = self._db
        gone = nameforms.unused(db, due)
        orphans = self._names.with_mates(gone) - gone
        bereft = owners.owned_by(db, gone) - gone
        askers = nameforms.asking_what_is_offered(db, gone)
        leaning = nameforms.leaning_on(db, self._names.read(gone).values())
        nameforms.remove(db, gone)
        left = due - gone
        new = nameforms.without_words(db, left)
        for chunk in self._names.in_chunks(new):
            names = self._names.read(chunk)
            nameforms.save_words(db, names)
            leaning |= nameforms.leaning_on(db, names.values())
        askers |= nameforms.asking_what_is_offered(db, new | (leaning - gone))
        for chunk in self._names.in_chunks(left):
            askers |= nameforms.asking_for_initials(db, chunk)
        return _Step(gone, left, new, orphans, bereft, askers - gone)

    def _cluster(self, seeds: Collection[int]) -> set[int]:
        """Say anew who stands for the names that are tied with `seeds`, or were; all of them."""
        partners = self._partners()
        region: set[int] = set()
        changed: set[int] = set()
        for chunk in self._names.in_chunks(seeds):
            tied = self._tied(set(chunk) - region, partners)
            region |= tied
            changed |= self._cluster_tied(tied)
        return region | changed

    def _partners(self) -> Mapping[int, Collection[int]]:
        """With which other names a person judged each name the same."""
        judged = nameforms.numbers_known(
            self._db,
            {name for pair in (*self._judged.same, *self._judged.different) for name in pair},
        )
        partners: defaultdict[int, set[int]] = defaultdict(set)
        for left, right in self._judged.same:
            if left in judged and right in judged:
                partners[judged[left]].add(judged[right])
                partners[judged[right]].add(judged[left])
        return partners

    def _tied(self, names: set[int], partners: Mapping[int, Collection[int]]) -> set[int]:
        """These names, and all to which ties lead from them, or led before."""
        region: set[int] = set()
        frontier = names
        while frontier:
            region |= frontier
            reached = self._names.with_mates(frontier)
            reached.update(n for tie in ties.ties_of(self._db, frontier) for n in tie[:2])
            reached.update(*(partners[name] for name in frontier & partners.keys()))
            frontier = reached - region
        return region

    def _cluster_tied(self, region: set[int]) -> set[int]:
        """Say anew who stands for names that are tied with no others; who stood for them."""
        self._names.read(region)
        found = clustered(
            sorted(self._names.forms[name] for name in region),
            [self._tie(tie) for tie in ties.ties_of(self._db, region)],
            self._judged,
        )
        before = nameforms.roots(self._db, region)
        now = {self._names.numbers[name]: self._names.numbers[root] for name, root in found.items()}
        nameforms.save_roots(self._db, {n: r for n, r in now.items() if before[n] != r})
        return {root for root in before.values() if root is not None}

    def _reach(self, start: Collection[int]) -> set[int]:
        """The names whose owner may be another one, now that those of `start` have changed."""
        reach: set[int] = set()
        frontier = self._names.with_mates(start)
        while frontier:
            reach |= frontier
            owned = owners.owned_by(self._db, frontier) | ties.shortened(self._db, frontier)
            frontier = self._names.with_mates(owned) - reach
        return reach

    def _assign(self, names: Collection[int], articles: Collection[int] | None) -> set[int | None]:
        """Say anew whose the uses of these names are, everywhere or in some articles.

        Returns:
            The names that stand for entities which that changes.
        """
        plain = self._plain(names)
        affected = uses.save_plain(self._db, plain, articles)
        for portion in uses.in_portions(self._db, set(names) - plain, self._at_once.uses):
            affected |= self._assign_owned(uses.uses_of(self._db, portion, articles))
        return affected

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
            owned = frame.owned(article, self._names.forms[name])
            now = Held(
                self._names.numbers[owned.root],
                self._names.numbers[owned.through],
                owned.rule,
                owned.is_here,
            )
            if now != held:
                changed[article, name] = now
                affected |= {held.root, now.root}
        uses.save_held(self._db, changed)
        return affected

    def _frame(self, names: Collection[int], articles: Collection[int]) -> Frame:
        """All that decides whose these names are in these articles."""
        every: set[int] = set()
        frontier = self._names.with_mates(names)
        owning: dict[int, set[tuple[int, str]]] = {}
        while frontier:
            every |= frontier
            found = owners.owners_of(self._db, frontier)
            owning |= found
            nearer = {owner for all_ in found.values() for owner, _ in all_}
            nearer |= ties.said_to_own(self._db, frontier, articles)
            frontier = self._names.with_mates(nearer) - every
        roots = nameforms.roots(self._db, every)
        self._names.read(every | {root for root in roots.values() if root is not None})
        forms = self._names.forms
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

    def _tie(self, tie: ties.NumberedTie) -> Tie:
        left, right, rule = tie
        return Tie(self._names.forms[left], self._names.forms[right], rule)
