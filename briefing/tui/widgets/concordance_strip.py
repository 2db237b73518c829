"""Where does the walk stand, and in which words?"""

from textual.reactive import reactive

from briefing.tui.open_article import Context
from briefing.tui.rendering.runs import Run
from briefing.tui.rendering.strip_line import strip_line
from briefing.tui.widgets.one_line import OneLine


class ConcordanceStrip(OneLine):
    """One line: what is walked, the counter, and the place with its surroundings."""

    walked: reactive[tuple[str, str] | None] = reactive(None)
    """The title and the counter of the walk."""
    context: reactive[Context | None] = reactive(None)
    """The words around the place."""
    when_empty: reactive[str] = reactive("")
    """What to say while nothing is walked."""

    def line(self, width: int) -> list[Run]:
        """The runs of the line."""
        if self.walked is None:
            return [Run(f" {self.when_empty}", ("hint",))]
        title, counter = self.walked
        return strip_line(title, counter, self.context, width=width)
