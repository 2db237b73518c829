"""How does one move in a thing that is drawn line by line?"""

from collections import deque
from typing import ClassVar, cast

from rich.color import Color
from rich.segment import Segment
from textual import events
from textual.binding import BindingType
from textual.geometry import Size
from textual.reactive import Reactive
from textual.scroll_view import ScrollView
from textual.scrollbar import ScrollBar, ScrollBarRender
from textual.strip import Strip

from briefing.tui.keymap import PAGED_KEYS
from briefing.tui.widgets.drawing import Brush, DrawnLines


class _Bar(ScrollBar):
    """A scrollbar, which has nothing inside that the screen could be laid out for."""

    virtual_size = Reactive(Size(0, 0), repaint=False)

    def __init__(self, *, thickness: int) -> None:
        """Stand upright."""
        super().__init__(vertical=True, name="vertical", thickness=thickness)
        self._styles_cache = DrawnLines(self._draw_cell)
        self._drawn: tuple[Brush, list[Strip]] | None = None
        """Its cells, and the frame that draws them."""

    def _draw_cell(self, y: int, brush: Brush) -> Strip:
        if self._drawn is None or self._drawn[0] is not brush:
            self._drawn = brush, self._cells(brush)
        return self._drawn[1][y]

    def _cells(self, brush: Brush) -> list[Strip]:
        """All cells: Textual draws the bar as a whole, and a cell is as good as its likes."""
        bar = cast("ScrollBarRender", self.render())
        style = self.app.console.get_style(bar.style)
        cells = bar.render_bar(
            size=self.size.height,
            virtual_size=bar.virtual_size,
            window_size=bar.window_size,
            position=bar.position,
            thickness=self.thickness,
            back_color=style.bgcolor or Color.default(),
            bar_color=style.color or Color.default(),
        ).segments
        ground = self.visual_style.rich_style
        made = {
            cell: brush.filtered(Strip(Segment.apply_style([cell], ground), self.thickness))
            for cell in {*cells}
        }
        return [made[cell] for cell in cells]


class Paged(ScrollView, can_focus=True, inherit_bindings=False):
    """A line-drawn thing with the keys of a list and of a pager."""

    BINDINGS: ClassVar[list[BindingType]] = [*PAGED_KEYS]

    def __init__(self, *, id: str) -> None:  # noqa: A002
        """Start at the top."""
        super().__init__(id=id)
        self._last_keys: deque[str] = deque(maxlen=2)
        self._laid_out: tuple[Size, Size, Size] | None = None
        self._styles_cache = self._drawn_lines = DrawnLines(self.draw_line)

    @property
    def columns(self) -> int:
        """The cells of a line, scrollbar left out."""
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
            self._vertical_scrollbar = _Bar(thickness=thickness)
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

    def watch_has_focus(self, _has_focus: bool) -> None:
        """Get the keys, or no longer: what looks otherwise for it is drawn line by line.

        Textual would find out anew how everything about it looks, which takes longer than that.
        """

    def draw_line(self, y: int, brush: Brush) -> Strip:
        """Draw one line of what is in view."""
        raise NotImplementedError

    def render_line(self, y: int) -> Strip:
        """One line of what is in view, drawn for itself."""
        return self.draw_line(y, Brush(self))

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
