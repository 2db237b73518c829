"""What does a long entry say in full?"""

from collections.abc import Callable

from textual.geometry import Size
from textual.reactive import reactive
from textual.strip import Strip

from briefing.tui.rendering.runs import Run
from briefing.tui.widgets.drawing import Brush
from briefing.tui.widgets.paged import Paged

Lines = list[list[Run]]


class EntryReader(Paged):
    """Lines for whatever width there is, to scroll through."""

    ALLOW_SELECT = False
    lines_for: reactive[Callable[[int], Lines] | None] = reactive(None, always_update=True)
    """The lines of what is shown, for a width in cells; None while there is nothing."""

    def __init__(self, *, id: str) -> None:  # noqa: A002
        """Start empty."""
        super().__init__(id=id)
        self._lines: Lines = []

    def watch_has_focus(self, _has_focus: bool) -> None:
        """The rule above it is another one with the keys."""
        self.update_node_styles()

    def watch_lines_for(self) -> None:
        """Start at the top of what is new."""
        self._set_lines()
        self.scroll_to(y=0, animate=False)

    def on_resize(self) -> None:
        """Wrap anew."""
        self._set_lines()

    def draw_line(self, y: int, brush: Brush) -> Strip:
        """Draw one line of what is in view."""
        number = y + self.scroll_offset.y
        return brush.line(self._lines[number] if number < len(self._lines) else [], brush.width)

    def _set_lines(self) -> None:
        self._lines = self.lines_for(self.columns) if self.lines_for and self.columns else []
        self.set_extent(Size(0, len(self._lines)))
        self.refresh()
