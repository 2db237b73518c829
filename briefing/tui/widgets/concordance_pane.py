"""Which places does the walk go through, and which are left out?"""

from collections.abc import Sequence

from textual.app import ComposeResult

from briefing.tui.concordance import ConcordanceRow
from briefing.tui.walk import Walk
from briefing.tui.widgets.concordance_list import ConcordanceList
from briefing.tui.widgets.framed_pane import FramedPane


class ConcordancePane(FramedPane):
    """The concordance of the walk."""

    def compose(self) -> ComposeResult:
        """The list alone; all else stands in the border."""
        yield ConcordanceList(id="concordance-list")

    @property
    def list(self) -> ConcordanceList:
        """The stops."""
        return self.query_one(ConcordanceList)

    @property
    def is_on(self) -> bool:
        """Whether there is a concordance to look at."""
        return self.has_class("-on")

    @is_on.setter
    def is_on(self, is_on: bool) -> None:
        self.mark("-on", is_on)

    def show(self, walk: Walk | None, rows: Sequence[ConcordanceRow], *, look: str) -> None:
        """Show the stops of a walk, or none."""
        self.list.show(walk, rows, look=look)
        self.tell()

    def tell(self, doing: str = "") -> None:
        """Write into the border how much there is, in which order, and what is left out.

        Args:
            doing: What is going on, in place of the order.
        """
        walk = self.list.walk
        if walk is None:
            self.entitle("Concordance")
            return
        narrowed = walk.subject.narrowing.words
        hidden = f"{narrowed}: {walk.subject.hidden:,} hidden" if narrowed else ""
        state = " · ".join(filter(None, (hidden, doing or walk.order.value)))
        self.entitle(f"Concordance {len(walk.stops):,}", state)
