"""What speaks for names being one, now that something about some of them has changed?

Who may own a name, and what ties it, is kept in the record; here it is found out anew for the names
that are due, and told for which of them it has changed.
"""

from collections.abc import Collection, Iterable, Mapping
from functools import cache

from briefing.entities.context import neighbours
from briefing.entities.evidence import agrees, asks, meets, needs_context, owning_rule
from briefing.entities.family import Family
from briefing.entities.nameform import NameForm, name_form
from briefing.entities.organisations import KnownKeys, is_known_place
from briefing.entities.owners import Owning, said_by
from briefing.entities.statements import ALIAS, BESIDE, SAID, Statement
from briefing.entities.ties import candidate_ties, unless_beside
from briefing.ingest.numbered import NumberedNames
from briefing.record import articles as shelf
from briefing.record import nameforms, owners, ties, uses
from briefing.record.nameforms import Role

_MOST_CONTEXT = 50
"""Articles in which the surroundings of a name are looked at."""


class Renewing:
    """Owners and ties of names, found out anew."""

    def __init__(self, names: NumberedNames) -> None:
        """Renew them in the record behind `names`."""
        db = names.db
        self._db = db
        self._names = names
        self._around: dict[int, frozenset[str]] = {}
        self._known = KnownKeys(
            cache(lambda key: is_known_place(key) or nameforms.is_key(db, Family.PLACE, key)),
            cache(lambda key: nameforms.is_key(db, Family.GROUP, key)),
        )

    def renew_owners(self, names: Collection[int]) -> set[int]:
        """Find out by their words who may own these names; the names whose owners changed."""
        changed = set()
        for chunk in self._names.in_chunks(names):
            asked = {name: set(asks(form)) for name, form in self._names.read(chunk).items()}
            offering = nameforms.under(self._db, Role.OFFERS, set().union(*asked.values()))
            self._names.read(set().union(*offering.values()))
            before = owners.owners_of(self._db, asked)
            for name, words in asked.items():
                others = set().union(*(offering.get(word, ()) for word in words)) - {name}
                now = {(o, rule) for o in others if (rule := self._owning_rule(name, o))}
                held = {owning for owning in before.get(name, ()) if owning[1] not in SAID}
                if held != now:
                    owners.replace_owners(self._db, name, held - now, now - held)
                    changed.add(name)
        return changed

    def _owning_rule(self, name: int, other: int) -> str | None:
        short, long = self._names.forms[name], self._names.forms[other]
        rule = owning_rule(short, long, self._known)
        if rule is None or not needs_context(rule) or self._agree(name, other):
            return rule
        return None

    def renew_said(self, names: Collection[int]) -> set[int]:
        """Find out by what articles say who owns these names; the names whose owners changed."""
        changed = set()
        for chunk in self._names.in_chunks(names):
            rights = set(chunk) | ties.said_to_be(self._db, chunk)
            stated = ties.statements_on(self._db, right=rights, rules=SAID)
            numbers = nameforms.numbers_known(self._db, _sides(stated))
            said = said_by(stated, self._owners_by_words(numbers)).anywhere
            before = owners.owners_of(self._db, rights)
            forms = self._names.read(rights)
            for name in rights & forms.keys():
                now = {(numbers[o.owner], o.rule) for o in said.get(forms[name], ())}
                held = {owning for owning in before.get(name, ()) if owning[1] in SAID}
                if held != now:
                    owners.replace_owners(self._db, name, held - now, now - held)
                    changed.add(name)
        return changed

    def _owners_by_words(self, numbers: Mapping[NameForm, int]) -> dict[NameForm, list[Owning]]:
        """Which of these names have owners by their words alone."""
        found = owners.owners_of(self._db, numbers.values())
        return {
            name: [Owning(name, rule) for _, rule in found[number] if rule not in SAID]
            for name, number in numbers.items()
            if any(rule not in SAID for _, rule in found.get(number, ()))
        }

    def renew_ties(self, names: Collection[int]) -> set[int]:
        """Find out what ties these names by their looks; the names whose ties changed."""
        changed: set[int] = set()
        for chunk in self._names.in_chunks(names):
            forms = self._names.read(chunk)
            words = {word for form in forms.values() for word in meets(form)}
            met = nameforms.under(self._db, Role.MEETS, words)
            self._names.read(set().union(*met.values()))
            blocks = {
                word: sorted(self._names.forms[name] for name in block)
                for word, block in met.items()
            }
            now = set()
            beside = self._beside(chunk)
            for tie in unless_beside(candidate_ties(sorted(forms.values()), blocks), beside):
                left, right = self._names.numbers[tie.left], self._names.numbers[tie.right]
                if not needs_context(tie.rule) or self._agree(left, right):
                    now.add((left, right, tie.rule))
            held = {tie for tie in ties.ties_of(self._db, chunk) if tie[2] != ALIAS}
            changed |= self._replace_ties(held, now)
        return changed

    def renew_alias_ties(self, names: Collection[int]) -> set[int]:
        """Find out which of these names articles tie; the names whose ties changed."""
        changed: set[int] = set()
        for chunk in self._names.in_chunks(names):
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

    def _agree(self, left: int, right: int) -> bool:
        one, other = self._names.forms[left], self._names.forms[right]
        if agrees(one, other, {}):
            return True
        around = {one: self._surroundings(left), other: self._surroundings(right)}
        return agrees(one, other, around)

    def _surroundings(self, name: int) -> frozenset[str]:
        if name not in self._around:
            form = self._names.forms[name]
            articles = uses.first_articles(self._db, name, _MOST_CONTEXT)
            named = (
                (shelf.sentences_in(self._db, n), uses.names_in(self._db, n)) for n in articles
            )
            self._around[name] = neighbours({form}, named).get(form, frozenset())
        return self._around[name]


def _sides(stated: Iterable[tuple[int, Statement]]) -> set[NameForm]:
    return {name_form(f, s.label) for _, s in stated for f in (s.left, s.right)}
