"""Where does a walk stand?

A walk goes over stops, places in articles, in a fixed order: every mention of one entity, or every
hit of one query. It goes round: after the last stop comes the first. Each article counts as one
source, as it does in the entity's own counts.
"""

from collections import defaultdict
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from briefing.article import Span
from briefing.desk.narrowing import EVERYTHING, Narrowing


@dataclass(frozen=True, slots=True, order=True)
class Stop:
    """A place in an article."""

    article: str
    span: Span


class Order(StrEnum):
    """In which order the stops come."""

    GIVEN = "as listed"
    """As the hits of a query come."""
    DATE = "by date"
    SOURCE = "by source"
    LEFT = "by the words before"
    RIGHT = "by the words after"


MENTION_ORDERS = (Order.DATE, Order.SOURCE, Order.LEFT, Order.RIGHT)
HIT_ORDERS = (Order.GIVEN, *MENTION_ORDERS)
GROUPED = {Order.GIVEN, Order.DATE, Order.SOURCE}
"""Orders in which the stops of one article stand together."""


@dataclass(frozen=True, slots=True)
class Subject:
    """What a walk is over."""

    title: str
    """For the strip: a name, or a query in quotation marks."""
    entity: str | None = None
    """The entity's id, where it is a walk over its mentions."""
    query: str | None = None
    """Where it is a walk over the hits of a query."""
    is_over_names: bool = False
    """Whether it is a walk over every name of one article."""
    narrowing: Narrowing = EVERYTHING
    """Which of its mentions are walked."""
    hidden: int = 0
    """Mentions that the narrowing leaves out."""


class Walk:
    """Stops over articles, and the one at which the reader stands."""

    def __init__(
        self,
        subject: Subject,
        stops: tuple[Stop, ...],
        *,
        order: Order = Order.DATE,
        articles: tuple[str, ...] = (),
        given: tuple[Stop, ...] = (),
    ) -> None:
        """Start at the first stop.

        Args:
            subject: What it is over.
            stops: At least one.
            order: In which order they are.
            articles: The articles of the stops in the order in which their sources are counted;
                without them they are counted as they come.
            given: The stops as they were found, where they have been put in another order.
        """
        self.subject = subject
        self.stops = stops
        self.order = order
        self.given = given or stops
        self.at = 0
        self.articles = articles or tuple(dict.fromkeys(stop.article for stop in stops))
        self._numbers = {article: number for number, article in enumerate(self.articles)}

    @property
    def title(self) -> str:
        """What it is over, in words."""
        return self.subject.title

    @property
    def entity(self) -> str | None:
        """The id of the entity that is walked."""
        return self.subject.entity

    @property
    def is_over_names(self) -> bool:
        """Whether it is a walk over every name of one article."""
        return self.subject.is_over_names

    @property
    def stop(self) -> Stop:
        """The stop at which it stands."""
        return self.stops[self.at]

    @property
    def is_over_mentions(self) -> bool:
        """Whether its stops are mentions, and not the hits of a query."""
        return self.is_over_names or self.entity is not None

    @property
    def source(self) -> int:
        """Which of the articles it stands in, from 0."""
        return self.source_of(self.at)

    @property
    def counter(self) -> str:
        """Where it stands, for the strip: `3/8 · source 2/5`."""
        place = f"{self.at + 1:,}/{len(self.stops):,}"
        return f"{place} · source {self.source + 1:,}/{len(self.articles):,}"

    @cached_property
    def stops_in(self) -> dict[str, list[int]]:
        """The numbers of the stops in each article, in their order."""
        found: defaultdict[str, list[int]] = defaultdict(list)
        for at, stop in enumerate(self.stops):
            found[stop.article].append(at)
        return dict(found)

    def source_of(self, at: int) -> int:
        """Which of the articles a stop stands in, from 0."""
        return self._numbers[self.stops[at].article]

    def step(self, steps: int) -> Stop:
        """Go some stops on (or back, where negative), and round at the ends."""
        self.at = (self.at + steps) % len(self.stops)
        return self.stop

    def step_source(self, steps: int) -> Stop:
        """Go to the first stop of another article, some articles on or back."""
        article = self.articles[(self.source + steps) % len(self.articles)]
        self.at = self.stops_in[article][0]
        return self.stop

    def stay(self, before: "Walk") -> None:
        """Stand where `before` stands; where that stop is gone, at the next one of its stops.

        Behind the last one that both walks have comes the one before it.
        """
        numbers = {stop: at for at, stop in enumerate(self.stops)}
        order = (*before.stops[before.at :], *reversed(before.stops[: before.at]))
        self.at = next((numbers[stop] for stop in order if stop in numbers), 0)

    def enter(self, article: str, offset: int = 0) -> bool:
        """Go to the first stop of `article` that does not end before `offset`.

        Returns:
            Whether it has a stop in that article; if not, the walk stays where it is. Where all
            stops of the article end before `offset`, it goes to the last of them.
        """
        here = sorted(self.stops_in.get(article, ()), key=lambda at: self.stops[at].span)
        if not here:
            return False
        self.at = next((at for at in here if self.stops[at].span.end > offset), here[-1])
        return True
