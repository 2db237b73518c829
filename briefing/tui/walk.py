"""Where does a walk stand?

A walk goes over stops, places in articles, in a fixed order: every mention of one entity, or every
hit of one query. It goes round: after the last stop comes the first. Each article counts as one
source, as it does in the entity's own counts.
"""

from bisect import bisect_left
from dataclasses import dataclass

from briefing.article import Span


@dataclass(frozen=True, slots=True, order=True)
class Stop:
    """A place in an article."""

    article: str
    span: Span


class Walk:
    """Stops over articles, and the one at which the reader stands."""

    def __init__(
        self,
        title: str,
        stops: tuple[Stop, ...],
        *,
        entity: str | None = None,
        is_over_names: bool = False,
    ) -> None:
        """Start at the first stop.

        Args:
            title: What the walk is over, for the strip: a name, or a query.
            stops: At least one; those of one article stand together.
            entity: The entity's id, where it is a walk over its mentions.
            is_over_names: Whether it is a walk over every name of one article.
        """
        self.title = title
        self.stops = stops
        self.entity = entity
        self.is_over_names = is_over_names
        self.at = 0
        self._sources = _first_stops(stops)

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
        return bisect_left(self._sources, self.at + 1) - 1

    @property
    def counter(self) -> str:
        """Where it stands, for the strip: `3/8 · source 2/5`."""
        place = f"{self.at + 1}/{len(self.stops)}"
        return f"{place} · source {self.source + 1}/{len(self._sources)}"

    def step(self, steps: int) -> Stop:
        """Go some stops on (or back, where negative), and round at the ends."""
        self.at = (self.at + steps) % len(self.stops)
        return self.stop

    def step_source(self, steps: int) -> Stop:
        """Go to the first stop of another article, some articles on or back."""
        self.at = self._sources[(self.source + steps) % len(self._sources)]
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
        here = [at for at, stop in enumerate(self.stops) if stop.article == article]
        if not here:
            return False
        self.at = next((at for at in here if self.stops[at].span.end > offset), here[-1])
        return True


def _first_stops(stops: tuple[Stop, ...]) -> list[int]:
    return [at for at, stop in enumerate(stops) if at == 0 or stop.article != stops[at - 1].article]
