"""What happened when, over all articles?"""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from msgspec import Struct

from briefing.article import Span
from briefing.dates import Moment, Precision


class Dated(Struct, frozen=True):
    """A sentence that names a date."""

    article: str
    """The article's id."""
    sentence: Span
    moment: Moment


class Entry(Struct, frozen=True):
    """One sentence that an event rests on."""

    article: str
    sentence: Span
    moment: Span


class Event(Struct, frozen=True):
    """What the articles tell of one date."""

    first: date
    last: date
    """Inclusive; the same as `first` for a single day."""
    precision: Precision
    entries: tuple[Entry, ...]
    """By article, then by their place in it."""


def date_sentences(
    article: str, sentences: Iterable[Span], *, moments: Iterable[Moment]
) -> tuple[Dated, ...]:
    """Each moment of one article with the sentence that it stands in."""
    ordered = sorted(moments, key=lambda moment: moment.start)
    return tuple(
        Dated(article, sentence, moment)
        for sentence in sentences
        for moment in ordered
        if sentence.contains(moment.span)
    )


def timeline(dated: Iterable[Dated]) -> tuple[Event, ...]:
    """One event a date, in order of date; on one first day the wider date comes first."""
    groups: defaultdict[tuple[date, date, Precision], list[Entry]] = defaultdict(list)
    for one in dated:
        key = (one.moment.first, one.moment.last, one.moment.precision)
        groups[key].append(Entry(one.article, one.sentence, one.moment.span))
    return tuple(
        Event(first, last, precision, _in_order(entries))
        for (first, last, precision), entries in sorted(groups.items(), key=_place_in_time)
    )


def _place_in_time(
    group: tuple[tuple[date, date, Precision], list[Entry]],
) -> tuple[date, int, Precision]:
    first, last, precision = group[0]
    return first, -(last - first).days, precision


def _in_order(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """A sentence that names the same date twice is one entry, with the first of the two."""
    ordered = sorted(entries, key=lambda entry: (entry.article, entry.sentence, entry.moment))
    once = {(entry.article, entry.sentence): entry for entry in reversed(ordered)}
    return tuple(reversed(once.values()))
