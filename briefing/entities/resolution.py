"""Which uses of names are uses of one entity?

A pure function of uses, statements and judgements. Names are joined by evidence between them:

1. the same key (`forms.form_key`);
2. what a person judged the same, unless judged different later;
3. countries that the gazetteer knows by several names;
4. romanisations whose context agrees;
5. a stated alias;
6. a name with one fuller form in the library.

Short forms (a surname, an acronym) are not joined, but owned, article by article: by the one
owner in the article, else by the one owner in the library, else by nobody.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from briefing.entities.clusters import Clusters
from briefing.entities.entity import Judgement, Verdict
from briefing.entities.evidence import (
    Neighbours,
    agrees,
    full_names,
    fuller_names,
    romanisation_candidates,
)
from briefing.entities.forms import form_key, skeleton
from briefing.entities.statements import ACRONYM, ALIAS, Statement
from briefing.entities.uses import NameKey, NameUse, gather, name_key
from briefing.language.countries import country_of
from briefing.mention import Label


@dataclass(frozen=True, slots=True)
class ResolvedEntity:
    """Uses that are one entity's."""

    founder: NameKey
    """The earliest of its full names; no two entities share one."""
    uses: tuple[NameUse, ...]
    aliases: frozenset[str]
    """Forms that an article calls an alias or acronym of another name."""


@dataclass(slots=True)
class _Owners:
    """Who may own a short form, in which article it is stated, and everywhere."""

    by_key: defaultdict[NameKey, set[NameKey]] = field(default_factory=lambda: defaultdict(set))
    stated: defaultdict[tuple[int, NameKey], set[NameKey]] = field(
        default_factory=lambda: defaultdict(set)
    )


def resolve(
    uses: Iterable[NameUse],
    statements: Sequence[tuple[int, Statement]],
    judgements: Sequence[Judgement],
    neighbours: Neighbours,
) -> tuple[ResolvedEntity, ...]:
    """Gather the uses of names by entity.

    Args:
        uses: every form with a label in every article.
        statements: what articles state of names, each with the article's number.
        judgements: what persons decided, oldest first; the last word on a pair counts.
        neighbours: surroundings of the romanisation candidates.

    Returns:
        In the order of their first uses.
    """
    gathered = gather(uses)
    clusters = Clusters(gathered)
    judged = _join_judged(clusters, gathered, judgements)
    _join_countries(clusters, gathered)
    for left, right in romanisation_candidates(gathered):
        if agrees(left, right, neighbours):
            clusters.join(left, right)
    owners = _owners(gathered, statements)
    _join_fuller(clusters, owners, judged)
    present = _present(gathered)
    for number, statement in statements:
        if statement.rule == ALIAS:
            left, right = (
                _owner(clusters, owners, present[number], number, name_key(form, statement.label))
                for form in (statement.left, statement.right)
            )
            clusters.join(left, right)
    return _entities(clusters, gathered, owners, present, _aliases(statements))


def _join_judged(
    clusters: Clusters,
    gathered: Mapping[NameKey, Sequence[NameUse]],
    judgements: Iterable[Judgement],
) -> set[NameKey]:
    """Apply the last word on each pair.

    Returns:
        The names that a person has judged.
    """
    last: dict[frozenset[NameKey], tuple[NameKey, NameKey, Verdict]] = {}
    for judgement in judgements:
        for label in Label:
            left, right = name_key(judgement.left, label), name_key(judgement.right, label)
            if left in gathered and right in gathered:
                last[frozenset((left, right))] = (left, right, judgement.verdict)
    for left, right, verdict in last.values():
        if verdict is Verdict.DIFFERENT:
            clusters.keep_apart(left, right)
    for left, right, verdict in last.values():
        if verdict is Verdict.SAME:
            clusters.join(left, right)
    return {key for pair in last for key in pair}


def _join_countries(clusters: Clusters, gathered: Mapping[NameKey, Sequence[NameUse]]) -> None:
    seen: dict[str, NameKey] = {}
    for key in sorted(gathered):
        forms = (use.form for use in gathered[key] if use.label is Label.GPE)
        country = next(filter(None, map(country_of, forms)), None)
        if country is not None:
            clusters.join(seen.setdefault(country, key), key)


def _owners(
    gathered: Mapping[NameKey, Sequence[NameUse]], statements: Iterable[tuple[int, Statement]]
) -> _Owners:
    owners = _Owners()
    full = full_names(gathered)
    for key in gathered:
        owners.by_key[key].update(fuller_names(key, full))
    for number, statement in statements:
        if statement.rule == ACRONYM:
            short = name_key(statement.right, statement.label)
            long = name_key(statement.left, statement.label)
            if short in gathered and long in gathered and short != long:
                owners.by_key[short].add(long)
                owners.stated[number, short].add(long)
    return owners


def _join_fuller(clusters: Clusters, owners: _Owners, judged: set[NameKey]) -> None:
    """Join names of several words to their one fuller form (Ahmed al-Sharaa)."""
    for key in sorted(owners.by_key, key=lambda key: (-len(key.words), key)):
        candidates = owners.by_key[key]
        if len(key.words) > 1 and key not in judged and len(_roots(clusters, candidates)) == 1:
            clusters.join(key, min(candidates))


def _present(gathered: Mapping[NameKey, Sequence[NameUse]]) -> defaultdict[int, set[NameKey]]:
    """The names that each article uses."""
    present: defaultdict[int, set[NameKey]] = defaultdict(set)
    for key, uses in gathered.items():
        for use in uses:
            present[use.article].add(key)
    return present


def _owner(
    clusters: Clusters, owners: _Owners, present: set[NameKey], number: int, key: NameKey
) -> NameKey:
    """The name that `key` stands for in one article; itself where nobody or several own it."""
    candidates = {c for c in owners.by_key.get(key, ()) if clusters.may_share(key, c)}
    here = (owners.stated.get((number, key), set()) | (candidates & present)) & candidates
    for choice in (here, candidates):
        roots = _roots(clusters, choice)
        if choice:
            return min(choice) if len(roots) == 1 else key
    return key


def _roots(clusters: Clusters, keys: Iterable[NameKey]) -> set[NameKey]:
    return {clusters.root(key) for key in keys}


def _aliases(statements: Iterable[tuple[int, Statement]]) -> frozenset[str]:
    """What articles call an alias, in a shape that all its romanisations share."""
    return frozenset(
        skeleton(form_key(statement.right, statement.label)) for _, statement in statements
    )


def _entities(
    clusters: Clusters,
    gathered: Mapping[NameKey, Sequence[NameUse]],
    owners: _Owners,
    present: Mapping[int, set[NameKey]],
    aliases: frozenset[str],
) -> tuple[ResolvedEntity, ...]:
    uses_of: defaultdict[NameKey, list[NameUse]] = defaultdict(list)
    founders: dict[NameKey, NameKey] = {}
    for key, uses in gathered.items():
        for use in uses:
            owner = _owner(clusters, owners, present[use.article], use.article, key)
            root = clusters.root(owner)
            uses_of[root].append(use)
            if clusters.root(key) == root:
                founders[root] = min(founders.get(root, key), key, key=lambda k: gathered[k][0])
    resolved = [
        ResolvedEntity(
            founder=founders.get(root, root),
            uses=tuple(sorted(uses)),
            aliases=frozenset(
                use.form for use in uses if skeleton(form_key(use.form, use.label)) in aliases
            ),
        )
        for root, uses in uses_of.items()
    ]
    return tuple(sorted(resolved, key=lambda entity: entity.uses[0]))
