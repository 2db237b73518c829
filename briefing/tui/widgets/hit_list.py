"""Which articles answer the query, and with which words?"""

from collections.abc import Sequence

from msgspec.structs import replace
from textual.message import Message
from textual.reactive import reactive

from briefing.desk.answers import SearchHit, SearchResult
from briefing.tui.hit_rows import (
    HitOrder,
    HitRow,
    MoreHits,
    Remark,
    SourceHeading,
    WayOut,
    hit_rows,
    in_order,
    meant,
    more_hits,
)
from briefing.tui.messages import message
from briefing.tui.rendering.rows import hit_lines
from briefing.tui.rendering.runs import Run
from briefing.tui.rendering.search_rows import (
    heading_line,
    more_lines,
    remark_lines,
    way_out_lines,
)
from briefing.tui.widgets.uneven_list import UnevenList


class HitList(UnevenList[HitRow]):
    """The hits of a query, each with a snippet; where there are none, what has some."""

    ROW_LINES = 4
    open_id: reactive[str | None] = reactive(None, repaint=False)
    """The article that is open."""

    @message
    class Opened(Message):
        """A hit was chosen."""

        article: str

    @message
    class MoreWanted(Message):
        """More hits are to be listed."""

        limit: int
        """How many at most, all together."""

    @message
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
        self._meant = meant(ways)
        if result.hits:
            self._list(result)
        else:
            self.hits = ()
            self.set_items([Remark(f"No article has “{result.query.strip()}”."), *ways], key=_key)
        self.action_go_first()

    def show_more(self, result: SearchResult) -> None:
        """Show a result with more hits of the same query; the cursor stays at those before them."""
        before = self.items[: self.cursor + 1]
        last = next((row for row in reversed(before) if isinstance(row, SearchHit)), None)
        self._list(result)
        if last is not None:
            self.find(last.article)

    def put_in_order(self, order: HitOrder, result: SearchResult) -> None:
        """Show the hits in another order; the cursor stays on its hit."""
        self.order = order
        if result.hits:
            self._list(result)

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
            case WayOut() | MoreHits():
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
            case MoreHits():
                return more_lines(row, width)
        is_grouped = self.order is HitOrder.GROUPED
        return hit_lines(row, width, is_open=row.article == self.open_id, is_grouped=is_grouped)

    def is_choosable(self, row: HitRow) -> bool:
        """The hits, the ways out, and that there are more."""
        return isinstance(row, SearchHit | WayOut) or (isinstance(row, MoreHits) and row.limit > 0)

    def choose(self, row: HitRow) -> None:
        """Open the hit, search the other query, or list more hits."""
        if isinstance(row, SearchHit):
            self.post_message(self.Opened(row.article))
        elif isinstance(row, WayOut):
            self.post_message(self.Redirected(row.query))
        elif isinstance(row, MoreHits):
            self.items = [*self.items[:-1], replace(row, is_coming=True)]
            self.redraw(lambda row: isinstance(row, MoreHits))
            self.post_message(self.MoreWanted(row.limit))

    def _list(self, result: SearchResult) -> None:
        self.hits = in_order(result.hits, self.order)
        more = more_hits(len(result.hits), result.total)
        self.set_items([*hit_rows(self.hits, self.order), *filter(None, (more,))], key=_key)


def _key(row: HitRow) -> object:
    return row.article if isinstance(row, SearchHit) else row
