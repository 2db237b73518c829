"""What does the index hold, at one moment?"""

import itertools
from collections.abc import Collection, Iterator
from functools import cached_property
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from whoosh.codec.whoosh3 import W3Codec
from whoosh.reading import IndexReader, SegmentReader
from whoosh.util.numeric import byte_to_length

from briefing_index.codec import Weights
from briefing_index.keeping import Memory
from briefing_index.postings import (
    DOCUMENT,
    NO_POSTINGS,
    Places,
    Postings,
    find_places,
    find_postings,
)
from briefing_index.query import Term
from briefing_index.records import Numbers
from briefing_index.schema import parted
from briefing_index.vocabulary import Vocabulary

Flags = NDArray[np.bool_]

_FEW = 2_000
"""Documents whose ids are read for themselves; for more, all are read, once."""
_LENGTHS = np.array([byte_to_length(code) for code in range(256)], np.float64)
"""Whoosh keeps the length of a text as one byte, about 10 % true; exact for a few words."""


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
        self._words = [(Vocabulary(segment), start) for segment, start in self._segments]
        self._lengths: dict[str, Weights] = {}
        self._means: dict[str, float] = {}
        self._keys = [
            segment.column_reader("key", translate=False) for segment, _ in self._segments
        ]
        self.size: int = sum(segment.doc_count_all() for segment, _ in self._segments)
        self.memory = Memory(self.size)
        self.is_live = self._live()
        self.count = int(np.count_nonzero(self.is_live))
        self.dates = self._column("date", ">u4")

    def close(self) -> None:
        """Let go of the files."""
        self._reader.close()

    def keys(self) -> Iterator[tuple[str, str]]:
        """The id and the stamp of every document."""
        return self._read_keys(self.is_live)

    def all_ids(self, wanted: Flags) -> Iterator[str]:
        """The ids of the documents that are wanted: of many at once, faster than `ids`."""
        return (name for name, _ in self._read_keys(wanted))

    def ids(self, documents: Numbers) -> Iterator[str]:
        """The ids of documents that are given in ascending order."""
        for (segment, start), keys in zip(self._segments, self._keys, strict=True):
            here = documents[(documents >= start) & (documents < start + segment.doc_count_all())]
            yield from (parted(keys[number])[0] for number in (here - start).tolist())

    def numbers_of(self, ids: Collection[str]) -> Numbers:
        """The documents of these ids; unknown ids are left out."""
        names, numbers = self._by_id
        wanted = np.array([name.encode() for name in ids], np.bytes_)
        places = np.searchsorted(names, wanted)
        places[places == len(names)] = 0
        return numbers[places[names[places] == wanted]] if len(names) else numbers

    def lengths(self, field: str) -> Weights:
        """Words in the field, by document."""
        if field not in self._lengths:
            self._lengths[field] = _LENGTHS[self._column(f"_{field}_len", "u1", measures=field)]
        return self._lengths[field]

    def mean_length(self, field: str) -> float:
        """Words in the field of a document, on average."""
        if field not in self._means:
            self._means[field] = float(self.lengths(field) @ self.is_live) / max(self.count, 1)
        return self._means[field]

    @cached_property
    def _by_id(self) -> tuple[NDArray[np.bytes_], Numbers]:
        """The ids in their order, and the document of each."""
        live = np.flatnonzero(self.is_live)
        names = np.array([name.encode() for name in self.all_ids(self.is_live)], np.bytes_)
        order = np.argsort(names)
        return names[order], live[order]

    def ranks(self, documents: Numbers) -> Numbers:
        """Numbers in the order of the ids of documents, which are given in ascending order."""
        if len(documents) > _FEW:
            return self._places_by_id[documents]
        names = np.array([name.encode() for name in self.ids(documents)], np.bytes_)
        return np.argsort(np.argsort(names))

    @cached_property
    def _places_by_id(self) -> Numbers:
        """By document: its place among all when they stand in the order of their ids."""
        _, numbers = self._by_id
        places = np.zeros(self.size, np.int64)
        places[numbers] = np.arange(len(numbers))
        return places

    def postings(self, field: str, term: Term) -> Postings:
        """The documents that hold a word that `term` stands for, deleted ones left out."""
        return self.memory.remembered((field, term), lambda: self._read_postings(field, term))

    def words(self, field: str) -> Iterator[str]:
        """The words of the field; some several times, some of deleted documents alone."""
        return (word for vocabulary, _ in self._words for word in vocabulary.words(field))

    def places(self, field: str, term: Term) -> Places:
        """Where the words of `term` stand in the field, deleted documents left out."""
        found = [
            find_places(vocabulary, field, term) + (start << DOCUMENT)
            for vocabulary, start in self._words
        ]
        joined = np.concatenate(found) if found else np.empty(0, np.int64)
        alive: Places = joined[self.is_live[joined >> DOCUMENT]]
        return alive

    def _read_postings(self, field: str, term: Term) -> Postings:
        found = [
            (find_postings(vocabulary, field, term), start) for vocabulary, start in self._words
        ]
        documents = [part.documents + start for part, start in found]
        if not documents:
            return NO_POSTINGS
        joined = np.concatenate(documents)
        counts = np.concatenate([part.counts for part, _ in found])
        alive = self.is_live[joined]
        return Postings(joined[alive], counts[alive])

    def _read_keys(self, wanted: Flags) -> Iterator[tuple[str, str]]:
        for (_, start), keys in zip(self._segments, self._keys, strict=True):
            content = keys._dbfile.get(keys._basepos, sum(keys._lengths))
            ends = itertools.accumulate(keys._lengths)
            is_wanted = wanted[start : start + len(keys._lengths)].tolist()
            for chosen, end, length in zip(is_wanted, ends, keys._lengths, strict=True):
                if chosen:
                    yield parted(content[end - length : end])

    def _live(self) -> Flags:
        alive = np.ones(self.size, np.bool_)
        for segment, start in self._segments:
            for number in segment.deleted_docs_set:
                alive[start + number] = False
        return alive

    def _column(self, name: str, kind: str, *, measures: str | None = None) -> NDArray[np.uint32]:
        """A column of numbers over all documents: 0 where its file ends early.

        Whoosh writes no file for the lengths of a field that is empty in the whole segment.
        """
        whole = np.zeros(self.size, np.uint32)
        for segment, start in self._segments:
            if measures is None or segment.field_length(measures):
                path = self._folder / W3Codec.column_filename(segment.segment(), name)
                values = np.fromfile(path, kind)
                whole[start : start + len(values)] = values
        return whole


def _segments(reader: IndexReader) -> list[tuple[SegmentReader, int]]:
    """The readers of the segments, and the number of each one's first document."""
    return list(reader.leaf_readers()) if reader.doc_count_all() else []
