"""How are tens of thousands of rows shown at once?

Only the lines in view are ever drawn; a row costs nothing until it is seen. Every row takes the
same number of lines, so that a row's place is a multiplication; `UnevenList` is for rows that do
not.
"""

from collections.abc import Callable, Hashable, Sequence
from itertools import chain
from typing import ClassVar, Generic, TypeVar

from textual import events
from textual.binding import BindingType
from textual.geometry import Region, Size
from textual.reactive import reactive
from textual.strip import Strip

from briefing.packed.made import Placed
from briefing.tui.keymap import LIST_KEYS
from briefing.tui.rendering.runs import Run
from briefing.tui.widgets.drawing import Brush
from briefing.tui.widgets.paged import Paged

Row = TypeVar("Row")


class LineList(Paged, Generic[Row]):
    """A list with a cursor, drawn line by line. Subclasses draw a row and say what choosing is."""

    ROW_LINES: ClassVar[int] = 1
    ALLOW_SELECT = False
    BINDINGS: ClassVar[list[BindingType]] = [*LIST_KEYS]
    cursor = reactive(0, repaint=False)
    """The number of the row under the cursor."""

    def __init__(self, *, id: str, when_empty: str = "") -> None:  # noqa: A002
        """Start without rows; `when_empty` is shown as long as there are none."""
        super().__init__(id=id)
        self.items: Sequence[Row] = ()
        self.when_empty = when_empty
        self._key: Callable[[Row], Hashable] = repr
        """By what a row is found."""
        self._drawn: tuple[Brush, int, list[list[Run]]] | None = None
        """The row that was drawn last, and in which frame."""

    def row_lines(self, row: Row, width: int) -> list[list[Run]]:
        """The lines of a row, `ROW_LINES` of them."""
        raise NotImplementedError

    def choose(self, row: Row) -> None:
        """Do what Enter or a click on a row does."""
        raise NotImplementedError

    def is_choosable(self, row: Row) -> bool:
        """Whether the cursor may stand on a row."""
        return True

    def top_of(self, number: int) -> int:
        """The first line of a row; of the number after the last, the end of the list."""
        return number * self.ROW_LINES

    def row_at(self, line: int) -> tuple[int, int]:
        """The number of the row that has a line, and which of the row's lines it is."""
        return divmod(line, self.ROW_LINES)

    def measure(self) -> None:
        """Get ready to say where rows are: there are others now."""

    def nothing(self) -> str:
        """What to say without rows."""
        return self.when_empty

    def set_items(self, items: Sequence[Row], *, key: Callable[[Row], Hashable]) -> None:
        """Show other rows. The cursor stays on the row with the same key, where there is one.

        Where the rows know where their ids stand, `key` gives these ids.
        """
        kept = key(self.items[self.cursor]) if self.cursor < len(self.items) else None
        self._key = key
        line = self.top_of(self.cursor) - self.scroll_offset.y
        self.items = items
        self.measure()
        self.set_extent(Size(0, self.top_of(len(items))))
        at = None if kept is None else self.place_of(kept)
        self.cursor = self._choosable_near(min(self.cursor, len(items) - 1) if at is None else at)
        if at is not None:
            self.scroll_to(y=self.top_of(self.cursor) - line, animate=False)
        self.refresh()

    def go_to(self, number: int) -> None:
        """Put the cursor on a row, or the nearest that can be chosen, and bring it into view."""
        self.cursor = self._choosable_near(number)
        self._show_cursor()

    def draw_line(self, y: int, brush: Brush) -> Strip:
        """Draw one line of what is in view."""
        number, line = self.row_at(y + self.scroll_offset.y)
        if number >= len(self.items):
            return brush.hint("" if self.items else self.nothing(), y)
        over: tuple[str, ...] = ()
        if number == self.cursor and self.is_choosable(self.items[number]):
            over = ("cursor-in-use" if self.has_focus else "cursor",)
        lines = self._lines_of_row(number, brush)
        return brush.line(lines[line] if line < len(lines) else [], brush.width, over=over)

    def watch_cursor(self, before: int, after: int) -> None:
        """Draw the row that the cursor left, and the one that it came to."""
        for number in (before, after):
            self._redraw(number)

    def redraw(self, is_meant: Callable[[Row], bool]) -> None:
        """Draw those rows in view anew that are meant."""
        first, _ = self.row_at(self.scroll_offset.y)
        last, _ = self.row_at(self.scroll_offset.y + self.rows - 1)
        for number in range(first, min(last + 1, len(self.items))):
            if is_meant(self.items[number]):
                self._redraw(number)

    def find(self, key: Hashable) -> None:
        """Put the cursor on the row with a key, where there is one."""
        at = self.place_of(key)
        if at is not None:
            self.go_to(at)

    def place_of(self, key: Hashable) -> int | None:
        """The number of the row with a key; None where there is none."""
        if isinstance(self.items, Placed):
            return self.items.place_of(key) if isinstance(key, str) else None
        return next((n for n, item in enumerate(self.items) if self._key(item) == key), None)

    def action_move(self, steps: int) -> None:
        """Go some rows down, or up, over what cannot be chosen."""
        number = self.cursor + steps
        while 0 <= number < len(self.items) and not self.is_choosable(self.items[number]):
            number += 1 if steps > 0 else -1
        if 0 <= number < len(self.items):
            self.cursor = number
        elif steps < 0:
            self.scroll_to(y=0, animate=False)
            return
        self._show_cursor()

    def action_move_pages(self, pages: float) -> None:
        """Go some pages down, or up."""
        self.go_to(self.cursor + int(pages * max(self.rows // self.ROW_LINES - 1, 1)))

    def action_go_first(self) -> None:
        """Go to the first row."""
        self.go_to(0)
        self.scroll_to(y=0, animate=False)

    def action_go_last(self) -> None:
        """Go to the last row."""
        self.go_to(len(self.items) - 1)

    def action_choose(self) -> None:
        """Choose the row under the cursor."""
        if self.cursor < len(self.items) and self.is_choosable(self.items[self.cursor]):
            self.choose(self.items[self.cursor])

    def on_click(self, event: events.Click) -> None:
        """Choose the row under the mouse."""
        number, _ = self.row_at(event.y + self.scroll_offset.y)
        if number < len(self.items) and self.is_choosable(self.items[number]):
            self.cursor = number
            self.choose(self.items[number])

    def _size_updated(
        self, size: Size, virtual_size: Size, container_size: Size, layout: bool = True
    ) -> bool:
        """Keep the lines that are drawn, where only more of them are in view now, or fewer."""
        is_first = self._laid_out is None
        kept, place = self._drawn_lines.kept, (self.columns, self.scroll_offset)
        is_new = super()._size_updated(size, virtual_size, container_size, layout)
        if is_first:
            self.scroll_to(y=0, animate=False)
            self._show_cursor()
        elif (self.columns, self.scroll_offset) == place:
            self._drawn_lines.put_back(kept)
        return is_new

    def _redraw(self, number: int) -> None:
        top, bottom = self.top_of(number), self.top_of(number + 1)
        self.refresh(Region(0, top - self.scroll_offset.y, self.size.width, bottom - top))

    def _lines_of_row(self, number: int, brush: Brush) -> list[list[Run]]:
        """The lines of a row; they are made once for all of them that a frame draws."""
        if self._drawn is None or self._drawn[0] is not brush or self._drawn[1] != number:
            self._drawn = brush, number, self.row_lines(self.items[number], brush.width)
        return self._drawn[2]

    def _choosable_near(self, number: int) -> int:
        number = max(min(number, len(self.items) - 1), 0)
        ahead = range(number, len(self.items))
        behind = range(number - 1, -1, -1)
        for near in chain(ahead[:64], behind[:64]):
            if self.is_choosable(self.items[near]):
                return near
        return number

    def _show_cursor(self) -> None:
        """Bring the row under the cursor into view, with a heading right above it."""
        top, above = self.top_of(self.cursor), self.cursor - 1
        bottom = self.top_of(self.cursor + 1) - self.rows
        if above >= 0 and not self.is_choosable(self.items[above]):
            top = max(self.top_of(above), min(bottom, top))
        if top < self.scroll_offset.y:
            self.scroll_to(y=top, animate=False)
        elif bottom > self.scroll_offset.y:
            self.scroll_to(y=bottom, animate=False)
