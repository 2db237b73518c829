"""What does a look over the whole library answer with? Plain values."""

from collections.abc import Mapping
from dataclasses import dataclass

from briefing.article import Span
from briefing.entities.entity import Entity


@dataclass(frozen=True, slots=True)
class Coverage:
    """Which source mentions which entity, and how often."""

    entities: tuple[Entity, ...]
    """The rows."""
    sources: tuple[tuple[str, int], ...]
    """The columns: outlets, each with the number of its articles; most articles first."""
    mentions: Mapping[tuple[str, str], tuple[int, int]]
    """Mentions, and articles that have any, by entity id and outlet; silence is left out."""
    other_sources: int = 0
    """Outlets beyond those of the columns."""


@dataclass(frozen=True, slots=True)
class Companion:
    """An entity that stands in sentences with another one."""

    entity: Entity
    sentences: int
    """That mention both."""
    articles: int
    sources: int
    """Outlets."""


@dataclass(frozen=True, slots=True)
class SharedSentence:
    """A sentence that mentions two entities."""

    article: str
    source: str
    published: str | None
    sentence: str
    """On one line."""
    first: Span
    """Where the first entity stands in the article's text."""
    second: Span


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of time, and what was published in it."""

    start: str
    """Its first day (ISO 8601 date)."""
    end: str
    """Its last day."""
    articles: int
    mentions: int
    """Of the entity that is asked about; 0 without one."""
