"""How are very many rows held, of which only some forty are ever looked at at once?

What is packed here never leaves the process.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from marshal import dumps, loads
from typing import Any, TypeAlias

from briefing.packed.ids import Ids
from briefing.packed.made import Placed, Row
from briefing.packed.pieces import Cut, Pieces

Value: TypeAlias = "str | int | tuple[Value, ...] | None"
"""What rows are made of."""


class Packed(Placed[Row]):
    """Rows of plain values, of which the first is the row's id. Each is made when it is wanted."""

    def __init__(self, rows: Iterable[tuple[Value, ...]], *, make: Callable[..., Row]) -> None:
        """Pack the values of some rows.

        Args:
            rows: Of each its id, then texts, numbers, None, and tuples of them.
            make: Makes a row of its values.
        """
        self.ids = Ids()
        self._make = make
        self._pieces = Pieces.of(map(self._packed, rows))

    def __len__(self) -> int:
        """How many there are."""
        return len(self._pieces)

    def row(self, number: int) -> Row:
        """A row, by its number from 0."""
        return self._make(self.ids.row(number), *loads(self._pieces[number]))

    def __iter__(self) -> Iterator[Row]:
        """All rows, in turn, each made as it comes."""
        for row_id, piece in zip(self.ids, self._pieces, strict=True):
            yield self._make(row_id, *loads(piece))

    def place_of(self, row_id: str) -> int | None:
        """The number of the row with this id; None where there is none."""
        return self.ids.place_of(row_id)

    def _values(self) -> "Iterator[tuple[Any, ...]]":
        """What was packed of each row but its id, in turn."""
        return map(loads, self._pieces)

    def _take(self, rows: "Packed[Row]", new: "Packed[Row]", cuts: Sequence[Cut]) -> None:
        """Hold stretches of `rows` and of `new`, put together."""
        self.ids = rows.ids.patched(new.ids, cuts)
        self._pieces = rows._pieces.patched(new._pieces, cuts)

    def _packed(self, values: tuple[Value, ...]) -> bytes:
        self.ids.append(str(values[0]))
        return dumps(values[1:])


class Picked(Placed[Row]):
    """Some of many rows, in their order."""

    def __init__(self, rows: Placed[Row], numbers: Sequence[int]) -> None:
        """Of `rows` those with these numbers, which ascend."""
        self._rows = rows
        self._numbers = numbers

    def __len__(self) -> int:
        """How many there are."""
        return len(self._numbers)

    def row(self, number: int) -> Row:
        """A row, by its number from 0."""
        return self._rows.row(self._numbers[number])

    def place_of(self, row_id: str) -> int | None:
        """The number of the row with this id; None where there is none."""
        number = self._rows.place_of(row_id)
        return None if number is None else place_among(self._numbers, number)


def place_among(numbers: Sequence[int], number: int) -> int | None:
    """Where a number stands among others, which ascend; None where it does not."""
    at = bisect_left(numbers, number)
    return at if at < len(numbers) and numbers[at] == number else None
