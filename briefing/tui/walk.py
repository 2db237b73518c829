"""Where does a walk stand?

A walk goes over stops, places in articles, in a fixed order: every mention of one entity, or every
hit of one query. It goes round: after the last stop comes the first. Each article counts as one
source, as it does in the entity's own counts.
"""

from array import array
from collections import Counter
from collections.abc import Iterable, Sequence
from enum import StrEnum
from itertools import accumulate, chain

from msgspec import Struct

from briefing.article import Span
from briefing.desk.narrowing import EVERYTHING, Narrowing
from briefing.packed.ids import Ids, Index
from briefing.packed.made import Made


class Stop(Struct, frozen=True, order=True):
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


class Subject(Struct, frozen=True):
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
    is_partial: bool = False
    """Whether more articles answer the query than there are hits to walk."""


class Stops(Made[Stop]):
    """Very many places, some forty bytes each."""

    def __init__(self, stops: Iterable[Stop]) -> None:
        """Hold these."""
        numbers: dict[str, int] = {}
        self.sources, self._starts, self._ends = array("I"), array("I"), array("I")
        for stop in stops:
            self.sources.append(numbers.setdefault(stop.article, len(numbers)))
            self._starts.append(stop.span.start)
            self._ends.append(stop.span.end)
        self.articles = Ids(numbers)
        """Their articles, each once, as they come. By stop, `sources` has the number of its own."""
        self._index = Index(self.articles)
        order = sorted(range(len(self)), key=self.sources.__getitem__)
        self._by_source = array("I", order)
        counts = Counter(self.sources)
        in_turn = (counts[source] for source in range(len(self.articles)))
        self._firsts = array("I", accumulate(in_turn, initial=0))

    def __len__(self) -> int:
        """How many there are."""
        return len(self.sources)

    def row(self, number: int) -> Stop:
        """A stop, by its number from 0."""
        span = Span(self._starts[number], self._ends[number])
        return Stop(self.articles.row(self.sources[number]), span)

    def in_article(self, article: str) -> Sequence[int]:
        """The numbers of the stops in an article, in their order; none where it has none."""
        source = self._index.place_of(article)
        if source is None:
            return ()
        return self._by_source[self._firsts[source] : self._firsts[source + 1]]

    def by_place(self, ranks: Sequence[int]) -> list[int]:
        """The numbers of the stops, by the rank of their article, then by their place in it."""
        numbers = sorted(range(len(self)), key=self._ends.__getitem__)
        numbers.sort(key=self._starts.__getitem__)
        numbers.sort(key=lambda at: ranks[self.sources[at]])
        return numbers

    def picked(self, numbers: Iterable[int]) -> "Stops":
        """The stops with these numbers, in their order."""
        return Stops(map(self.row, numbers))

    def number_of(self, stop: Stop) -> int | None:
        """The number of a stop; None where it is not among them."""
        return next((at for at in self.in_article(stop.article) if self.row(at) == stop), None)


class Walk:
    """Stops over articles, and the one at which the reader stands."""

    def __init__(
        self,
        subject: Subject,
        stops: Iterable[Stop],
        *,
        order: Order = Order.DATE,
        articles: Sequence[str] = (),
        given: Stops | None = None,
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
        self.stops = stops if isinstance(stops, Stops) else Stops(stops)
        self.order = order
        self.given = given or self.stops
        self.at = 0
        self.articles: Sequence[str] = articles or self.stops.articles
        numbers = {article: number for number, article in enumerate(self.articles)}
        self._sources = array("I", map(numbers.__getitem__, self.stops.articles))

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
        """Where it stands, for the strip: `3/8 · source 2/5`; `3/8+` where there are more."""
        more = "+" if self.subject.is_partial else ""
        place = f"{self.at + 1:,}/{len(self.stops):,}{more}"
        return f"{place} · source {self.source + 1:,}/{len(self.articles):,}{more}"

    def stops_in(self, article: str) -> Sequence[int]:
        """The numbers of the stops in an article, in their order; none where it has none."""
        return self.stops.in_article(article)

    def source_of(self, at: int) -> int:
        """Which of the articles a stop stands in, from 0."""
        return self._sources[self.stops.sources[at]]

    def step(self, steps: int) -> Stop:
        """Go some stops on (or back, where negative), and round at the ends."""
        self.at = (self.at + steps) % len(self.stops)
        return self.stop

    def step_source(self, steps: int) -> Stop:
        """Go to the first stop of another article, some articles on or back."""
        article = self.articles[(self.source + steps) % len(self.articles)]
        self.at = self.stops_in(article)[0]
        return self.stop

    def stay(self, before: "Walk") -> None:
        """Stand where `before` stands; where that stop is gone, at the next one of its stops.

        Behind the last one that both walks have comes the one before it.
        """
        order = chain(range(before.at, len(before.stops)), reversed(range(before.at)))
        there = (self.stops.number_of(before.stops.row(at)) for at in order)
        self.at = next((at for at in there if at is not None), 0)

    def enter(self, article: str, offset: int = 0) -> bool:
        """Go to the first stop of `article` that does not end before `offset`.

        Returns:
            Whether it has a stop in that article; if not, the walk stays where it is. Where all
            stops of the article end before `offset`, it goes to the last of them.
        """
        here = sorted(self.stops_in(article), key=lambda at: self.stops[at].span)
        if not here:
            return False
        self.at = next((at for at in here if self.stops[at].span.end > offset), here[-1])
        return True
