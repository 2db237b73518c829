"""How do posting lists lie on disk, so that a whole block of one becomes an array at once?

Whoosh pickles and compresses the documents, weights and positions of 128 postings together, and
reads them all for whatever is asked. Here each stands apart, as the smallest integers that hold it,
and positions alone, which only phrases read, are compressed. All else of Whoosh's codec stays.
"""

import struct
import zlib
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from whoosh.codec.whoosh3 import (
    WHOOSH3_HEADER_MAGIC,
    W3Codec,
    W3FieldWriter,
    W3LeafMatcher,
    W3Segment,
    W3TermInfo,
)
from whoosh.filedb.filestore import FileStorage
from whoosh.filedb.structfile import StructFile
from whoosh.reading import TermInfo
from whoosh.system import pack_ushort

from briefing_index.gathering import Postings, Term
from briefing_index.records import Bytes, Counts, Numbers, Records, layout, numbers_in_rows, records

Weights = NDArray[np.float64]

_BLOCK = 1024
"""Postings in a block, the last one left out."""
_HEAD = struct.Struct("<IIIfBBB?I")
_LENGTH = struct.Struct(">i")
_MAGIC = layout(len(WHOOSH3_HEADER_MAGIC), magic=("S4", 0))
_FRONT = layout(
    _LENGTH.size + _HEAD.size,
    length=(">i4", 0),
    count=("<u4", 4),
    first=("<u4", 8),
    last=("<u4", 12),
    step=("u1", 20),
    often=("u1", 21),
)
"""What stands before the documents of a block: its length, and of its head what is read at once."""
_POSITION = np.dtype("<u4")
_FEW = 16
"""Postings up to which a block is packed number by number."""
_WORTH_PACKING = 64
"""Bytes of positions below which compressing them gains nothing."""


class Block:
    """Documents, ascending, how often each holds a word, and where."""

    __slots__ = ("_content", "_first", "_is_packed", "_size", "_widths", "count", "last", "most")

    def __init__(self, content: bytes | memoryview) -> None:
        """Read the head of what `packed` made."""
        head = _HEAD.unpack_from(content)
        self.count, self._first, self.last, self.most = head[:4]
        self._widths = head[4:7]
        self._is_packed, self._size = head[7:]
        self._content = content

    def documents(self) -> Numbers:
        """The numbers of the documents."""
        steps = np.frombuffer(self._content, f"<u{self._widths[0]}", self.count, _HEAD.size)
        numbers: Numbers = self._first + np.cumsum(steps, dtype=np.int64)
        return numbers

    def counts(self) -> NDArray[np.uint32]:
        """How often each document holds the word."""
        width = self._widths[1]
        if not width:
            return np.ones(self.count, np.uint32)
        start = _HEAD.size + self._widths[0] * self.count
        counts = np.frombuffer(self._content, f"<u{width}", self.count, start)
        return counts.astype(np.uint32)

    def positions(self) -> NDArray[np.uint32]:
        """The positions of the word: as many of each document as it counts, ascending."""
        start = _HEAD.size + (self._widths[0] + self._widths[1]) * self.count
        content = bytes(self._content[start : start + self._size])
        raw = zlib.decompress(content) if self._is_packed else content
        return np.frombuffer(raw, f"<u{self._widths[2]}").astype(np.uint32)


def read_together(content: Bytes, starts: Numbers) -> tuple[Numbers, Counts]:
    """The documents of many posting lists, and how often each holds the word of its list.

    Blocks of the same widths are read as one: most hold few documents, and numpy takes longer to
    begin with one of them than to read it.

    Args:
        content: What the lists stand in.
        starts: Where each begins.

    Returns:
        In any order.

    Raises:
        ValueError: one is none, or cut short.
    """
    if (records(content, starts, _MAGIC)["magic"] != WHOOSH3_HEADER_MAGIC).any():
        raise ValueError("no posting list begins here")
    places = _places_of_blocks(content, starts + _MAGIC.itemsize)
    fronts = records(content, places, _FRONT)
    widths = fronts["step"].astype(np.int64) << 8 | fronts["often"]
    documents, counts = [np.empty(0, np.int64)], [np.empty(0, np.uint8)]
    for alike in np.flatnonzero(np.bincount(widths)).tolist():
        is_so = widths == alike
        read = _read_alike(content, places[is_so], fronts[is_so], (alike >> 8, alike & 0xFF))
        documents.append(read[0])
        counts.append(read[1])
    return np.concatenate(documents), np.concatenate(counts)


