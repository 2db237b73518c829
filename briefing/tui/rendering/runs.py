"""How is a line of text cut into pieces of one look each?"""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from msgspec import Struct

from briefing.article import Span


class Run(Struct, frozen=True):
    """A piece of a line, and the looks laid over it, the last on top.

    A look is a name from `briefing.tui.looks`; the screen knows its style.
    """

    text: str
    looks: tuple[str, ...] = ()


class Mark(Struct, frozen=True):
    """A look for a stretch of text."""

    span: Span
    look: str


def runs_of(text: str, span: Span, marks: Iterable[Mark]) -> Iterator[Run]:
    """Cut `text` within `span` at the edges of `marks`.

    Args:
        text: What the offsets of `span` and `marks` point into.
        span: The stretch to draw.
        marks: In the order in which they lie on each other; they may reach beyond `span`, overlap
            and nest.
    """
    here = [mark for mark in marks if mark.span.overlaps(span)]
    edges = {span.start, span.end}
    for mark in here:
        edges.add(max(mark.span.start, span.start))
        edges.add(min(mark.span.end, span.end))
    cuts = sorted(edges)
    for start, end in pairwise(cuts):
        piece = Span(start, end)
        looks = tuple(mark.look for mark in here if mark.span.contains(piece))
        yield Run(text[start:end], looks)
