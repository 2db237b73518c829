"""How does one move in a thing that is drawn line by line?"""

from collections import deque
from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.geometry import Region, Size
from textual.reactive import Reactive
from textual.scroll_view import ScrollView
from textual.scrollbar import ScrollBar
from textual.strip import Strip

from briefing.tui.keymap import PAGED_KEYS
from briefing.tui.widgets.drawing import bare_lines


class _Bar(ScrollBar):
    """A scrollbar, which has nothing inside that the screen could be laid out for."""

    virtual_size = Reactive(Size(0, 0), repaint=False)

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draw some of its cells."""
        return bare_lines(self, crop)


class Paged(ScrollView, can_focus=True, inherit_bindings=False):
    """A line-drawn thing with the keys of a list and of a pager."""

    BINDINGS: ClassVar[list[BindingType]] = [*PAGED_KEYS]

    def __init__(self, *, id: str) -> None:  # noqa: A002
        """Start at the top."""
        super().__init__(id=id)
        self._last_keys: deque[str] = deque(maxlen=2)
        self._laid_out: tuple[Size, Size, Size] | None = None
        self._columns_drawn: int | None = None
        """As `columns`, as long as lines are drawn."""

    @property
    def columns(self) -> int:
        """The cells of a line, scrollbar left out."""
        if self._columns_drawn is not None:
            return self._columns_drawn
        return self.scrollable_content_region.width

    @property
    def rows(self) -> int:
        """The lines that are in view at once."""
        return max(self.scrollable_content_region.height, 1)

    @property
    def vertical_scrollbar(self) -> ScrollBar:
        """The scrollbar, made when it is first asked for."""
        if self._vertical_scrollbar is None:
            thickness = self.scrollbar_size_vertical
            self._vertical_scrollbar = _Bar(vertical=True, name="vertical", thickness=thickness)
            self._vertical_scrollbar.display = False
            self.app._start_widget(self, self._vertical_scrollbar)
        return self._vertical_scrollbar

    def set_extent(self, extent: Size) -> None:
        """Have so many cells and lines in all.

        Textual would lay the whole screen out anew, and that takes longer than a frame. Nothing but
        a scrollbar can change, which asks for a new layout itself where it comes or goes.
        """
        if self._laid_out:
            self._laid_out = (*self._laid_out[:2], extent)
            self.set_reactive(ScrollView.virtual_size, extent)
            self._scroll_update(extent)
        else:
            self.virtual_size = extent

    def _size_updated(
        self, size: Size, virtual_size: Size, container_size: Size, layout: bool = True
    ) -> bool:
        """Take note of the room that a layout gives.

        Textual would draw the scrollbars anew after each layout, in a frame of their own, also
        where nothing has changed for them.
        """
        laid_out = (size, container_size, self.virtual_size)
        if laid_out == self._laid_out:
            return False
        self._laid_out = laid_out
        return super()._size_updated(size, virtual_size, container_size, layout)

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draw some of the lines that are in view."""
        if self.gutter:
            return super().render_lines(crop)
        self._columns_drawn = self.columns
        lines = bare_lines(self, crop)
        self._columns_drawn = None
        return lines

    def on_key(self, event: events.Key) -> None:
        """Remember the last two keys, for `gg`."""
        self._last_keys.append(event.key)

    def action_move(self, steps: int) -> None:
        """Go some lines down, or up."""
        self.scroll_to(y=self.scroll_offset.y + steps, animate=False)

    def action_move_pages(self, pages: float) -> None:
        """Go some pages down, or up. A line of the old page stays in view."""
        self.scroll_to(y=self.scroll_offset.y + int(pages * (self.rows - 1)), animate=False)

    def action_go_first(self) -> None:
        """Go to the top."""
        self.scroll_to(y=0, animate=False)

    def action_go_last(self) -> None:
        """Go to the end."""
        self.scroll_to(y=self.max_scroll_y, animate=False)

    def action_go_first_twice(self) -> None:
        """Go to the top when the same key has been pressed twice in a row."""
        if len(self._last_keys) == 2 and self._last_keys[0] == self._last_keys[1]:
            self._last_keys.clear()
            self.action_go_first()
