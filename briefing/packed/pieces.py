"""How are very many byte strings held as one?

A string of ten letters takes sixty bytes, and its place in a list eight more. Here it takes ten,
and eight that say where it stands.
"""

from array import array
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import accumulate
from typing import Self, TypeAlias

from briefing.courtesy import give_way

Cut: TypeAlias = tuple[bool, int, int]
"""A stretch of a column: whether it comes from new rows, its first row, and the one after it."""
_BETWEEN = 64
"""Pieces that are put together before the screen may go first: half a millisecond."""


class Pieces:
    """Byte strings, end to end."""

    def __init__(self, blob: bytes, lengths: "array[int]") -> None:
        """They stand in `blob`, each as long as `lengths` says."""
        self._blob = blob
        self._lengths = lengths

    @classmethod
    def of(cls, pieces: Iterable[bytes]) -> Self:
        """Put byte strings end to end."""
        blob, lengths = bytearray(), array("I")
        for piece in pieces:
            blob += piece
            lengths.append(len(piece))
            if not len(lengths) % _BETWEEN:
                give_way()
        return cls(bytes(blob), lengths)

    @cached_property
    def _starts(self) -> "array[int]":
        """Where each begins, and where the last one ends."""
        return array("I", accumulate(self._lengths, initial=0))

    def __len__(self) -> int:
        """How many there are."""
        return len(self._lengths)

    def __getitem__(self, number: int) -> bytes:
        """One of them, by its number from 0."""
        return self._blob[self._starts[number] : self._starts[number + 1]]

    def __iter__(self) -> Iterator[bytes]:
        """All of them, in turn."""
        start = 0
        for length in self._lengths:
            yield self._blob[start : start + length]
            start += length

    def patched(self, new: Self, cuts: Iterable[Cut]) -> Self:
        """Stretches of these and of new ones, put together."""
        blobs, lengths = [], array("I")
        for is_new, first, end in cuts:
            pieces = new if is_new else self
            blobs.append(memoryview(pieces._blob)[pieces._starts[first] : pieces._starts[end]])
            lengths += pieces._lengths[first:end]
        return type(self)(b"".join(blobs), lengths)
