"""Which words stand around a place (keyword in context)?"""

import string
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from itertools import groupby, islice
from operator import itemgetter

from msgspec import Struct

from briefing.article import Span
from briefing.entities.forms import folded
from briefing.printable import one_line, printable
from briefing.record.database import Database
from briefing.record.stories import paragraphed

Place = tuple[str, Span]
"""An article's id, and a stretch of its text."""
_AROUND = 160
"""Characters of context on each side, before white space is folded."""
_AT_ONCE = 128
"""Articles whose texts are in memory together."""
_MARKS = string.punctuation + "“”„«»…\u2039\u203a\u2018\u2019\u201a\u2013\u2014"
"""What only punctuates words."""
NEAREST = 3
"""Words beside a place by which lines are put in order."""


class InContext(Struct, frozen=True):
    """A place with the words around it in its paragraph, each on one line and printable."""

    before: str
    """Ends with a space where one parts it from the place."""
    text: str
    after: str
    """Begins with a space where one parts it from the place."""
    length: int
    """Characters of the whole article's text: what the place is measured against."""


def contexts(database: Database, places: Iterable[Place]) -> Iterator[tuple[Place, InContext]]:
    """The surroundings of each place; the articles of places in a row are read together.

    A place in an article that is gone is left out.
    """
    for place, held in _with_texts(database, places):
        if held is not None:
            yield place, in_context(*held, place[1])


def words_beside(
    database: Database, places: Iterable[Place], *, before: bool
) -> Iterator[tuple[str, ...]]:
    """The words on one side of each place, as `nearest_words` gives them.

    A place in an article that is gone has none.
    """
    bare = cache(_bare)  # which forgets all words when these have been read
    for place, held in _with_texts(database, places):
        yield nearest_words(*held, place[1], before=before, bare=bare) if held is not None else ()


def in_context(text: str, paragraphs: Sequence[Span], span: Span) -> InContext:
    """The words around `span` in its paragraph."""
    start, end = _bounds(paragraphs, span)
    return InContext(
        before=_folded(text[start : span.start]).lstrip(),
        text=one_line(text[span.start : span.end]),
        after=_folded(text[span.end : end]).rstrip(),
        length=len(text),
    )


def nearest_words(
    text: str,
    paragraphs: Sequence[Span],
    span: Span,
    *,
    before: bool,
    bare: Callable[[str], str] | None = None,
) -> tuple[str, ...]:
    """The words before or behind `span` by which lines are put in order.

    Args:
        text: The article's.
        paragraphs: Of that text, in order.
        span: The place.
        before: Whether those before it are wanted.
        bare: Folds a word, as this does without it, and may remember the words that come again.

    Returns:
        At most three, the nearest first, folded and without what only punctuates them.
    """
    start, end = _bounds(paragraphs, span)
    side = text[start : span.start] if before else text[span.end : end]
    words = printable(side).split()
    nearest = reversed(words) if before else words
    return tuple(islice(filter(None, map(bare or _bare, nearest)), NEAREST))


def holding(spans: Sequence[Span], place: int) -> Span | None:
    """The one of `spans`, in order and without overlap, that holds a character."""
    index = bisect_right(spans, place, key=lambda span: span.start) - 1
    if index >= 0 and place < spans[index].end:
        return spans[index]
    return None


def _with_texts(
    database: Database, places: Iterable[Place]
) -> Iterator[tuple[Place, tuple[str, Sequence[Span]] | None]]:
    """Each place with the text of its article and the paragraphs of that; None where it is gone."""
    by_article = ((article, list(here)) for article, here in groupby(places, key=itemgetter(0)))
    while some := list(islice(by_article, _AT_ONCE)):
        texts = paragraphed(database, [article for article, _ in some])
        for article, here in some:
            held = texts.get(article)
            yield from ((place, held) for place in here)


def _bounds(paragraphs: Sequence[Span], span: Span) -> tuple[int, int]:
    """Where the context of `span` begins and ends."""
    paragraph = holding(paragraphs, span.start) or span
    start = max(paragraph.start, span.start - _AROUND)
    return start, max(min(paragraph.end, span.end + _AROUND), span.end)


def _bare(word: str) -> str:
    return folded(word.strip(_MARKS))


def _folded(text: str) -> str:
    """On one line, but a space at either end stays: it parts the place from its context."""
    line = one_line(text)
    if not line:
        return " " * bool(text)
    return " " * text[0].isspace() + line + " " * text[-1].isspace()
