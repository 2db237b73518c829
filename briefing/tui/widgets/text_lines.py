"""How are a few lines drawn that belong together and need no scrolling?"""

from textual.strip import Strip
from textual.widget import Widget

from briefing.tui.rendering.runs import Run
from briefing.tui.widgets.drawing import Brush, DrawnLines


class TextLines(Widget):
    """Some lines of runs. Subclasses say which."""

    ALLOW_SELECT = False

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002
        """Draw its lines by itself."""
        super().__init__(id=id, classes=classes)
        self._styles_cache = DrawnLines(self.draw_line)

    def lines(self, width: int, height: int) -> list[list[Run]]:
        """The runs of the lines, for a room in cells."""
        raise NotImplementedError

    def draw_line(self, y: int, brush: Brush) -> Strip:
        """Draw one line."""
        lines = self.lines(*self.size)
        return brush.line(lines[y] if y < len(lines) else [], brush.width)

    def render_line(self, y: int) -> Strip:
        """One line, drawn for itself."""
        return self.draw_line(y, Brush(self))
