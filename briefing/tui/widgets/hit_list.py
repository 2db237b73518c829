"""Which articles answer the query, and with which words?"""

from dataclasses import dataclass

from textual.message import Message
from textual.reactive import reactive

from briefing.desk.answers import SearchHit, SearchResult
from briefing.tui.rendering.rows import hit_lines
from briefing.tui.rendering.runs import Run
from briefing.tui.widgets.line_list import LineList


class HitList(LineList[SearchHit]):
    """The hits of a query, each with a snippet."""

    ROW_LINES = 4
    open_id: reactive[str | None] = reactive(None)
    """The article that is open."""

    @dataclass
    class Opened(Message):
        """A hit was chosen."""

        article: str

    def show(self, result: SearchResult) -> None:
        """Show the hits of a result, the best one under the cursor."""
        self.when_empty = "No article has this." if result.query else ""
        self.set_items(result.hits, key=lambda hit: hit.article)
        self.action_go_first()

    def follow(self, article: str) -> None:
        """Put the cursor on an article, where it is in the list."""
        at = next((n for n, row in enumerate(self.items) if row.article == article), None)
        if at is not None:
            self.go_to(at)

    def row_lines(self, row: SearchHit, width: int) -> list[list[Run]]:
        """Title; source and date; two lines of snippet."""
        return hit_lines(row, width, is_open=row.article == self.open_id)

    def choose(self, row: SearchHit) -> None:
        """Open it."""
        self.post_message(self.Opened(row.article))
