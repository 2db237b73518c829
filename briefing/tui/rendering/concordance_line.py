"""How do the lines of a concordance look (keyword in context)?

The places stand below each other in one column, whatever stands before them.
"""

import re
from collections.abc import Iterable

from msgspec import Struct

from briefing.article import ArticleRow
from briefing.desk.kwic import InContext
from briefing.printable import one_line
from briefing.tui.rendering.cells import cut, cut_start, fill, width_of
from briefing.tui.rendering.dispersion import dispersion
from briefing.tui.rendering.runs import Run
from briefing.tui.walk import Order

_FIRST_WORD, _LAST_WORD = re.compile(r"\W*\w\S*"), re.compile(r"\w\S*\W*$")
_PLOT = 24
"""Cells of the dispersion plot."""
_SOURCE, _DATE = 16, 11
"""Cells of the columns where a line has no heading."""
_LEAST_FOR_DATE = 90
"""Cells of a line that has room for the date."""


class LineState(Struct, frozen=True):
    """What a line is beside its words."""

    look: str
    """Of the place."""
    order: Order
    is_here: bool = False
    """Whether the walk stands on it."""
    is_seen: bool = False
    """Whether a walk has stood on it before."""


def heading_line(
    row: ArticleRow | None,
    starts: Iterable[int],
    length: int | None,
    width: int,
    *,
    here: int | None = None,
) -> list[Run]:
    """An article: source, date and title; where in it the places lie, and how many.

    Args:
        row: The article; None where it has just gone.
        starts: Offsets of the places in its text.
        length: Characters of its text; None until it is known.
        width: Cells of the line.
        here: The offset of the place where the walk stands, if that is in this article.
    """
    if row is None:
        return [Run("An article that is gone", ("quiet",))]
    offsets = tuple(starts)
    count = f" {len(offsets):,} "
    plot = min(_PLOT, width // 4)
    room = width - plot - max(width_of(count), 5)
    source = cut(one_line(row.source), max(room // 2, 1))
    about = cut(
        f" · {(row.published or 'no date')[:10]} · {one_line(row.title)}",
        max(room - width_of(source) - 1, 0),
    )
    gap = " " * max(room - width_of(source) - width_of(about), 0)
    drawn = dispersion(offsets, length, cells=plot, here=here) if length else [Run(" " * plot)]
    return [
        Run(source, ("title",)),
        Run(about + gap, ("quiet",)),
        *drawn,
        Run(count.rjust(max(width_of(count), 5)), ("quiet",)),
    ]


def concordance_line(
    around: InContext | None, row: ArticleRow | None, width: int, *, state: LineState
) -> list[Run]:
    """A place in the middle, its context on both sides; source and date where no heading has them.

    Args:
        around: The words; None until they are read.
        row: The article, where the line has no heading above it.
        width: Cells of the line.
        state: What it is beside its words.
    """
    head = [_sign(state), *(_columns(row, width) if row else ())]
    room = width - sum(width_of(run.text) for run in head)
    if around is None:
        return [*head, Run("…", ("quiet",))]
    side = room * 9 // 20
    text = cut(around.text, max(room // 3, 1))
    before = cut_start(around.before, side)
    after = cut(around.after, max(room - side - width_of(text), 0))
    padding = Run(" " * (side - width_of(before)))
    looks = (state.look, "here") if state.is_here else (state.look,)
    words = [*_before(before, state.order), Run(text, looks), *_after(after, state.order)]
    return [*head, padding, *words]


def _sign(state: LineState) -> Run:
    if state.is_here:
        return Run("▶ ", ("accent",))
    return Run("✓ " if state.is_seen else "  ", ("quiet",))


def _columns(row: ArticleRow, width: int) -> list[Run]:
    source = Run(fill(one_line(row.source), _SOURCE - 1) + " ", ("quiet",))
    if width < _LEAST_FOR_DATE:
        return [source]
    return [source, Run(fill((row.published or "no date")[:10], _DATE), ("quiet",))]


def _before(text: str, order: Order) -> list[Run]:
    """The words before the place; the one that puts the line where it is stands out."""
    nearest = _LAST_WORD.search(text) if order is Order.LEFT else None
    at = nearest.start() if nearest else len(text)
    return [Run(text[:at]), Run(text[at:], ("accent",))]


def _after(text: str, order: Order) -> list[Run]:
    nearest = _FIRST_WORD.match(text) if order is Order.RIGHT else None
    at = nearest.end() if nearest else 0
    return [Run(text[:at], ("accent",)), Run(text[at:])]
