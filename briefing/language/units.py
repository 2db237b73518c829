"""How is an article cut up for reading?"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from briefing.article import Article, Span
from briefing.language.sentences import sentences

LONGEST = 8_000
"""Characters of one unit; what is longer is cut between sentences, so that memory stays flat."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A sentence or a heading of an article."""

    span: Span
    is_heading: bool


def pieces(article: Article) -> Iterator[Piece]:
    """Yield the sentences of the story in order, each heading as a piece of its own."""
    headings = frozenset(article.headings)
    for paragraph in article.paragraphs:
        if paragraph in headings:
            yield Piece(paragraph, is_heading=True)
        else:
            for sentence in sentences(article.text, paragraph):
                yield Piece(sentence, is_heading=False)


def units(read: Iterable[Piece]) -> Iterator[Span]:
    """Join pieces to the stretches that the model reads at once.

    Neighbouring paragraphs give each other context; a heading is read alone, since glued to its
    neighbour it would be taken for a part of a sentence.
    """
    unit: Span | None = None
    for piece in read:
        if piece.is_heading or unit is None or piece.span.end - unit.start > LONGEST:
            if unit:
                yield unit
            unit = piece.span
        else:
            unit = Span(unit.start, piece.span.end)
        if piece.is_heading:
            yield piece.span
            unit = None
    if unit:
        yield unit
