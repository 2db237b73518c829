"""Which walk is to be written down, and when?"""

from briefing.notebook import PastWalk
from briefing.tui.walk import Walk

EVERY = 30.0
"""Seconds between two times that a walk is written down while it moves."""


class WalkKeeping:
    """The walk that goes on, as it would be taken up again."""

    def __init__(self) -> None:
        """Start without a walk."""
        self.present: PastWalk | None = None
        """The walk as it stands; None where it cannot be taken up again."""
        self._since = 0.0

    def stand(self, walk: Walk | None, now: float) -> PastWalk | None:
        """Say where the walk stands now.

        Args:
            walk: What is walked; None when the walk was left.
            now: Seconds of a clock.

        Returns:
            What is to be written down: the walk that was left for this one, or this one, where
            it has moved for long; mostly nothing.
        """
        before, self.present = self.present, _past(walk) if walk else None
        if before is not None and not _is_same(before, self.present):
            self._since = now
            return before
        if before is None or before == self.present or now - self._since < EVERY:
            self._since = self._since if before is not None else now
            return None
        self._since = now
        return self.present


def _past(walk: Walk) -> PastWalk | None:
    """A walk that can be found again: over a name, or over the hits of a query."""
    subject, stop = walk.subject, walk.stop
    if subject.entity is None and subject.query is None:
        return None
    return PastWalk(
        subject.title,
        subject.entity,
        subject.query,
        subject.narrowing.words,
        stop.article,
        stop.span,
        walk.at,
        len(walk.stops),
        left_at="",
    )


def _is_same(one: PastWalk, other: PastWalk | None) -> bool:
    return other is not None and (one.entity, one.query) == (other.entity, other.query)
