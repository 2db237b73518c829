"""Which panes are there, when only one fits?"""

from textual import events
from textual.message import Message
from textual.reactive import reactive

from briefing.tui.messages import message
from briefing.tui.rendering.runs import Run
from briefing.tui.widgets.one_line import OneLine


class PaneTabs(OneLine):
    """The panes by number and title, the one in view marked."""

    titles: reactive[tuple[tuple[str, str], ...]] = reactive(())
    """The id of each pane, and its title."""
    in_view: reactive[str] = reactive("")
    """The id of the pane in view."""

    @message
    class Chosen(Message):
        """A tab was clicked."""

        pane: str

    def line(self, width: int) -> list[Run]:
        """The runs of the line."""
        return [
            Run(f" {number} {title} ", ("here" if pane == self.in_view else "quiet",))
            for number, (pane, title) in enumerate(self.titles, 1)
        ]

    def on_click(self, event: events.Click) -> None:
        """Ask for the pane under the mouse."""
        number = self.run_at(event.x)
        if number is not None:
            self.post_message(self.Chosen(self.titles[number][0]))
