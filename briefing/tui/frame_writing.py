"""How does a frame get to the terminal at once?

Textual writes in a thread of its own, so that a slow terminal holds nothing up, and a frame in
three pieces. Python lets that thread run only some milliseconds later while there is other work,
and for each piece anew.
"""

import sys
import time

from textual._ansi_sequences import SYNC_END, SYNC_START
from textual.driver import Driver

_GOING_OVER = 0.000_3
"""Seconds in which the other thread takes over, and hands the frame to the terminal."""


class WholeFrames(Driver):
    """Hands a frame over in one piece, and lets the thread that writes it go first."""

    _frame: list[str] | None = None
    """The pieces of a frame that has begun."""

    def write(self, data: str) -> None:
        """Write something; of a frame, all when it ends."""
        if data == SYNC_START:
            self._frame = []
        if self._frame is None:
            super().write(data)  # type: ignore[safe-super]  # that of the driver it is mixed into
        else:
            self._frame.append(data)
            if data == SYNC_END:
                whole, self._frame = "".join(self._frame), None
                super().write(whole)  # type: ignore[safe-super]

    def flush(self) -> None:
        """Wait, when a frame has been written, until it is under way."""
        super().flush()
        time.sleep(_GOING_OVER)


def in_whole_frames(driver: type[Driver]) -> type[Driver]:
    """A driver that does what `driver` does, a frame at a time.

    Windows takes no long pieces, for which Textual cuts a frame there.
    """
    if sys.platform == "win32":
        return driver
    return type(driver.__name__, (WholeFrames, driver), {})
