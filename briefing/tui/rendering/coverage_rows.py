"""How does the grid of entities and sources look?

The shade of a cell tells how much a source writes of an entity, whatever the source's size: its
mentions for each article, against those of the source that has most of them.
"""

from collections.abc import Iterator, Sequence

from briefing.article import Span
from briefing.desk.surveys import Outlet
from briefing.entities.entity import Entity
from briefing.printable import one_line
from briefing.tui.coverage_table import Table
from briefing.tui.looks import LOOK_OF
from briefing.tui.rendering.cells import cut, width_of, wrap
from briefing.tui.rendering.runs import Run

CELL = 10
"""Cells of a column: the count, its shade, and gaps."""
HEADER = 2
"""Lines above the rows."""
SHADES = "░▒▓█"
"""From little to most."""
SILENT, UNREAD = "·", "?"


def name_width(width: int) -> int:
    """Cells of the column of names, where the grid has `width`."""
    return min(max(width * 3 // 10, 18), 34)


def name_cell(entity: Entity, width: int, *, is_here: bool) -> list[Run]:
    """An entity with its mentions in all sources."""
    count = f" {entity.mentions:,} "
    room = width - 2 - width_of(count)
    shown = cut(one_line(entity.name), room)
    return [
        Run("▸ " if is_here else "  ", ("accent",)),
        Run(shown, (LOOK_OF[entity.label],)),
        Run(" " * (room - width_of(shown)) + count, ("quiet",)),
    ]


def header_cells(number: int, table: Table, outlets: Sequence[Outlet], here: str) -> Iterator[Run]:
    """A header line: names of outlets on two lines; a sign at that by which rows are sorted."""
    for outlet in outlets:
        sign = "▾" if outlet.name == table.by and number == HEADER - 1 else " "
        text = _pushed(_on_two_lines(outlet.name)[number], CELL - 1)
        yield Run(text + sign, ("title" if outlet.name == here else "quiet",))


def count_cells(
    table: Table, entity: Entity, outlets: Sequence[Outlet], here: str | None
) -> Iterator[Run]:
    """The counts of an entity; `here` is the outlet under the cursor, if it stands in this row."""
    most = max((_density(table, entity, outlet) for outlet in table.outlets), default=0.0)
    for outlet in outlets:
        mentions, _ = table.counts(entity, outlet.name)
        sign = UNREAD if outlet.is_unread else SILENT
        shade = _shade(_density(table, entity, outlet), most)
        look = "here" if outlet.name == here else "" if mentions else "quiet"
        count = _pushed(f"{mentions:,}" if mentions else sign, CELL - 4)
        yield Run(count, (look,) if look else ())
        yield Run(f" {shade} ", ("accent",))


def _density(table: Table, entity: Entity, outlet: Outlet) -> float:
    """Mentions an article."""
    mentions, _ = table.counts(entity, outlet.name)
    return mentions / outlet.articles if outlet.articles else 0.0


def _shade(density: float, most: float) -> str:
    if not density:
        return "  "
    return 2 * SHADES[min(int(density / most * len(SHADES)), len(SHADES) - 1)]


def _on_two_lines(name: str) -> tuple[str, str]:
    """A name on two lines of a column, the last cut where it is too long."""
    text = one_line(name)
    lines = list(wrap(text, Span(0, len(text)), CELL - 1))
    if len(lines) < 2:
        return "", text
    return text[lines[0].start : lines[0].end], cut(text[lines[1].start :], CELL - 1)


def _pushed(text: str, width: int) -> str:
    """`text` at the right end of `width` cells."""
    shown = cut(text, width)
    return " " * (width - width_of(shown)) + shown
