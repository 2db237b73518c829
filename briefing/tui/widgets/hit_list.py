"""Which articles answer the query, and with which words?"""

from collections.abc import Sequence
from dataclasses import dataclass

from textual.message import Message
from textual.reactive import reactive

from briefing.desk.answers import SearchHit, SearchResult
from briefing.tui.hit_rows import (
    HitOrder,
    HitRow,
    Remark,
    SourceHeading,
    WayOut,
    hit_rows,
    in_order,
    meant,
)
from briefing.tui.rendering.rows import hit_lines
from briefing.tui.rendering.runs import Run
from briefing.tui.rendering.search_rows import heading_line, remark_lines, way_out_lines
from briefing.tui.widgets.uneven_list import UnevenList


class HitList(UnevenList[HitRow]):
    """The hits of a query, each with a snippet; where there are none, what has some."""

    ROW_LINES = 4
    open_id: reactive[str | None] = reactive(None, repaint=False)
    """The article that is open."""

    @dataclass
    class Opened(Message):
        """A hit was chosen."""

        article: str

    @dataclass
    class Redirected(Message):
        """Another query was chosen, that has hits."""

        query: str

    def __init__(self, *, id: str) -> None:  # noqa: A002
        """Start without hits."""
        super().__init__(id=id)
        self.order = HitOrder.GROUPED
        self.hits: Sequence[SearchHit] = ()
        """The hits, in their order."""
        self._meant: WayOut | None = None

    @property
    def under_cursor(self) -> str | None:
        """The article under the cursor."""
        row = self.items[self.cursor] if self.cursor < len(self.items) else None
        return row.article if isinstance(row, SearchHit) else None

    def show(self, result: SearchResult, ways: Sequence[WayOut] = ()) -> None:
        """Show the hits of a result, the first one under the cursor; without hits, the ways out."""
        self.hits = in_order(result.hits, self.order)
        self._meant = meant(ways)
        rows = hit_rows(self.hits, self.order)
        if not rows:
            rows = [Remark(f"No article has “{result.query.strip()}”."), *ways]
        self.set_items(rows, key=_key)
        self.action_go_first()

    def put_in_order(self, order: HitOrder, result: SearchResult) -> None:
        """Show the hits in another order; the cursor stays on its hit."""
        self.order = order
        if result.hits:
            self.hits = in_order(result.hits, order)
            self.set_items(hit_rows(self.hits, order), key=_key)

    def watch_open_id(self, before: str | None, after: str | None) -> None:
        """Draw the article that was open, and the one that is."""
        self.redraw(lambda row: _key(row) in {before, after})

    def lines_of(self, row: HitRow) -> int:
        """Four lines for a hit, one for a heading."""
        match row:
            case SourceHeading():
                return 1
            case Remark():
                return 2
            case WayOut():
                return 3
        return self.ROW_LINES

    def row_lines(self, row: HitRow, width: int) -> list[list[Run]]:
        """A hit with title, source and date, and two lines of snippet; or what is beside hits."""
        match row:
            case SourceHeading():
                return [heading_line(row, width)]
            case Remark():
                return remark_lines(row, width)
            case WayOut():
                hint = " · press Enter" if row is self._meant else ""
                return way_out_lines(row, width, hint=hint)
        is_grouped = self.order is HitOrder.GROUPED
        return hit_lines(row, width, is_open=row.article == self.open_id, is_grouped=is_grouped)

    def is_choosable(self, row: HitRow) -> bool:
        """The hits and the ways out."""
        return isinstance(row, SearchHit | WayOut)

    def choose(self, row: HitRow) -> None:
        """Open the hit, or search the other query."""
        if isinstance(row, SearchHit):
            self.post_message(self.Opened(row.article))
        elif isinstance(row, WayOut):
            self.post_message(self.Redirected(row.query))


def _key(row: HitRow) -> object:
    return row.article if isinstance(row, SearchHit) else row
