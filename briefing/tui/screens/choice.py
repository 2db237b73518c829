"""Which of a few is meant?"""

from collections.abc import Callable, Sequence
from typing import ClassVar, TypeVar

from textual.app import ComposeResult
from textual.binding import BindingType

from briefing.printable import one_line
from briefing.tui.keymap import CHOICE_KEYS
from briefing.tui.rendering.runs import Run
from briefing.tui.screens.dialog import Dialog, words
from briefing.tui.widgets.line_list import LineList

_MOST = 10
"""Rows in view at once."""

Row = TypeVar("Row")
DrawRow = Callable[[Row, int], list[Run]]
"""The runs of a row, for a width in cells."""


class ChoiceList(LineList[Row]):
    """What there is to choose; choosing closes the dialog."""

    BINDINGS: ClassVar[list[BindingType]] = [*CHOICE_KEYS]

    def __init__(self, rows: Sequence[Row], draw_row: DrawRow[Row], *, at: int) -> None:
        """Show `rows`, the cursor on number `at`."""
        super().__init__(id="choice-list")
        self._rows = rows
        self._draw_row = draw_row
        self._at = at

    def on_mount(self) -> None:
        """Be as high as what is to be shown."""
        self.styles.height = min(len(self._rows), _MOST)
        self.set_items(self._rows, key=repr)
        self.call_after_refresh(self.go_to, self._at)

    def row_lines(self, row: Row, width: int) -> list[list[Run]]:
        """One line."""
        return [self._draw_row(row, width)]

    def choose(self, row: Row) -> None:
        """Close with it."""
        self.screen.dismiss(row)


class ChoiceScreen(Dialog[Row]):
    """A question, and a list of answers. The answer is the row."""

    def __init__(
        self,
        title: str,
        question: str,
        rows: Sequence[Row],
        *,
        draw_row: DrawRow[Row],
        at: int = 0,
    ) -> None:
        """Ask `question` about `rows`, the cursor on number `at`."""
        super().__init__()
        self._heading = title
        self._question = question
        self._list = ChoiceList(rows, draw_row, at=at)

    def compose_box(self) -> ComposeResult:
        """The question and the rows."""
        yield words(one_line(self._question))
        yield self._list

    def on_mount(self) -> None:
        """Start in the rows."""
        self.query_one(".box").border_title = self._heading
        self._list.focus()