def _places_of_blocks(content: Bytes, firsts: Numbers) -> Numbers:
    """Where the length of each block stands, of posting lists whose first lengths stand there."""
    is_longer = records(content, firsts, _FRONT)["length"] >= 0
    places = []
    for at in firsts[is_longer].tolist():
        length = 0
        while length >= 0:
            (length,) = _LENGTH.unpack_from(content.data, at)
            places.append(at)
            at += _LENGTH.size + length
    return np.append(firsts[~is_longer], np.array(places, np.int64))


def _read_alike(
    content: Bytes, places: Numbers, fronts: Records, widths: tuple[int, int]
) -> tuple[Numbers, Counts]:
    """As `read_together`, of blocks with steps and counts of so many bytes, in their order."""
    step, often = widths
    first, last = fronts["first"].astype(np.int64), fronts["last"].astype(np.int64)
    held, there = fronts["count"].astype(np.int64), np.abs(fronts["length"].astype(np.int64))
    if (held * (step + often) > there - _HEAD.size).any() or not held.all():
        raise ValueError("a posting list ends too early")
    at = places + _FRONT.itemsize
    documents = numbers_in_rows(content, at, held, step).astype(np.int64)
    begins = np.cumsum(held) - held
    documents[begins] = first
    documents[begins[1:]] -= last[:-1]  # From the end of one block to the beginning of the next.
    np.cumsum(documents, out=documents)
    if not often:
        return documents, np.ones(len(documents), np.uint8)
    return documents, numbers_in_rows(content, at + held * step, held, often)


def packed(documents: Sequence[int], counts: Sequence[int], positions: Sequence[int]) -> bytes:
    """A block: at least one document; the positions of all documents in a row."""
    return (_packed_few if len(documents) <= _FEW else _packed_many)(documents, counts, positions)


def _packed_few(documents: Sequence[int], counts: Sequence[int], positions: Sequence[int]) -> bytes:
    """For most terms, which stand in few documents: numpy would take longer to begin."""
    most = max(counts)
    steps, step_width = _narrowed((0, *(after - before for before, after in pairwise(documents))))
    often, width = _narrowed(counts) if most > 1 else (b"", 0)
    content, place_width = _narrowed(positions)
    return _block(documents, most, (step_width, width, place_width), (steps, often, content))


def _packed_many(
    documents: Sequence[int], counts: Sequence[int], positions: Sequence[int]
) -> bytes:
    numbers = np.array(documents, np.uint32)
    counted = np.array(counts, np.uint32)
    gaps = np.zeros_like(numbers)
    gaps[1:] = numbers[1:] - numbers[:-1]
    steps = _smallest(gaps)
    often = _smallest(counted if counted.max() > 1 else counted[:0])
    placed = _smallest(np.array(positions, np.uint32))
    widths = steps.itemsize, often.itemsize if len(often) else 0, placed.itemsize
    parts = steps.tobytes(), often.tobytes(), placed.tobytes()
    return _block(documents, int(counted.max()), widths, parts)


def _block(
    documents: Sequence[int],
    most: int,
    widths: tuple[int, int, int],
    parts: tuple[bytes, bytes, bytes],
) -> bytes:
    steps, often, content = parts
    is_packed = len(content) > _WORTH_PACKING
    if is_packed:
        content = zlib.compress(content, 1)
    count, first, last = len(documents), documents[0], documents[-1]
    head = _HEAD.pack(count, first, last, most, *widths, is_packed, len(content))
    return b"".join((head, steps, often, content))


def _narrowed(numbers: Sequence[int]) -> tuple[bytes, int]:
    """The numbers in the smallest integers that hold all of them, and how many bytes these take."""
    most = max(numbers, default=0)
    code, width = ("B", 1) if most < 1 << 8 else ("H", 2) if most < 1 << 16 else ("I", 4)
    return struct.pack(f"<{len(numbers)}{code}", *numbers), width


