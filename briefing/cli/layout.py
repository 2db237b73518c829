"""How do cells line up in a terminal?"""

import shutil
import sys
import unicodedata
from collections.abc import Iterator, Sequence

from briefing.printable import one_line

_PIPED_WIDTH = 10_000
"""Cells of a line that goes to a file or a program: nothing is cut."""


def line_width() -> int:
    """Cells of one line of standard output."""
    return shutil.get_terminal_size().columns if sys.stdout.isatty() else _PIPED_WIDTH


def cells(text: str) -> int:
    """How many terminal cells `text` takes: wide characters two, combining marks none."""
    if text.isascii():
        return len(text)
    return sum(_cells_of(character) for character in text)


def cut(text: str, width: int) -> str:
    """`text` on one printable line, shortened at its end to `width` cells."""
    line = one_line(text)
    if cells(line) <= width:
        return line
    kept, taken = "", 0
    for character in line:
        taken += _cells_of(character)
        if taken >= width:
            break
        kept += character
    return f"{kept}…"


def cut_left(text: str, width: int) -> str:
    """`text` on one printable line, shortened at its beginning and pushed right to `width`."""
    line = one_line(text)
    backwards = cut(line[::-1], width)[::-1]
    return " " * (width - cells(backwards)) + backwards


def wrapped(text: str, *, indent: int) -> Iterator[str]:
    """`text` on printable lines that are no longer than a line of standard output."""
    margin, width = " " * indent, max(line_width() - indent, 20)
    line = ""
    for word in one_line(text).split(" "):
        if line and cells(line) + 1 + cells(word) > width:
            yield margin + line
            line = word
        else:
            line = f"{line} {word}" if line else word
    yield margin + line


def columns(rows: Sequence[Sequence[str]], *, right: frozenset[int] = frozenset()) -> Iterator[str]:
    """One line a row, two spaces between columns; the last column is cut at the line's end.

    Args:
        rows: Cells of text from anywhere; all rows have the same number.
        right: Numbers (from 0) of the columns that hold numbers.
    """
    if not rows:
        return
    shown = [[one_line(cell) for cell in row] for row in rows]
    widths = [max(map(cells, column)) for column in zip(*shown, strict=True)]
    for row in shown:
        padded = [
            _padded(cell, width, is_right=number in right)
            for number, (cell, width) in enumerate(zip(row[:-1], widths[:-1], strict=True))
        ]
        taken = sum(widths[:-1]) + 2 * len(padded)
        yield "  ".join([*padded, cut(row[-1], max(line_width() - taken, 10))])


def _padded(cell: str, width: int, *, is_right: bool) -> str:
    space = " " * (width - cells(cell))
    return space + cell if is_right else cell + space


def _cells_of(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
