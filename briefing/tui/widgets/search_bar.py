"""What is searched for?"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.message import Message
from textual.widgets import Input, Static

from briefing.errors import BriefingError, QueryError
from briefing.printable import one_line
from briefing.tui.rendering.cells import width_of
from briefing.tui.widgets.typing_line import TypingLine

if TYPE_CHECKING:
    from textual.timer import Timer

_SIGN = " / "
_PAUSE = 0.06
"""Seconds without a key after which the query is searched."""


class SearchBar(Vertical):
    """The query, what came of it, and what is wrong with it."""

    @dataclass
    class Typed(Message):
        """The query has changed, and is not finished."""

        query: str

    @dataclass
    class Submitted(Message):
        """The query is finished."""

        query: str

    class Left(Message):
        """The hits are wanted."""

    def __init__(self, *, id: str) -> None:  # noqa: A002
        """Start empty."""
        super().__init__(id=id)
        self._pause: Timer | None = None

    def compose(self) -> ComposeResult:
        """A line to type into, the count beside it, and a line for an error."""
        with Horizontal():
            yield Static(_SIGN, classes="sign", markup=False)
            yield TypingLine(placeholder='words, "a phrase", OR, NOT, title:word')
            yield Static("", classes="count", markup=False)
        yield Static("", classes="error", markup=False)

    @property
    def query_text(self) -> str:
        """The query as it stands."""
        return self.query_one(TypingLine).value

    def edit(self) -> None:
        """Put the cursor into the line."""
        self.screen.set_focus(self.query_one(TypingLine))

    def clear(self) -> None:
        """Empty the line without asking for a search."""
        self._stop_pause()
        with self.prevent(Input.Changed):
            self.query_one(TypingLine).value = ""
        self.show_count("")

    def show_count(self, text: str) -> None:
        """Say how many articles there are; that takes back an error."""
        self.query_one(".count", Static).update(text)
        self._show_error("")

    def show_error(self, error: BriefingError) -> None:
        """Say what is wrong; where the query cannot be read, point at the character."""
        pointer = " " * len(_SIGN)
        if isinstance(error, QueryError):
            before = self.query_text[: error.position]
            pointer += " " * width_of(before) + "^ "
        self._show_error(pointer + one_line(str(error)))

    @on(Input.Changed)
    def _wait(self, event: Input.Changed) -> None:
        event.stop()
        self._stop_pause()
        self._pause = self.set_timer(_PAUSE, self._type)

    @on(Input.Submitted)
    def _submit(self, event: Input.Submitted) -> None:
        event.stop()
        self._stop_pause()
        self.post_message(self.Submitted(event.value))

    @on(TypingLine.Left)
    def _leave(self) -> None:
        self.post_message(self.Left())

    def _type(self) -> None:
        self.post_message(self.Typed(self.query_text))

    def _stop_pause(self) -> None:
        if self._pause is not None:
            self._pause.stop()

    def _show_error(self, text: str) -> None:
        error = self.query_one(".error", Static)
        error.update(text)
        error.display = bool(text)
