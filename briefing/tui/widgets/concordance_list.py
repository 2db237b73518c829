"""In which words does every stop of the walk stand?"""

from collections.abc import Collection, Mapping, Sequence

from textual.message import Message

from briefing.desk.kwic import InContext
from briefing.tui.concordance import ConcordanceRow, Heading, Line, Rows, row_of
from briefing.tui.messages import message
from briefing.tui.rendering.concordance_line import LineState, concordance_line, heading_line
from briefing.tui.rendering.runs import Run
from briefing.tui.walk import GROUPED, Stop, Walk
from briefing.tui.widgets.line_list import LineList

_AHEAD = 40
"""Rows beyond those in view whose words are asked for at once."""
_KEPT = 4_000
"""Words around stops in memory, at most about 500 bytes each."""


class ConcordanceList(LineList[ConcordanceRow]):
    """A line for every stop, aligned on the name. The words are asked for as they come into view.

    It follows the walk, and the walk follows its cursor.
    """

    @message
    class Moved(Message):
        """The cursor was put on another stop."""

        at: int

    @message
    class Chosen(Message):
        """A stop was chosen, to be read in the article."""

        at: int

    @message
    class Wanted(Message):
        """The words around these stops are to be shown."""

        stops: Sequence[Stop]

    def __init__(self, *, id: str) -> None:  # noqa: A002
        """Start without a walk."""
        super().__init__(id=id, when_empty="Choose a name, or search, to see every place.")
        self.walk: Walk | None = None
        self.articles: Rows = {}
        self.seen: Collection[tuple[str, int]] = ()
        """Article and start of the stops at which a walk has stood."""
        self._look = "hit"
        self._contexts: dict[Stop, InContext] = {}
        self._is_asking = False
        self._here: str | None = None
        """The article in which the walk stands, as it is drawn."""

    def show(self, walk: Walk | None, rows: Sequence[ConcordanceRow], *, look: str) -> None:
        """Show the stops of a walk; its places are drawn in a look."""
        self.walk = walk
        self._look = look
        self.items = ()
        self.set_items(rows, key=id)
        self.follow()

    def follow(self) -> None:
        """Put the cursor where the walk stands."""
        walk = self.walk
        if walk is None:
            return
        drawn_otherwise = {self._here, walk.stop.article}
        self._here = walk.stop.article
        self.go_to(row_of(walk, walk.at))
        self.redraw(lambda row: self._first(walk, row).article in drawn_otherwise)

    def take_contexts(self, contexts: Mapping[Stop, InContext]) -> None:
        """Show the words that were asked for."""
        if len(self._contexts) + len(contexts) > _KEPT:
            self._contexts.clear()
        self._contexts.update(contexts)
        self._is_asking = False
        self.refresh()

    def row_lines(self, row: ConcordanceRow, width: int) -> list[list[Run]]:
        """The heading of an article, or a stop with the words around it."""
        if self.walk is None:
            return [[]]
        return [
            self._heading(self.walk, row, width)
            if isinstance(row, Heading)
            else self._line(self.walk, row, width)
        ]

    def is_choosable(self, row: ConcordanceRow) -> bool:
        """The stops; a heading only tells."""
        return isinstance(row, Line)

    def choose(self, row: ConcordanceRow) -> None:
        """Read it in the article."""
        if isinstance(row, Line):
            self.post_message(self.Chosen(row.at))

    def watch_cursor(self, before: int, after: int) -> None:
        """Take the walk along."""
        super().watch_cursor(before, after)
        row = self.items[after] if after < len(self.items) else None
        if self.walk is not None and isinstance(row, Line) and row.at != self.walk.at:
            self.post_message(self.Moved(row.at))

    @property
    def at(self) -> int | None:
        """The stop under the cursor."""
        row = self.items[self.cursor] if self.cursor < len(self.items) else None
        return row.at if isinstance(row, Line) else None

    def _heading(self, walk: Walk, row: Heading, width: int) -> list[Run]:
        article = walk.articles[row.source]
        here = walk.stops_in(article)
        around = self._around(walk.stops[here[0]])
        return heading_line(
            self.articles.get(article),
            (walk.stops[at].span.start for at in here),
            around.length if around else None,
            width,
            here=walk.stop.span.start if walk.stop.article == article else None,
        )

    def _line(self, walk: Walk, row: Line, width: int) -> list[Run]:
        stop = walk.stops[row.at]
        state = LineState(
            self._look,
            walk.order,
            is_here=row.at == walk.at,
            is_seen=(stop.article, stop.span.start) in self.seen,
        )
        article = None if walk.order in GROUPED else self.articles.get(stop.article)
        return concordance_line(self._around(stop), article, width, state=state)

    def _around(self, stop: Stop) -> InContext | None:
        around = self._contexts.get(stop)
        if around is None and not self._is_asking:
            self._is_asking = True
            self.call_later(self._ask)
        return around

    def _ask(self) -> None:
        """Ask for what is in view and near it, first of all."""
        if self.walk is None:
            return
        top = self.scroll_offset.y
        near = self.items[max(top - _AHEAD, 0) : top + self.rows + _AHEAD]
        stops = [self._first(self.walk, row) for row in near]
        missing = [stop for stop in dict.fromkeys(stops) if stop not in self._contexts]
        if missing:
            self.post_message(self.Wanted(missing))
        else:
            self._is_asking = False

    def _first(self, walk: Walk, row: ConcordanceRow) -> Stop:
        if isinstance(row, Line):
            return walk.stops[row.at]
        return walk.stops[walk.stops_in(walk.articles[row.source])[0]]
