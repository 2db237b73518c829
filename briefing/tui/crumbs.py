"""What leads to where the reader stands, part by part?"""

from collections.abc import Iterator
from enum import StrEnum

from msgspec import Struct

from briefing.printable import one_line
from briefing.tui.walk import Walk


class Part(StrEnum):
    """What a crumb leads to."""

    LIBRARY = "library"
    HITS = "hits"
    ARTICLE = "article"
    WALK = "walk"


class Crumb(Struct, frozen=True):
    """One part of the way."""

    part: Part
    text: str
    tail: str = ""
    """What stays when the text is cut: where a walk stands."""


def crumbs(
    library: str, *, query: str | None, title: str | None, walk: Walk | None
) -> tuple[Crumb, ...]:
    """The way: the library, the query, the article, the walk.

    Args:
        library: Its name.
        query: What is searched; its hits and the walk over them are one part.
        title: Of the article that is open.
        walk: What is walked.
    """
    return tuple(_crumbs(library, query=query, title=title, walk=walk))


def _crumbs(
    library: str, *, query: str | None, title: str | None, walk: Walk | None
) -> Iterator[Crumb]:
    yield Crumb(Part.LIBRARY, one_line(library))
    counter = f" {walk.at + 1:,}/{len(walk.stops):,}" if walk else ""
    is_over_hits = walk is not None and query is not None and walk.subject.query == query
    if query is not None:
        yield Crumb(Part.HITS, f"“{one_line(query)}”", counter if is_over_hits else "")
    if title is not None:
        yield Crumb(Part.ARTICLE, one_line(title))
    if walk is not None and not is_over_hits:
        yield Crumb(Part.WALK, one_line(walk.title), counter)
