"""Which documents of a segment hold a word, how often, and at which positions?"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Self

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray
from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from briefing_index.codec import Block, blocks, read_together
from briefing_index.query import Exactly, Like, Near, StartingWith, Term
from briefing_index.records import Counts, Numbers
from briefing_index.vocabulary import Entries, Vocabulary

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
    found = _entries(vocabulary, field, term)
    is_lone = found["documents"] == 1
    lone, several = found[is_lone], found[~is_lone]
    read = [(lone["first"].astype(np.int64), lone["weight"].astype(np.uint32))]
    is_one_list = isinstance(term, Exactly)
    if is_one_list:
        read += [(block.documents(), block.counts()) for block in _blocks(vocabulary, several)]
    else:
        read += [read_together(*lists) for lists in vocabulary.lists(several)]
    documents, counts = (np.concatenate(part) for part in zip(*read, strict=True))
    return Postings.of(documents, counts) if is_one_list else _added_up(documents, counts)


def find_places(vocabulary: Vocabulary, field: str, term: Term) -> Places:
    """Where the words that `term` stands for stand."""
    places = [
        np.repeat(block.documents(), block.counts()) << DOCUMENT | block.positions()
        for block in _blocks(vocabulary, _entries(vocabulary, field, term))
    ]
    if not places:
        return np.empty(0, np.int64)
    joined = np.concatenate(places)
    return joined if isinstance(term, Exactly) else np.sort(joined)


def _blocks(vocabulary: Vocabulary, found: Entries) -> Iterator[Block]:
    """The blocks of some posting lists, in the order of the lists."""
    for content, starts in vocabulary.lists(found):
        for start in starts.tolist():
            yield from blocks(content[start:].data)


def _added_up(documents: Numbers, counts: NDArray[np.integer[Any]]) -> Postings:
    """Postings of documents that come several times."""
    if not len(documents):
        return NO_POSTINGS
    sums = np.bincount(documents, counts)
    held = np.flatnonzero(sums)
    return Postings.of(held, sums[held].astype(np.uint32))


def _entries(vocabulary: Vocabulary, field: str, term: Term) -> Entries:
    """What the segment says of each word that a term stands for."""
    if isinstance(term, StartingWith):
        return vocabulary.beginning(field, term.text)
    return vocabulary.entries(field, _words(vocabulary, field, term))


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
