"""How does the open article stay set in lines, whatever room there is?"""

from textual.geometry import Region, Size
from textual.reactive import reactive

from briefing.article import Article, Span
from briefing.tongues import remark
from briefing.tui.open_article import OpenArticle
from briefing.tui.rendering.folding import Folding
from briefing.tui.rendering.page import Page, set_page
from briefing.tui.widgets.paged import Paged

GUTTER = 2
"""Cells on either side of a line: for the walk, and for what is on a sentence."""
MEASURE = 84
"""Cells of the longest line where the user has no wish: what is comfortable to read."""


class PageView(Paged):
    """An article in lines of a measure. What was put on top stays there when lines are set anew."""

    here: reactive[Span | None] = reactive(None, repaint=False)
    """The place of the walk in this article."""
    measure: reactive[int] = reactive(MEASURE, init=False)
    """Cells of the longest line."""
    folding: reactive[Folding] = reactive(Folding(), init=False)
    """Which furniture is folded away."""

    def __init__(self, *, id: str) -> None:  # noqa: A002
        """Start without an article."""
        super().__init__(id=id)
        self.opened: OpenArticle | None = None
        self.page: Page | None = None
        self._made_of: tuple[Article, int, str, tuple[Span, ...]] | None = None
        """Article, width, remark and folds of the page."""
        self._page_width = 0
        self._offset_on_top = 0
        self._is_here_in_view = False
        self._size_at_rest: Size | None = None
        """The size for which the lines are set; a scrolling at any other is nobody's wish."""

    @property
    def top_offset(self) -> int:
        """The offset in the text of the line on top."""
        if self.page is None or not self.page.starts:
            return 0
        return self.page.starts[min(self.scroll_offset.y, len(self.page.starts) - 1)]

    @property
    def offset_on_top(self) -> int:
        """The offset in the text that was put on top, in whatever room there is; even in none."""
        return self._offset_on_top

    @property
    def in_view(self) -> Span:
        """The stretch of the article's text that is in view."""
        if self.page is None or not self.page.starts:
            return Span(0, 0)
        below = self.scroll_offset.y + self.rows
        is_end = below >= len(self.page.starts)
        return Span(self.top_offset, len(self.page.text) if is_end else self.page.starts[below])

    @property
    def room(self) -> int:
        """The cells that a line of text can have."""
        return self.columns - 2 * GUTTER

    @property
    def folds(self) -> tuple[Span, ...]:
        """The stretches of the open article that are folded away."""
        return self.folding.folds(self.opened.article) if self.opened else ()

    def open_at(self, opened: OpenArticle, here: Span | None, *, from_title: bool) -> None:
        """Set an article in lines: from its title, or with the place of the walk in view."""
        self.opened = opened
        self.here = here
        self._unfold_here()
        self._set_page()
        if self.page is not None:
            self._scroll_line(self.page.top)
            if not from_title:
                self._show_here()
            self._remember()
        self.refresh()

    def go_to(self, here: Span) -> None:
        """Mark a place, and bring it into view with some lines around it."""
        self.here = here
        self._unfold_here()
        self._show_here()
        self._remember()

    def put_on_top(self, offset: int) -> None:
        """Show the line of an offset in the text as the line on top."""
        self.unfold(offset)
        self._offset_on_top = offset
        if self.page is not None:
            self._scroll_line(self.page.line_of(offset))

    def unfold(self, offset: int) -> None:
        """Show the furniture that holds a character of the text."""
        if self.opened is not None:
            self.folding = self.folding.showing(self.opened.article, offset)

    def _size_updated(
        self, size: Size, virtual_size: Size, container_size: Size, layout: bool = True
    ) -> bool:
        """Wrap anew for other room, in the same frame; the line on top and the place stay in view.

        Textual tells of a resize in a message, which comes when the old lines have been painted.
        """
        is_new = super()._size_updated(size, virtual_size, container_size, layout)
        if self.size != self._size_at_rest:
            self._set_anew()
        return is_new

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Remember what somebody scrolled to."""
        super().watch_scroll_y(old_value, new_value)
        if self.size == self._size_at_rest:
            self._remember()

    def watch_here(self, before: Span | None, after: Span | None) -> None:
        """Draw the lines of the place that the walk left, and of the one that it came to."""
        for span in filter(None, (before, after)):
            self._redraw(span)

    def watch_measure(self) -> None:
        """Set the lines in the new measure."""
        self._set_anew()

    def watch_folding(self) -> None:
        """Set the lines with other ones folded away."""
        self._set_anew()

    @property
    def _indent(self) -> int:
        return max((self.columns - self._page_width - 2 * GUTTER) // 2, 0)

    def _set_page(self) -> None:
        width = min(self.room, self.measure)
        if self.opened is None or width <= 0:
            self._size_at_rest = None
            return
        self._page_width = width
        article, mentions = self.opened.article, len(self.opened.mentions)
        told = remark(article.language, mentions=mentions)
        made_of = article, width, told, self.folds
        if self.page is None or made_of != self._made_of:
            self._made_of = made_of
            self.page = set_page(article, width, remark=told, folds=self.folds)
        self.set_extent(Size(0, len(self.page.lines)))

    def _set_anew(self) -> None:
        is_first = self.page is None
        self._size_at_rest = None
        self._set_page()
        if self.page is not None:
            top = self.page.top if is_first else self.page.line_of(self._offset_on_top)
            self._scroll_line(top)
            if is_first or self._is_here_in_view:
                self._show_here()
            if is_first:
                self._remember()
        self._size_at_rest = self.size
        self.refresh()

    def _remember(self) -> None:
        """Remember what is on top, and whether the place of the walk is in view."""
        line = self._line_here()
        self._offset_on_top = self.top_offset
        self._is_here_in_view = line is not None and 0 <= line - self.scroll_offset.y < self.rows

    def _unfold_here(self) -> None:
        if self.here is not None:
            self.unfold(self.here.start)

    def _line_here(self) -> int | None:
        return self.page.line_of(self.here.start) if self.page and self.here else None

    def _show_here(self) -> None:
        """Bring the place into view; where nothing is in view, when something is."""
        if not self.size:
            self.page = self._size_at_rest = None
        line = self._line_here()
        if line is None:
            return
        margin = min(4, self.rows // 4)
        first, last = self.scroll_offset.y + margin, self.scroll_offset.y + self.rows - 1 - margin
        if not first <= line <= last:
            self._scroll_line(line - self.rows // 3)

    def _redraw(self, span: Span) -> None:
        if self.page is not None:
            first, last = self.page.line_of(span.start), self.page.line_of(max(span.end - 1, 0))
            top = first - self.scroll_offset.y
            self.refresh(Region(0, top, self.size.width, last - first + 1))

    def _scroll_line(self, number: int) -> None:
        """Put a line on top, and do not wait for the scrollbar that a longer page will have."""
        self.scroll_to(y=number, animate=False, force=True)

    def _offset_at(self, number: int, index: int) -> int:
        """The offset in the text of a character of a line."""
        if self.page is None or not self.page.lines:
            return 0
        number = min(number, len(self.page.lines) - 1)
        span = self.page.lines[number].span
        return min(span.start + index, span.end) if span else self.page.starts[number]
