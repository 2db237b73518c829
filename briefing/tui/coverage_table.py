"""Which rows does the coverage grid show, and in which order?"""

from collections.abc import Collection, Set

from msgspec import Struct

from briefing.desk.surveys import Coverage, Outlet
from briefing.entities.entity import Entity

NO_COVERAGE = Coverage((), (), {})
FIRST, MOST = 200, 2_000
"""Names that are counted at once, and in all: most of a large library's are named once or twice."""


class Cell(Struct, frozen=True):
    """An entity, and a source that is looked at for it."""

    entity: Entity
    source: str


class Table(Struct, frozen=True):
    """A look at who covers whom."""

    coverage: Coverage = NO_COVERAGE
    among: Collection[str] | None = None
    """The ids of the entities that a filter keeps; None for all."""
    is_of_silence: bool = False
    """Whether only those are shown on which some source is silent."""
    by: str | None = None
    """The source by whose mentions the rows are sorted; None for the mentions in all."""

    @property
    def outlets(self) -> tuple[Outlet, ...]:
        """The columns."""
        return self.coverage.sources

    def rows(self) -> tuple[Entity, ...]:
        """The entities, most mentioned first."""
        kept = [
            entity
            for entity in self.coverage.entities
            if (self.among is None or entity.id in self.among)
            and (not self.is_of_silence or self.coverage.silent(entity.id))
        ]
        if self.by is not None:
            kept.sort(key=lambda entity: -self.counts(entity, self.by or "")[0])
        return tuple(kept)

    def counts(self, entity: Entity, source: str) -> tuple[int, int]:
        """The mentions of an entity in a source, and the articles that have any."""
        return self.coverage.mentions.get((entity.id, source), (0, 0))


def to_count(wanted: tuple[str, ...], counted: Set[str]) -> tuple[str, ...]:
    """Which of the names that are wanted are to be counted next; none where that is done.

    Args:
        wanted: Ids, those of the most mentioned first.
        counted: Ids of those that are counted.
    """
    parts = (wanted[:most] for most in (FIRST, MOST))
    return next((part for part in parts if not counted >= set(part)), ())
