"""How does long work in a thread let the screen go first?

Python runs one thread at a time and shares the time out evenly, so a frame takes twice as long
while another thread makes a list of 100,000 rows. Such work asks now and then whether the screen
has something to do. Where there is no screen, it never has.
"""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

_AT_MOST = 0.02
"""Seconds that work waits before it goes on all the same."""
_is_at_rest = threading.Event()
_is_at_rest.set()
_screen: int | None = None
"""The thread that draws."""

Found = TypeVar("Found")


def give_way() -> None:
    """Wait until the screen has nothing to do, though not for long; in its own thread, never."""
    if not _is_at_rest.is_set() and threading.get_ident() != _screen:
        _is_at_rest.wait(_AT_MOST)


@contextmanager
def going_first(selector: Any) -> Iterator[None]:
    """Let this thread go first whenever it does not wait for events.

    Args:
        selector: What the thread waits with: its `select` is given the seconds to wait.
    """
    global _screen  # one screen a process
    select, _screen = selector.select, threading.get_ident()
    selector.select = _at_rest_during(select)
    _is_at_rest.clear()
    try:
        yield
    finally:
        selector.select, _screen = select, None
        _is_at_rest.set()


def _at_rest_during(select: Callable[[float | None], Found]) -> Callable[[float | None], Found]:
    def watched(timeout: float | None = None) -> Found:
        if timeout == 0:
            return select(timeout)
        _is_at_rest.set()
        try:
            return select(timeout)
        finally:
            _is_at_rest.clear()

    return watched
