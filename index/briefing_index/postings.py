"""Which documents of a segment hold a word, how often, and at which positions?

Reads the blocks of Whoosh's posting lists as arrays: walking the same lists one document at a
time takes ten times as long. This file and `snapshot` alone know how whoosh-reloaded 2.7 lays
out its files.
"""

from collections.abc import Container, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from whoosh.codec.whoosh3 import WHOOSH3_HEADER_MAGIC, W3LeafMatcher
from whoosh.reading import SegmentReader, TermNotFound

from briefing_index.query import Exactly, Like, Near, StartingWith, Term
from briefing_index.schema import read_positions

Numbers = NDArray[np.int64]
Weights = NDArray[np.float64]
Positions = dict[int, list[int]]
"""By document: the positions of a word, ascending."""


@dataclass(frozen=True, slots=True)
class Postings:
    """Documents, ascending, and how often each holds what was looked for. Equal lengths."""

    documents: Numbers
    counts: Weights


NO_POSTINGS = Postings(np.empty(0, np.int64), np.empty(0))


def find_postings(segment: SegmentReader, field: str, term: Term) -> Postings:
    """The documents that hold any of the words that `term` stands for."""
    documents: list[Numbers] = []
    counts: list[Weights] = []
    for word in _words(segment, field, term):
        for block in _blocks(segment, field, word):
            documents.append(block.documents())
            counts.append(block.counts())
    if not documents:
        return NO_POSTINGS
    joined, counted = np.concatenate(documents), np.concatenate(counts)
    if isinstance(term, Exactly):
        return Postings(joined, counted)
    sums = np.bincount(joined, counted).astype(np.float64)
    held = np.flatnonzero(sums)
    return Postings(held, sums[held])


def find_positions(segment: SegmentReader, field: str, term: Term, *, within: Numbers) -> Positions:
    """The positions of the words of `term` in those documents of `within` that hold any."""
    found: Positions = {}
    if not len(within):
        return found
    wanted = set(within.tolist())
    first = within[0]
    for word in _words(segment, field, term):
        for block in _blocks(segment, field, word):
            if block.block_max_id() < first:
                continue
            for document, positions in block.positions(wanted):
                found.setdefault(document, []).extend(positions)
    return {document: sorted(positions) for document, positions in found.items()}


def _words(segment: SegmentReader, field: str, term: Term) -> Iterator[bytes]:
    """The words of the segment that a term stands for."""
    match term:
        case Exactly(text):
            yield text.encode()
        case StartingWith(text):
            yield from _beginning(segment, field, text)
        case Near(text, 1) if field in segment.indexed_field_names():
            yield from (word.encode() for word in segment.terms_within(field, text, 1))
        case Like() | Near():
            # Whoosh's automaton for two edits takes longer than looking at every word.
            for word in _beginning(segment, field, term.beginning):
                if term.accepts(word.decode()):
                    yield word


def _beginning(segment: SegmentReader, field: str, text: str) -> Iterator[bytes]:
    if field in segment.indexed_field_names():
        yield from segment.expand_prefix(field, text)


class _Block(W3LeafMatcher):  # type: ignore[misc]  # Whoosh has no types
    """A posting list that stands at the beginning of one of its blocks."""

    def _read_header(self) -> None:
        self._postfile.seek(self._startoffset)
        if self._postfile.read(len(WHOOSH3_HEADER_MAGIC)) != WHOOSH3_HEADER_MAGIC:
            raise ValueError("no posting list begins here")
        self._baseoffset = self._postfile.tell()

    def documents(self) -> Numbers:
        self._load()
        return np.cumsum(np.array(self._data[0], np.int64))

    def counts(self) -> Weights:
        self._load()
        self._read_weights()
        return np.array(self._weights, np.float64)

    def positions(self, wanted: Container[int]) -> Iterator[tuple[int, tuple[int, ...]]]:
        documents = self.documents().tolist()
        self._read_values()
        for document, value in zip(documents, self._values, strict=True):
            if document in wanted:
                yield document, read_positions(value)

    def _load(self) -> None:
        if self._data is None:
            self._read_data()


def _blocks(segment: SegmentReader, field: str, word: bytes) -> Iterator[_Block]:
    """One posting list, at the beginning of each of its blocks."""
    terms = segment._terms
    try:
        place, length = terms.term_info(field, word).extent()
    except TermNotFound:
        return
    block = _Block(terms._postfile, place, length, segment.schema[field].format)
    while block.is_active():
        yield block
        block._next_block()
