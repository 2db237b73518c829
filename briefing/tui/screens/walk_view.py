"""How do panes and strip show where a walk stands?"""

from collections.abc import Collection, Sequence

from briefing.article import Span
from briefing.tui.concordance import ConcordanceRow, ConcordanceRows
from briefing.tui.looks import LOOK_OF
from briefing.tui.open_article import OpenArticle
from briefing.tui.rendering.strip_line import Plot
from briefing.tui.walk import Walk
from briefing.tui.widgets.concordance_strip import ConcordanceStrip
from briefing.tui.widgets.panes import Panes


class WalkView:
    """The chosen name in its lists, the concordance, and the strip."""

    def __init__(self, panes: Panes, strip: ConcordanceStrip) -> None:
        """Show it there."""
        self._panes = panes
        self._strip = strip

    def take(
        self, walk: Walk, rows: Sequence[ConcordanceRow], seen: Collection[tuple[str, int]]
    ) -> None:
        """Show what is walked.

        Args:
            walk: The walk.
            rows: Of its concordance, if they are known already.
            seen: Article and start of the stops at which a walk has stood.
        """
        entity = self._panes.names.list.named(walk.entity) if walk.entity else None
        self._panes.mark_chosen(walk.entity)
        self._panes.concordance.list.seen = seen
        shown = rows or ConcordanceRows(walk)
        self._panes.show_walk(walk, shown, look=LOOK_OF[entity.label] if entity else "hit")

    def end(self) -> None:
        """Show that nothing is walked."""
        self._panes.mark_chosen(None)
        self._panes.view.here = None
        self._panes.end_walk()

    def wait(self, doing: str) -> None:
        """Say what is going on, in case it takes longer than a moment."""
        self._strip.wait(doing)

    def show_place(self, walk: Walk | None, opened: OpenArticle | None, here: Span | None) -> None:
        """Show where the walk stands.

        Args:
            walk: What is walked, if anything.
            opened: The article that is open.
            here: The place of the walk in it.
        """
        doubt = opened.doubt_at(here) if walk and walk.is_over_mentions and opened and here else ""
        counter = " · ".join(filter(None, (walk.counter, doubt))) if walk else ""
        self._strip.walked = (walk.title, counter) if walk else None
        self._strip.context = opened.context(here) if opened and here else None
        self._strip.plot = _plot(walk, opened, here) if walk and opened and here else None
        self._strip.wait("")
        if here is not None:
            self._panes.concordance.list.follow()


def _plot(walk: Walk, opened: OpenArticle, here: Span) -> Plot:
    """Where in the open article the stops of the walk lie."""
    article = opened.article
    starts = (walk.stops[at].span.start for at in walk.stops_in(article.id))
    return Plot(tuple(starts), len(article.text), here.start)
