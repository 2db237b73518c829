"""Where in a text do some places lie (a dispersion plot, in one line)?"""

from collections import Counter
from collections.abc import Iterable
from itertools import groupby

from briefing.tui.rendering.runs import Run

_EMPTY, _ONE, _SEVERAL, _HERE = "─", "┼", "╋", "◆"
_LOOKS = {_EMPTY: ("rule",), _ONE: ("accent",), _SEVERAL: ("accent",), _HERE: ("here",)}


def dispersion(
    starts: Iterable[int], length: int, *, cells: int, here: int | None = None
) -> list[Run]:
    """A line that stands for the text, crossed where places lie.

    The cross is bold where there are several; a diamond is where one stands.

    Args:
        starts: Offsets of the places.
        length: Characters of the text.
        cells: Of the line.
        here: The offset of the place where one stands.
    """
    size = max(length, 1)
    counts = Counter(_cell(start, size, cells) for start in starts)
    at = None if here is None else _cell(here, size, cells)
    signs = (_HERE if cell == at else _sign(counts[cell]) for cell in range(cells))
    return [Run("".join(same), _LOOKS[sign]) for sign, same in groupby(signs)]


def _cell(offset: int, length: int, cells: int) -> int:
    return min(offset * cells // length, cells - 1)


def _sign(count: int) -> str:
    if not count:
        return _EMPTY
    return _ONE if count == 1 else _SEVERAL
