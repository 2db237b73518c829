"""Which of a few kinds is looked at?"""

from textual import events
from textual.message import Message
from textual.reactive import reactive

from briefing.tui.messages import message
from briefing.tui.rendering.runs import Run
from briefing.tui.widgets.one_line import OneLine


class KindLine(OneLine):
    """The kinds by number, each with how many there are; the one in view marked."""

    kinds: reactive[tuple[tuple[str, int], ...]] = reactive(())
    """Each kind, and how many there are of it."""
    in_view: reactive[str] = reactive("")
    """The kind in view."""

    @message
    class Chosen(Message):
        """A kind was clicked."""

        kind: str

    def line(self, width: int) -> list[Run]:
        """The runs of the line."""
        return [
            Run(f" {number} {kind} {count:,} ", ("here" if kind == self.in_view else "quiet",))
            for number, (kind, count) in enumerate(self.kinds, 1)
        ]

    def on_click(self, event: events.Click) -> None:
        """Ask for the kind under the mouse."""
        number = self.run_at(event.x)
        if number is not None:
            self.post_message(self.Chosen(self.kinds[number][0]))
