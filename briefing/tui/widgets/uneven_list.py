"""How are rows of differing heights shown, headings among them?"""

from bisect import bisect_right
from itertools import accumulate

from briefing.tui.widgets.line_list import LineList, Row


class UnevenList(LineList[Row]):
    """A list whose rows take `ROW_LINES` lines, or as many as `lines_of` says.

    Where its rows begin is added up once for each set of them.
    """

    _tops: tuple[int, ...] = (0,)

    def lines_of(self, row: Row) -> int:
        """How many lines a row takes."""
        return self.ROW_LINES

    def measure(self) -> None:
        """Add the rows up."""
        self._tops = (0, *accumulate(map(self.lines_of, self.items)))

    def top_of(self, number: int) -> int:
        """The first line of a row."""
        return self._tops[min(number, len(self._tops) - 1)]

    def row_at(self, line: int) -> tuple[int, int]:
        """The number of the row that has a line, and which of the row's lines it is."""
        number = bisect_right(self._tops, line) - 1
        return number, line - self._tops[number]

    def action_move_pages(self, pages: float) -> None:
        """Go some pages down, or up: at least a row."""
        number, _ = self.row_at(self.top_of(self.cursor) + int(pages * (self.rows - 1)))
        steps = 1 if pages > 0 else -1
        self.go_to(number if number != self.cursor else self.cursor + steps)
