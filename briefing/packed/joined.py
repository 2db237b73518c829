"""How do headings and rows stand in one list, without any of them being made before it is seen?"""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from itertools import accumulate

from briefing.packed.made import Placed, Row


class Joined(Placed[Row]):
    """Lists, one below the other."""

    def __init__(self, parts: Sequence[Sequence[Row]], *, key: Callable[[Row], str]) -> None:
        """Put lists one below the other.

        Args:
            parts: Short lists, and long ones that know where an id stands among them.
            key: By what a row is found; of a row in a long list its id.
        """
        self.parts = tuple(part for part in parts if part)
        """Those of the lists that have any rows."""
        self._key = key
        self._starts = (0, *accumulate(map(len, self.parts)))

    def __len__(self) -> int:
        """How many rows there are."""
        return self._starts[-1]

    def row(self, number: int) -> Row:
        """A row, by its number from 0."""
        part = bisect_right(self._starts, number) - 1
        return self.parts[part][number - self._starts[part]]

    def place_of(self, row_id: str) -> int | None:
        """The number of the row with this key; None where there is none."""
        for start, part in zip(self._starts, self.parts, strict=False):
            at = self._place_in(part, row_id)
            if at is not None:
                return start + at
        return None

    def _place_in(self, part: Sequence[Row], row_id: str) -> int | None:
        if isinstance(part, Placed):
            return part.place_of(row_id)
        return next((at for at, row in enumerate(part) if self._key(row) == row_id), None)
