"""What does a question say before it has its answer?"""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Telling:
    """A question that tells how far it is."""

    ask: Callable[..., object]
    """Called with what the process has loaded, and with what takes anything it tells."""


@dataclass(frozen=True, slots=True)
class Told:
    """Something told on the way; the answer comes later."""

    value: object


Question = Callable[..., object] | Telling
"""What is called with the thing that a process has loaded."""
