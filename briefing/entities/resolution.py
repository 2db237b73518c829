"""Which uses of names are uses of one entity?

A pure function of uses, statements and judgements. It has two steps:

1. Names are tied by evidence between them (`ties`): the same form but for spelling habits, two
   known names of one thing, a stated alias, a romanisation whose context agrees, a person's
   decision. Tied names are one for good.
2. Short forms (a surname, an acronym, a name without its place) are owned, article by article
   (`ownership`): by the one owner there, else by the one in the library, else by nobody.

Nothing is joined through a short form, so two persons who share a surname never meet in it.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from msgspec import Struct

from briefing.entities.evidence import Neighbours
from briefing.entities.family import Family
from briefing.entities.judgements import Judgement
from briefing.entities.nameform import NameForm
from briefing.entities.organisations import KnownKeys, is_known_place
from briefing.entities.owners import offered, owners_anywhere, said_by, shared_owners
from briefing.entities.ownership import Frame, Owned, chosen, parted
from briefing.entities.statements import Statement
from briefing.entities.ties import (
    candidate_ties,
    clustered,
    firm,
    partners,
    unless_beside,
    verdicts,
)
from briefing.entities.uses import NameUse

Surroundings = Callable[[Iterable[NameForm]], Neighbours]
"""What stands around these names."""


class ResolvedEntity(Struct, frozen=True):
    """Uses that are one entity's."""

    root: NameForm
    """The first of the names that are tied; no two entities share one."""
    uses: tuple[tuple[NameUse, Owned], ...]
    """In order, with why each is its."""


def resolve(
    uses: Iterable[NameUse],
    statements: Sequence[tuple[int, Statement]],
    judgements: Sequence[Judgement] = (),
    neighbours: Neighbours | None = None,
) -> tuple[ResolvedEntity, ...]:
    """Gather the uses of names by entity.

    Args:
        uses: Every name form in every article.
        statements: What articles say of names, each with the article's number.
        judgements: What persons decided and hold, oldest first; the last word on a pair counts.
        neighbours: Surroundings of the names that may be one by their looks.

    Returns:
        In the order of their first uses.
    """
    used = sorted(uses)
    names = {use.name for use in used}
    around = neighbours or {}
    judged = verdicts(judgements)
    known = known_keys(names)
    offering = offered(names)
    by_words = owners_anywhere(names, lambda word: offering.get(word, ()), around, known=known)
    said = said_by(statements, by_words)
    ties = [*firm(candidate_ties(names, partners(names)), around), *said.ties]
    beside = {pair for _, pair in said.beside}
    roots = clustered(names, unless_beside(ties, beside), judged)
    present: defaultdict[int, set[NameForm]] = defaultdict(set)
    for use in used:
        present[use.article].add(use.name)
    frame = Frame(
        roots=roots,
        anywhere=shared_owners(roots, by_words, said.anywhere),
        here=said.here,
        present=present,
        beside=said.beside,
        apart=parted(roots, judged),
        fixed=chosen(judged),
    )
    gathered: defaultdict[NameForm, list[tuple[NameUse, Owned]]] = defaultdict(list)
    for use in used:
        owned = frame.owned(use.article, use.name)
        gathered[owned.root].append((use, owned))
    return tuple(ResolvedEntity(root, tuple(found)) for root, found in gathered.items())


def known_keys(names: Iterable[NameForm]) -> KnownKeys:
    """The keys of places and organisations among `names`, and the gazetteer's places."""
    keys: defaultdict[Family, set[str]] = defaultdict(set)
    for name in names:
        keys[name.family].add(name.key)
    places, groups = keys[Family.PLACE], keys[Family.GROUP]
    return KnownKeys(lambda key: key in places or is_known_place(key), groups.__contains__)
