"""How are a few lines drawn that belong together and need no scrolling?"""

from textual.strip import Strip
from textual.widget import Widget

from briefing.tui.rendering.runs import Run
from briefing.tui.widgets.drawing import draw, padded


class TextLines(Widget):
    """Some lines of runs. Subclasses say which."""

    ALLOW_SELECT = False

    def lines(self, width: int, height: int) -> list[list[Run]]:
        """The runs of the lines, for a room in cells."""
        raise NotImplementedError

    def render_line(self, y: int) -> Strip:
        """Draw one line."""
        width, height = self.size
        lines = self.lines(width, height)
        return padded(self, draw(self, lines[y] if y < len(lines) else []), width)
