"""Which of one's own decisions does somebody else's contradict?"""

from collections.abc import Iterable

from briefing.entities.clusters import Clusters
from briefing.entities.judgements import Judgement, Verdict
from briefing.entities.nameform import NameForm
from briefing.record.judgements import Decision

PAIRED = frozenset({Verdict.SAME, Verdict.DIFFERENT})
VALUED = frozenset({Verdict.RENAME, Verdict.LABEL})


class OwnDecisions:
    """One's own last words, laid out so that the one that says the opposite is found at once."""

    def __init__(self, held: Iterable[Decision]) -> None:
        """Lay out the decisions that hold."""
        self._last: dict[object, Decision] = {}
        for decision in sorted(held, key=lambda d: (d.since, d.number)):
            subject = _subject(decision.judgement)
            self._last.pop(subject, None)
            self._last[subject] = decision
        same = [pair for pair in self._pairs() if pair[0].judgement.verdict is Verdict.SAME]
        self._joined = Clusters(name for _, left, right in self._pairs() for name in (left, right))
        for _, left, right in same:
            self._joined.join(left, right)
        self._known = self._joined.roots()
        self._joining = {self._root(left): decision for decision, left, _ in same}
        self._parting = {
            frozenset((self._root(left), self._root(right))): decision
            for decision, left, right in self._pairs()
            if decision.judgement.verdict is Verdict.DIFFERENT
        }

    def opposite(self, judgement: Judgement) -> Decision | None:
        """The decision that says the opposite, be it by way of other names.

        Those are a `different` between two names that the pair joins, and a chain of `same` that
        it cuts.
        """
        own = self._last.get(_subject(judgement))
        if own is not None and _opposes(judgement, own.judgement):
            return own
        if judgement.right is None or judgement.verdict not in PAIRED:
            return None
        left, right = self._root(judgement.left), self._root(judgement.right)
        if judgement.verdict is Verdict.DIFFERENT:
            return self._joining[left] if left == right else None
        return self._parting.get(frozenset((left, right)))

    def _pairs(self) -> list[tuple[Decision, NameForm, NameForm]]:
        return [
            (decision, decision.judgement.left, decision.judgement.right)
            for decision in self._last.values()
            if decision.judgement.verdict in PAIRED and decision.judgement.right is not None
        ]

    def _root(self, name: NameForm) -> NameForm:
        """The name that stands for all that are joined with `name`."""
        return self._known.get(name, name)


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
