"""What is on the screen until the library is open?

Everything that takes time, the reader's own modules among it, is loaded after this has been
painted, in a thread. What is typed meanwhile is for the reader.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import events, on, work
from textual.content import Content
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Static

from briefing.errors import BriefingError
from briefing.printable import one_line
from briefing.tui.keys.dialogs import OPENING_KEYS
from briefing.tui.messages import message
from briefing.tui.typed_ahead import TypedAhead

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import ComposeResult
    from textual.binding import BindingType

    from briefing.tui.outside import Outside
    from briefing.tui.reading_desk import ReadingDesk


class OpeningScreen(Screen[None]):
    """The library's name, and then why it cannot be opened, if it cannot."""

    BINDINGS: ClassVar[list[BindingType]] = [*OPENING_KEYS]

    @message
    class Opened(Message):
        """The library can be read."""

        desk: ReadingDesk

    @message
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
        self._typed: TypedAhead | None = TypedAhead()
        """None where there is nobody to type for."""

    def compose(self) -> ComposeResult:
        """The header as the reader has it, and what is going on."""
        name = Content.assemble((" briefing", "bold $accent"), f" · {self._library} ")
        yield Static(name, classes="header")
        yield Static("Opening the library…", classes="state", markup=False)

    def on_mount(self) -> None:
        """Paint first."""
        self.call_after_refresh(self._open)

    def on_key(self, event: events.Key) -> None:
        """Keep it for the reader; as the first one, a key of this screen has its own effect."""
        if self._typed is not None and (self._typed or event.key not in self.active_bindings):
            self._typed.keep(event)
            event.stop()
            event.prevent_default()

    @work(thread=True, exit_on_error=False)
    def _open(self) -> None:
        try:
            desk = self._open_desk()
        except BriefingError as error:
            self.post_message(self.Failed(error))
            return
        import briefing.tui.screens.reader  # noqa: F401

        if not self.post_message(self.Opened(desk)):
            desk.close()

    @on(Opened)
    async def _go_on(self, event: Opened) -> None:
        from briefing.tui.screens.reader import ReaderScreen

        await self.app.push_screen(
            ReaderScreen(
                event.desk, library=self._library, outside=self._outside, measure=self._measure
            )
        )
        if self._typed is not None:
            self._typed.press(self.app)

    @on(Failed)
    def _tell(self, event: Failed) -> None:
        from briefing.tui.screens.live_keys import key_of

        self._typed = None
        leave = f"{key_of(self, 'leave-opening')} leaves the reader."
        text = one_line(event.error.message), one_line(event.error.hint), leave
        self.query_one(".state", Static).update("\n\n".join(filter(None, text)))
