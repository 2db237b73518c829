"""What does a look over the whole library answer with? Plain values."""

from collections.abc import Mapping
from dataclasses import dataclass

from briefing.article import Span
from briefing.entities.entity import Entity


@dataclass(frozen=True, slots=True)
class Outlet:
    """Where articles appeared."""

    name: str
    articles: int
    unread: int = 0
    """Articles in which no names were marked, since no model reads their language."""

    @property
    def is_unread(self) -> bool:
        """Whether nothing is known of what it mentions."""
        return self.unread == self.articles


@dataclass(frozen=True, slots=True)
class Coverage:
    """Which source mentions which entity, and how often."""

    entities: tuple[Entity, ...]
    """The rows."""
    sources: tuple[Outlet, ...]
    """The columns, the most articles first."""
    mentions: Mapping[tuple[str, str], tuple[int, int]]
    """Mentions, and articles that have any, by entity id and outlet; silence is left out."""
    other_sources: int = 0
    """Outlets beyond those of the columns."""

    def silent(self, entity_id: str) -> tuple[str, ...]:
        """The outlets of the columns that never mention an entity, though they were read."""
        return tuple(
            outlet.name
            for outlet in self.sources
            if not outlet.is_unread and (entity_id, outlet.name) not in self.mentions
        )


@dataclass(frozen=True, slots=True)
class Companion:
    """An entity that stands in sentences with another one."""

    entity: Entity
    sentences: int
    """That mention both."""
    articles: int
    """That have such a sentence."""
    sources: int
    """Outlets of these articles."""


@dataclass(frozen=True, slots=True)
class SharedSentence:
    """A sentence that mentions two entities."""

    article: str
    title: str
    source: str
    published: str | None
    place: Span
    """Where the first entity stands first in the article's text."""
    sentence: str
    """On one line."""
    first: tuple[Span, ...]
    """Where the first entity stands in `sentence`, in order."""
    second: tuple[Span, ...]


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
