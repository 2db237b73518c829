"""Which names are tied to each other, and by what?"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from briefing.entities.clusters import Clusters
from briefing.entities.evidence import (
    KNOWN_NAMES,
    OTHER_KIND,
    PLURAL,
    ROMANISATION,
    SAME_FORM,
    Neighbours,
    agrees,
    meets,
    needs_context,
    sameness,
)
from briefing.entities.judgements import Judgement, Verdict
from briefing.entities.nameform import NameForm
from briefing.entities.statements import ALIAS

LARGEST_BLOCK = 40
"""Names under one word beyond which the word says nothing."""
_STRENGTH = {
    rule: n
    for n, rule in enumerate((SAME_FORM, OTHER_KIND, KNOWN_NAMES, ALIAS, ROMANISATION, PLURAL))
}


class Tie(Struct, frozen=True, order=True):
    """Two names are one by a rule; `left` is the first of the two in their order."""

    left: NameForm
    right: NameForm
    rule: str


class Verdicts(Struct, frozen=True):
    """What persons decided on pairs of names: the last word on each."""

    same: tuple[tuple[NameForm, NameForm], ...] = ()
    different: tuple[tuple[NameForm, NameForm], ...] = ()


def verdicts(judgements: Iterable[Judgement]) -> Verdicts:
    """The last word on each pair, of judgements that hold, oldest first."""
    last: dict[frozenset[NameForm], Judgement] = {}
    for judgement in judgements:
        if judgement.right is not None and judgement.verdict in {Verdict.SAME, Verdict.DIFFERENT}:
            pair = frozenset((judgement.left, judgement.right))
            last.pop(pair, None)
            last[pair] = judgement
    by_verdict: dict[Verdict, list[tuple[NameForm, NameForm]]] = {}
    for judgement in last.values():
        if judgement.right is not None:
            pairs = by_verdict.setdefault(judgement.verdict, [])
            pairs.append((judgement.left, judgement.right))
    return Verdicts(
        tuple(by_verdict.get(Verdict.SAME, ())), tuple(by_verdict.get(Verdict.DIFFERENT, ()))
    )


def partners(names: Iterable[NameForm]) -> dict[str, list[NameForm]]:
    """The names under each word where two or more meet."""
    blocks: dict[str, list[NameForm]] = {}
    for name in sorted(names):
        for word in meets(name):
            blocks.setdefault(word, []).append(name)
    return {word: block for word, block in blocks.items() if len(block) > 1}


def candidate_ties(
    names: Collection[NameForm], blocks: Mapping[str, Sequence[NameForm]]
) -> Iterator[Tie]:
    """The ties of `names` with those that they meet, whatever stands around them."""
    seen: set[tuple[NameForm, NameForm]] = set()
    for name in names:
        for word in meets(name):
            block = blocks.get(word, ())
            if len(block) > LARGEST_BLOCK and word.split(" ")[1] not in {"key", "thing"}:
                continue
            for other in block:
                pair = (min(name, other), max(name, other))
                if name == other or pair in seen:
                    continue
                seen.add(pair)
                rule = sameness(*pair)
                if rule is not None:
                    yield Tie(*pair, rule)


def firm(ties: Iterable[Tie], neighbours: Neighbours) -> Iterator[Tie]:
    """The ties that hold: those that need a context have one that agrees."""
    for tie in ties:
        if not needs_context(tie.rule) or agrees(tie.left, tie.right, neighbours):
            yield tie


def unless_beside(ties: Iterable[Tie], beside: Collection[frozenset[NameForm]]) -> Iterator[Tie]:
    """The ties of names that no article names side by side, which are two; one form stays one."""
    for tie in ties:
        if tie.rule == SAME_FORM or frozenset((tie.left, tie.right)) not in beside:
            yield tie


def clustered(
    names: Iterable[NameForm], ties: Iterable[Tie], judged: Verdicts
) -> dict[NameForm, NameForm]:
    """The name that stands for each name: persons' decisions first, then the strongest ties.

    Args:
        names: All that may be joined.
        ties: What speaks for joining.
        judged: What persons decided.
    """
    clusters = Clusters(names)
    for pair in judged.different:
        clusters.keep_apart(*pair)
    for pair in judged.same:
        clusters.join(*pair)
    for tie in sorted(ties, key=lambda tie: (_STRENGTH[tie.rule], tie)):
        clusters.join(tie.left, tie.right)
    return clusters.roots()
