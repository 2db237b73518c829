"""Into which equal stretches of time do articles fall?"""

from collections import Counter
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Protocol

from msgspec import Struct

from briefing.desk.surveys import Period


class Length(Protocol):
    """How long a stretch is. Stretches are numbered through the whole calendar."""

    def number(self, day: date) -> int:
        """The number of the stretch that a day falls into."""
        ...

    def start(self, number: int) -> date:
        """The first day of a stretch."""
        ...


class Days(Struct, frozen=True):
    """So many days; weeks begin on Monday."""

    days: int

    def number(self, day: date) -> int:
        """The number of the stretch that a day falls into."""
        return (day.toordinal() - 1) // self.days

    def start(self, number: int) -> date:
        """The first day of a stretch."""
        return date.fromordinal(min(number * self.days + 1, date.max.toordinal()))


class Months(Struct, frozen=True):
    """So many months of the calendar; decades begin with a year that ends in 0."""

    months: int

    def number(self, day: date) -> int:
        """The number of the stretch that a day falls into."""
        return (day.year * 12 + day.month - 1) // self.months

    def start(self, number: int) -> date:
        """The first day of a stretch."""
        year, month = divmod(number * self.months, 12)
        if year < date.min.year:
            return date.min
        return date(year, month + 1, 1) if year <= date.max.year else date.max


LENGTHS: tuple[Length, ...] = (
    *map(Days, (1, 7)),
    *map(Months, (1, 3, 12, 60, 120, 600, 1_200, 12_000)),
)


def periods(
    articles: Mapping[str, int], mentions: Mapping[str, int], *, most: int
) -> tuple[Period, ...]:
    """The stretches from the first day to the last, those in which nothing was published as well.

    Args:
        articles: Articles by day (ISO 8601).
        mentions: Mentions by day.
        most: Of all lengths the shortest is taken that gives at most so many stretches.
    """
    if not articles:
        return ()
    first, last = date.fromisoformat(min(articles)), date.fromisoformat(max(articles))
    fitting = (each for each in LENGTHS if each.number(last) - each.number(first) < most)
    length = next(fitting, LENGTHS[-1])
    published, named = _summed(articles, length), _summed(mentions, length)
    return tuple(
        Period(
            length.start(number).isoformat(),
            _end(length, number).isoformat(),
            published[number],
            named[number],
        )
        for number in range(length.number(first), length.number(last) + 1)
    )


def _summed(counts: Mapping[str, int], length: Length) -> Counter[int]:
    found: Counter[int] = Counter()
    for day, count in counts.items():
        found[length.number(date.fromisoformat(day))] += count
    return found


def _end(length: Length, number: int) -> date:
    """The last day of a stretch."""
    after = length.start(number + 1)
    return after if after == date.max else after - timedelta(days=1)
