"""What does the reader ask of the desk around a search, and what comes back?

As in `briefing.tui.questions`, the functions run in worker threads.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import suppress

from msgspec.structs import replace
from textual.message import Message

from briefing.article_rows import ArticleRows
from briefing.desk.facets import Facets
from briefing.errors import QueryError
from briefing.notebook import KeptSearch
from briefing.tui.hit_rows import WayOut
from briefing.tui.messages import message
from briefing.tui.narrowed_query import NarrowedQuery, narrowed
from briefing.tui.query_hints import Sources
from briefing.tui.reading_desk import ReadingDesk

Keep = Callable[[ReadingDesk], None]
"""Something that the desk keeps about a query."""

_MOST_WITHOUT = 3
"""Filters without which a query is tried."""


@message
class SourcesCounted(Message):
    """The outlets of the library."""

    sources: Sources


@message
class WaysOutFound(Message):
    """What may be searched instead of a query that finds nothing."""

    query: str
    ways: tuple[WayOut, ...]


@message
class HiddenCounted(Message):
    """How many articles a query would find without its filters."""

    query: str
    unfiltered: int


@message
class FacetsRead(Message):
    """By what the hits of a query can be narrowed."""

    facets: Facets


@message
class SearchesRead(Message):
    """The queries that were used or saved."""

    searches: tuple[KeptSearch, ...]


def count_sources(rows: ArticleRows) -> SourcesCounted:
    """Count the articles of each outlet."""
    return SourcesCounted(tuple(Counter(rows.sources).most_common()))


def find_ways_out(desk: ReadingDesk, query: str) -> WaysOutFound:
    """Find what has hits in place of a query without any."""
    ways = (*_meant(desk, query), *_without_filters(query))
    tried = (replace(way, articles=_count(desk, way.query)) for way in ways)
    return WaysOutFound(query, tuple(way for way in tried if way.articles))


def count_hidden(desk: ReadingDesk, query: str, *, typing: bool) -> HiddenCounted:
    """Count what a query would find without its filters."""
    words = narrowed(query).words
    is_unfinished = typing and query.endswith(words)
    return HiddenCounted(query, _count(desk, words, typing=is_unfinished))


def read_facets(desk: ReadingDesk, query: str) -> FacetsRead:
    """Read by what the hits of a query can be narrowed."""
    return FacetsRead(desk.facets(query))


def read_searches(desk: ReadingDesk) -> SearchesRead:
    """Read which queries are kept."""
    return SearchesRead(desk.searches())


def keep_and_read(desk: ReadingDesk, keep: Keep) -> SearchesRead:
    """Let the desk keep something, and read which queries are kept now."""
    keep(desk)
    return read_searches(desk)


def _meant(desk: ReadingDesk, query: str) -> Iterator[WayOut]:
    """What may have been meant; nothing where the query is not finished."""
    with suppress(QueryError):
        meant = desk.did_you_mean(query)
        if meant is not None:
            yield WayOut(meant, f"“{meant}”", is_question=True)


def _without_filters(query: str) -> Iterator[WayOut]:
    whole = narrowed(query)
    for each in whole.filters[:_MOST_WITHOUT]:
        rest = NarrowedQuery(whole.words, tuple(f for f in whole.filters if f != each))
        if rest.text:
            yield WayOut(rest.text, each.text)
    if len(whole.filters) > 1 and whole.words:
        yield WayOut(whole.words, "any filter")


def _count(desk: ReadingDesk, query: str, *, typing: bool = False) -> int:
    """How many articles a query finds; none where it is not finished, and cannot be read yet."""
    try:
        return desk.search(query, limit=1, typing=typing).total
    except QueryError:
        return 0
