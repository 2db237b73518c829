"""What is an article?"""

from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path

from msgspec import Struct


class Span(Struct, frozen=True, order=True):
    """A stretch of `Article.text`: characters, half-open."""

    start: int
    end: int

    def __len__(self) -> int:
        """The number of characters."""
        return self.end - self.start

    def contains(self, other: "Span") -> bool:
        """Whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end


class PublishedFrom(StrEnum):
    """How the publication date is known."""

    METADATA = "metadata"
    TEXT = "text"
    """A dateline or byline of the article itself."""
    FILE = "file"
    """A date in the file's name."""
    UNKNOWN = "unknown"


class RawArticle(Struct, frozen=True):
    """What a reader found in a file or page, before it is known which parts are story."""

    text: str
    """Decoded, nothing removed; newlines may still be of any kind."""
    place: str
    """Where it was read: an absolute path, for a container `path#entry`, or a URL."""
    title: str | None = None
    source: str | None = None
    """The outlet, where the container names it."""
    author: str | None = None
    url: str | None = None
    published: str | None = None
    """ISO 8601 date or date and time, where the container names it."""
    language: str | None = None
    """What the container declares, in whatever form."""
    headings: tuple[str, ...] = ()
    """Lines that the container marks as headings (Markdown, HTML)."""


class Article(Struct, frozen=True):
    """One article. Its `text` never changes; all spans point into it."""

    id: str
    """16 hexadecimal digits, made from the content."""
    title: str
    has_own_title: bool
    """False where the first sentence, shortened, stands in for a missing title."""
    source: str
    """The outlet; where no outlet is named, the file's name without its ending."""
    author: str | None
    url: str | None
    path: Path | None
    published: str | None
    """ISO 8601 date, or date and time."""
    published_from: PublishedFrom
    language: str
    """ISO 639-1: what the story is written in, else what the container declares, else `und`."""
    text: str
    paragraphs: tuple[Span, ...]
    """Story and headings, in order, without the furniture between them."""
    furniture: tuple[Span, ...]
    """Navigation, captions that repeat, calls to subscribe: kept, dimmed, never counted."""
    headings: tuple[Span, ...] = ()
    """The paragraphs that are headings: never part of a sentence that a brief may quote."""

    @property
    def words(self) -> int:
        """Words of the story, furniture left out."""
        return sum(len(self.text[p.start : p.end].split()) for p in self.paragraphs)

    def is_furniture(self, span: Span) -> bool:
        """Whether `span` touches a stretch of furniture."""
        return any(piece.overlaps(span) for piece in self.furniture)

    def story(self) -> str:
        """The text with every character of furniture blanked, so that offsets stay true."""
        return blanked(self.text, self.furniture)


class ArticleRow(Struct, frozen=True):
    """An article as a list shows it."""

    id: str
    title: str
    has_own_title: bool
    source: str
    author: str | None
    url: str | None
    place: str | None
    """The path of its file. A list holds very many rows, and a text is a tenth of a `Path`."""
    published: str | None
    published_from: PublishedFrom
    language: str
    words: int
    mentions: int

    @property
    def path(self) -> Path | None:
        """Its file."""
        return None if self.place is None else Path(self.place)


class Skipped(Struct, frozen=True):
    """An input that did not become an article, and why."""

    place: str
    reason: str
    hint: str = ""


def blanked(text: str, pieces: Iterable[Span]) -> str:
    """The text with spaces in place of these pieces, which stand in order."""
    kept: list[str] = []
    end = 0
    for piece in pieces:
        kept += text[end : piece.start], " " * len(piece)
        end = piece.end
    return "".join((*kept, text[end:]))
