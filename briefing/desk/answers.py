"""What does the desk answer with? Plain values, for any view."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from briefing.article import Skipped, Span
from briefing.mention import Mention


@dataclass(frozen=True, slots=True)
class LibraryCounts:
    """How much a library holds."""

    articles: int
    entities: int
    mentions: int


@dataclass(frozen=True, slots=True)
class SearchHit:
    """One article that answers a query."""

    article: str
    title: str
    source: str
    published: str | None
    score: float
    snippet: str
    spans: tuple[Span, ...]
    """The hits inside `snippet`."""
    places: tuple[Span, ...]
    """The hits inside the article's text, furniture left out, in order."""


@dataclass(frozen=True, slots=True)
class SearchResult:
    """The best hits, and how many articles there are in all."""

    query: str
    total: int
    hits: tuple[SearchHit, ...]


@dataclass(frozen=True, slots=True)
class ConcordanceLine:
    """A mention with its surroundings on one line (KWIC)."""

    mention: Mention
    source: str
    before: str
    """Ends with a space where one parts it from the mention."""
    after: str
    """Begins with a space where one parts it from the mention."""
    sentence: str
    """The whole sentence, on one line."""


@dataclass(frozen=True, slots=True)
class Scope:
    """What a brief is about: the whole library, one entity, or the articles of one query."""

    entity: str | None = None
    """An entity's id."""
    query: str | None = None


@dataclass(frozen=True, slots=True)
class Request:
    """What is to be added."""

    places: tuple[str, ...]
    """Paths of files and folders."""
    piped: bytes | None = None
    """The content of one more file, that has no path."""
    model: str | None = None
    """Name of an installed spaCy pipeline; None for the model in the package."""
    jobs: int | None = None
    """The most processes that read; None for one a core."""


@dataclass(frozen=True, slots=True)
class RereadRequest:
    """Which articles are to be read again, and by what."""

    ids: tuple[str, ...] = ()
    """Whole ids; without any, the articles that another model read."""
    is_for_all: bool = False
    """Whether all are meant instead."""
    model: str | None = None
    """Name of an installed spaCy pipeline; None for the model in the package."""
    jobs: int | None = None
    """The most processes that read; None for one a core."""


class Stage(StrEnum):
    """Where an addition or a rereading stands."""

    READING = "reading"
    SETTLING = "settling"
    """Names are compared over the whole library."""
    INDEXING = "indexing"


@dataclass(frozen=True, slots=True)
class Progress:
    """How far an addition or a rereading is. Posted by time, about every 0.1 s."""

    stage: Stage
    done: int
    total: int
    """0 where the total is not known."""
    place: str = ""
    """The file or page that is being read."""


@dataclass(frozen=True, slots=True)
class AddReport:
    """What an addition changed."""

    added: tuple[str, ...]
    """Places, in the order in which they were read."""
    updated: tuple[str, ...]
    unchanged: tuple[str, ...]
    skipped: tuple[Skipped, ...]
    unmarked: Mapping[str, int] = field(default_factory=dict)
    """New articles in languages that the model does not read, by ISO 639-1 code."""


@dataclass(frozen=True, slots=True)
class RereadReport:
    """How many articles were read again."""

    read: int
    changed: int
    """Of these, those in which something else was found than before."""
    left: int
    """Articles of the library that stayed as they were."""
