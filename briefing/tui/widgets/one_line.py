"""How is a single line of the screen drawn?"""

from textual.strip import Strip
from textual.widget import Widget

from briefing.tui.rendering.cells import width_of
from briefing.tui.rendering.runs import Run
from briefing.tui.widgets.drawing import Brush, DrawnLines


class OneLine(Widget):
    """A line of runs. Subclasses say which; it is drawn anew on `refresh`."""

    ALLOW_SELECT = False

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002
        """Draw its line by itself."""
        super().__init__(id=id, classes=classes)
        self._styles_cache = DrawnLines(self.draw_line)

    def line(self, width: int) -> list[Run]:
        """The runs of the line, for a width in cells."""
        raise NotImplementedError

    def draw_line(self, y: int, brush: Brush) -> Strip:
        """Draw the line."""
        return brush.line(self.line(brush.width) if y == 0 else [], brush.width)

    def render_line(self, y: int) -> Strip:
        """The line, drawn for itself."""
        return self.draw_line(y, Brush(self))

    def run_at(self, column: int) -> int | None:
        """The number of the run that is drawn over a column."""
        end = 0
        for number, run in enumerate(self.line(self.size.width)):
            end += width_of(run.text)
            if column < end:
                return number
        return None
