"""Which rows have which ids?"""

from array import array
from bisect import bisect_left
from collections.abc import Iterable
from typing import Self

from briefing.packed.made import Placed
from briefing.packed.pieces import Cut

_BITS = 0xFFFFFFFF
"""Of a hash, what is kept of it."""


class Ids(Placed[str]):
    """Ids of rows, each held as wide as the longest. None may end in a NUL."""

    def __init__(self, ids: Iterable[str] = ()) -> None:
        """Hold some ids."""
        self._width = 1
        self._blob = bytearray()
        for row_id in ids:
            self.append(row_id)

    def append(self, row_id: str) -> None:
        """Put an id behind the others."""
        encoded = row_id.encode()
        if len(encoded) > self._width:
            self._blob = self._as_wide_as(len(encoded))
            self._width = len(encoded)
        self._blob += encoded.ljust(self._width, b"\0")

    def __len__(self) -> int:
        """How many there are."""
        return len(self._blob) // self._width

    def row(self, number: int) -> str:
        """One of them, by the number of its row."""
        start = number * self._width
        return self._blob[start : start + self._width].rstrip(b"\0").decode()

    def place_of(self, row_id: str) -> int | None:
        """The number of the row with this id. All are looked at: in 100,000 for half a millisecond.

        `Index` is quicker where many are looked for.
        """
        wanted = row_id.encode().ljust(self._width, b"\0")
        at = self._blob.find(wanted) if len(wanted) == self._width else -1
        while at % self._width and at >= 0:
            at = self._blob.find(wanted, at + 1)
        return None if at < 0 else at // self._width

    def patched(self, new: Self, cuts: Iterable[Cut]) -> Self:
        """Stretches of these and of new ones, put together."""
        there = type(self)()
        there._width = max(self._width, new._width)
        old_blob, new_blob = self._as_wide_as(there._width), new._as_wide_as(there._width)
        for is_new, first, end in cuts:
            blob = new_blob if is_new else old_blob
            there._blob += memoryview(blob)[first * there._width : end * there._width]
        return there

    def _as_wide_as(self, width: int) -> bytearray:
        if width == self._width:
            return self._blob
        return bytearray().join(row_id.encode().ljust(width, b"\0") for row_id in self)


class Index:
    """Finds the rows of ids in a microsecond each, at eight bytes a row."""

    def __init__(self, ids: Ids) -> None:
        """Get ready to find rows of `ids`; there will be no others."""
        hashes = array("I", (hash(row_id) & _BITS for row_id in ids))
        self._ids = ids
        self._numbers = array("I", sorted(range(len(ids)), key=hashes.__getitem__))
        self._hashes = array("I", map(hashes.__getitem__, self._numbers))

    def place_of(self, row_id: str) -> int | None:
        """The number of the row with this id."""
        hashed = hash(row_id) & _BITS
        at = bisect_left(self._hashes, hashed)
        while at < len(self._hashes) and self._hashes[at] == hashed:
            number = self._numbers[at]
            if self._ids.row(number) == row_id:
                return number
            at += 1
        return None
