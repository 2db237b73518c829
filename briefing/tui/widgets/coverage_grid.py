"""How is a table of thousands of rows and dozens of columns looked through?

Only the cells in view are ever drawn. The names on the left and the sources above stay where they
are while one scrolls.
"""

from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.binding import BindingType
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip

from briefing.tui.coverage_table import Cell, Table
from briefing.tui.keymap import GRID_KEYS
from briefing.tui.messages import message
from briefing.tui.rendering.coverage_rows import (
    CELL,
    HEADER,
    count_cells,
    header_cells,
    name_cell,
    name_width,
)
from briefing.tui.rendering.runs import Run
from briefing.tui.widgets.drawing import Brush
from briefing.tui.widgets.paged import Paged

if TYPE_CHECKING:
    from briefing.entities.entity import Entity


class CoverageGrid(Paged):
    """Entities by sources, with a cursor on one cell."""

    ALLOW_SELECT = False
    BINDINGS: ClassVar[list[BindingType]] = [*GRID_KEYS]
    row = reactive(0)
    """The number of the row under the cursor."""
    column = reactive(0)
    """The number of the column under the cursor."""

    @message
    class Moved(Message):
        """Another cell is under the cursor, or none."""

        cell: Cell | None

    @message
    class Chosen(Message):
        """A cell was chosen."""

        cell: Cell

    def __init__(self, *, id: str) -> None:  # noqa: A002
        """Start without rows."""
        super().__init__(id=id)
        self.table = Table()
        self.entities: tuple[Entity, ...] = ()
        self.when_empty = ""

    @property
    def cell(self) -> Cell | None:
        """The cell under the cursor."""
        if self.row < len(self.entities) and self.column < len(self.table.outlets):
            return Cell(self.entities[self.row], self.table.outlets[self.column].name)
        return None

    @property
    def is_near_end(self) -> bool:
        """Whether the cursor is within a page of the last row."""
        return self.row + self.rows >= len(self.entities)

    def show(self, table: Table) -> None:
        """Show a table; the cursor stays on its cell, where there is one."""
        before = self.cell
        self.table, self.entities = table, table.rows()
        ids = [entity.id for entity in self.entities]
        outlets = [outlet.name for outlet in table.outlets]
        self.row = ids.index(before.entity.id) if before and before.entity.id in ids else 0
        self.column = outlets.index(before.source) if before and before.source in outlets else 0
        self._measure()
        self._show_cursor()
        self.refresh()
        self.post_message(self.Moved(self.cell))

    def draw_line(self, y: int, brush: Brush) -> Strip:
        """Draw a header line, or a row."""
        if not self.entities:
            text = self.when_empty if y == 1 else ""
            return brush.line([Run(f" {text}", ("hint",))], brush.width)
        number = y - HEADER + self.scroll_offset.y
        if y < HEADER:
            name, cells = self._header(y)
        elif number < len(self.entities):
            name, cells = self._row(number)
        else:
            name, cells = [], []
        over = ("cursor",) if number == self.row and y >= HEADER else ()
        left, moved = name_width(brush.width), self.scroll_offset.x % CELL
        beside = brush.line(cells, moved + brush.width - left, over=over).crop(moved)
        return Strip.join([brush.line(name, left, over=over), beside])

    def watch_row(self) -> None:
        """Draw the cursor elsewhere."""
        self._follow_cursor()

    def watch_column(self) -> None:
        """Draw the cursor elsewhere."""
        self._follow_cursor()

    def on_resize(self) -> None:
        """There may be more room for names."""
        self._measure()
        self._show_cursor()

    def on_click(self, event: events.Click) -> None:
        """Move the cursor to the cell under the mouse; where it stands there already, choose it."""
        left = name_width(self.columns)
        row = event.y - HEADER + self.scroll_offset.y if event.y >= HEADER else self.row
        column = (event.x - left + self.scroll_offset.x) // CELL if event.x >= left else self.column
        if row >= len(self.entities) or column >= len(self.table.outlets):
            return
        is_there = (row, column) == (self.row, self.column) and event.y >= HEADER
        self.row, self.column = row, column
        if is_there:
            self.action_choose()

    def action_choose(self) -> None:
        """Choose the cell under the cursor."""
        if self.cell is not None:
            self.post_message(self.Chosen(self.cell))

    def action_move(self, steps: int) -> None:
        """Go some rows down, or up."""
        self._go_to(self.row + steps, self.column)

    def action_move_pages(self, pages: float) -> None:
        """Go some pages down, or up."""
        self._go_to(self.row + int(pages * max(self.rows - HEADER - 1, 1)), self.column)

    def action_move_columns(self, steps: int) -> None:
        """Go some columns right, or left."""
        self._go_to(self.row, self.column + steps)

    def action_go_first(self) -> None:
        """Go to the first row."""
        self._go_to(0, self.column)

    def action_go_last(self) -> None:
        """Go to the last row."""
        self._go_to(len(self.entities) - 1, self.column)

    def action_go_first_column(self) -> None:
        """Go to the first column."""
        self._go_to(self.row, 0)

    def action_go_last_column(self) -> None:
        """Go to the last column."""
        self._go_to(self.row, len(self.table.outlets) - 1)

    def _go_to(self, row: int, column: int) -> None:
        self.row = max(min(row, len(self.entities) - 1), 0)
        self.column = max(min(column, len(self.table.outlets) - 1), 0)
        self._show_cursor()

    def _follow_cursor(self) -> None:
        self.refresh()
        self.post_message(self.Moved(self.cell))

    def _measure(self) -> None:
        width = name_width(self.columns) + CELL * len(self.table.outlets)
        self.virtual_size = Size(width, HEADER + len(self.entities))

    def _show_cursor(self) -> None:
        """Scroll by whole rows and columns, as little as will do."""
        room = max((self.columns - name_width(self.columns)) // CELL, 1)
        rows = max(self.rows - HEADER, 1)
        first = -(-self.scroll_offset.x // CELL)
        x = max(min(first, self.column), self.column - room + 1)
        y = max(min(self.scroll_offset.y, self.row), self.row - rows + 1)
        self.scroll_to(x=x * CELL, y=y, animate=False)

    def _header(self, number: int) -> tuple[list[Run], list[Run]]:
        """What stands over the names, and over the cells in view."""
        cell = self.cell
        outlets = self.table.outlets[self.scroll_offset.x // CELL :]
        here = cell.source if cell else ""
        corner = "  mentions in all" if number == HEADER - 1 else ""
        cells = header_cells(number, self.table, outlets[: self._in_view], here)
        return [Run(corner, ("quiet",))], list(cells)

    def _row(self, number: int) -> tuple[list[Run], list[Run]]:
        """The name of a row, and its cells in view."""
        is_here = number == self.row
        outlets = self.table.outlets[self.scroll_offset.x // CELL :]
        here = self.table.outlets[self.column].name if is_here else None
        entity = self.entities[number]
        name = name_cell(entity, name_width(self.columns), is_here=is_here)
        cells = count_cells(self.table, entity, outlets[: self._in_view], here)
        return name, list(cells)

    @property
    def _in_view(self) -> int:
        """Columns that are in view, those at the edges as well."""
        return (self.columns - name_width(self.columns)) // CELL + 2
