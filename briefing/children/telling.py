"""What does a question say before it has its answer?"""

from collections.abc import Callable

from msgspec import Struct


class Telling(Struct, frozen=True):
    """A question that tells how far it is."""

    ask: Callable[..., object]
    """Called with what the process has loaded, and with what takes anything it tells."""


class Told(Struct, frozen=True):
    """Something told on the way; the answer comes later."""

    value: object


Question = Callable[..., object] | Telling
"""What is called with the thing that a process has loaded."""
