"""What does the open article say, and who is named where?"""

from collections.abc import Iterator
from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.message import Message
from textual.reactive import reactive
from textual.selection import Selection
from textual.strip import Strip

from briefing.article import Span
from briefing.mention import Mention
from briefing.tui.keymap import ARTICLE_KEYS
from briefing.tui.marks_kept import NONE_IN_TEXT, MarksInText
from briefing.tui.messages import message
from briefing.tui.open_article import OpenArticle
from briefing.tui.rendering.cells import cut, index_at, width_of
from briefing.tui.rendering.folding import shown_parts
from briefing.tui.rendering.marks import Marked
from briefing.tui.rendering.page import looks_of
from briefing.tui.rendering.runs import Mark, Run, runs_of
from briefing.tui.rendering.signs import margin_signs
from briefing.tui.selecting import Selecting, begin_selecting
from briefing.tui.widgets.drawing import Brush
from briefing.tui.widgets.page_view import GUTTER, MEASURE, PageView


class ArticleView(PageView):
    """An article drawn line by line; the names in it are coloured and marked by type."""

    BINDINGS: ClassVar[list[BindingType]] = [*ARTICLE_KEYS]
    chosen: reactive[str | None] = reactive(None)
    """The entity whose mentions are drawn stronger."""
    places: reactive[tuple[Span, ...]] = reactive(())
    """The hits of the query in this article."""
    kept: reactive[MarksInText] = reactive(NONE_IN_TEXT)
    """What a person has put on this article and its sentences."""
    selecting: reactive[Selecting | None] = reactive(None)
    """The sentences that are being selected by keys."""
    fold_key: reactive[str] = reactive("h")
    """The key that unfolds what is folded away."""
    when_empty: reactive[str] = reactive("")
    """What to say while no article is open."""

    @message
    class MentionChosen(Message):
        """A name in the text was chosen."""

        mention: Mention

    def __init__(self, *, id: str, measure: int | None = None) -> None:  # noqa: A002
        """Start without an article; `measure` is the longest line, in cells."""
        super().__init__(id=id)
        self.set_reactive(ArticleView.measure, measure or MEASURE)
        self._longest = 0

    def show(self, opened: OpenArticle, *, here: Span | None, from_title: bool) -> None:
        """Show an article with the place of the walk in it: from its title, or at that place."""
        if self.opened is None or self.opened.article != opened.article:
            self.screen.clear_selection()
            self.selecting = None
        self._longest = max((len(mention.span) for mention in opened.mentions), default=0)
        self.open_at(opened, here, from_title=from_title)

    def renew(self, opened: OpenArticle) -> None:
        """Show what is newly known of the article that is open; the place is kept."""
        self.opened = opened
        self._longest = max((len(mention.span) for mention in opened.mentions), default=0)
        self.refresh()

    def draw_line(self, y: int, brush: Brush) -> Strip:
        """Draw one line of what is in view."""
        number = y + self.scroll_offset.y
        if self.page is None or number >= len(self.page.lines):
            return brush.hint(self.when_empty if self.opened is None else "", y)
        before, width = self._indent + GUTTER, self._page_width
        room = brush.width - before - width
        return brush.side_by_side(
            (self._start(number, before), before),
            (self._runs(number), width),
            (self._margin(number, room), room),
        )

    def render_line(self, y: int) -> Strip:
        """One line of what is in view, whose cells know where in the text they are.

        Textual asks for it when the mouse selects. To draw it like this would make every word a
        style of its own.
        """
        number, line = y + self.scroll_offset.y, super().render_line(y)
        if self.page is None or number >= len(self.page.lines):
            return line
        start = self._indent + GUTTER
        end = start + sum(width_of(run.text) for run in self._runs(number))
        text = line.crop(start, end).apply_offsets(0, number)
        return Strip.join([line.crop(0, start), text, line.crop(end)])

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The selected text of the article."""
        span = self.selected_span(selection)
        if span is None or self.page is None:
            return None
        parts = shown_parts(span, self.folds)
        return " ".join(self.page.text[part.start : part.end] for part in parts), "\n"

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

    @property
    def selected(self) -> Span | None:
        """What is selected, by keys or with the mouse."""
        return self.selecting.span if self.selecting else self.selected_span(self.text_selection)

    def start_selecting(self) -> bool:
        """Select the sentence of the marked place, or the first in view; say if there is one."""
        if self.opened is None:
            return False
        is_here = self.here is not None and self.in_view.overlaps(self.here)
        offset = self.here.start if self.here and is_here else self.top_offset
        self.selecting = begin_selecting(self.opened.sentences, offset)
        return self.selecting is not None

    def action_move(self, steps: int) -> None:
        """Go some lines down, or up; while sentences are selected, that many sentences."""
        if self.selecting is None or self.page is None:
            super().action_move(steps)
            return
        self.selecting = self.selecting.moved(steps)
        moving = self.selecting.moving
        first, last = self.page.line_of(moving.start), self.page.line_of(moving.end - 1)
        if last >= self.scroll_offset.y + self.rows:
            self.scroll_to(y=last - self.rows + 1, animate=False)
        if first < self.scroll_offset.y:
            self.scroll_to(y=first, animate=False)

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
        line, column = self.page.lines[number], event.x - self._indent - GUTTER
        if line.folded is not None:
            self.unfold(line.folded.start)
        if line.span is None or column < 0 or self.selected_span(self.text_selection):
            return
        index = index_at(self.page.shown(number), column)
        if index is not None:
            self._choose_at(line.span.start + index)

    def _runs(self, number: int) -> list[Run]:
        if self.page is None:
            return []
        line = self.page.lines[number]
        if line.span is None:
            told = f"{line.text} · {self.fold_key} shows them" if line.folded else line.text
            return [Run(cut(told, self._page_width), looks_of(line.kind))]
        marks = [Mark(line.span, look) for look in looks_of(line.kind)]
        marks.extend(Mark(span, "marked") for span in self.kept.over(line.span))
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
        if self.selecting is not None:
            yield Mark(self.selecting.span, "selected")
        selected = self.text_selection.get_span(number) if self.text_selection else None
        if selected:
            start, end = selected
            last = span.end if end < 0 else span.start + end
            yield Mark(Span(span.start + start, last), "selected")

    def _start(self, number: int, width: int) -> list[Run]:
        return [Run(" " * (width - GUTTER)), Run(self._sign(number), ("accent",))]

    def _sign(self, number: int) -> str:
        """What stands in the gutter: where the walk is, and where else its name stands."""
        line = self.page.lines[number] if self.page else None
        if line is None or line.span is None:
            return " " * GUTTER
        if self._line_here() == number:
            return "▶ "
        return "• " if self._marked.names_chosen(line.span) else " " * GUTTER

    def _margin(self, number: int, room: int) -> list[Run]:
        """What stands on the right: whether a name is doubtful, and what is on a sentence."""
        if self.page is None:
            return []
        span, is_title = self.page.lines[number].span, number == self.page.top
        marks = self.kept.on_whole if is_title else ()
        if span is not None:
            before = self.page.starts[number - 1] if is_title and number else 0
            whole = Span(before, span.end) if is_title else span
            marks = (*marks, *(entry.mark for entry in self.kept.starting_in(whole)))
        is_doubtful = span is not None and self._marked.has_doubts(span)
        return margin_signs(marks, is_doubtful=is_doubtful, width=room)

    def _choose_at(self, offset: int) -> None:
        mention = self.opened.mention_at(offset) if self.opened else None
        if mention is not None:
            self.post_message(self.MentionChosen(mention))
