"""How does the place of a walk look on one line (a concordance line, KWIC)?"""

from msgspec import Struct

from briefing.printable import one_line
from briefing.tui.open_article import Context
from briefing.tui.rendering.cells import cut, cut_start, width_of
from briefing.tui.rendering.dispersion import dispersion
from briefing.tui.rendering.runs import Run

_PLOT = 16
"""Cells of the dispersion plot."""
_LEAST_FOR_PLOT = 70
"""Cells of a line that has room for the plot."""


class Plot(Struct, frozen=True):
    """Where in an article the places of a walk lie."""

    starts: tuple[int, ...]
    """Offsets in the text."""
    length: int
    """Characters of the text."""
    here: int
    """The offset of the place where the walk stands."""


def strip_line(
    title: str, counter: str, context: Context | None, *, width: int, plot: Plot | None = None
) -> list[Run]:
    """What is walked, where the walk stands, in the article too, and the words around that place.

    The place stands in the middle of what room is left; a long title gives way first.
    """
    title = cut(one_line(title), max(width // 4, 8))
    head = [Run(f" {title}", ("accent",)), Run(f" {counter}   "), *_plotted(plot, width)]
    room = width - sum(width_of(run.text) for run in head) - 1
    if context is None or room < 12:
        return head
    text = cut(context.text, room // 2)
    side = (room - width_of(text) - 2) // 2
    before = cut_start(context.before, side)
    padding = " " * (side - width_of(before))
    after = cut(context.after, side)
    return [
        *head,
        Run(padding + before, ("quiet",)),
        Run(f"[{text}]", ("title",)),
        Run(after, ("quiet",)),
    ]


def _plotted(plot: Plot | None, width: int) -> list[Run]:
    if plot is None or width < _LEAST_FOR_PLOT:
        return []
    return [*dispersion(plot.starts, plot.length, cells=_PLOT, here=plot.here), Run("  ")]
