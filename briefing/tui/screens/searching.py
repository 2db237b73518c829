"""What is searched, and how does the screen show what was found?"""

from functools import partial

from briefing.article import Span
from briefing.desk.answers import SearchHit, SearchResult
from briefing.errors import BriefingError, QueryError
from briefing.tui.questions import Searched, search, walk_over_hits
from briefing.tui.screens.walking import Ask
from briefing.tui.walk import Walk
from briefing.tui.widgets.panes import Panes
from briefing.tui.widgets.search_bar import SearchBar


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

    @property
    def query(self) -> str | None:
        """The query that has hits in view."""
        return self.result.query if self.result else None

    def begin(self) -> None:
        """Bring the search bar into sight."""
        self.is_on = True
        self._bar.add_class("-on")
        self._bar.edit()

    def ask(self, query: str, *, is_final: bool) -> None:
        """Search `query`; without a word in it, show the articles again."""
        if query.strip():
            self._ask("search", partial(search, query=query, is_final=is_final))
        else:
            self._show_no_hits()

    def show(self, answer: Searched) -> SearchHit | None:
        """Show what was found.

        Returns:
            The best hit of a finished query.
        """
        if not self.is_on or not self._bar.query_text.strip():
            return None
        if isinstance(answer.result, BriefingError):
            is_unfinished = isinstance(answer.result, QueryError) and not answer.is_final
            if not is_unfinished:
                self._bar.show_error(answer.result)
            return None
        self.result = answer.result
        self._panes.show_hits(answer.result)
        total = answer.result.total
        self._bar.show_count(f"{total:,} {'article' if total == 1 else 'articles'}")
        return answer.result.hits[0] if answer.is_final and answer.result.hits else None

    def walk(self) -> Walk | None:
        """A walk over every place of every hit."""
        return walk_over_hits(self.result) if self.result else None

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

    def _show_no_hits(self) -> None:
        self.result = None
        self._bar.show_count("")
        self._panes.end_search()
