"""How do the stops of a walk stand in its concordance, and in which order?"""

from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain, repeat
from typing import TypeAlias, TypeVar

from msgspec import Struct

from briefing.article import ArticleRow
from briefing.desk.kwic import NEAREST, Place
from briefing.entities.forms import fold
from briefing.packed.ids import Ids
from briefing.packed.made import Made
from briefing.tui.walk import GROUPED, Order, Stops, Walk

Rows = Mapping[str, ArticleRow]
"""Every article of the library by its id, in the order of lists."""
Words: TypeAlias = tuple[str, ...]
"""Words beside a place, at most `NEAREST`, the nearest first."""
ReadWords = Callable[[Iterable[Place], Order], Iterable[Words]]
"""Finds the words beside each place by which they are put in an order."""
Ranked = TypeVar("Ranked", str, tuple[str, str])


class Heading(Struct, frozen=True):
    """The line above the stops of an article."""

    source: int
    """The number of the article in the walk, from 0."""


class Line(Struct, frozen=True):
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

    The stops are sorted as numbers, of which tens of thousands take little memory.

    Args:
        walk: In whatever order.
        order: The order that is wanted.
        rows: The articles, by date.
        read_words: Finds the words beside the stops, where they decide.
    """
    given = stops = walk.given
    articles: Sequence[str] = ()
    if order is not Order.GIVEN:
        numbers = given.by_place(_days(given.articles, rows))
        if order is Order.SOURCE:
            outlets = _ranks(_outlet(rows, article) for article in given.articles)
            numbers.sort(key=lambda at: outlets[given.sources[at]])
        elif order is not Order.DATE:
            by_date = dict.fromkeys(map(given.sources.__getitem__, numbers))
            articles = Ids(map(given.articles.row, by_date))
            numbers = _by_words(numbers, read_words(_places(given, numbers), order))
        stops = given.picked(numbers)
    there = Walk(walk.subject, stops, order=order, articles=articles, given=given)
    there.stay(walk)
    return there


def _days(articles: Iterable[str], rows: Rows) -> "array[int]":
    """Of each article its place among the rows, which come by date; one that is gone comes last."""
    numbers = {article: number for number, article in enumerate(articles)}
    days = array("I", [len(rows)]) * len(numbers)
    for day, article in enumerate(rows):
        number = numbers.get(article)
        if number is not None:
            days[number] = day
    return days


def _places(stops: Stops, numbers: Iterable[int]) -> Iterator[Place]:
    for stop in map(stops.row, numbers):
        yield stop.article, stop.span


def _by_words(numbers: Sequence[int], found: Iterable[Words]) -> list[int]:
    """The numbers by the words that were found beside each, the nearest word first."""
    each = (words for _, words in zip(numbers, chain(found, repeat(())), strict=False))
    ranks = _ranks(chain.from_iterable(map(_as_many, each)))
    order = list(range(len(numbers)))
    for nth in reversed(range(NEAREST)):
        order.sort(key=ranks[nth::NEAREST].__getitem__)
    return [numbers[at] for at in order]


def _as_many(words: Words) -> Words:
    """The words, and an empty one in the place of each that is missing: it comes first."""
    return *words, *[""] * (NEAREST - len(words))


def _ranks(values: Iterable[Ranked]) -> "array[int]":
    """Of each value its rank among those that differ, which are held once each."""
    numbers: dict[Ranked, int] = {}
    column = array("I", (numbers.setdefault(value, len(numbers)) for value in values))
    ranks = array("I", [0]) * len(numbers)
    for rank, value in enumerate(sorted(numbers)):
        ranks[numbers[value]] = rank
    return array("I", map(ranks.__getitem__, column))


def _outlet(rows: Rows, article: str) -> tuple[str, str]:
    row = rows.get(article)
    return (fold(row.source), row.source) if row else ("", "")
