"""Which articles are there, and which is open?"""

from textual.message import Message
from textual.reactive import reactive

from briefing.article import ArticleRow
from briefing.packed.made import Placed
from briefing.tui.marks_kept import NO_MARKS, Marks
from briefing.tui.messages import message
from briefing.tui.rendering.rows import article_lines
from briefing.tui.rendering.runs import Run
from briefing.tui.widgets.line_list import LineList


class ArticleList(LineList[ArticleRow]):
    """The articles, two lines each."""

    ROW_LINES = 2
    open_id: reactive[str | None] = reactive(None, repaint=False)
    """The article that is open."""
    marks: reactive[Marks] = reactive(NO_MARKS)
    """What a person has put on the articles."""

    @message
    class Opened(Message):
        """An article was chosen."""

        article: str

    @property
    def under_cursor(self) -> str | None:
        """The article under the cursor."""
        return self.items[self.cursor].id if self.cursor < len(self.items) else None

    def show(self, rows: Placed[ArticleRow]) -> None:
        """Show these articles; the place is kept."""
        self.set_items(rows, key=lambda row: row.id)

    def watch_open_id(self, before: str | None, after: str | None) -> None:
        """Draw the article that was open, and the one that is."""
        self.redraw(lambda row: row.id in {before, after})

    def row_lines(self, row: ArticleRow, width: int) -> list[list[Run]]:
        """Title; source, date and length."""
        signs = self.marks.of_article(row.id)
        return article_lines(row, width, is_open=row.id == self.open_id, signs=signs)

    def choose(self, row: ArticleRow) -> None:
        """Open it."""
        self.post_message(self.Opened(row.id))
