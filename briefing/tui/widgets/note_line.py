"""Which note is on what is read?"""

from textual.reactive import reactive

from briefing.notebook import Mark
from briefing.printable import one_line
from briefing.tui.rendering.cells import cut
from briefing.tui.rendering.runs import Run
from briefing.tui.rendering.signs import SIGN_OF
from briefing.tui.widgets.one_line import OneLine


class NoteLine(OneLine):
    """A note in one line, at the foot of the article; out of sight while there is none."""

    note: reactive[str] = reactive("")
    """Its text; empty for none."""

    def watch_note(self) -> None:
        """Take up a line only where there is a note."""
        self.display = bool(self.note)

    def line(self, width: int) -> list[Run]:
        """The sign, and as much of the note as fits."""
        words = cut(one_line(self.note), max(width - 4, 0))
        return [Run(f" {SIGN_OF[Mark.NOTE]} ", ("sign",)), Run(words)]