def _lengths_and_blocks(held: Postings) -> Iterator[bytes]:
    """The blocks of a posting list, each behind its length, which is negative for the last."""
    place = 0
    for start in range(0, len(held.documents), _BLOCK):
        documents = held.documents[start : start + _BLOCK]
        counts = held.counts[start : start + _BLOCK]
        end = place + sum(counts)
        block = packed(documents, counts, held.places[place:end])
        place = end
        is_last = start + _BLOCK >= len(held.documents)
        yield _LENGTH.pack(-len(block) if is_last else len(block))
        yield block


def _smallest(numbers: NDArray[np.unsignedinteger]) -> NDArray[np.unsignedinteger]:
    """The same in the smallest integers that hold all of them."""
    most = int(numbers.max(initial=0))
    return numbers.astype("<u1" if most < 1 << 8 else "<u2" if most < 1 << 16 else "<u4")


def blocks(content: bytes | memoryview) -> Iterator[Block]:
    """The blocks of one posting list.

    Raises:
        ValueError: it is none.
    """
    at = len(WHOOSH3_HEADER_MAGIC)
    if content[:at] != WHOOSH3_HEADER_MAGIC:
        raise ValueError("no posting list begins here")
    view = memoryview(content)
    length = 0
    while length >= 0:
        (length,) = _LENGTH.unpack_from(content, at)
        at += _LENGTH.size
        yield Block(view[at : at + abs(length)])
        at += abs(length)


class Codec(W3Codec):  # type: ignore[misc]  # Whoosh has no types
    """Whoosh's own, with other blocks, and without the text lengths that its own scores read."""

    length_stats = False

    def field_writer(self, storage: FileStorage, segment: W3Segment) -> "_FieldWriter":
        """What writes terms and their posting lists, as a `gathering.Pool` gives them."""
        return _FieldWriter(self, storage, segment)

    def postings_reader(
        self, file: StructFile, info: TermInfo, form: object, **options: object
    ) -> "_Matcher":
        """What walks over a posting list, for Whoosh: it merges segments so."""
        return _Matcher(file, *info.extent(), form, **options)


class _FieldWriter(W3FieldWriter):  # type: ignore[misc]  # Whoosh has no types
    def add_postings(self, schema: object, lengths: object, terms: Iterable[Term]) -> None:
        """Write every term of every field, in this order."""
        for field, word, held in terms:
            number = self._fieldmap.setdefault(field, len(self._fieldmap))
            self._tindex.add(pack_ushort(number) + word.encode(), self._written(held).to_bytes())

    def _written(self, held: Postings) -> W3TermInfo:
        info = W3TermInfo()
        info._weight, info._df = float(sum(held.counts)), len(held.documents)
        info._maxweight = float(max(held.counts))
        info._minid, info._maxid = held.documents[0], held.documents[-1]
        content = b"".join((WHOOSH3_HEADER_MAGIC, *_lengths_and_blocks(held)))
        info.set_extent(self._postfile.tell(), len(content))
        self._postfile.write(content)
        return info


class _Matcher(W3LeafMatcher):  # type: ignore[misc]  # Whoosh has no types
    def _goto(self, position: int) -> None:
        (length,) = _LENGTH.unpack(self._postfile.get(position, _LENGTH.size))
        start = position + _LENGTH.size
        self._lastblock = length < 0
        self._nextoffset = start + abs(length)
        self._block = Block(self._postfile.get(start, abs(length)))
        self._blocklength, self._maxid = self._block.count, self._block.last
        self._maxweight, self._minlength, self._maxlength = self._block.most, 0, 0
        self._ids: list[int] | None = None
        self._weights: list[float] | None = None
        self._values: tuple[bytes, ...] | None = None
        self._i = 0

    def _read_ids(self) -> None:
        self._ids = self._block.documents().tolist()

    def _read_weights(self) -> None:
        self._weights = self._block.counts().astype(float).tolist()

    def _read_values(self) -> None:
        content = self._block.positions().astype(_POSITION).tobytes()
        if not content:
            self._values = (b"",) * self._blocklength
            return
        ends = np.cumsum(self._block.counts()) * _POSITION.itemsize
        self._values = tuple(
            content[start:end] for start, end in zip([0, *ends[:-1]], ends, strict=True)
        )
