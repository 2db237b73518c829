"""What is searched, and how does the screen show what was found?"""

from functools import partial

from msgspec.structs import replace

from briefing.article import Span
from briefing.desk.answers import SearchHit, SearchResult
from briefing.errors import BriefingError, QueryError
from briefing.notebook import KeptSearch
from briefing.tui.hit_rows import FIRST_LISTED, LISTED, HitOrder, meant
from briefing.tui.narrowed_query import narrowed
from briefing.tui.query_hints import Sources
from briefing.tui.questions import (
    Known,
    Searched,
    SearchedAhead,
    search,
    search_ahead,
    search_more,
    walk_over_hits,
)
from briefing.tui.screens.walking import Ask
from briefing.tui.search_questions import (
    HiddenCounted,
    WaysOutFound,
    count_hidden,
    find_ways_out,
    read_searches,
)
from briefing.tui.walk import Walk
from briefing.tui.widgets.panes import Panes
from briefing.tui.widgets.search_bar import SearchBar

_PAUSE = 0.08
"""Seconds without a letter from which a query may be finished with the next key."""
_QUICK = 0.1
"""Seconds that an answer may take so that nobody would wait for one that was not asked for."""


class Searching:
    """A query from its first letter to its last hit; it keeps search bar and panes up to date."""

    def __init__(self, bar: SearchBar, panes: Panes, *, ask: Ask) -> None:
        """Start without a query."""
        self._bar = bar
        self._panes = panes
        self._ask = ask
        self.result: SearchResult | None = None
        self.is_on = False
        """Whether the search bar is in sight."""
        self._is_final = False
        """Whether that query was finished."""
        self._ways: WaysOutFound | None = None
        self._is_asking = False
        """Whether what was written last is searched, and has no answer yet."""
        self._next: str | None = None
        """What has been written since."""
        self._ahead: SearchedAhead | None = None
        """What the query in the line finds when it is finished, where that is known."""
        self._coming: str | None = None
        """The query of which that is being found out."""
        self._awaited: str | None = None
        """The query that was finished before it was."""

    @property
    def query(self) -> str | None:
        """The query that has hits in view."""
        return self.result.query if self.result else None

    def begin(self) -> None:
        """Bring the search bar into sight."""
        self.is_on = True
        self._bar.add_class("-on")
        self._bar.edit()
        self._ask("searches", read_searches)

    def know(self, *, sources: Sources) -> None:
        """Offer these outlets while a query is written."""
        self._bar.know_sources(sources)

    def know_searches(self, searches: tuple[KeptSearch, ...]) -> None:
        """Go back through these queries from now on, and star those that are saved."""
        self._bar.know_searches(searches)

    def ask(self, query: str) -> None:
        """Search what has been written so far; without a word in it, show the articles again."""
        if not query.strip():
            self._next = None
            self._show_no_hits()
        elif self._is_asking:
            self._next = query
        else:
            self._is_asking = True
            self._ask("search", partial(search, query=query, is_final=False))

    def finish(self, query: str) -> None:
        """Search a query that is finished; where it found nothing, what was meant instead."""
        ways = self._ways.ways if self._ways is not None and self._ways.query == query else ()
        other = meant(ways)
        self.run(other.query if other is not None else query)

    def run(self, query: str, *, lists_all: bool = False) -> None:
        """Put a query into the line and search it.

        Args:
            query: It is finished.
            lists_all: Whether all hits that are listed at first are wanted together.
        """
        self._bar.write(query)
        self._next = self._awaited = None
        if query.strip():
            ahead, coming = self._ahead, self._coming
            self._ahead = self._coming = None
            self._is_asking = True
            if not lists_all and ahead is not None and ahead.query == query:
                self._ask("search", Known(ahead.answer))
            elif not lists_all and coming == query:
                self._awaited = query
            else:
                limit = LISTED[0] if lists_all else self._listed_first
                self._ask("search", partial(search, query=query, is_final=True, limit=limit))
        else:
            self._show_no_hits()

    def show(self, answer: Searched) -> SearchHit | None:
        """Show what was found; of a query whose last word is only the beginning of one, that too.

        Returns:
            The first hit of a finished query.
        """
        self._is_asking, following, self._next = False, self._next, None
        if not self.is_on or not self._bar.query_text.strip():
            return None
        if following is not None:
            self.ask(following)
        if isinstance(answer.result, BriefingError):
            is_unfinished = isinstance(answer.result, QueryError) and not answer.is_final
            if not is_unfinished:
                self._bar.show_error(answer.result)
            return None
        if answer.is_final and not answer.result.total and self._is_begun(answer.result.query):
            self.run(f"{answer.result.query}*")
            return None
        self.result, self._is_final, self._ways = answer.result, answer.is_final, None
        self._panes.show_hits(answer.result)
        self._bar.show_count(answer.result.total)
        self._ask_more(answer.result, is_final=answer.is_final)
        if not answer.is_final and answer.seconds < _QUICK:
            self._bar.set_timer(_PAUSE, partial(self._look_ahead, answer.result.query))
        hits = self._panes.articles.hits.hits
        return hits[0] if answer.is_final and hits else None

    def know_ahead(self, answer: SearchedAhead) -> bool:
        """Keep what a query finds until it is finished, or another one is; returns whether it is.

        Where the query is finished already, it is shown.
        """
        self._coming, awaited = None, self._awaited
        if answer.query == awaited:
            self._awaited = None
            self._ask("search", Known(answer.answer))
            return False
        is_found = isinstance(answer.answer.result, SearchResult)
        self._ahead = answer if is_found else None
        return is_found

    def forget_ahead(self) -> None:
        """The library has changed: what it would answer now is not known."""
        self._ahead = None

    def list_more(self, limit: int) -> None:
        """List more hits of the query."""
        if self.query is not None:
            more = partial(search_more, query=self.query, is_final=self._is_final, limit=limit)
            self._ask("more-hits", more)

    def list_rest(self, query: str) -> None:
        """List what is still missing of the hits that are listed at first."""
        result = self.result if self._is_final and self.query == query else None
        if result is not None and len(result.hits) < min(result.total, LISTED[0]):
            self.list_more(LISTED[0])

    def show_more(self, result: SearchResult) -> bool:
        """Show more hits, where the query still stands; returns whether it does."""
        if self.query != result.query:
            return False
        self.result = result
        self._panes.show_more_hits(result)
        return True

    def show_ways_out(self, answer: WaysOutFound) -> None:
        """Show what may be searched instead, where the query still stands that found nothing."""
        if self.result is not None and self.result.query == answer.query:
            self._ways = answer
            self._panes.show_hits(self.result, answer.ways)

    def show_hidden(self, answer: HiddenCounted) -> None:
        """Say how many articles the filters hide."""
        if self.result is not None and self.result.query == answer.query:
            filters = len(narrowed(answer.query).parts)
            self._bar.show_count(self.result.total, unfiltered=answer.unfiltered, filters=filters)

    def next_order(self) -> None:
        """Put the hits in the next order."""
        if self.result is not None:
            self._panes.order_hits(self.result)

    def walk(self) -> Walk | None:
        """A walk over every place of every hit, in the order in which they are listed."""
        if self.result is None:
            return None
        return walk_over_hits(replace(self.result, hits=tuple(self._panes.articles.hits.hits)))

    def places_in(self, article: str) -> tuple[Span, ...]:
        """The hits in one article."""
        hits = self.result.hits if self.result else ()
        return next((hit.places for hit in hits if hit.article == article), ())

    def end(self) -> None:
        """Put the articles back, with their place."""
        self.is_on = False
        self._bar.clear()
        self._bar.remove_class("-on")
        self._show_no_hits()
        self._panes.go_to("articles")

    @property
    def _listed_first(self) -> int:
        """How many hits are listed at once: by date, any of them may be the first to be read."""
        is_by_date = self._panes.articles.hits.order is HitOrder.DATED
        return LISTED[0] if is_by_date else FIRST_LISTED

    def _is_begun(self, query: str) -> bool:
        """Whether there are hits in view of a query because its last word begins theirs."""
        in_view, last = self.result, query.split()[-1]
        is_word = last[-1].isalnum() and ":" not in last
        return in_view is not None and in_view.query == query and in_view.total > 0 and is_word

    def _look_ahead(self, query: str) -> None:
        """Find out what Enter would show, where nothing has been written for a while."""
        is_still_there = self.query == query == self._bar.query_text
        if is_still_there and not (self._is_asking or self._is_final):
            self._coming = query
            ahead = partial(search_ahead, query=query, limit=self._listed_first)
            self._ask("search-ahead", ahead)

    def _ask_more(self, result: SearchResult, *, is_final: bool) -> None:
        """Ask what the filters hide, and what has hits where this query has none."""
        whole = narrowed(result.query)
        if whole.filters and whole.words:
            question = partial(count_hidden, query=result.query, typing=not is_final)
            self._ask("hidden", question)
        elif whole.filters:
            self.show_hidden(HiddenCounted(result.query, len(self._panes.articles.rows)))
        if not result.total:
            self._ask("ways-out", partial(find_ways_out, query=result.query))

    def _show_no_hits(self) -> None:
        self.result = self._ways = None
        self._bar.show_count(None)
        self._panes.end_search()
