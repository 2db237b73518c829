"""What does the cell under the cursor of the coverage grid say in words?"""

from textual.reactive import reactive

from briefing.tui.coverage_table import Cell, Table
from briefing.tui.rendering.coverage_words import cell_lines
from briefing.tui.rendering.runs import Run
from briefing.tui.widgets.text_lines import TextLines


class CellLines(TextLines):
    """Two lines: how often the source mentions the name, and who is silent on it."""

    table: reactive[Table] = reactive(Table())
    cell: reactive[Cell | None] = reactive(None)
    """None while there is none."""

    def lines(self, width: int, height: int) -> list[list[Run]]:
        """The runs of both lines."""
        if self.cell is None:
            return []
        outlet = next(each for each in self.table.outlets if each.name == self.cell.source)
        return cell_lines(self.table, self.cell.entity, outlet, width)
