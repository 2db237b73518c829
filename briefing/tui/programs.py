"""With which command is a file opened in another program, and at which line?"""

import shlex
from collections.abc import Mapping
from enum import Enum
from pathlib import Path

from briefing.errors import UsageError

_TAKE_LINES = frozenset(
    [
        "vi",
        "vim",
        "nvim",
        "gvim",
        "view",
        "nano",
        "emacs",
        "emacsclient",
        "micro",
        "kak",
        "jove",
        "joe",
        "less",
        "more",
        "most",
    ]
)
"""Programs that go to a line with `+N` before the file."""
_OFFSETS_HOLD = frozenset({".txt", ".text", ".md", ".markdown"})
"""Endings of files in which an offset in the article's text is one in the file."""


class Program(Enum):
    """A program of the user's, by the environment variables that name it."""

    EDITOR = ("VISUAL", "EDITOR")
    PAGER = ("PAGER",)


_OWN_CHOICE = {Program.EDITOR: "", Program.PAGER: "less"}


def command_for(
    program: Program, path: Path, environment: Mapping[str, str], *, line: int | None
) -> list[str]:
    """The command, one element an argument, that opens a file at a line if that can be said.

    Args:
        program: What to open it with.
        path: Made absolute, so that none is taken for an option.
        environment: Names the user's programs.
        line: From 1; None where it is not known.

    Raises:
        UsageError: No such program is named, or its name cannot be read.
    """
    named = next((name for name in program.value if environment.get(name, "").strip()), None)
    words = _words(named, environment[named]) if named else shlex.split(_OWN_CHOICE[program])
    if not words:
        variables = " or ".join(program.value)
        raise UsageError(f"No {program.name.lower()} is named", f"Set {variables}, as EDITOR=nano")
    name = Path(words[0]).name.removesuffix(".exe")
    at = [f"+{line}"] if line and name in _TAKE_LINES else []
    return [*words, *at, str(path.absolute())]


def line_of(path: Path, text: str, offset: int) -> int | None:
    """The line of a file in which a place of the article's text stands; None where none can say."""
    return text.count("\n", 0, offset) + 1 if path.suffix.lower() in _OFFSETS_HOLD else None


def _words(variable: str, command: str) -> list[str]:
    try:
        return shlex.split(command)
    except ValueError as error:
        raise UsageError(
            f"{variable} cannot be read: {command}", "A quotation mark in it is never closed"
        ) from error
