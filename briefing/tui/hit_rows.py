"""In which order and under which headings do the hits of a query stand?"""

from collections.abc import Collection, Sequence
from enum import StrEnum

from msgspec import Struct

from briefing.desk.answers import SearchHit


class HitOrder(StrEnum):
    """How the hits are ordered."""

    GROUPED = "by source"
    BEST = "best first"
    DATED = "by date"

    @property
    def next(self) -> "HitOrder":
        """The order after this one, round at the end."""
        orders = list(HitOrder)
        return orders[(orders.index(self) + 1) % len(orders)]


class SourceHeading(Struct, frozen=True):
    """An outlet, over its hits."""

    source: str
    articles: int
    places: int


class Remark(Struct, frozen=True):
    """Something about the query, where it has no hits."""

    text: str


class WayOut(Struct, frozen=True):
    """Another query that has hits, where this one has none."""

    query: str
    shown: str
    """What is to be seen of it: the query, or the filter that it has no longer."""
    is_question: bool = False
    """Whether other words may be meant; else filters are left out."""
    articles: int = 0
    """How many it finds."""

    @property
    def about(self) -> str:
        """How it comes from the other."""
        return "Did you mean" if self.is_question else "Without"


class MoreHits(Struct, frozen=True):
    """Articles that answer the query and are not listed yet."""

    articles: int
    listed: int
    """How many are."""
    limit: int
    """How many are to be listed next, at most; 0 where no more are listed."""
    is_coming: bool = False
    """Whether they are being searched."""


HitRow = SearchHit | SourceHeading | Remark | WayOut | MoreHits
FIRST_LISTED = 12
"""How many hits are listed at once. To cut the snippets of more takes up to ten times as long as
the search itself, and the next letter is waiting, or the first hit to be read."""
LISTED = (100, 1_000, 10_000)
"""How many hits are listed at most: soon after that, and each time that more are wanted."""


def in_order(hits: Sequence[SearchHit], order: HitOrder) -> tuple[SearchHit, ...]:
    """The hits in an order. Given: the best first; those without a date come last by date."""
    if order is HitOrder.DATED:
        return tuple(sorted(hits, key=lambda hit: (hit.published is None, hit.published or "")))
    if order is HitOrder.GROUPED:
        return tuple(hit for group in _by_source(hits) for hit in group)
    return tuple(hits)


def hit_rows(hits: Sequence[SearchHit], order: HitOrder) -> list[HitRow]:
    """The rows of hits that stand in their order: each outlet's under its heading, or bare."""
    if order is not HitOrder.GROUPED:
        return list(hits)
    rows: list[HitRow] = []
    for group in _by_source(hits):
        places = sum(len(hit.places) for hit in group)
        rows += [SourceHeading(group[0].source, len(group), places), *group]
    return rows


def more_hits(listed: int, total: int) -> MoreHits | None:
    """What is left of the articles that answer, where so many of them are listed; None if none."""
    if listed >= total:
        return None
    return MoreHits(total - listed, listed, next((step for step in LISTED if step > listed), 0))


def meant(ways: Sequence[WayOut]) -> WayOut | None:
    """The query that may have been meant, if any: Enter in the search line searches it."""
    return next((way for way in ways if way.is_question), None)


def _by_source(hits: Sequence[SearchHit]) -> Collection[list[SearchHit]]:
    """The hits of each outlet, the outlets in the order of their first hits."""
    groups: dict[str, list[SearchHit]] = {}
    for hit in hits:
        groups.setdefault(hit.source, []).append(hit)
    return groups.values()
