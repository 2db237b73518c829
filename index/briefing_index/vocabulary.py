"""Which words does a field of a segment hold, and where is the posting list of each?

Reads stretches of Whoosh's sorted list of words at once: through its own cursor, word by word,
takes ten times as long. This file and `snapshot` alone know how whoosh-reloaded 2.7 lays out its
files, and `codec` what it changes there.
"""

import struct
from collections.abc import Iterable, Iterator

from msgspec import Struct
from whoosh.reading import SegmentReader

_ENTRY = struct.Struct("!BfIBBfIIqi")
_LENGTHS = struct.Struct("!ii")
_AT_ONCE = 1 << 18
"""Bytes that are read in one go."""
_GAP = 1 << 10
"""Bytes between two lists that are rather read than jumped over."""
_BEYOND = b"\xff"
"""No word holds this byte."""
_PARTING = "\n"
"""Nor this sign."""


class Entry(Struct, frozen=True):
    """What is known of a word without reading its posting list."""

    documents: int
    """How many hold it, deleted ones among them."""
    weight: float
    """How often it stands in them."""
    first: int
    """The number of the first document."""
    start: int
    """Of the posting list, in bytes."""
    length: int


class Vocabulary:
    """The words of one segment."""

    def __init__(self, segment: SegmentReader) -> None:
        """Read nothing yet."""
        self._terms = segment._terms
        self._all: dict[str, str] = {}

    def entry(self, field: str, word: str) -> Entry | None:
        """What is known of a word; None where no document holds it."""
        try:
            return _entry(self._terms._tindex[self._terms._keycoder(field, word.encode())])
        except KeyError:
            return None

    def beginning(self, field: str, text: str) -> Iterator[Entry]:
        """What is known of each word with this beginning, in their order."""
        return (_entry(value) for _, value in self._records(field, text.encode()))

    def words(self, field: str) -> list[str]:
        """All words of the field in their order; after the first time from memory."""
        if field not in self._all:
            read = (word.decode() for word, _ in self._records(field, b""))
            # One long text: as many words in a list of their own would take six times the memory.
            self._all[field] = _PARTING.join(read)
        return self._all[field].split(_PARTING) if self._all[field] else []

    def postings(self, found: Iterable[Entry]) -> Iterator[memoryview]:
        """The posting list of each word. Those that lie close together are read in one go.

        Raises:
            EOFError: one is not there as a whole.
        """
        for some in _close_together(found):
            start = some[0].start
            length = some[-1].start + some[-1].length - start
            content = memoryview(self._terms._postfile.get(start, length))
            if len(content) < length:
                raise EOFError("a posting list ends too early")
            for each in some:
                yield content[each.start - start : each.start - start + each.length]

    def _records(self, field: str, beginning: bytes) -> Iterator[tuple[bytes, bytes]]:
        """Words and their entries, unread."""
        if field not in self._terms.indexed_field_names():
            return
        index = self._terms._tindex
        key = self._terms._keycoder(field, beginning)
        place = index.closest_key_pos(key)
        if place is None:
            return
        end = index.closest_key_pos(key + _BEYOND) or index.endofdata
        while place < end:
            content = index.dbfile.get(place, min(_AT_ONCE, end - place))
            records, read = _whole_records(content, len(key) - len(beginning))
            if not records:
                raise EOFError("a list of words ends too early")
            yield from records
            place += read


def _close_together(found: Iterable[Entry]) -> Iterator[list[Entry]]:
    """Entries in their order, apart where a gap lies between their lists or they get too long."""
    some: list[Entry] = []
    for each in found:
        if some and not (
            0 <= each.start - (some[-1].start + some[-1].length) <= _GAP
            and each.start + each.length - some[0].start <= _AT_ONCE
        ):
            yield some
            some = []
        some.append(each)
    if some:
        yield some


def _entry(value: bytes) -> Entry:
    _, weight, documents, _, _, _, first, _, start, length = _ENTRY.unpack(value)
    return Entry(documents, weight, first, start, length)


def _whole_records(content: bytes, field_code: int) -> tuple[list[tuple[bytes, bytes]], int]:
    """The records that stand as a whole in a stretch of the file, and how long they are."""
    records: list[tuple[bytes, bytes]] = []
    at = 0
    while at + _LENGTHS.size <= len(content):
        of_key, of_value = _LENGTHS.unpack_from(content, at)
        start = at + _LENGTHS.size
        middle, end = start + of_key, start + of_key + of_value
        if of_key < field_code or of_value < 0:
            raise ValueError("a list of words is damaged")
        if end > len(content):
            break
        records.append((content[start + field_code : middle], content[middle:end]))
        at = end
    return records, at
