"""How do the stops of a walk stand in its concordance, and in which order?"""

from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from briefing.article import ArticleRow
from briefing.desk.kwic import Place
from briefing.entities.forms import fold
from briefing.packed.ids import Ids
from briefing.packed.made import Made
from briefing.tui.walk import GROUPED, Order, Stop, Walk

Rows = Mapping[str, ArticleRow]
"""Every article of the library by its id, in the order of lists."""
ReadWords = Callable[[Iterable[Place], Order], Iterable[tuple[Place, tuple[str, ...]]]]
"""Finds the words beside places by which they are put in an order, the nearest first."""


@dataclass(frozen=True, slots=True)
class Heading:
    """The line above the stops of an article."""

    source: int
    """The number of the article in the walk, from 0."""


@dataclass(frozen=True, slots=True)
class Line:
    """The line of a stop."""

    at: int
    """Its number in the walk, from 0."""


ConcordanceRow = Heading | Line


class ConcordanceRows(Made[ConcordanceRow]):
    """The rows of a walk: each article's stops below its heading, where they stand together."""

    def __init__(self, walk: Walk) -> None:
        """List the stops of `walk`."""
        self._stops = len(walk.stops)
        self._headings = array("I")
        """On which rows the headings stand."""
        if walk.order in GROUPED:
            firsts = (walk.stops_in(article)[0] for article in walk.articles)
            self._headings.extend(first + number for number, first in enumerate(firsts))

    def __len__(self) -> int:
        """How many there are."""
        return self._stops + len(self._headings)

    def row(self, number: int) -> ConcordanceRow:
        """A row, by its number from 0."""
        headings = bisect_right(self._headings, number)
        if headings and self._headings[headings - 1] == number:
            return Heading(headings - 1)
        return Line(number - headings)


def row_of(walk: Walk, at: int) -> int:
    """The number of the row on which a stop stands."""
    return at + walk.source_of(at) + 1 if walk.order in GROUPED else at


def arranged(walk: Walk, order: Order, rows: Rows, read_words: ReadWords) -> Walk:
    """The same walk in another order, at the same stop.

    Args:
        walk: In whatever order.
        order: The order that is wanted.
        rows: The articles, by date.
        read_words: Finds the words beside the stops, where they decide.
    """
    walked = set(walk.articles)
    days = {article: number for number, article in enumerate(rows) if article in walked}
    by_date = sorted(walk.given, key=lambda stop: (days.get(stop.article, len(rows)), stop))
    stops: Sequence[Stop]
    articles: Sequence[str] = ()
    match order:
        case Order.GIVEN:
            stops = walk.given
        case Order.DATE:
            stops = tuple(by_date)
        case Order.SOURCE:
            stops = tuple(sorted(by_date, key=lambda stop: _source(rows, stop)))
        case Order.LEFT | Order.RIGHT:
            places = [(stop.article, stop.span) for stop in by_date]
            words = dict(read_words(places, order))
            by_words = sorted(by_date, key=lambda stop: words.get((stop.article, stop.span), ()))
            stops = tuple(by_words)
            articles = Ids(dict.fromkeys(stop.article for stop in by_date))
    there = Walk(walk.subject, stops, order=order, articles=articles, given=walk.given)
    there.stay(walk)
    return there


def _source(rows: Rows, stop: Stop) -> tuple[str, str]:
    row = rows.get(stop.article)
    return (fold(row.source), row.source) if row else ("", "")
