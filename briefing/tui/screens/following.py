"""How does a screen hear of long work without waiting for it?"""

from collections.abc import Callable, Iterator
from typing import Generic, TypeVar

from textual.message import Message
from textual.widget import Widget

from briefing.desk.answers import Progress
from briefing.errors import BriefingError
from briefing.tui.reading_desk import Running

Report = TypeVar("Report")


class Following(Generic[Report]):
    """Long work from before its start to its end; it is started and heard in a thread."""

    def __init__(self, start: Callable[[], Running[Report]]) -> None:
        """`start` begins it."""
        self._start = start
        self._running: Running[Report] | None = None
        self._end: Callable[[Running[Report]], None] | None = None
        """How it is to be ended, where somebody wants that."""

    def tell(
        self, widget: Widget, told: Callable[[Progress | Report | BriefingError], Message]
    ) -> None:
        """Begin, and tell a widget, in messages, how far it is, and last its report or its fault.

        Args:
            widget: Who is told.
            told: Makes a message of what there is to tell.
        """

        def hear() -> None:
            for event in self._events():
                widget.post_message(told(event))

        widget.run_worker(hear, thread=True, exit_on_error=False)

    def cancel(self) -> None:
        """Ask it to stop."""
        self._end_by(lambda running: running.cancel())

    def leave(self) -> None:
        """Have it end soon, wherever it is: nobody is there any more to wait for it."""
        self._end_by(lambda running: running.leave())

    def _events(self) -> Iterator[Progress | Report | BriefingError]:
        try:
            running = self._running = self._start()
            if self._end is not None:
                self._end(running)
            yield from running.events()
        except BriefingError as error:
            yield error

    def _end_by(self, end: Callable[[Running[Report]], None]) -> None:
        """End it, also where it is just being started: then the thread that starts it does."""
        self._end = end
        if self._running is not None:
            end(self._running)
