"""How does Python keep up with the keys?

What it does for itself, it does while nobody presses any.
"""

import gc
import os
import sys
import time

from briefing.heap import give_back, resident, share_one_heap

_FRAMES = "240"
"""How often in a second the screen may be painted. With Textual's own 60, what a key does is seen
up to 16 ms later wherever something was painted just before."""
_NEW, _RECENT, _ALL = 2_000, 10, 10
"""When objects are looked through for what nothing uses any longer: the new ones when there are so
many, in 1 ms; those of so many rounds together, in 4 ms; and all, after so many of those rounds,
where there was no pause before. All are those that came after the library was open: 6 ms."""
_QUIET = 1.0
"""Seconds without a key that are a pause."""
_WORTH_IT = 1
"""Rounds since all objects were looked through, from which on a pause is used."""
_GROWN = 2**22
"""Bytes that were taken since a pause was used, from which on one is used: few objects, but long
arrays, may wait to be looked through."""
_TURN = 0.001
"""Seconds after which a thread that computes lets another go on: with Python's own 5 ms, a search
waits that long for a list to be drawn, and a key for a search."""


def set_pace() -> None:
    """Let nothing that Python does for itself come between a key and its frame.

    Comes before Textual is imported, which reads only then how often it may paint, and before there
    are threads.
    """
    os.environ.setdefault("TEXTUAL_FPS", _FRAMES)
    gc.set_threshold(_NEW, _RECENT, _ALL)
    sys.setswitchinterval(_TURN)
    share_one_heap()


def exempt_what_is_there() -> None:
    """Look no longer through what is there now, modules and the first screen: it is there to stay.

    To look through it takes 20 to 60 ms.
    """
    gc.freeze()


def exempt_nothing() -> None:
    """Look through everything again."""
    gc.unfreeze()


class Pauses:
    """Looks through all objects, and gives memory back, when nobody presses keys."""

    def __init__(self) -> None:
        """Start with a key."""
        self._last = time.monotonic()
        self._resident = 0

    def end(self) -> None:
        """Take note of a key."""
        self._last = time.monotonic()

    def use(self) -> None:
        """Clear up, where this is a pause and there may be something to clear up."""
        if time.monotonic() - self._last < _QUIET:
            return
        if gc.get_count()[2] >= _WORTH_IT or resident() - self._resident >= _GROWN:
            gc.collect()
            give_back()
            self._resident = resident()
