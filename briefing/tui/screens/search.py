"""How does a person search in the reader?"""

import asyncio
from collections.abc import Callable
from copy import copy
from functools import partial

from textual import on
from textual.message_pump import MessagePump

from briefing.desk.answers import SearchResult
from briefing.errors import BriefingError
from briefing.tui.hit_rows import in_order
from briefing.tui.narrowed_query import narrowed
from briefing.tui.questions import (
    Failed,
    LibraryRead,
    MoreFound,
    ReadAhead,
    Searched,
    SearchedAhead,
)
from briefing.tui.reading_desk import ReadingDesk
from briefing.tui.screens.reading import ReadingScreen
from briefing.tui.screens.searching import Searching
from briefing.tui.search_questions import (
    HiddenCounted,
    Keep,
    SearchesRead,
    SourcesCounted,
    WaysOutFound,
    count_sources,
    keep_and_read,
)
from briefing.tui.walk import Stop
from briefing.tui.widgets.header_line import HeaderLine
from briefing.tui.widgets.hit_list import HitList
from briefing.tui.widgets.search_bar import SearchBar


class SearchingScreen(ReadingScreen):
    """A screen with a search: its line, its hits, and the dialogs that belong to it."""

    _bar: SearchBar
    _searching: Searching

    def __init__(self, desk: ReadingDesk) -> None:
        """Ask `desk`, and let go of it at the end."""
        super().__init__(desk)
        self._keeping = asyncio.Lock()
        self._place: Stop | None = None
        """Where to go among the hits that are searched, if not to the first."""
        self._finished: str | None = None
        """The query that was finished last, as long as its first hit is on its way."""

    @on(LibraryRead)
    def _count_sources(self, event: LibraryRead) -> None:
        self._searching.forget_ahead()
        self.work_on("sources", partial(count_sources, event.articles))

    @on(SourcesCounted)
    def _offer_sources(self, event: SourcesCounted) -> None:
        self._searching.know(sources=event.sources)

    @on(SearchBar.Typed)
    def _search_while_typing(self, event: SearchBar.Typed) -> None:
        self._searching.ask(event.query)

    @on(SearchBar.Submitted)
    def _search_finished(self, event: SearchBar.Submitted) -> None:
        self._searching.finish(event.query)

    @on(SearchBar.Left)
    def _go_to_hits(self) -> None:
        self._panes.go_to("articles")

    @on(SearchBar.Explained)
    def _explain(self) -> None:
        from briefing.tui.screens.query_help import QueryHelpScreen

        self.app.push_screen(QueryHelpScreen(), self._bar.insert)

    @on(SearchBar.KeepToggled)
    def _save(self, event: SearchBar.KeepToggled) -> None:
        self.keep(lambda desk: desk.save_search(event.query, is_saved=event.is_saved))

    @on(Searched)
    def _show_hits(self, event: Searched) -> None:
        first = self._searching.show(event)
        self._panes.view.places = self._searching.places_in(self._walking.wanted or "")
        shown = self._searching.result
        if event.is_final and shown is not None and shown is event.result:
            self._finished = shown.query
        if first is not None:
            self._panes.go_to("articles")
            self._walking.go_next(partial(self._open_first, first.article))
        else:
            self._round_off()

    def reach_place(self) -> None:
        """The first hit may be open, and is shown."""
        self._round_off()

    @on(Failed)
    def _round_off(self) -> None:
        """Do for a finished query what can wait until its first hit is painted, or has failed."""
        query, self._finished = self._finished, None
        if query is not None:
            self._panes.call_after_refresh(partial(self._remember, query))

    def _remember(self, query: str) -> None:
        self.keep(lambda desk: desk.remember_search(query))
        self._searching.list_rest(query)

    @on(SearchedAhead)
    def _know_ahead(self, event: SearchedAhead) -> None:
        is_kept, result = self._searching.know_ahead(event), event.answer.result
        if is_kept and isinstance(result, SearchResult) and result.hits:
            hits = in_order(result.hits, self._panes.articles.hits.order)
            self._walking.look_ahead(hits[0].article)

    @on(ReadAhead)
    def _know_article_ahead(self, event: ReadAhead) -> None:
        self._walking.know_ahead(event)

    @on(HitList.MoreWanted)
    def _list_more(self, event: HitList.MoreWanted) -> None:
        self._searching.list_more(event.limit)

    @on(MoreFound)
    def _show_more(self, event: MoreFound) -> None:
        if self._searching.show_more(event.result):
            self._walk_on()

    @on(WaysOutFound)
    def _show_ways_out(self, event: WaysOutFound) -> None:
        self._searching.show_ways_out(event)

    @on(HiddenCounted)
    def _show_hidden(self, event: HiddenCounted) -> None:
        self._searching.show_hidden(event)

    @on(SearchesRead)
    def _know_searches(self, event: SearchesRead) -> None:
        self._searching.know_searches(event.searches)

    @on(HitList.Opened)
    def _open_chosen_hit(self, event: HitList.Opened) -> None:
        self._open_hit(event.article)
        self._panes.go_to("reader")

    @on(HitList.Redirected)
    def _search_otherwise(self, event: HitList.Redirected) -> None:
        self._searching.run(event.query)

    @on(HeaderLine.Clicked)
    async def action_search(self) -> None:
        """Search the full text. The bar is made when it is first wanted."""
        if not self._bar.is_attached:
            await self.mount(self._bar, before=self._panes)
        self._searching.begin()

    def action_facets(self) -> None:
        """Narrow the hits by what they have in common."""
        query = self._searching.query
        if not self._searching.is_on or query is None:
            self.tell(f"Search first, with {self.key_of('search')}: its hits can be narrowed.")
            return
        from briefing.tui.screens.facets import FacetsScreen

        self.app.push_screen(FacetsScreen(narrowed(query), ask=self.ask), self._search_narrowed)

    def action_searches(self) -> None:
        """Show the queries that were saved and used."""
        from briefing.tui.screens.searches import KeptSearchesScreen

        self.app.push_screen(KeptSearchesScreen(ask=self.ask, keep=self.keep), self._search_again)

    def order_hits(self) -> None:
        """Put the hits in the next order; a walk over them goes on from where it stands."""
        self._searching.next_order()
        self._walk_on()

    def keep(self, keep: Keep, *, to: MessagePump | None = None) -> None:
        """Let the desk keep something about queries: one after the other, and none is left out.

        Args:
            keep: What to keep.
            to: The dialog that is told as well which queries are kept then.
        """
        question = partial(keep_and_read, self.desk, keep)
        self.run_worker(self._keep(question, to), group="keep", exit_on_error=False)

    def leave_search(self) -> None:
        """Put the articles back."""
        self._panes.view.places = ()
        if self._walking.walk is not None and self._walking.walk.entity is None:
            self._walking.end()
        self._searching.end()

    async def search_again(self, query: str, place: Stop | None = None) -> None:
        """Search a query once more; go to a place among its hits, or to the first of them."""
        self._place = place
        await self.action_search()
        self._searching.run(query, lists_all=place is not None)

    def _walk_on(self) -> None:
        """Go on with a walk over the hits, as they are listed now, from where it stands."""
        before, walk = self._walking.walk, self._searching.walk()
        if before is not None and walk is not None and before.subject.query == walk.subject.query:
            walk.stay(before)
            self._walking.take(walk)
            self._walking.show_place()

    async def _search_again(self, query: str | None) -> None:
        if query is not None:
            await self.search_again(query)

    def _search_narrowed(self, query: str | None) -> None:
        if query is not None:
            self._searching.run(query)

    def _open_first(self, article: str) -> None:
        place, self._place = self._place, None
        walk = self._searching.walk() if place else None
        if place is None or walk is None:
            self._open_hit(article)
        else:
            self._walking.take_up(walk, place, place.article)
            self._panes.go_to("reader")

    def _open_hit(self, article: str) -> None:
        walk = self._searching.walk()
        if walk is None:
            self._walking.read(article)
        else:
            self._walking.enter(walk, article)

    async def _keep(self, question: Callable[[], SearchesRead], to: MessagePump | None) -> None:
        async with self._keeping:
            try:
                answer: SearchesRead | Failed = await asyncio.to_thread(question)
            except BriefingError as error:
                answer = Failed(error)
        for each in filter(None, (self, to)):
            each.post_message(copy(answer))
