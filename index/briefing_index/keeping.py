"""Which posting lists wait in memory until they are wanted again?

Those of a query are wanted with each of its letters.
"""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import TypeAlias

import numpy as np
from msgspec import Struct

from briefing_index.postings import Postings
from briefing_index.records import Counts

MOST_BYTES = 8_000_000
"""What they may take together: those of eighty words that every one of 100,000 documents holds."""


class _Dense(Struct, frozen=True):
    """Postings of a word that many documents hold: its count in every document, 0 in the others."""

    counts: Counts

    @property
    def size(self) -> int:
        """Bytes of memory."""
        return self.counts.nbytes


_Kept: TypeAlias = Postings | _Dense


class Memory:
    """Posting lists, of which those go first that have not been wanted for the longest time."""

    def __init__(self, documents: int, *, most: int = MOST_BYTES) -> None:
        """Begin with none; of an index with so many documents keep so many bytes."""
        self._documents = documents
        self._most = most
        self._kept: OrderedDict[Hashable, _Kept] = OrderedDict()
        self.size = 0
        """Bytes of memory."""

    def remembered(self, key: Hashable, find: Callable[[], Postings]) -> Postings:
        """What `find` gives, found once as long as it is asked for again and again."""
        kept = self._kept.get(key)
        if kept is None:
            found = find()
            self._keep(key, found)
            return found
        self._kept.move_to_end(key)
        return _listed(kept.counts) if isinstance(kept, _Dense) else kept

    def _keep(self, key: Hashable, found: Postings) -> None:
        kept = self._kept[key] = self._shortest(found)
        self.size += kept.size
        while self.size > self._most and len(self._kept) > 1:
            self.size -= self._kept.popitem(last=False)[1].size

    def _shortest(self, found: Postings) -> _Kept:
        if found.size <= self._documents * found.counts.itemsize:
            return found
        dense = np.zeros(self._documents, found.counts.dtype)
        dense[found.documents] = found.counts
        return _Dense(dense)


def _listed(counts: Counts) -> Postings:
    documents = np.flatnonzero(counts != 0).astype(np.int32)
    return Postings(documents, counts[documents])
