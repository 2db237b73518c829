"""Which words does a field of a segment hold, and where is the posting list of each?

Reads stretches of Whoosh's sorted list of words at once: through its own cursor, word by word,
takes ten times as long. This file and `snapshot` alone know how whoosh-reloaded 2.7 lays out its
files, and `codec` what it changes there.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import lru_cache, partial
from itertools import pairwise

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray
from whoosh.filedb.filetables import OrderedHashReader
from whoosh.reading import SegmentReader

from briefing_index.records import Bytes, Numbers, Records, layout, records

_ENTRY = layout(
    35,
    weight=(">f4", 1),
    documents=(">u4", 5),
    first=(">u4", 15),
    start=(">i8", 23),
    length=(">i4", 31),
)
"""What is known of a word without reading its posting list: how often it stands in how many
documents, deleted ones among them; the number of the first; and where the list lies, in bytes."""
_LENGTHS = layout(8, of_key=(">i4", 0), of_entry=(">i4", 4))
_KEYS = 1 << 12
"""Words that wait in memory: those in the middle, by which every search for one begins."""
_WORDS_AT_ONCE = 1 << 12
_AT_ONCE = 1 << 18
"""Bytes of posting lists that are read in one go."""
_GAP = 1 << 10
"""Bytes between two lists that are rather read than jumped over."""
_BEYOND = b"\xff"
"""No word holds this byte."""
_PARTING = "\n"
"""Nor this sign."""

Entries = Records
"""What is known of some words, in the layout of `_ENTRY`."""


class _Stretch(Struct, frozen=True):
    """Words that follow each other, as they stand in their file."""

    content: Bytes
    keys: Numbers
    """Where each word begins, with the number of its field before it."""
    entries: Numbers
    """Where what is known of it begins."""


class Vocabulary:
    """The words of one segment."""

    def __init__(self, segment: SegmentReader) -> None:
        """Read nothing yet."""
        self._terms = segment._terms
        self._all: dict[str, str] = {}
        self._key = lru_cache(_KEYS)(partial(_key_of, self._terms._tindex))

    def entries(self, field: str, words: Iterable[str]) -> Entries:
        """What is known of each of the words that any document holds."""
        return np.frombuffer(b"".join(self._found(field, words)), _ENTRY)

    def beginning(self, field: str, text: str) -> Entries:
        """What is known of each word with this beginning, in their order."""
        read = [
            records(stretch.content, stretch.entries, _ENTRY)
            for stretch in self._stretches(field, text.encode())
        ]
        return np.concatenate(read) if read else np.empty(0, _ENTRY)

    def words(self, field: str) -> list[str]:
        """All words of the field in their order; after the first time from memory."""
        if field not in self._all:
            code = len(self._terms._keycoder(field, b""))
            read = (
                word[code:].decode()
                for stretch in self._stretches(field, b"")
                for word in _cut(stretch.content.tobytes(), stretch.keys, stretch.entries)
            )
            # One long text: as many words in a list of their own would take six times the memory.
            self._all[field] = _PARTING.join(read)
        return self._all[field].split(_PARTING) if self._all[field] else []

    def lists(self, found: Entries) -> Iterator[tuple[Bytes, Numbers]]:
        """The posting list of each word: a content with many of them, and where each begins.

        Those that lie close together are read in one go.

        Raises:
            EOFError: one is not there as a whole.
        """
        if not len(found):
            return
        starts, lengths = found["start"].astype(np.int64), found["length"].astype(np.int64)
        ends = starts + lengths
        gaps = starts[1:] - ends[:-1]
        is_apart = (gaps < 0) | (gaps > _GAP)
        portions = np.cumsum(lengths) // _AT_ONCE
        for first, last in _runs(portions[1:] != portions[:-1]):
            contents, places, size = [], [], 0
            for begin, end in _runs(is_apart[first : last - 1]):
                some = slice(first + begin, first + end)
                length = int(ends[some][-1] - starts[some][0])
                contents.append(self._terms._postfile.get(int(starts[some][0]), length))
                if len(contents[-1]) < length:
                    raise EOFError("a posting list ends too early")
                places.append(starts[some] - starts[some][0] + size)
                size += length
            yield np.frombuffer(b"".join(contents), np.uint8), np.concatenate(places)

    def _found(self, field: str, words: Iterable[str]) -> Iterator[bytes]:
        for word in words:
            try:
                yield self._terms._tindex[self._terms._keycoder(field, word.encode())]
            except KeyError:
                continue

    def _stretches(self, field: str, beginning: bytes) -> Iterator[_Stretch]:
        """Where the words with a beginning stand, and what is known of them."""
        if field not in self._terms.indexed_field_names():
            return
        key = self._terms._keycoder(field, beginning)
        first, end = self._number_of(key), self._number_of(key + _BEYOND)
        for start in range(first, end, _WORDS_AT_ONCE):
            yield self._stretch(start, min(start + _WORDS_AT_ONCE, end))

    def _stretch(self, first: int, end: int) -> _Stretch:
        index = self._terms._tindex
        content = index.dbfile.get(
            index.indexbase + first * index.indexsize, (end - first) * index.indexsize
        )
        kind = np.dtype(index.extras["indextype"]).newbyteorder(">")
        starts = np.frombuffer(content, kind).astype(np.int64)
        stop = _place_of(index, end) if end < index.indexlen else index.endofdata
        begin = int(starts[0])
        read = np.frombuffer(index.dbfile.get(begin, stop - begin), np.uint8)
        lengths = records(read, starts - begin, _LENGTHS)
        keys = starts - begin + _LENGTHS.itemsize
        entries = keys + lengths["of_key"]
        follows = np.append(starts[1:], stop) - begin
        if (entries + _ENTRY.itemsize != follows).any() or (entries < keys).any():
            raise ValueError("a list of words is damaged")
        return _Stretch(read, keys, entries)

    def _number_of(self, key: bytes) -> int:
        """The number of the first word of the file that comes at or after a key."""
        return bisect_left(range(self._terms._tindex.indexlen), key, key=self._key)


def _cut(content: bytes, starts: Numbers, ends: Numbers) -> Iterator[bytes]:
    for start, end in zip(starts.tolist(), ends.tolist(), strict=True):
        yield content[start:end]


def _key_of(index: OrderedHashReader, number: int) -> bytes:
    key: bytes = index.key_at(_place_of(index, number))
    return key


def _place_of(index: OrderedHashReader, number: int) -> int:
    return int(index._get_pos(index.indexbase + number * index.indexsize))


def _runs(is_parted: NDArray[np.bool_]) -> Iterator[tuple[int, int]]:
    """First and end of the things that stand together; told is which are parted from the next."""
    ends = np.flatnonzero(is_parted) + 1
    return pairwise((0, *ends.tolist(), len(is_parted) + 1))
