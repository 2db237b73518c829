"""How do results and messages leave the command line?

Results go to standard output and nothing else does; messages go to standard error. No control
character of an article's text reaches either.
"""

import json
import os
import sys
from collections.abc import Iterable, Mapping

from briefing.printable import one_line, printable


def write_document(document: Mapping[str, object]) -> None:
    """One JSON document in ASCII on one line, at once."""
    sys.stdout.write(json.dumps(document) + "\n")
    sys.stdout.flush()


def write_lines(lines: Iterable[str]) -> None:
    """Lines that are printable already (as those of `briefing.cli.layout` are)."""
    for line in lines:
        sys.stdout.write(f"{line.rstrip()}\n")


def write_text(text: str) -> None:
    """Text from outside, its lines kept."""
    sys.stdout.write(printable(text))


def say(message: str) -> None:
    """One line for the user's eyes, on standard error."""
    sys.stderr.write(f"{one_line(message)}\n")
    sys.stderr.flush()


def strong(text: str) -> str:
    """`text`, bold where standard output is a terminal that wants it."""
    return f"\x1b[1m{text}\x1b[0m" if _is_styled() else text


def _is_styled() -> bool:
    wanted = not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return wanted and sys.stdout.isatty()
