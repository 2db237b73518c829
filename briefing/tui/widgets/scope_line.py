"""Whose entries does the ledger show?"""

from textual.reactive import reactive

from briefing.printable import one_line
from briefing.tui.rendering.cells import cut, width_of
from briefing.tui.rendering.runs import Run
from briefing.tui.widgets.one_line import OneLine

_ALL = " All names "


class ScopeLine(OneLine):
    """The name and all names, the one that is shown marked; and how many entries there are."""

    entity: reactive[str | None] = reactive(None)
    """The name; None where only all can be shown."""
    is_of_all: reactive[bool] = reactive(False)
    """Whether all are shown."""
    count: reactive[int | None] = reactive(None)
    """How many entries; None until they are read."""

    def line(self, width: int) -> list[Run]:
        """The runs of the line."""
        count = "" if self.count is None else _counted(self.count)
        room = width - width_of(_ALL) - width_of(count)
        name = f" {cut(one_line(self.entity), max(room - 2, 1))} " if self.entity else ""
        gap = " " * max(room - width_of(name), 0)
        return [
            Run(name, ("quiet" if self.is_of_all else "here",)),
            Run(_ALL, ("here" if self.is_of_all else "quiet",)),
            Run(gap + count, ("quiet",)),
        ]


def _counted(entries: int) -> str:
    return "1 entry" if entries == 1 else f"{entries:,} entries"
