"""What fits where the query is being written, in a line?"""

from textual import events
from textual.message import Message
from textual.reactive import reactive

from briefing.tui.rendering.cells import cut
from briefing.tui.rendering.runs import Run
from briefing.tui.widgets.one_line import OneLine


class HintLine(OneLine):
    """A quiet line below the query. A click takes what is offered in it."""

    text: reactive[str] = reactive("")
    indent: reactive[int] = reactive(0)
    """Cells before the text."""

    class Clicked(Message):
        """The line was clicked."""

    def line(self, width: int) -> list[Run]:
        """The runs of the line."""
        return [Run(" " * self.indent + cut(self.text, width - self.indent), ("hint",))]

    def on_click(self, event: events.Click) -> None:
        """Say so."""
        event.stop()
        self.post_message(self.Clicked())
