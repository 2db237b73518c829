"""What does a look over the whole library answer with? Plain values."""

from array import array
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from briefing.article import Span
from briefing.entities.entity import Entity


class Outlet(Struct, frozen=True):
    """Where articles appeared."""

    name: str
    articles: int
    unread: int = 0
    """Articles in which no names were marked, since no model reads their language."""

    @property
    def is_unread(self) -> bool:
        """Whether nothing is known of what it mentions."""
        return self.unread == self.articles


Pair = tuple[str, str]
"""An entity, by its id, and an outlet."""


class Counts(Mapping[Pair, tuple[int, int]]):
    """Two numbers for each cell of a table, a twentieth of what a dictionary would take."""

    def __init__(
        self, rows: Sequence[str], columns: Sequence[str], found: Mapping[Pair, tuple[int, int]]
    ) -> None:
        """Keep what was found for these rows and columns. Cells without a number are left out."""
        self._row_of = {row: at * len(columns) for at, row in enumerate(rows)}
        self._column_of = {column: at for at, column in enumerate(columns)}
        self._numbers = array("I", bytes(2 * array("I").itemsize * len(rows) * len(columns)))
        for (row, column), numbers in found.items():
            at = self._at(row, column)
            if at is not None:
                self._numbers[at : at + 2] = array("I", numbers)

    def __getitem__(self, cell: Pair) -> tuple[int, int]:
        """The numbers of a cell.

        Raises:
            KeyError: there are none.
        """
        at = self._at(*cell)
        if at is None or not any(self._numbers[at : at + 2]):
            raise KeyError(cell)
        return self._numbers[at], self._numbers[at + 1]

    def __iter__(self) -> Iterator[Pair]:
        """The cells that have numbers, row by row."""
        cells = ((row, column) for row in self._row_of for column in self._column_of)
        return (cell for cell in cells if cell in self)

    def __len__(self) -> int:
        """How many cells have numbers."""
        return sum(1 for _ in self)

    def _at(self, row: str, column: str) -> int | None:
        first, beyond = self._row_of.get(row), self._column_of.get(column)
        return None if first is None or beyond is None else 2 * (first + beyond)


class Coverage(Struct, frozen=True):
    """Which source mentions which entity, and how often."""

    entities: tuple[Entity, ...]
    """The rows."""
    sources: tuple[Outlet, ...]
    """The columns, the most articles first."""
    mentions: Mapping[Pair, tuple[int, int]]
    """Mentions, and articles that have any, by entity id and outlet; silence is left out."""
    other_sources: int = 0
    """Outlets beyond those of the columns."""

    def silent(self, entity_id: str) -> tuple[str, ...]:
        """The outlets of the columns that never mention an entity, though they were read."""
        return tuple(
            outlet.name
            for outlet in self.sources
            if not outlet.is_unread and (entity_id, outlet.name) not in self.mentions
        )


class Companion(Struct, frozen=True):
    """An entity that stands in sentences with another one."""

    entity: Entity
    sentences: int
    """That mention both."""
    articles: int
    """That have such a sentence."""
    sources: int
    """Outlets of these articles."""


class SharedSentence(Struct, frozen=True):
    """A sentence that mentions two entities."""

    article: str
    title: str
    source: str
    published: str | None
    place: Span
    """Where the first entity stands first in the article's text."""
    sentence: str
    """On one line."""
    first: tuple[Span, ...]
    """Where the first entity stands in `sentence`, in order."""
    second: tuple[Span, ...]


class Period(Struct, frozen=True):
    """A stretch of time, and what was published in it."""

    start: str
    """Its first day (ISO 8601 date)."""
    end: str
    """Its last day."""
    articles: int
    mentions: int
    """Of the entity that is asked about; 0 without one."""
