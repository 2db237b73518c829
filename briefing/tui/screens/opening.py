"""What is on the screen until the library is open?

Everything that takes time, the reader's own modules among it, is loaded after this has been
painted, in a thread.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.content import Content
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Static

from briefing.errors import BriefingError
from briefing.printable import one_line
from briefing.tui.keys.dialogs import OPENING_KEYS

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import ComposeResult
    from textual.binding import BindingType

    from briefing.tui.outside import Outside
    from briefing.tui.reading_desk import ReadingDesk


class OpeningScreen(Screen[None]):
    """The library's name, and then why it cannot be opened, if it cannot."""

    BINDINGS: ClassVar[list[BindingType]] = [*OPENING_KEYS]

    @dataclass
    class Opened(Message):
        """The library can be read."""

        desk: ReadingDesk

    @dataclass
    class Failed(Message):
        """The library cannot be opened."""

        error: BriefingError

    def __init__(
        self,
        open_desk: Callable[[], ReadingDesk],
        *,
        library: str,
        outside: Outside,
        measure: int | None,
    ) -> None:
        """See `ReaderScreen`; `open_desk` is called in a thread."""
        super().__init__()
        self._open_desk = open_desk
        self._library = one_line(library)
        self._outside = outside
        self._measure = measure

    def compose(self) -> ComposeResult:
        """The header as the reader has it, and what is going on."""
        name = Content.assemble((" briefing", "bold $accent"), f" · {self._library} ")
        yield Static(name, classes="header")
        yield Static("Opening the library…", classes="state", markup=False)

    def on_mount(self) -> None:
        """Paint first."""
        self.call_after_refresh(self._open)

    @work(thread=True, exit_on_error=False)
    def _open(self) -> None:
        import briefing.tui.screens.reader  # noqa: F401

        try:
            self.post_message(self.Opened(self._open_desk()))
        except BriefingError as error:
            self.post_message(self.Failed(error))

    @on(Opened)
    def _go_on(self, event: Opened) -> None:
        from briefing.tui.screens.reader import ReaderScreen

        self.app.push_screen(
            ReaderScreen(
                event.desk, library=self._library, outside=self._outside, measure=self._measure
            )
        )

    @on(Failed)
    def _tell(self, event: Failed) -> None:
        from briefing.tui.screens.live_keys import key_of

        leave = f"{key_of(self, 'leave-opening')} leaves the reader."
        text = one_line(event.error.message), one_line(event.error.hint), leave
        self.query_one(".state", Static).update("\n\n".join(filter(None, text)))
