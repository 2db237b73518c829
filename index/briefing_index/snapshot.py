"""What does the index hold, at one moment?"""

from collections import OrderedDict
from collections.abc import Callable, Collection, Hashable, Iterator
from functools import cached_property
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from whoosh.codec.whoosh3 import W3Codec
from whoosh.reading import IndexReader, SegmentReader
from whoosh.util.numeric import byte_to_length

from briefing_index.postings import (
    NO_POSTINGS,
    Numbers,
    Positions,
    Postings,
    Weights,
    find_positions,
    find_postings,
)
from briefing_index.query import Term
from briefing_index.schema import MEASURED_FIELDS, parted

Flags = NDArray[np.bool_]

_KEPT = 64
"""Posting lists in memory; one takes at most 16 bytes a document."""
_LENGTHS = np.array([byte_to_length(code) for code in range(256)], np.float64)
"""Whoosh keeps the length of a text as one byte, about 10 % true."""


class Snapshot:
    """A reader that sees one state of the index, whatever is written meanwhile.

    Documents are numbered from 0 over all segments, those deleted included. For one thread at a
    time: Whoosh's files have one reading position.
    """

    def __init__(self, reader: IndexReader, folder: Path) -> None:
        """Read the columns that every search needs.

        Raises:
            OSError: a file is missing, as when another process has just replaced it.
        """
        self._reader = reader
        self._folder = folder
        self._segments = _segments(reader)
        self._kept: OrderedDict[Hashable, Postings] = OrderedDict()
        self._keys = [
            segment.column_reader("key", translate=False) for segment, _ in self._segments
        ]
        self.size: int = sum(segment.doc_count_all() for segment, _ in self._segments)
        self.is_live = self._live()
        self.live: Numbers = np.flatnonzero(self.is_live)
        self.dates = self._column("date", ">u4")
        self._lengths = {
            field: _LENGTHS[self._column(f"_{field}_len", "u1", measures=field)]
            for field in MEASURED_FIELDS
        }

    def close(self) -> None:
        """Let go of the files."""
        self._reader.close()

    def keys(self) -> Iterator[tuple[str, str]]:
        """The id and the stamp of every document."""
        for (segment, start), keys in zip(self._segments, self._keys, strict=True):
            is_live = self.is_live[start : start + segment.doc_count_all()]
            yield from (parted(keys[number]) for number in np.flatnonzero(is_live).tolist())

    def ids(self, documents: Numbers) -> Iterator[str]:
        """The ids of documents that are given in ascending order."""
        for (segment, start), keys in zip(self._segments, self._keys, strict=True):
            here = documents[(documents >= start) & (documents < start + segment.doc_count_all())]
            yield from (parted(keys[number])[0] for number in (here - start).tolist())

    def numbers_of(self, ids: Collection[str]) -> Numbers:
        """The documents of these ids, ascending; unknown ids are left out."""
        numbers = self._numbers
        return np.array(sorted(numbers[name] for name in ids if name in numbers), np.int64)

    def lengths(self, field: str) -> Weights | None:
        """Words in the field, by document. None for a field where they do not count."""
        return self._lengths.get(field)

    @cached_property
    def _numbers(self) -> dict[str, int]:
        return dict(zip(self.ids(self.live), self.live.tolist(), strict=True))

    @cached_property
    def places_by_id(self) -> Numbers:
        """By document: its place among all when they stand in the order of their ids."""
        ids = list(self.ids(np.arange(self.size)))
        places = np.empty(self.size, np.int64)
        places[sorted(range(self.size), key=ids.__getitem__)] = np.arange(self.size)
        return places

    def postings(self, field: str, term: Term) -> Postings:
        """The documents that hold a word that `term` stands for, deleted ones left out."""
        return self.remembered((field, term), lambda: self._read_postings(field, term))

    def remembered(self, key: Hashable, find: Callable[[], Postings]) -> Postings:
        """What `find` gives, found once as long as it is asked for again and again."""
        found = self._kept.pop(key, None) or find()
        self._kept[key] = found
        if len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        return found

    def positions(self, field: str, term: Term, *, within: Numbers) -> Positions:
        """Where in those documents of `within` the words of `term` stand."""
        found: Positions = {}
        for segment, start in self._segments:
            here = within[(within >= start) & (within < start + segment.doc_count_all())] - start
            places = find_positions(segment, field, term, within=here)
            found |= {start + number: positions for number, positions in places.items()}
        return found

    def _read_postings(self, field: str, term: Term) -> Postings:
        found = [(find_postings(segment, field, term), start) for segment, start in self._segments]
        documents = [part.documents + start for part, start in found]
        if not documents:
            return NO_POSTINGS
        joined = np.concatenate(documents)
        counts = np.concatenate([part.counts for part, _ in found])
        alive = self.is_live[joined]
        return Postings(joined[alive], counts[alive])

    def _live(self) -> Flags:
        alive = np.ones(self.size, np.bool_)
        for segment, start in self._segments:
            for number in segment.deleted_docs_set:
                alive[start + number] = False
        return alive

    def _column(self, name: str, kind: str, *, measures: str | None = None) -> Numbers:
        """A column of numbers over all documents: 0 where its file ends early.

        Whoosh writes no file for the lengths of a field that is empty in the whole segment.
        """
        whole = np.zeros(self.size, np.int64)
        for segment, start in self._segments:
            if measures is None or segment.field_length(measures):
                path = self._folder / W3Codec.column_filename(segment.segment(), name)
                values = np.fromfile(path, kind)
                whole[start : start + len(values)] = values
        return whole


def _segments(reader: IndexReader) -> list[tuple[SegmentReader, int]]:
    """The readers of the segments, and the number of each one's first document."""
    return list(reader.leaf_readers()) if reader.doc_count_all() else []
