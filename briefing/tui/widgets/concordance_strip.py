"""Where does the walk stand, and in which words?"""

from functools import partial
from typing import TYPE_CHECKING

from textual.reactive import reactive

from briefing.tui.open_article import Context
from briefing.tui.rendering.runs import Run
from briefing.tui.rendering.strip_line import Plot, strip_line
from briefing.tui.widgets.one_line import OneLine

if TYPE_CHECKING:
    from textual.timer import Timer

_MOMENT = 0.25
"""Seconds after which one wants to know what is going on."""


class ConcordanceStrip(OneLine):
    """One line: what is walked, the counter, and the place with its surroundings."""

    walked: reactive[tuple[str, str] | None] = reactive(None)
    """The title and the counter of the walk."""
    context: reactive[Context | None] = reactive(None)
    """The words around the place."""
    plot: reactive[Plot | None] = reactive(None)
    """Where in the open article the places of the walk lie."""
    when_empty: reactive[str] = reactive("")
    """What to say while nothing is walked."""
    doing: reactive[str] = reactive("")
    """What is going on and takes longer than a moment."""

    _moment: "Timer | None" = None

    def wait(self, doing: str) -> None:
        """Say what is going on if it is not over in a moment; empty when it is over."""
        if self._moment is not None:
            self._moment.stop()
        self.doing, self._moment = "", None
        if doing:
            self._moment = self.set_timer(_MOMENT, partial(setattr, self, "doing", doing))

    def line(self, width: int) -> list[Run]:
        """The runs of the line."""
        if self.doing:
            return [Run(f" {self.doing}", ("hint",))]
        if self.walked is None:
            return [Run(f" {self.when_empty}", ("hint",))]
        title, counter = self.walked
        return strip_line(title, counter, self.context, plot=self.plot, width=width)
