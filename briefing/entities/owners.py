"""Who may own a short form, by its words and by what articles say?"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from msgspec import Struct

from briefing.entities.evidence import (
    Neighbours,
    agrees,
    asks,
    needs_context,
    offers,
    owning_rule,
)
from briefing.entities.nameform import NameForm, name_form
from briefing.entities.organisations import KnownKeys
from briefing.entities.statements import ACRONYM, ALIAS, BESIDE, INFERRED, Statement
from briefing.entities.ties import Tie


class Owning(Struct, frozen=True):
    """A name may be meant by a short form."""

    owner: NameForm
    rule: str


Owners = Mapping[NameForm, Sequence[Owning]]
Here = tuple[int, NameForm]
"""A name in the article of this number."""


def offered(names: Iterable[NameForm]) -> dict[str, list[NameForm]]:
    """The names under each word under which they may be looked for."""
    found: defaultdict[str, list[NameForm]] = defaultdict(list)
    for name in sorted(names):
        for word in offers(name):
            found[word].append(name)
    return dict(found)


def owners_anywhere(
    names: Iterable[NameForm],
    offers_of: Callable[[str], Sequence[NameForm]],
    neighbours: Neighbours,
    *,
    known: KnownKeys,
) -> dict[NameForm, tuple[Owning, ...]]:
    """Who may own each of `names` in the whole library, by their words alone.

    Args:
        names: Those that are asked about.
        offers_of: The names under a word (see `offered`).
        neighbours: Surroundings of acronyms and of names with these initials.
        known: The keys that the library knows.
    """
    found: dict[NameForm, tuple[Owning, ...]] = {}
    for name in names:
        ownings: dict[NameForm, Owning] = {}
        for word in asks(name):
            for other in offers_of(word):
                rule = None if other in ownings else owning_rule(name, other, known)
                if rule is None or (needs_context(rule) and not agrees(name, other, neighbours)):
                    continue
                ownings[other] = Owning(other, rule)
        if ownings:
            found[name] = tuple(ownings[owner] for owner in sorted(ownings))
    return found


class Said(Struct, frozen=True):
    """What the statements of articles come to."""

    here: Mapping[Here, tuple[Owning, ...]]
    anywhere: Mapping[NameForm, tuple[Owning, ...]]
    ties: tuple[Tie, ...]
    beside: frozenset[tuple[int, frozenset[NameForm]]]


def said_by(
    statements: Iterable[tuple[int, Statement]], owners: Mapping[NameForm, Sequence[Owning]]
) -> Said:
    """Sort what articles say into owners in an article, owners anywhere, ties, and pairs of two.

    An alias ties two names where neither is a short form of others. An alias of a short form
    (Saleh, called Abu Firas) belongs to whoever the short form belongs to.
    """
    here: defaultdict[Here, dict[NameForm, Owning]] = defaultdict(dict)
    anywhere: defaultdict[NameForm, dict[NameForm, Owning]] = defaultdict(dict)
    ties: set[Tie] = set()
    beside: set[tuple[int, frozenset[NameForm]]] = set()
    stated_first = sorted(statements, key=lambda pair: pair[1].rule == INFERRED)
    for article, statement in stated_first:
        left = name_form(statement.left, statement.label)
        right = name_form(statement.right, statement.label)
        if left == right:
            continue
        if statement.rule == BESIDE:
            beside.add((article, frozenset((left, right))))
            continue
        here[article, right].setdefault(left, Owning(left, statement.rule))
        if statement.rule in {ACRONYM, INFERRED}:
            anywhere[right].setdefault(left, Owning(left, statement.rule))
        elif statement.rule == ALIAS and right not in owners:
            if left in owners:
                anywhere[right].setdefault(left, Owning(left, ALIAS))
            else:
                ties.add(Tie(min(left, right), max(left, right), ALIAS))
    return Said(
        {place: tuple(found.values()) for place, found in here.items()},
        {name: tuple(found.values()) for name, found in anywhere.items()},
        tuple(sorted(ties)),
        frozenset(beside),
    )


def shared_owners(
    roots: Mapping[NameForm, NameForm], *evidence: Owners
) -> dict[NameForm, tuple[Owning, ...]]:
    """Who may own each name by all the evidence.

    What holds for one of tied names holds for all that have as many words: who may be meant by
    Pesk may be by Mr. Pesk, but not by Dora Pesk.
    """
    by_alike: defaultdict[tuple[NameForm, int], dict[NameForm, Owning]] = defaultdict(dict)
    for owners in evidence:
        for name, ownings in owners.items():
            if name in roots:
                alike = by_alike[roots[name], len(name.words)]
                alike.update({owning.owner: owning for owning in ownings})
    shared = {
        alike: tuple(owning for _, owning in sorted(found.items(), key=lambda pair: pair[0]))
        for alike, found in by_alike.items()
    }
    return {
        name: shared[root, len(name.words)]
        for name, root in roots.items()
        if (root, len(name.words)) in shared
    }
