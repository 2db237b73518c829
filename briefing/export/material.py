"""What is a brief made from?"""

from typing import TypeAlias

from msgspec import Struct

from briefing.article import Article, Span
from briefing.entities.entity import Entity
from briefing.mention import Mention
from briefing.timeline import Event

Place: TypeAlias = tuple[str, Span]
"""An article's id, and where in its text."""


class ArticleMaterial(Struct, frozen=True):
    """One article of a brief, with what was read in it."""

    article: Article
    sentences: tuple[Span, ...]
    """In order, without overlap; headings may be among them, furniture is not."""
    mentions: tuple[Mention, ...]
    """By start, then longer first."""
    hits: tuple[Span, ...] = ()
    """Where the article answers the brief's query, in order; empty without a query."""


class Passage(Struct, frozen=True):
    """A stretch of an article's text that a brief quotes."""

    article: Article
    span: Span

    @property
    def place(self) -> Place:
        """What tells this passage from all others."""
        return (self.article.id, self.span)

    @property
    def text(self) -> str:
        """The quoted characters, as they stand in the article."""
        return self.article.text[self.span.start : self.span.end]


class Note(Struct, frozen=True):
    """What the user wrote down about something."""

    text: str
    on: Entity | Article | Passage


class BriefMaterial(Struct, frozen=True):
    """All that a brief may say, in the order in which it says it."""

    title: str
    scope: str
    """One sentence: which articles of which library the brief covers."""
    articles: tuple[ArticleMaterial, ...]
    entities: tuple[Entity, ...]
    """Every entity that the articles name, most mentioned first."""
    events: tuple[Event, ...] = ()
    about: Entity | None = None
    """The entity of an entity's brief; None for the whole library or a query."""
    notes: tuple[Note, ...] = ()
    """What the user wrote down about them."""
