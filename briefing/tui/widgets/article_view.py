"""What does the open article say, and who is named where?"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.selection import Selection
from textual.strip import Strip

from briefing.article import Span
from briefing.mention import Mention
from briefing.tongues import remark
from briefing.tui.keymap import ARTICLE_KEYS
from briefing.tui.open_article import OpenArticle
from briefing.tui.rendering.cells import index_at
from briefing.tui.rendering.marks import Marked
from briefing.tui.rendering.page import Page, looks_of, set_page
from briefing.tui.rendering.runs import Mark, Run, runs_of
from briefing.tui.widgets.drawing import draw, padded
from briefing.tui.widgets.paged import Paged

_GUTTER = 2
_MEASURE = 84
"""Cells of the longest line where the user has no wish: what is comfortable to read."""


class ArticleView(Paged):
    """An article drawn line by line; the names in it are coloured and marked by type."""

    BINDINGS: ClassVar[list[BindingType]] = [*ARTICLE_KEYS]
    chosen: reactive[str | None] = reactive(None)
    """The entity whose mentions are drawn stronger."""
    places: reactive[tuple[Span, ...]] = reactive(())
    """The hits of the query in this article."""
    here: reactive[Span | None] = reactive(None)
    """The place of the walk in this article."""
    when_empty: reactive[str] = reactive("")
    """What to say while no article is open."""

    @dataclass
    class MentionChosen(Message):
        """A name in the text was chosen."""

        mention: Mention

    def __init__(self, *, id: str, measure: int | None = None) -> None:  # noqa: A002
        """Start without an article; `measure` is the longest line, in cells."""
        super().__init__(id=id)
        self._measure = measure or _MEASURE
        self.opened: OpenArticle | None = None
        self.page: Page | None = None
        self._page_width = 0
        self._longest = 0
        self._rows_before = 0

    @property
    def top_offset(self) -> int:
        """The offset in the text of the line on top."""
        if self.page is None or not self.page.starts:
            return 0
        return self.page.starts[min(self.scroll_offset.y, len(self.page.starts) - 1)]

    def show(self, opened: OpenArticle, *, here: Span | None, from_title: bool) -> None:
        """Show an article with the place of the walk in it: from its title, or at that place."""
        if self.opened is None or self.opened.article != opened.article:
            self.screen.clear_selection()
        self.opened = opened
        self.here = here
        self._longest = max((len(mention.span) for mention in opened.mentions), default=0)
        self._set_page()
        if self.page is not None:
            self.scroll_to(y=self.page.top, animate=False)
            if not from_title:
                self._show_here()
        self.refresh()

    def renew(self, opened: OpenArticle) -> None:
        """Show what is newly known of the article that is open; the place is kept."""
        self.opened = opened
        self._longest = max((len(mention.span) for mention in opened.mentions), default=0)
        self.refresh()

    def go_to(self, here: Span) -> None:
        """Mark a place, and bring it into view with some lines around it."""
        self.here = here
        self._show_here()

    def on_resize(self) -> None:
        """Wrap anew; the line on top and the marked place stay in view."""
        line = self._line_here()
        was_in_view = line is not None and 0 <= line - self.scroll_offset.y < self._rows_before
        self._rows_before = self.rows
        if self._page_width != self._width_of_page():
            self._wrap_anew()
        if was_in_view:
            self._show_here()

    def render_line(self, y: int) -> Strip:
        """Draw one line of what is in view."""
        number, width = y + self.scroll_offset.y, self.columns
        if self.page is None or number >= len(self.page.lines):
            words = f" {self.when_empty}" if y == 1 and self.opened is None else ""
            return padded(self, draw(self, [Run(words, ("hint",))]), width)
        text = draw(self, self._runs(number)).apply_offsets(0, number)
        gutter = draw(self, [Run(" " * self._indent), Run(self._sign(number), ("accent",))])
        margin = draw(self, [Run(self._doubt(number), ("quiet",))])
        line = padded(self, text, self._page_width)
        return padded(self, Strip.join([gutter, line, margin]), width)

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The selected text of the article."""
        span = self.selected_span(selection)
        if span is None or self.page is None:
            return None
        return self.page.text[span.start : span.end], "\n"

    def selected_span(self, selection: Selection | None) -> Span | None:
        """Where the selection stands in the article's text; None without a selection."""
        if selection is None or self.page is None or self.opened is None:
            return None
        start, end = 0, len(self.page.text)
        if selection.start is not None:
            start = self._offset_at(selection.start.y, selection.start.x)
        if selection.end is not None:
            end = self._offset_at(selection.end.y, selection.end.x)
        return Span(start, end) if start < end else None

    def action_choose(self) -> None:
        """Choose the name at the marked place."""
        mention = self.opened.mention_over(self.here) if self.opened and self.here else None
        if mention is not None:
            self.post_message(self.MentionChosen(mention))

    def on_click(self, event: events.Click) -> None:
        """Choose the name under the mouse, unless text was being selected."""
        number = event.y + self.scroll_offset.y
        if self.page is None or number >= len(self.page.lines):
            return
        line, column = self.page.lines[number], event.x - self._indent - _GUTTER
        if line.span is None or column < 0 or self.selected_span(self.text_selection):
            return
        index = index_at(self.page.shown(number), column)
        if index is not None:
            self._choose_at(line.span.start + index)

    @property
    def _indent(self) -> int:
        return max((self.columns - self._page_width - 2 * _GUTTER) // 2, 0)

    def _width_of_page(self) -> int:
        return min(self.columns - 2 * _GUTTER, self._measure)

    def _set_page(self) -> None:
        width = self._width_of_page()
        if self.opened is None or width <= 0:
            return
        self._page_width = width
        article, mentions = self.opened.article, len(self.opened.mentions)
        self.page = set_page(article, width, remark=remark(article.language, mentions=mentions))
        self.virtual_size = Size(0, len(self.page.lines))

    def _wrap_anew(self) -> None:
        is_first, offset = self.page is None, self.top_offset
        self._set_page()
        if self.page is not None:
            top = self.page.top if is_first else self.page.line_of(offset)
            self.scroll_to(y=top, animate=False)
            if is_first:
                self._show_here()

    def _line_here(self) -> int | None:
        return self.page.line_of(self.here.start) if self.page and self.here else None

    def _show_here(self) -> None:
        line = self._line_here()
        if line is None:
            return
        margin = min(4, self.rows // 4)
        first, last = self.scroll_offset.y + margin, self.scroll_offset.y + self.rows - 1 - margin
        if not first <= line <= last:
            self.scroll_to(y=line - self.rows // 3, animate=False)

    def _runs(self, number: int) -> list[Run]:
        if self.page is None:
            return []
        line = self.page.lines[number]
        if line.span is None:
            return [Run(line.text, looks_of(line.kind))]
        marks = [Mark(line.span, look) for look in looks_of(line.kind)]
        marks.extend(self._marked.marks(line.span))
        marks.extend(self._selection_mark(line.span, number))
        return list(runs_of(self.page.text, line.span, marks))

    @property
    def _marked(self) -> Marked:
        if self.opened is None:
            return Marked()
        mentions, doubts = self.opened.mentions, self.opened.doubts
        return Marked(mentions, self._longest, self.chosen, self.places, self.here, doubts)

    def _selection_mark(self, span: Span, number: int) -> Iterator[Mark]:
        selected = self.text_selection.get_span(number) if self.text_selection else None
        if selected:
            start, end = selected
            last = span.end if end < 0 else span.start + end
            yield Mark(Span(span.start + start, last), "selected")

    def _sign(self, number: int) -> str:
        """What stands in the gutter: where the walk is, and where else its name stands."""
        line = self.page.lines[number] if self.page else None
        if line is None or line.span is None:
            return " " * _GUTTER
        if self._line_here() == number:
            return "▶ "
        return "• " if self._marked.names_chosen(line.span) else " " * _GUTTER

    def _doubt(self, number: int) -> str:
        """What stands in the margin on the right: whether a name of the line is doubtful."""
        line = self.page.lines[number] if self.page else None
        is_doubtful = line and line.span and self._marked.has_doubts(line.span)
        return " ?" if is_doubtful else ""

    def _offset_at(self, number: int, index: int) -> int:
        if self.page is None or not self.page.lines:
            return 0
        number = min(number, len(self.page.lines) - 1)
        span = self.page.lines[number].span
        return min(span.start + index, span.end) if span else self.page.starts[number]

    def _choose_at(self, offset: int) -> None:
        mention = self.opened.mention_at(offset) if self.opened else None
        if mention is not None:
            self.post_message(self.MentionChosen(mention))
