"""How do the stops of a walk stand in its concordance, and in which order?"""

import string
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from briefing.article import ArticleRow
from briefing.desk.kwic import InContext, Place
from briefing.entities.forms import fold
from briefing.tui.walk import GROUPED, Order, Stop, Walk

Rows = Mapping[str, ArticleRow]
"""Every article of the library by its id, in the order of lists."""
ReadContexts = Callable[[Iterable[Place]], Iterable[tuple[Place, InContext]]]
_MARKS = "“”„«»…\u2039\u203a\u2018\u2019\u201a\u2013\u2014"
"""Quotation marks, dashes and the like beyond ASCII."""
_SORTED_WORDS = 3
"""Words beside the place by which lines are put in order."""


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


def concordance_rows(walk: Walk) -> Sequence[ConcordanceRow]:
    """The rows of a walk: each article's stops below its heading, where they stand together."""
    if walk.order not in GROUPED:
        return [Line(at) for at in range(len(walk.stops))]
    rows: list[ConcordanceRow] = []
    for source, article in enumerate(walk.articles):
        rows.append(Heading(source))
        rows.extend(Line(at) for at in walk.stops_in[article])
    return rows


def row_of(walk: Walk, at: int) -> int:
    """The number of the row on which a stop stands."""
    return at + walk.source_of(at) + 1 if walk.order in GROUPED else at


def arranged(walk: Walk, order: Order, rows: Rows, read_contexts: ReadContexts) -> Walk:
    """The same walk in another order, at the same stop.

    Args:
        walk: In whatever order.
        order: The order that is wanted.
        rows: The articles, by date.
        read_contexts: Finds the words beside the stops, where they decide.
    """
    days = {article: number for number, article in enumerate(rows)}
    by_date = sorted(walk.given, key=lambda stop: (days.get(stop.article, len(days)), stop))
    articles: tuple[str, ...] = ()
    match order:
        case Order.GIVEN:
            stops = walk.given
        case Order.DATE:
            stops = tuple(by_date)
        case Order.SOURCE:
            stops = tuple(sorted(by_date, key=lambda stop: _source(rows, stop)))
        case Order.LEFT | Order.RIGHT:
            places = [(stop.article, stop.span) for stop in by_date]
            words = {place: _words(around, order) for place, around in read_contexts(places)}
            by_words = sorted(by_date, key=lambda stop: words.get((stop.article, stop.span), ()))
            stops = tuple(by_words)
            articles = tuple(dict.fromkeys(stop.article for stop in by_date))
    there = Walk(walk.subject, stops, order=order, articles=articles, given=walk.given)
    there.stay(walk)
    return there


def _source(rows: Rows, stop: Stop) -> tuple[str, str]:
    row = rows.get(stop.article)
    return (fold(row.source), row.source) if row else ("", "")


def _words(around: InContext, order: Order) -> tuple[str, ...]:
    """The words beside a place, the nearest first, without what only punctuates them."""
    side = around.before if order is Order.LEFT else around.after
    words = [word for word in map(_bare, side.split()) if word]
    nearest = words[::-1] if order is Order.LEFT else words
    return tuple(nearest[:_SORTED_WORDS])


def _bare(word: str) -> str:
    kept = word.strip(string.punctuation + _MARKS)
    return fold(kept)
