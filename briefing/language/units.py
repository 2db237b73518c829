"""How is an article cut up for reading?"""

import re
from collections.abc import Iterable, Iterator

from msgspec import Struct

from briefing.article import Article, Span
from briefing.language.sentences import sentences

LONGEST = 25_000
"""Characters of one unit, about 4,000 words; what is longer is cut, so that memory stays flat."""
_BLANK = re.compile(r"\s")


class Piece(Struct, frozen=True):
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


def units(
    story: str, read: Iterable[Piece], *, longest: int = LONGEST, headings_apart: bool = False
) -> Iterator[Span]:
    """Join pieces to the stretches that a pipeline reads at once: the whole article, if it fits.

    Args:
        story: The text of the article.
        read: Its sentences and headings, in order.
        longest: Characters from which a stretch is cut: between sentences, or where one sentence
            alone is longer, at its next blank.
        headings_apart: Whether a heading is read alone, for pipelines that would take it for a part
            of the sentence beside it.
    """
    unit: Span | None = None
    was_heading = False
    for piece in read:
        is_apart = headings_apart and (piece.is_heading or was_heading)
        if unit and not is_apart and piece.span.end - unit.start <= longest:
            unit = Span(unit.start, piece.span.end)
        else:
            yield from _cut(story, unit, longest)
            unit = piece.span
        was_heading = piece.is_heading
    yield from _cut(story, unit, longest)


def _cut(story: str, unit: Span | None, longest: int) -> Iterator[Span]:
    while unit:
        blank = _BLANK.search(story, unit.start + longest, unit.end)
        end = blank.start() if blank else unit.end
        yield Span(unit.start, end)
        unit = Span(end, unit.end)
