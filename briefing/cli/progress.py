"""How does a long command show that it is at work?"""

import os
import sys
import time
from collections.abc import Mapping

import click

from briefing.cli.layout import cut
from briefing.desk.answers import Progress, Stage

_EVERY = 0.1
"""Seconds between two drawings."""
_BAR = 24
_CLEAR = "\r\x1b[K"
_NAMES: Mapping[Stage, str] = {
    Stage.READING: "Reading",
    Stage.SETTLING: "Settling names",
    Stage.COMPARING: "Comparing names",
    Stage.INDEXING: "Indexing",
    Stage.GATHERING: "Gathering articles",
    Stage.WEIGHING: "Comparing sentences",
}


class ProgressLine:
    """One line on standard error that is drawn again by time, and only on a terminal."""

    def __init__(self) -> None:
        """Draw nothing yet."""
        self._is_shown = sys.stderr.isatty() and os.environ.get("TERM") != "dumb"
        self._drawn_at = 0.0

    def __enter__(self) -> "ProgressLine":
        """Nothing is drawn before the first progress."""
        return self

    def __exit__(self, *_: object) -> None:
        """Take the line away, so that messages start on an empty one."""
        if self._drawn_at:
            click.echo(_CLEAR, nl=False, err=True)

    def show(self, progress: Progress) -> None:
        """Draw `progress`, unless something was drawn a moment ago."""
        now = time.monotonic()
        if self._is_shown and now - self._drawn_at >= _EVERY:
            self._drawn_at = now
            click.echo(_CLEAR + cut(drawn(progress), _width()), nl=False, err=True)


def drawn(progress: Progress) -> str:
    """The line for `progress`: a bar where the total is known, else what is done."""
    name = _NAMES[progress.stage]
    if not progress.total:
        return f"{name} {progress.done} {progress.place}"
    full = _BAR * min(progress.done, progress.total) // progress.total
    bar = "#" * full + "." * (_BAR - full)
    return f"{name} [{bar}] {progress.done}/{progress.total} {progress.place}"


def _width() -> int:
    """Cells of standard error's line; terminals that do not tell theirs say 0."""
    try:
        told = os.get_terminal_size(sys.stderr.fileno()).columns
    except OSError:
        told = 0
    return (told or 80) - 1
