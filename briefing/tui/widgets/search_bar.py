"""What is searched for?"""

from typing import TYPE_CHECKING

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.geometry import Size
from textual.message import Message
from textual.reactive import Reactive
from textual.widget import Widget
from textual.widgets import Input, Static

from briefing.errors import BriefingError, QueryError
from briefing.printable import one_line
from briefing.tui.messages import message
from briefing.tui.query_history import QueryHistory
from briefing.tui.rendering.cells import width_of
from briefing.tui.rendering.search_rows import found_words, pointer_line
from briefing.tui.widgets.hint_line import HintLine
from briefing.tui.widgets.query_line import QueryLine
from briefing.tui.widgets.typing_line import TypingLine

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.notebook import KeptSearch
    from briefing.tui.query_hints import Sources

_SIGN = " / "
_ROOMY = 100
"""Cells from which on the count is told in full."""


class Star(Static):
    """Whether the query is saved. A click saves it, or saves it no longer."""

    class Clicked(Message):
        """The star was clicked."""

    def on_click(self, event: events.Click) -> None:
        """Say so."""
        event.stop()
        self.post_message(self.Clicked())


class SearchBar(Vertical):
    """The query, what came of it, and below it what fits there or what is wrong with it."""

    virtual_size = Reactive(Size(0, 0), repaint=False)
    """As that of `FramedPane`."""

    @message
    class Typed(Message):
        """The query has changed, and is not finished."""

        query: str

    @message
    class Submitted(Message):
        """The query is finished."""

        query: str

    class Left(Message):
        """The hits are wanted."""

    @message
    class KeepToggled(Message):
        """The query is to be saved, or to be saved no longer."""

        query: str
        is_saved: bool

    class Explained(Message):
        """The query language is to be explained."""

    def __init__(self, *, id: str) -> None:  # noqa: A002
        """Start empty."""
        super().__init__(id=id)
        self._history = QueryHistory()
        self._sources: Sources = ()

    def compose(self) -> ComposeResult:
        """A line to type into, beside it count and star, below it a line for an error or a hint."""
        with Horizontal():
            yield Static(_SIGN, classes="sign", markup=False)
            yield QueryLine(self._history, sources=lambda: self._sources, placeholder="search")
            yield Static("", classes="count", markup=False)
            yield Star("", classes="star", markup=False)
        yield Static("", classes="error", markup=False)
        yield HintLine(id="hint")

    def on_mount(self) -> None:
        """Show what fits an empty query."""
        self.query_one(HintLine).indent = len(_SIGN)
        self.watch(self._line, "selection", self._show_hint)
        self.watch(self._line, "value", self._type, init=False)
        self.watch(self.screen, "focused", self._follow_focus)

    def _follow_focus(self, focused: Widget | None) -> None:
        """Show at once what fits; give its line back to the panes when they have been painted.

        They are all laid out anew then, and what has the keys now is seen before.
        """
        if focused is self._line:
            self._show_while_writing()
        else:
            self.call_after_refresh(self._show_while_writing)

    def _show_while_writing(self) -> None:
        is_writing = self.screen.focused is self._line and not self.has_class("-failed")
        self.query_one(HintLine).display = is_writing

    @property
    def query_text(self) -> str:
        """The query as it stands."""
        return self._line.value

    def edit(self) -> None:
        """Put the cursor into the line."""
        self.screen.set_focus(self._line)

    def write(self, query: str) -> None:
        """Put a query into the line without asking for a search."""
        with self.prevent(self.Typed):
            self._line.value = query
            self._line.cursor_position = len(query)
        self.show_star()

    def insert(self, text: str | None) -> None:
        """Put something that was chosen in at the cursor, as words of their own."""
        self.edit()
        before = self.query_text[: self._line.cursor_position]
        if text is not None:
            gap = "" if not before or before[-1].isspace() else " "
            self._line.insert_text_at_cursor(gap + text)

    def clear(self) -> None:
        """Empty the line without asking for a search."""
        self.write("")
        self.show_count(None)

    def know_sources(self, sources: "Sources") -> None:
        """Offer these outlets from now on."""
        self._sources = sources

    def know_searches(self, searches: "Sequence[KeptSearch]") -> None:
        """Go back through these queries from now on, and star those that are saved."""
        self._history.learn(searches)
        if self.is_attached:
            self.show_star()

    def show_star(self) -> None:
        """Say whether the query is saved."""
        sign = "★" if self._history.is_saved(self.query_text) else "☆"
        _write(self.query_one(Star), sign if self.query_text.strip() else "")

    def show_count(
        self, total: int | None, *, unfiltered: int | None = None, filters: int = 0
    ) -> None:
        """Say how many articles there are, if any were looked for; that takes back an error."""
        is_brief = self.size.width < _ROOMY
        text = "" if total is None else found_words(total, unfiltered, filters, is_brief=is_brief)
        _write(self.query_one(".count", Static), text)
        self._show_error("")

    def show_error(self, error: BriefingError) -> None:
        """Say what is wrong; where the query cannot be read, point at the character."""
        message = one_line(str(error))
        if isinstance(error, QueryError):
            column = width_of(self.query_text[: error.position]) - self._line.scroll_offset.x
            message = pointer_line(message, len(_SIGN) + column, self.size.width)
        else:
            message = " " * len(_SIGN) + message
        self._show_error(message)

    @property
    def _line(self) -> QueryLine:
        return self.query_one(QueryLine)

    @on(Input.Changed)
    def _stop(self, event: Input.Changed) -> None:
        event.stop()

    def _type(self, query: str) -> None:
        """Tell the screen itself: while it is told by way of its widgets, it would draw a frame."""
        self.screen.post_message(self.Typed(query))
        self.show_star()
        self._show_hint()

    @on(Input.Submitted)
    def _submit(self, event: Input.Submitted) -> None:
        event.stop()
        self.post_message(self.Submitted(event.value))

    @on(TypingLine.Left)
    def _leave(self) -> None:
        self.post_message(self.Left())

    @on(QueryLine.Kept)
    @on(Star.Clicked)
    def _keep(self) -> None:
        query = self.query_text.strip()
        if query:
            is_saved = self._history.is_saved(query)
            self.post_message(self.KeepToggled(query, not is_saved))

    @on(QueryLine.Explained)
    def _explain(self) -> None:
        self.post_message(self.Explained())

    @on(HintLine.Clicked)
    def _complete(self) -> None:
        self.edit()
        if self._line.hint.completions:
            self._line.action_complete()

    def _show_hint(self) -> None:
        self.query_one(HintLine).text = self._line.hint.text

    def _show_error(self, text: str) -> None:
        _write(self.query_one(".error", Static), text)
        self.set_class(bool(text), "-failed")
        self._show_while_writing()


def _write(place: Static, text: str) -> None:
    """Show a text. The screen is laid out anew only for one that needs more room, or for none."""
    if text != str(place.content):
        place.update(text, layout=not text or width_of(text) > place.content_size.width)
