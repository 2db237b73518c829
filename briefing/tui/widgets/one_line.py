"""How is a single line of the screen drawn?"""

from textual.strip import Strip
from textual.widget import Widget

from briefing.tui.rendering.cells import width_of
from briefing.tui.rendering.runs import Run
from briefing.tui.widgets.drawing import draw, padded


class OneLine(Widget):
    """A line of runs. Subclasses say which; it is drawn anew on `refresh`."""

    ALLOW_SELECT = False

    def line(self, width: int) -> list[Run]:
        """The runs of the line, for a width in cells."""
        raise NotImplementedError

    def render_line(self, y: int) -> Strip:
        """Draw the line."""
        width = self.size.width
        runs = self.line(width) if y == 0 else []
        return padded(self, draw(self, runs), width)

    def run_at(self, column: int) -> int | None:
        """The number of the run that is drawn over a column."""
        end = 0
        for number, run in enumerate(self.line(self.size.width)):
            end += width_of(run.text)
            if column < end:
                return number
        return None
