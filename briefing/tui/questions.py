"""What does the reader ask of the desk in one go, and what comes back?

The functions run in worker threads. What they return is posted to the screen as a message.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from textual.message import Message

from briefing.article import ArticleRow
from briefing.desk.answers import Scope, SearchResult
from briefing.errors import BriefingError
from briefing.tui.open_article import OpenArticle
from briefing.tui.reading_desk import ReadingDesk
from briefing.tui.sidebar import Named, named
from briefing.tui.walk import Stop, Walk

Question = Callable[[ReadingDesk], Message]


@dataclass
class Failed(Message):
    """A question could not be answered."""

    error: BriefingError


@dataclass
class LibraryRead(Message):
    """What the library holds."""

    version: int
    articles: tuple[ArticleRow, ...]
    names: tuple[Named, ...]


@dataclass
class VersionRead(Message):
    """Whether the library has changed."""

    version: int


@dataclass
class ArticleRead(Message):
    """An article was read."""

    opened: OpenArticle
    place: Stop | None
    """The place to show."""
    renews: bool = False
    """Whether it was open already, and is only brought up to date."""


@dataclass
class WalkFound(Message):
    """The mentions of an entity."""

    walk: Walk | None
    """None where it has no mention any more."""
    place: Stop | None
    """Where to start; None to start in the article that is open, where it has a mention."""
    renews: bool = False
    """Whether it was walked already, and is only brought up to date."""


@dataclass
class Searched(Message):
    """The hits of a query, or why there are none."""

    result: SearchResult | BriefingError
    is_final: bool
    """Whether the query was finished with Enter."""


@dataclass
class Exported(Message):
    """A brief was written."""

    path: Path


def read_library(desk: ReadingDesk) -> LibraryRead:
    """Read the lists."""
    version = desk.version()
    return LibraryRead(version, desk.articles(), named(desk.entities()))


def read_version(desk: ReadingDesk) -> VersionRead:
    """Ask whether the library has changed."""
    return VersionRead(desk.version())


def catch_up(desk: ReadingDesk) -> VersionRead:
    """Let the desk finish what a killed process left undone."""
    desk.catch_up()
    return VersionRead(desk.version())


def read_article(
    desk: ReadingDesk, article: str, *, place: Stop | None = None, renews: bool = False
) -> ArticleRead:
    """Read an article with its mentions and sentences."""
    opened = OpenArticle(
        desk.article(article), desk.mentions_in(article), desk.sentences_in(article)
    )
    return ArticleRead(opened, place, renews)


def find_walk(
    desk: ReadingDesk, entity: str, *, place: Stop | None = None, renews: bool = False
) -> WalkFound:
    """Find every mention of an entity."""
    stops = tuple(Stop(mention.article, mention.span) for mention in desk.mentions_of(entity))
    walk = Walk(desk.entity(entity).name, stops, entity=entity) if stops else None
    return WalkFound(walk, place, renews)


def search(desk: ReadingDesk, query: str, *, is_final: bool) -> Searched:
    """Search the full text. What goes wrong is an answer too: it is shown beside the query."""
    try:
        return Searched(desk.search(query, typing=not is_final), is_final)
    except BriefingError as error:
        return Searched(error, is_final)


def export(desk: ReadingDesk, scope: Scope, path: Path) -> Exported:
    """Write a brief."""
    return Exported(desk.export(scope, path))


def walk_over_hits(result: SearchResult) -> Walk | None:
    """A walk over every place of a result, the best article first."""
    stops = tuple(Stop(hit.article, place) for hit in result.hits for place in hit.places)
    return Walk(f"“{result.query}”", stops) if stops else None
