"""Which documents of a segment hold a word, how often, and at which positions?"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Self, TypeAlias

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray
from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from briefing_index.codec import Numbers, blocks, read_together
from briefing_index.query import Exactly, Like, Near, StartingWith, Term
from briefing_index.vocabulary import Entry, Vocabulary

Counts: TypeAlias = NDArray[np.unsignedinteger[Any]]
"""Of as few bytes as hold the most of them: nearly always one."""
Places = NDArray[np.int64]
"""Where words stand, ascending: the document's number, shifted by `DOCUMENT`, and the position."""

DOCUMENT = 32
"""Bits of a place that hold the position."""


class Postings(Struct, frozen=True):
    """Documents, ascending, and how often each holds what was looked for. Equal lengths."""

    documents: NDArray[np.int32]
    counts: Counts

    @classmethod
    def of(cls, documents: Numbers, counts: NDArray[np.integer[Any]]) -> Self:
        """Postings in as few bytes as they need."""
        width = np.min_scalar_type(counts.max(initial=0))
        return cls(documents.astype(np.int32), counts.astype(width))

    @property
    def size(self) -> int:
        """Bytes of memory."""
        return self.documents.nbytes + self.counts.nbytes


NO_POSTINGS = Postings(np.empty(0, np.int32), np.empty(0, np.uint8))


def find_postings(vocabulary: Vocabulary, field: str, term: Term) -> Postings:
    """The documents that hold any of the words that `term` stands for."""
    lone: list[tuple[int, float]] = []
    several: list[Entry] = []
    for found in _entries(vocabulary, field, term):
        if found.documents == 1:
            lone.append((found.first, found.weight))
        else:
            several.append(found)
    read = [block for content in vocabulary.postings(several) for block in blocks(content)]
    if isinstance(term, Exactly) and read:
        documents = np.concatenate([block.documents() for block in read])
        return Postings.of(documents, np.concatenate([block.counts() for block in read]))
    documents, counts = read_together(read)
    alone = np.array(lone, np.int64).reshape(-1, 2)
    return _added_up(
        np.concatenate((documents, alone[:, 0])), np.concatenate((counts, alone[:, 1]))
    )


def find_places(vocabulary: Vocabulary, field: str, term: Term) -> Places:
    """Where the words that `term` stands for stand."""
    places = [
        np.repeat(block.documents(), block.counts()) << DOCUMENT | block.positions()
        for content in vocabulary.postings(_entries(vocabulary, field, term))
        for block in blocks(content)
    ]
    if not places:
        return np.empty(0, np.int64)
    joined = np.concatenate(places)
    return joined if isinstance(term, Exactly) else np.sort(joined)


def _added_up(documents: Numbers, counts: NDArray[np.integer[Any]]) -> Postings:
    """Postings of documents that come several times."""
    if not len(documents):
        return NO_POSTINGS
    sums = np.bincount(documents, counts)
    held = np.flatnonzero(sums)
    return Postings.of(held, sums[held].astype(np.uint32))


def _entries(vocabulary: Vocabulary, field: str, term: Term) -> Iterator[Entry]:
    """What the segment says of each word that a term stands for."""
    if isinstance(term, StartingWith):
        yield from vocabulary.beginning(field, term.text)
        return
    for word in _words(vocabulary, field, term):
        found = vocabulary.entry(field, word)
        if found is not None:
            yield found


def _words(vocabulary: Vocabulary, field: str, term: Exactly | Like | Near) -> Iterable[str]:
    """The words that a term stands for; some may not be there."""
    match term:
        case Exactly(text):
            return (text,)
        case Near(text, edits):
            return _near(text, vocabulary.words(field), edits)
        case Like():
            return filter(term.accepts, vocabulary.words(field))


def _near(text: str, words: Sequence[str], edits: int) -> list[str]:
    """Those of `words` that are at most so many letters changed, added or removed away."""
    found = process.extract(
        text, words, scorer=Levenshtein.distance, score_cutoff=edits, limit=None
    )
    return [word for word, _, _ in found]
