"""What is a list of rows that are not there before somebody asks for them?"""

from abc import abstractmethod
from collections.abc import Iterator, Sequence
from operator import eq
from typing import TypeVar, overload

Row = TypeVar("Row", covariant=True)


class Made(Sequence[Row]):
    """Rows, each of which is made when it is asked for. They are equal to a list of the same."""

    @abstractmethod
    def row(self, number: int) -> Row:
        """A row, by its number from 0."""

    @overload
    def __getitem__(self, at: int) -> Row: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Row, ...]: ...
    def __getitem__(self, at: int | slice) -> Row | tuple[Row, ...]:
        """A row, or those of a slice."""
        numbers = range(len(self))[at]
        return self.row(numbers) if isinstance(numbers, int) else tuple(map(self.row, numbers))

    def __iter__(self) -> Iterator[Row]:
        """All rows, in turn."""
        return map(self.row, range(len(self)))

    def __eq__(self, other: object) -> bool:
        """Whether the others are the same rows in the same order."""
        if not isinstance(other, Sequence):
            return NotImplemented
        return len(self) == len(other) and all(map(eq, self, other))

    __hash__ = None  # type: ignore[assignment]  # as lists, to which they may be equal


class Placed(Made[Row]):
    """Rows that know where an id stands among them."""

    @abstractmethod
    def place_of(self, row_id: str) -> int | None:
        """The number of the row with this id; None where there is none."""
