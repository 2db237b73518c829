"""How does a long command stop when it is told to?"""

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import TypeAlias

_Handler: TypeAlias = "Callable[[int, FrameType | None], object] | int | None"


@contextmanager
def stoppable() -> Iterator[Callable[[], bool]]:
    """Gives a function that says whether the command was told to stop (SIGINT, SIGTERM).

    The first signal asks; a second one has the effect that it had before.
    """
    told = False
    before: dict[int, _Handler] = {}

    def is_told() -> bool:
        return told

    def note(number: int, _frame: FrameType | None) -> None:
        nonlocal told
        told = True
        signal.signal(number, before[number])

    for asked in (signal.SIGINT, signal.SIGTERM):
        before[asked] = signal.signal(asked, note)
    try:
        yield is_told
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
