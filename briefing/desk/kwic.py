"""Which words stand around a place (keyword in context)?"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from briefing.article import Span
from briefing.printable import one_line
from briefing.record import articles as shelf
from briefing.record.database import Database

Place = tuple[str, Span]
"""An article's id, and a stretch of its text."""
_AROUND = 160
"""Characters of context on each side, before white space is folded."""


@dataclass(frozen=True, slots=True)
class InContext:
    """A place with the words around it in its paragraph, each on one line and printable."""

    before: str
    """Ends with a space where one parts it from the place."""
    text: str
    after: str
    """Begins with a space where one parts it from the place."""
    length: int
    """Characters of the whole article's text: what the place is measured against."""


def contexts(database: Database, places: Iterable[Place]) -> Iterator[tuple[Place, InContext]]:
    """The surroundings of each place; the article of places in a row is read once.

    A place in an article that is gone is left out.
    """
    for article_id, here in groupby(places, key=lambda place: place[0]):
        story = shelf.story(database, article_id)
        if story is not None:
            yield from ((place, in_context(*story, place[1])) for place in here)


def in_context(text: str, paragraphs: Sequence[Span], span: Span) -> InContext:
    """The words around `span` in its paragraph."""
    paragraph = holding(paragraphs, span.start) or span
    start = max(paragraph.start, span.start - _AROUND)
    end = max(min(paragraph.end, span.end + _AROUND), span.end)
    return InContext(
        before=_folded(text[start : span.start]).lstrip(),
        text=one_line(text[span.start : span.end]),
        after=_folded(text[span.end : end]).rstrip(),
        length=len(text),
    )


def holding(spans: Sequence[Span], place: int) -> Span | None:
    """The one of `spans`, in order and without overlap, that holds a character."""
    index = bisect_right(spans, place, key=lambda span: span.start) - 1
    if index >= 0 and place < spans[index].end:
        return spans[index]
    return None


def _folded(text: str) -> str:
    """On one line, but a space at either end stays: it parts the place from its context."""
    line = one_line(text)
    if not line:
        return " " * bool(text)
    return " " * text[0].isspace() + line + " " * text[-1].isspace()
