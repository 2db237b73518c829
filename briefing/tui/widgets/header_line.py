"""Which library is open?"""

from textual import events
from textual.message import Message
from textual.reactive import reactive

from briefing.printable import one_line
from briefing.tui.rendering.cells import cut, width_of
from briefing.tui.rendering.runs import Run
from briefing.tui.widgets.one_line import OneLine

_PROGRAM = " briefing"


class HeaderLine(OneLine):
    """The program, the library, and how to search."""

    library: reactive[str] = reactive("")
    """The library's name."""
    search_key: reactive[str] = reactive("/")
    """The key that starts a search."""

    class Clicked(Message):
        """The line was clicked: the mouse's way to search."""

    def line(self, width: int) -> list[Run]:
        """The runs of the line."""
        hint = f" {self.search_key} to search "
        name = f" · {cut(one_line(self.library), max(width // 2, 1))} " if self.library else " "
        rule = "─" * max(width - width_of(_PROGRAM + name + hint), 0)
        return [
            Run(_PROGRAM, ("accent",)),
            Run(name),
            Run(rule, ("rule",)),
            Run(hint, ("quiet",)),
        ]

    def on_click(self, event: events.Click) -> None:
        """Ask for a search."""
        event.stop()
        self.post_message(self.Clicked())
