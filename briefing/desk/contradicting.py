"""Which of one's own decisions does somebody else's contradict?"""

from collections.abc import Collection, Iterable, Iterator

from briefing.entities.clusters import Clusters
from briefing.entities.judgements import Judgement, Verdict
from briefing.entities.nameform import NameForm
from briefing.record.judgements import Decision

PAIRED = frozenset({Verdict.SAME, Verdict.DIFFERENT})
VALUED = frozenset({Verdict.RENAME, Verdict.LABEL})


class OwnDecisions:
    """One's own last words, to which somebody else's decisions are held one after the other."""

    def __init__(self, held: Iterable[Decision], theirs: Iterable[Judgement]) -> None:
        """Lay out the decisions that hold, and the names on which others will be held to them."""
        self._last: dict[object, Decision] = {}
        for decision in sorted(held, key=lambda d: (d.since, d.number)):
            subject = _subject(decision.judgement)
            self._last.pop(subject, None)
            self._last[subject] = decision
        self._same = self._pairs(Verdict.SAME)
        self._different = self._pairs(Verdict.DIFFERENT)
        mine = (decision.judgement for decision in self._last.values())
        self._joined = Clusters(name for one in (*mine, *theirs) for name in _sides(one))
        for _, left, right in self._different:
            self._joined.keep_apart(left, right)
        for _, left, right in self._same:
            self._joined.join(left, right)

    def opposite(self, judgement: Judgement) -> Decision | None:
        """The decision that says the opposite; where there is none, the judgement counts from now.

        It may say so by way of other names: a `different` between two names that the pair would
        join, together with what counts already, and a chain of `same` that it cuts.
        """
        own = self._last.get(_subject(judgement))
        if own is not None and _opposes(judgement, own.judgement):
            return own
        if judgement.right is None or judgement.verdict not in PAIRED:
            return None
        left, right = self._joined.root(judgement.left), self._joined.root(judgement.right)
        if judgement.verdict is Verdict.DIFFERENT:
            return self._among(self._same, {left}) if left == right else None
        if self._joined.join(judgement.left, judgement.right):
            return None
        return self._among(self._different, {left, right})

    def _pairs(self, verdict: Verdict) -> list[tuple[Decision, NameForm, NameForm]]:
        return [
            (decision, decision.judgement.left, decision.judgement.right)
            for decision in self._last.values()
            if decision.judgement.verdict is verdict and decision.judgement.right is not None
        ]

    def _among(
        self, pairs: Iterable[tuple[Decision, NameForm, NameForm]], roots: Collection[NameForm]
    ) -> Decision | None:
        """The latest of the decisions whose two names stand under just these roots."""
        meant = None
        for decision, left, right in pairs:
            if {self._joined.root(left), self._joined.root(right)} == roots:
                meant = decision
        return meant


def _sides(judgement: Judgement) -> Iterator[NameForm]:
    yield judgement.left
    if judgement.right is not None:
        yield judgement.right


def _subject(judgement: Judgement) -> object:
    """What a decision is about: the last one about it has the last word."""
    if judgement.verdict in PAIRED:
        return frozenset((judgement.left, judgement.right))
    return judgement.verdict, judgement.left, judgement.right


def _opposes(judgement: Judgement, own: Judgement) -> bool:
    """Whether two decisions about one thing cannot both be right."""
    if judgement.verdict in PAIRED:
        return own.verdict is not judgement.verdict
    return judgement.verdict in VALUED and own.value != judgement.value
