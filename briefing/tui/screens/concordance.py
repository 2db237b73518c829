"""What do keys do with the walk, and where do its answers go?"""

from collections.abc import Callable
from contextlib import suppress
from functools import partial

from textual import on

from briefing.errors import BriefingError
from briefing.tui.questions import Failed
from briefing.tui.screens.reading import ReadingScreen
from briefing.tui.walk import Stop, Walk
from briefing.tui.walk_questions import (
    ContextsRead,
    WalkArranged,
    WalkFound,
    keep_seen,
    read_contexts,
)
from briefing.tui.widgets.article_view import ArticleView
from briefing.tui.widgets.concordance_list import ConcordanceList
from briefing.tui.widgets.name_list import NameList

_KEEP = 2.0
"""Seconds between two looks at whether there is something new to be remembered as seen."""


class ConcordanceScreen(ReadingScreen):
    """A screen with a walk and its concordance."""

    def on_mount(self) -> None:
        """Write down by time what has been seen."""
        self.set_interval(_KEEP, self._walking.keep_seen)

    def on_unmount(self) -> None:
        """Write down what was seen last.

        The reader is closing: nobody could be told of a fault, and a tick or two would be lost.
        """
        stops = self._walking.seen.take_unkept()
        if stops:
            with suppress(BriefingError):
                keep_seen(self.desk, stops)

    @on(NameList.Chosen)
    def _walk_entity(self, event: NameList.Chosen) -> None:
        self.walk_entity(event.entity.id)

    @on(ArticleView.MentionChosen)
    def _walk_mention(self, event: ArticleView.MentionChosen) -> None:
        mention = event.mention
        self._walking.find(mention.entity, Stop(mention.article, mention.span))

    @on(WalkFound)
    def _start_walk(self, event: WalkFound) -> None:
        self._walking.start(event)

    @on(WalkArranged)
    def _go_on_in_order(self, event: WalkArranged) -> None:
        self._walking.show_arranged(event)

    @on(Failed)
    def _wait_no_longer(self) -> None:
        self._walking.show_place()

    @on(ContextsRead)
    def _show_contexts(self, event: ContextsRead) -> None:
        self._panes.concordance.list.take_contexts(event.contexts)

    @on(ConcordanceList.Wanted)
    def _read_contexts(self, event: ConcordanceList.Wanted) -> None:
        self.ask("contexts", partial(read_contexts, stops=event.stops))

    @on(ConcordanceList.Moved)
    def _follow_cursor(self, event: ConcordanceList.Moved) -> None:
        if self._panes.concordance.list.at == event.at:
            self._walking.go_to(event.at)

    @on(ConcordanceList.Chosen)
    def _read_there(self, event: ConcordanceList.Chosen) -> None:
        self._walking.go_to(event.at)
        self._panes.go_to("reader")

    def action_step(self, steps: int) -> None:
        """Go to the next place of the walk, or the previous."""
        self._move(lambda walk: walk.step(steps))

    def action_step_source(self, steps: int) -> None:
        """Go to the next article of the walk, or the previous."""
        self._move(lambda walk: walk.step_source(steps))

    def action_order(self) -> None:
        """Put what is looked at in the next order: the stops of the walk, or the hits."""
        if self._panes.current == "articles" and self._panes.articles.is_searching:
            self.order_hits()
        elif self._walking.walk is None or self._walking.walk.is_over_names:
            self.tell("Choose a name, or search: what is walked can be put in order.")
        else:
            self._walking.arrange()

    def action_narrow(self) -> None:
        """Walk fewer mentions: of one source, of some days, with somebody in the same sentence."""
        walk = self._walking.walk
        if walk is None or walk.entity is None:
            self.tell("Choose a name first: its walk can be narrowed.")
        else:
            self._ask_narrowing(walk, walk.entity)

    def order_hits(self) -> None:
        """Put the hits of the search in the next order."""
        raise NotImplementedError

    def _move(self, move: Callable[[Walk], Stop]) -> None:
        self._walking.move(move)
        if self._walking.walk is not None:
            self._panes.look_at_place()

    def _ask_narrowing(self, walk: Walk, entity: str) -> None:
        from briefing.desk.narrowing import Narrowing
        from briefing.tui.screens.narrowing import NarrowingScreen

        def narrow(narrowing: Narrowing | None) -> None:
            if narrowing is not None and narrowing != walk.subject.narrowing:
                self._walking.find(entity, walk.stop, narrowing=narrowing)

        sources = self._panes.articles.rows.sources_of(walk.articles)
        dialog = NarrowingScreen(walk.subject, sources=sources, names=self.names)
        self.app.push_screen(dialog, narrow)
