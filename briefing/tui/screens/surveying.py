"""How is the library looked over: who covers what, who stands beside whom, and when?

The dialogs are imported when they are first opened: the first paint must not wait for them.
"""

from bisect import bisect_left
from functools import partial
from typing import TYPE_CHECKING

from msgspec.structs import replace
from textual import on

from briefing.article import ArticleRow
from briefing.desk.narrowing import Narrowing
from briefing.desk.surveys import Period
from briefing.entities.entity import Entity
from briefing.tui.name_questions import Judged
from briefing.tui.questions import ArticleRead, LibraryRead
from briefing.tui.screens.reading import ReadingScreen
from briefing.tui.survey_questions import PeriodsRead, read_periods
from briefing.tui.widgets.timeline_strip import TimelineStrip

if TYPE_CHECKING:
    from briefing.tui.coverage_table import Cell
    from briefing.tui.screens.company import Together

_MOST = 60
"""Periods that are asked for while it is not known for how many there is room."""


class SurveyingScreen(ReadingScreen):
    """A screen with a timeline, from which the library as a whole is looked at."""

    def on_mount(self) -> None:
        """Let the timeline follow the walk."""
        self.watch(self._panes.names.list, "chosen", self._ask_periods, init=False)

    def action_coverage(self) -> None:
        """Show which sources mention whom; walk the cell that is chosen."""
        from briefing.tui.screens.coverage import CoverageScreen

        def walk(cell: "Cell | None") -> None:
            if cell is not None:
                self._walking.find(cell.entity.id, None, narrowing=Narrowing(source=cell.source))

        dialog = CoverageScreen(self.names, doubts=self._walking.doubts, ask=self.ask)
        self.app.push_screen(dialog, walk)

    def action_company(self) -> None:
        """Show who appears with the name; walk the sentences that are chosen."""
        self.do_with_meant(self._show_company)

    @property
    def _timeline(self) -> TimelineStrip:
        return self._panes.articles.timeline

    def _show_company(self, entity: Entity) -> None:
        from briefing.tui.screens.company import CompanyScreen

        def walk(pair: "Together | None") -> None:
            if pair is not None:
                beside = Narrowing(beside=pair.other.id, beside_name=pair.other.name)
                self._walking.find(pair.entity.id, pair.place, narrowing=beside)

        dialog = CompanyScreen(entity, doubts=self._walking.doubts, ask=self.ask)
        self.app.push_screen(dialog, walk)

    @on(LibraryRead)
    @on(Judged)
    @on(TimelineStrip.Resized)
    def _ask_periods(self) -> None:
        """Ask for as many periods as there is room for, once the library is read."""
        if not self._panes.articles.rows:
            return
        most = self._timeline.size.width or _MOST
        question = partial(
            read_periods,
            entity=self._panes.names.list.chosen,
            most=most,
            doubts=self._walking.doubts,
        )
        self.ask("periods", question)

    @on(PeriodsRead)
    def _show_periods(self, event: PeriodsRead) -> None:
        strip = self._timeline
        strip.is_walked = event.entity is not None
        dated = sum(period.articles for period in event.periods)
        strip.undated = len(self._panes.articles.rows) - dated
        strip.periods = event.periods

    @on(ArticleRead)
    def _mark_day(self, event: ArticleRead) -> None:
        self._timeline.day = (event.opened.article.published or "")[:10] or None

    @on(TimelineStrip.Chosen)
    def _go_to_period(self, event: TimelineStrip.Chosen) -> None:
        """Walk the name in this period only; without a name, go to its first article."""
        walk = self._walking.walk
        if walk is None or walk.entity is None:
            self._show_articles_of(event.period)
            return
        narrowing = replace(
            walk.subject.narrowing, since=event.period.start, until=event.period.end
        )
        self._walking.find(walk.entity, None, narrowing=narrowing)

    def _show_articles_of(self, period: Period) -> None:
        rows = self._panes.articles.articles.items
        at = bisect_left(rows, (False, period.start), key=_day)
        if self._panes.articles.is_searching:
            self.tell("The timeline moves in the list of articles: leave the search first.")
        elif at < len(rows) and rows[at].published is not None:
            self._panes.go_to("articles")
            self._panes.articles.articles.go_to(at)


def _day(row: ArticleRow) -> tuple[bool, str]:
    """When an article was published; those without a day stand behind all others."""
    return row.published is None, row.published or ""
