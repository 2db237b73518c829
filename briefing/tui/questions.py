"""What does the reader ask of the desk in one go, and what comes back?

The functions run in worker threads. What they return is posted to the screen as a message.
"""

from collections.abc import Callable, Mapping
from time import monotonic

from msgspec import Struct
from textual.message import Message

from briefing.article import ArticleRow
from briefing.article_rows import ArticleRows
from briefing.desk.answers import Progress, SearchResult
from briefing.errors import BriefingError, LibraryError
from briefing.tui.doubts import Doubts
from briefing.tui.hit_rows import FIRST_LISTED
from briefing.tui.messages import message
from briefing.tui.open_article import OpenArticle
from briefing.tui.reading_desk import ReadingDesk
from briefing.tui.sidebar import Names, named
from briefing.tui.walk import Order, Stop, Subject, Walk


class Known(Struct, frozen=True):
    """A question whose answer is known already: no thread has to look for it."""

    answer: Message


Question = Callable[[ReadingDesk], Message] | Known


@message
class Failed(Message):
    """A question could not be answered."""

    error: BriefingError


@message
class LibraryRead(Message):
    """What the library holds."""

    version: int
    articles: ArticleRows
    by_id: Mapping[str, ArticleRow]
    """The same articles in the same order, by id."""
    names: Names
    doubtful: Mapping[str, int]
    """How many of the mentions that are shown are doubtful, by the entity's id."""
    hidden: int | None
    """How many doubtful mentions are hidden; None where they are shown."""


@message
class VersionRead(Message):
    """Whether the library has changed."""

    version: int


@message
class CaughtUp(Message):
    """Nothing is left undone that can be done now."""


@message
class NotCaughtUp(Failed):
    """What was left undone could not be finished."""


@message
class LibraryLost(Message):
    """The library can be read no longer."""

    error: LibraryError


@message
class OthersCounted(Message):
    """How many articles another model has read than the one at hand."""

    articles: int


@message
class ArticleRead(Message):
    """An article was read."""

    opened: OpenArticle
    place: Stop | None
    """The place to show."""
    renews: bool = False
    """Whether it was open already, and is only brought up to date."""


@message
class Searched(Message):
    """The hits of a query, or why there are none."""

    result: SearchResult | BriefingError
    is_final: bool
    """Whether the query was finished with Enter."""
    seconds: float = 0.0
    """What it took."""


@message
class ReadAhead(Message):
    """An article that may be opened with the next key; None where it cannot be read now."""

    opened: OpenArticle | None


@message
class SearchedAhead(Message):
    """What a query finds that may be finished with the next key."""

    query: str
    answer: Searched


@message
class MoreFound(Message):
    """More hits of a query than there were."""

    result: SearchResult


def read_library(desk: ReadingDesk, doubts: Doubts) -> LibraryRead:
    """Read the lists."""
    version, names = desk.version(), named(desk.entities(least=doubts.least))
    doubtful = desk.doubtful_mentions()
    hidden = sum(doubtful.values()) if doubts.are_hidden else None
    shown = {} if doubts.are_hidden else doubtful
    articles = desk.articles()
    return LibraryRead(version, articles, articles.by_id, names, shown, hidden)


def read_version(desk: ReadingDesk) -> VersionRead | LibraryLost:
    """Ask whether the library has changed. That it is gone is an answer, and comes every time."""
    try:
        return VersionRead(desk.version())
    except LibraryError as error:
        return LibraryLost(error)


def count_read_by_others(desk: ReadingDesk) -> OthersCounted:
    """Ask how many articles another model has read."""
    return OthersCounted(desk.count_read_by_others())


def catch_up(desk: ReadingDesk, on_progress: Callable[[Progress], None]) -> CaughtUp | NotCaughtUp:
    """Let the desk finish what a killed process left undone."""
    try:
        desk.catch_up(on_progress)
    except BriefingError as error:
        return NotCaughtUp(error)
    return CaughtUp()


def read_article(
    desk: ReadingDesk,
    article: str,
    *,
    doubts: Doubts,
    place: Stop | None = None,
    renews: bool = False,
) -> ArticleRead:
    """Read an article with its mentions and sentences."""
    mentions = desk.mentions_in(article, least=doubts.least)
    opened = OpenArticle(desk.article(article), mentions, desk.sentences_in(article), doubts)
    return ArticleRead(opened, place, renews)


def read_ahead(desk: ReadingDesk, article: str, *, doubts: Doubts) -> ReadAhead:
    """Read an article before somebody wants to. What goes wrong is told when somebody does."""
    try:
        return ReadAhead(read_article(desk, article, doubts=doubts).opened)
    except BriefingError:
        return ReadAhead(None)


def search(desk: ReadingDesk, query: str, *, is_final: bool, limit: int = FIRST_LISTED) -> Searched:
    """Search the full text. What goes wrong is an answer too: it is shown beside the query."""
    began = monotonic()
    try:
        result = desk.search(query, limit=limit, typing=not is_final)
        return Searched(result, is_final, monotonic() - began)
    except BriefingError as error:
        return Searched(error, is_final)


def search_ahead(desk: ReadingDesk, query: str, *, limit: int) -> SearchedAhead:
    """Search a query that is still being written as if it were finished."""
    return SearchedAhead(query, search(desk, query, is_final=True, limit=limit))


def search_more(desk: ReadingDesk, query: str, *, is_final: bool, limit: int) -> MoreFound:
    """Search once more for as many hits as `limit` allows."""
    return MoreFound(desk.search(query, limit=limit, typing=not is_final))


def walk_over_hits(result: SearchResult) -> Walk | None:
    """A walk over every place of a result, the best article first."""
    stops = tuple(Stop(hit.article, place) for hit in result.hits for place in hit.places)
    if not stops:
        return None
    is_partial = result.total > len(result.hits)
    subject = Subject(f"“{result.query}”", query=result.query, is_partial=is_partial)
    return Walk(subject, stops, order=Order.GIVEN)
