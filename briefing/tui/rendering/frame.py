"""How does the frame around a pane look?"""

from typing import NamedTuple

from briefing.tui.rendering.cells import cut, width_of
from briefing.tui.rendering.runs import Run

_THIN, _HEAVY = tuple("╭─╮│╰╯"), tuple("┏━┓┃┗┛")
_AROUND_WORDS = 6
"""Cells that words leave to the frame: corners, a bit of the edge, and blanks."""


class Frame(NamedTuple):
    """The lines of a frame."""

    above: list[Run]
    beside: list[Run]
    below: list[Run]


def frame(width: int, title: str, subtitle: str, *, is_lit: bool, is_heavy: bool) -> Frame:
    """A frame with words in its edges, above on the left and below on the right.

    Args:
        width: Of all of it, in cells.
        title: What stands above.
        subtitle: What stands below.
        is_lit: Whether the keys go to what is inside.
        is_heavy: Whether that is told by thick lines, and not by a colour.
    """
    line = ("lit" if is_lit else "rule",)
    left_above, edge, right_above, side, left_below, right_below = _HEAVY if is_heavy else _THIN
    above, below = _words(title, width), _words(subtitle, width)
    rest_above = edge * (width - 3 - width_of(above))
    rest_below = edge * (width - 3 - width_of(below))
    return Frame(
        [
            Run(left_above + edge, line),
            Run(above, ("title" if is_lit else "quiet",)),
            Run(rest_above + right_above, line),
        ],
        [Run(side, line), Run(" " * (width - 2)), Run(side, line)],
        [
            Run(left_below + rest_below, line),
            Run(below, ("sign",)),
            Run(edge + right_below, line),
        ],
    )


def _words(text: str, width: int) -> str:
    return f" {cut(text, width - _AROUND_WORDS)} " if text and width > _AROUND_WORDS else ""
