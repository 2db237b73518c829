"""What does `briefing` start: the reader, or a command?

The reader is the face of the program, and opens at once: the command-line library is loaded only
where there is a command to read.
"""

import os
import sys
from collections.abc import Sequence
from typing import NoReturn

from briefing.cli.ending import ended
from briefing.cli.session import Session, open_desk

_LIBRARY = "--library"
_COMPLETION = "_BRIEFING_COMPLETE"
"""Set by a shell that asks for completions."""


def main() -> NoReturn:
    """Do what the command line says, and leave the process."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="backslashreplace")
    arguments = sys.argv[1:]
    if is_for_reader(arguments) and _COMPLETION not in os.environ:
        from briefing.cli.reader import open_reader

        library = arguments[1] if arguments else None
        sys.exit(ended(lambda: open_reader(Session(library, open_desk))))
    from briefing.cli.program import run

    sys.exit(run(arguments))


def is_for_reader(arguments: Sequence[str]) -> bool:
    """Whether the arguments name a library at most; all else is for the command-line library."""
    return not arguments or (
        len(arguments) == 2 and arguments[0] == _LIBRARY and not arguments[1].startswith("-")
    )
