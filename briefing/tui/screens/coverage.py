"""Which sources mention whom, and who is silent on what?"""

from functools import partial
from typing import ClassVar

from msgspec.structs import replace
from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.widgets import Static

from briefing.tui.coverage_table import MOST, Cell, Table, to_count
from briefing.tui.doubts import Doubts
from briefing.tui.keymap import COVERAGE_KEYS
from briefing.tui.name_keys import filter_key
from briefing.tui.rendering.coverage_words import LEGEND, scope_words
from briefing.tui.screens.asking_dialog import AskFor
from briefing.tui.screens.filtered_dialog import FilteredDialog
from briefing.tui.sidebar import Names
from briefing.tui.survey_questions import CoverageRead, read_coverage
from briefing.tui.widgets.cell_lines import CellLines
from briefing.tui.widgets.coverage_grid import CoverageGrid
from briefing.tui.widgets.paged import Paged
from briefing.tui.widgets.typing_line import TypingLine


class CoverageScreen(FilteredDialog[Cell], inherit_bindings=False):
    """Names by sources. The answer is the cell whose mentions are to be walked."""

    BINDINGS: ClassVar[list[BindingType]] = [*COVERAGE_KEYS]
    TITLE = "Coverage"

    def __init__(self, names: Names, *, doubts: Doubts, ask: AskFor) -> None:
        """Look at `names`, most mentioned first."""
        super().__init__(ask=ask)
        self._names = names
        self._doubts = doubts
        self._grid = CoverageGrid(id="coverage-grid")
        self._table = Table()
        self._kept: tuple[str, ...] = ()
        """The ids of the names that the filter keeps."""
        self._counted: frozenset[str] = frozenset()
        self._wants_all = False

    def compose_box(self) -> ComposeResult:
        """Which names they are, a filter, the grid, and the cell under the cursor in words."""
        yield Static("", classes="scope", markup=False)
        yield TypingLine(placeholder="filter the names")
        yield self._grid
        yield Static("", classes="told", markup=False)
        yield CellLines(id="cell")
        yield Static(LEGEND, classes="legend", markup=False)

    @property
    def main(self) -> Paged:
        """The grid."""
        return self._grid

    def narrow(self) -> None:
        """Show what fits what was typed."""
        key = filter_key(self.typed)
        self._kept = tuple(entity.id for entity in self._names.holding(key)[:MOST])
        self._show(replace(self._table, among=frozenset(self._kept) if key else None))
        self._count()

    def on_mount(self) -> None:
        """Count."""
        self._grid.when_empty = "Counting…"
        self.narrow()

    def action_silent(self) -> None:
        """Show only names on which a source is silent, or all again."""
        self._count_all()
        self._show(replace(self._table, is_of_silence=not self._table.is_of_silence))

    def action_sort(self) -> None:
        """Sort by the source under the cursor, or by all mentions again."""
        cell = self._grid.cell
        if cell is not None:
            self._count_all()
            by = None if self._table.by == cell.source else cell.source
            self._show(replace(self._table, by=by))
            self._grid.action_go_first()

    @on(CoverageRead)
    def _take(self, event: CoverageRead) -> None:
        self._counted = frozenset(event.ids)
        self._show(replace(self._table, coverage=event.coverage))
        if self._wants_all:
            self._count()

    @on(CoverageGrid.Moved)
    def _tell_cell(self, event: CoverageGrid.Moved) -> None:
        event.stop()
        lines = self.query_one(CellLines)
        lines.table, lines.cell = self._table, event.cell
        if event.cell is not None and self._grid.is_near_end:
            self._count_all()

    @on(CoverageGrid.Chosen)
    def _walk(self, event: CoverageGrid.Chosen) -> None:
        event.stop()
        mentions, _ = self._table.counts(event.cell.entity, event.cell.source)
        if mentions:
            self.dismiss(event.cell)
        else:
            self.tell("There is nothing to walk: this source does not mention it.")

    def _count_all(self) -> None:
        """Count what is not counted yet: the first names are enough until then."""
        self._wants_all = True
        self._count()

    def _count(self) -> None:
        ids = to_count(self._kept, self._counted)
        if ids:
            self.ask(partial(read_coverage, ids=ids, doubts=self._doubts))

    def _show(self, table: Table) -> None:
        self._table = table
        if table.coverage.sources:
            self._grid.when_empty = _nothing(table)
        self._grid.show(table)
        shown, names = len(self._grid.entities), len(self._names)
        self.query_one(".scope", Static).update(scope_words(table, shown=shown, names=names))


def _nothing(table: Table) -> str:
    return "No source is silent on these." if table.is_of_silence else "No name has this."
