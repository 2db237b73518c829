"""How does one get back to where one was?"""

from contextlib import suppress
from datetime import UTC, datetime
from functools import partial
from time import monotonic

from msgspec.structs import replace
from textual import on

from briefing.errors import BriefingError
from briefing.notebook import PastWalk
from briefing.tui.crumbs import Part, crumbs
from briefing.tui.notebook_questions import PastWalksRead, keep_walk, read_past_walks
from briefing.tui.questions import Searched
from briefing.tui.reading_desk import ReadingDesk
from briefing.tui.screens.search import SearchingScreen
from briefing.tui.trail import Trail, Visit
from briefing.tui.walk import Stop, Walk
from briefing.tui.walk_keeping import WalkKeeping
from briefing.tui.widgets.header_line import HeaderLine
from briefing.tui.widgets.search_bar import SearchBar


class RetracingScreen(SearchingScreen):
    """A screen that knows where one has been, and shows where one is."""

    def __init__(self, desk: ReadingDesk) -> None:
        """Ask `desk`, and let go of it at the end."""
        super().__init__(desk)
        self._trail = Trail()
        self._returning: Visit | None = None
        """The visit that is gone back to, until it is on the screen."""
        self._is_retracing = False
        self._keeping_walk = WalkKeeping()

    def on_unmount(self) -> None:
        """Write down where the walk stands.

        The reader is closing: nobody could be told of a fault, and only the place would be lost.
        """
        walk = self._keeping_walk.present
        if walk is not None:
            with suppress(BriefingError):
                keep_walk(self.desk, walk)

    def leave_place(self) -> None:
        """Keep the place that is left as it is."""
        if self._is_retracing:
            return
        self._returning = None
        present, opened = self._trail.present, self._walking.opened
        if present is not None and opened is not None and opened.article.id == present.article:
            self._trail.amend(replace(present, top=self._panes.view.offset_on_top))

    def reach_place(self) -> None:
        """Follow to where one is now."""
        super().reach_place()
        self._keep_walk()
        self.show_crumbs()
        visit = self._visit()
        if visit is None:
            return
        if self._returning is None:
            self._trail.arrive(visit)
        elif self._returning.is_same_place(visit):
            self._arrive_again(self._returning)

    def action_retrace(self, steps: int) -> None:
        """Go to a place that was visited before, or forward again."""
        self.leave_place()
        visit = self._trail.go(steps)
        if visit is None:
            self.tell("This is where it began." if steps < 0 else "This is the latest place.")
        elif visit.article not in self._walking.articles:
            self.tell("The article that was open there is in the library no longer.")
        else:
            if self._panes.shows_one:
                self._panes.go_to("reader")
            self._returning, self._is_retracing = visit, True
            self._return_to(visit)
            self._is_retracing = False

    def action_past_walks(self) -> None:
        """Show the walks that were left, and go on with one."""
        self.ask("past-walks", read_past_walks)

    def show_crumbs(self) -> None:
        """Show where one is in the header."""
        header, opened = self.query_one(HeaderLine), self._walking.opened
        header.crumbs = crumbs(
            header.library,
            query=self._searching.query,
            title=opened.article.title if opened else None,
            walk=self._walking.walk,
        )

    def leave_search(self) -> None:
        """Put the articles back, and show that one is among them."""
        super().leave_search()
        self.show_crumbs()

    @on(Searched)
    @on(SearchBar.Typed)
    def _follow_search(self) -> None:
        self.call_later(self.show_crumbs)

    @on(PastWalksRead)
    def _show_past_walks(self, event: PastWalksRead) -> None:
        from briefing.tui.rendering.past_walk_line import past_walk_line
        from briefing.tui.screens.choice import ChoiceScreen

        if not event.walks:
            self.tell("No walk was left yet: choose a name, or search, and walk.")
            return
        draw = partial(past_walk_line, articles=self._walking.articles, now=datetime.now(UTC))
        question = "Which walk shall go on?"
        dialog = ChoiceScreen("Past walks", question, event.walks, draw_row=draw)
        self.app.push_screen(dialog, self._resume)

    @on(HeaderLine.Chosen)
    def _go_to_part(self, event: HeaderLine.Chosen) -> None:
        if event.part is Part.LIBRARY:
            if self._searching.is_on:
                self.leave_search()
            if self._walking.walk is not None:
                self._walking.end()
        is_list = event.part in {Part.LIBRARY, Part.HITS}
        self._panes.go_to("articles" if is_list else "reader")
        if event.part is Part.WALK:
            self._walking.move(lambda walk: walk.stop)

    async def _resume(self, walk: PastWalk | None) -> None:
        if walk is None:
            return
        place = Stop(walk.article, walk.span)
        if walk.query is not None:
            await self.search_again(walk.query, place)
        elif walk.entity is not None and self._panes.names.list.named(walk.entity) is not None:
            self.walk_entity(walk.entity, place)
        else:
            self.tell(f"{walk.title} is in the library no longer.")

    def _return_to(self, visit: Visit) -> None:
        walk, stop = visit.walk, visit.stop
        if walk is None or stop is None or self._is_gone(walk):
            if self._walking.walk is not None:
                self._walking.end()
            if self._returning is not None:
                self._walking.read(visit.article)
        elif walk.subject.query not in {None, self._searching.query}:
            self.call_later(self.search_again, walk.subject.query, stop)
        else:
            self._walking.take_up(walk, stop, visit.article)
            if walk.entity is not None:
                self._walking.renew()

    def _is_gone(self, walk: Walk) -> bool:
        return walk.entity is not None and self._panes.names.list.named(walk.entity) is None

    def _visit(self) -> Visit | None:
        """Where one is, where that is on the screen."""
        opened, walk = self._walking.opened, self._walking.walk
        if opened is None or opened.article.id != self._walking.wanted:
            return None
        top = self._panes.view.offset_on_top
        return Visit(opened.article.id, top, walk, walk.stop if walk else None)

    def _arrive_again(self, visit: Visit) -> None:
        self._returning = None
        self._trail.amend(visit)
        self._panes.view.put_on_top(visit.top)
        self.call_after_refresh(self._put_on_top, visit)

    def _put_on_top(self, visit: Visit) -> None:
        """Once more, when the panes have their heights: the concordance may have come, or gone."""
        if self._trail.present is visit:
            self._panes.view.put_on_top(visit.top)

    def _keep_walk(self) -> None:
        due = self._keeping_walk.stand(self._walking.walk, monotonic())
        if due is not None:
            subject = f"keep {due.entity or due.query}"
            self.ask(subject, partial(keep_walk, walk=due))
