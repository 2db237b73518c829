"""Where has one been, and how does one get back there?"""

from collections.abc import Sequence

from msgspec import Struct

from briefing.tui.walk import Stop, Walk

MOST = 500
"""Visits that are kept; the oldest are forgotten first."""
MOST_STOPS = 50_000
"""Stops of all walks that are kept with the visits, but for the present one; each takes some fifty
bytes, twice as many in an order of its own."""


class Visit(Struct, frozen=True):
    """A place at which one was, as it was left."""

    article: str
    top: int
    """The offset in the article's text of the line on top."""
    walk: Walk | None = None
    """What was walked."""
    stop: Stop | None = None
    """Where the walk stood."""

    def is_same_place(self, other: "Visit") -> bool:
        """Whether to go from one to the other is but a step: the same article, the same walk."""
        return self.article == other.article and _key(self.walk) == _key(other.walk)


class Trail:
    """The visits, and the one at which the reader is, as a browser keeps its pages."""

    def __init__(self, most: int = MOST) -> None:
        """Start nowhere; keep so many visits at most."""
        self._most = most
        self._visits: list[Visit] = []
        self._at = -1

    @property
    def present(self) -> Visit | None:
        """Where the reader is."""
        return self._visits[self._at] if self._visits else None

    @property
    def behind(self) -> int:
        """How many visits one can go back."""
        return max(self._at, 0)

    @property
    def ahead(self) -> int:
        """How many visits one can go forward."""
        return len(self._visits) - self._at - 1

    def arrive(self, visit: Visit) -> None:
        """Be at a place: another visit, behind which no other comes; or the present one, moved."""
        if self.present is not None and self.present.is_same_place(visit):
            self.amend(visit)
            return
        visits = [*self._visits[: self._at + 1], visit][-self._most :]
        self._visits = visits[_first_kept(visits) :]
        self._at = len(self._visits) - 1

    def amend(self, visit: Visit) -> None:
        """Keep the present visit otherwise: as it is left."""
        if self._visits:
            self._visits[self._at] = visit

    def go(self, steps: int) -> Visit | None:
        """Go some visits forward, or back; None where there are not so many."""
        if not 0 <= self._at + steps < len(self._visits):
            return None
        self._at += steps
        return self.present


def _first_kept(visits: Sequence[Visit]) -> int:
    """The number of the oldest visit that can be kept: long walks take memory."""
    walks = {id(visits[-1].walk)}
    stops = 0
    for number in range(len(visits) - 2, -1, -1):
        walk = visits[number].walk
        if walk is not None and id(walk) not in walks:
            walks.add(id(walk))
            stops += len(walk.stops)
        if stops > MOST_STOPS:
            return number + 1
    return 0


def _key(walk: Walk | None) -> tuple[object, ...]:
    """What makes a walk this one, however it is ordered and wherever it stands."""
    if walk is None:
        return ()
    subject = walk.subject
    is_named = subject.entity is None and subject.query is None
    title = subject.title if is_named else ""
    return subject.entity, subject.query, subject.is_over_names, subject.narrowing, title
