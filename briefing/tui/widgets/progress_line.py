"""How far is an addition?"""

from textual.reactive import reactive

from briefing.desk.answers import Progress
from briefing.printable import one_line
from briefing.tui.rendering.cells import cut_start, width_of
from briefing.tui.rendering.runs import Run
from briefing.tui.widgets.one_line import OneLine

_BAR = 24


class ProgressLine(OneLine):
    """A bar, the stage, and what is being read."""

    progress: reactive[Progress | None] = reactive(None)
    """None before anything is known."""

    def line(self, width: int) -> list[Run]:
        """The runs of the line."""
        if self.progress is None:
            return [Run("Starting…", ("quiet",))]
        done, total = self.progress.done, self.progress.total
        filled = _BAR * done // total if total else 0
        count = f" {self.progress.stage.value} {done:,}" + (f"/{total:,}" if total else "")
        room = width - _BAR - width_of(count) - 2
        return [
            Run("━" * filled, ("accent",)),
            Run("─" * (_BAR - filled), ("rule",)),
            Run(count),
            Run("  " + cut_start(one_line(self.progress.place), room), ("quiet",)),
        ]
