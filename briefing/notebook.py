"""What does a person write down about articles, sentences and names?"""

from enum import StrEnum

from msgspec import Struct

from briefing.article import Span

LONGEST_NOTE = 10_000
LONGEST_TAG = 50
"""Characters."""


class Mark(StrEnum):
    """What can be put on something."""

    STAR = "star"
    READ = "read"
    """Articles only."""
    NOTE = "note"
    TAG = "tag"
    BOOKMARK = "bookmark"
    """A place to come back to; sentences only."""


class Target(Struct, frozen=True):
    """What a mark is put on: an article, a stretch of its text (a sentence, mostly) or a name."""

    article: str | None = None
    """An article's id."""
    span: Span | None = None
    """Characters of the article's text; None where the whole article is meant."""
    entity: str | None = None
    """An entity's id; then there is no article."""


class Entry(Struct, frozen=True):
    """A mark that holds, and what it is on, as that is now."""

    number: int
    """By which it can be taken off."""
    mark: Mark
    target: Target | None
    """None where the article or the entity is gone: the entry stays, with its words."""
    text: str
    """The note, or the tag's name; empty for the other marks."""
    words: str
    """The sentence, the title or the name as it was when the mark was put on it."""
    source: str
    """The outlet of the article then; empty for a name."""
    made_at: str
    """ISO 8601."""
    is_astray: bool = False
    """Whether the stretch that was meant is gone from the article; the target is all of it then."""


class PastWalk(Struct, frozen=True):
    """A walk that was left, and where."""

    title: str
    entity: str | None
    """An entity's id; None for the hits of a query."""
    query: str | None
    narrowing: str
    """How it was narrowed, in words; empty for all."""
    article: str
    span: Span
    at: int
    """The stop, from 0, of `stops`."""
    stops: int
    left_at: str
    """ISO 8601."""


class KeptSearch(Struct, frozen=True):
    """A query that was used, or saved."""

    query: str
    is_saved: bool
    last_used: str
    """ISO 8601."""
    new: int = 0
    """Articles that answer it and were added since it was last used; 0 for what is not saved."""
