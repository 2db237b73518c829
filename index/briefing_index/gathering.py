"""Where do the postings of many documents wait, term by term, until a segment is written?

Whoosh keeps an object for each posting, sorts all of them, and where they are many pickles and
merges them one by one: most of the time that an index takes to make. Here only the terms are
sorted; the postings of each come in the order of the documents anyway.
"""

import pickle
import tempfile
from array import array
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, suppress
from heapq import merge
from operator import itemgetter
from pathlib import Path
from typing import IO, TypeAlias

Numbers: TypeAlias = "array[int]"
"""Of four bytes each."""
_TERM_BYTES = 400
"""What a term takes beside its postings, about."""
_POSTING_BYTES = 9
"""What a posting takes beside its places, with the room that is left for more."""
_PLACE_BYTES = 4.5


class Postings:
    """Where one term stands, in the order of the documents."""

    __slots__ = ("counts", "documents", "places")

    def __init__(self, documents: Numbers, counts: Numbers, places: Numbers) -> None:
        """Keep equally many documents and counts; as many places as these count, or none at all."""
        self.documents = documents
        self.counts = counts
        self.places = places

    def add_all(self, later: "Postings") -> None:
        """Add those of later documents."""
        self.documents += later.documents
        self.counts += later.counts
        self.places += later.places


Term = tuple[str, str, Postings]
"""Field, term, and where it stands."""


class Pool:
    """Takes the place of Whoosh's own pool of postings, as far as a `SegmentWriter` knows it.

    Documents are added in their order.
    """

    def __init__(self, folder: Path, limit: int) -> None:
        """Hold about `limit` bytes at most; what is more waits in a file in `folder`."""
        self._folder, self._limit = folder, limit
        self._fields: defaultdict[str, dict[str, Postings]] = defaultdict(dict)
        self._size = 0.0
        self._files = ExitStack()
        self._runs: list[IO[bytes]] = []

    def add_words(self, field: str, document: int, places: Mapping[str, Sequence[int]]) -> int:
        """Keep at which positions each word stands in a field; returns how many there are."""
        self._make_room()
        terms = self._fields[field]
        before, length = len(terms), 0
        for word, positions in places.items():
            held = terms.get(word)
            if held is None:
                held = terms[word] = _no_postings()
            count = len(positions)
            held.documents.append(document)
            held.counts.append(count)
            held.places.extend(positions)
            length += count
        self._size += _TERM_BYTES * (len(terms) - before)
        self._size += _POSTING_BYTES * len(places) + _PLACE_BYTES * length
        return length

    def add_name(self, field: str, document: int, name: str) -> None:
        """Keep that a field of a document is this one term, which has no places."""
        self.add((field, name.encode(), document, 1.0, b""))

    def add(self, posting: tuple[str, bytes, int, float, bytes]) -> None:
        """Keep a posting that Whoosh reads from a segment which it merges into the new one."""
        field, text, document, weight, places = posting
        word = text.decode()
        held = self._fields[field].get(word)
        if held is None:
            self._make_room()
            held = self._fields[field][word] = _no_postings()
            self._size += _TERM_BYTES
        held.documents.append(document)
        held.counts.append(int(weight))
        held.places.frombytes(places)
        self._size += _POSTING_BYTES + len(places)

    def iter_postings(self) -> Iterator[Term]:
        """Every term in the order of fields and terms, once."""
        runs = (_read(run) for run in self._runs)
        whole: Term | None = None
        for term in merge(*runs, self._held(), key=itemgetter(0, 1)):
            if whole is not None and whole[:2] == term[:2]:
                whole[2].add_all(term[2])
                continue
            if whole is not None:
                yield whole
            whole = term
        if whole is not None:
            yield whole

    def cleanup(self) -> None:
        """Forget everything."""
        self._fields.clear()
        self._runs.clear()
        self._files.close()

    def _make_room(self) -> None:
        """Put aside what is held, where it is too much."""
        if self._size <= self._limit:
            return
        file = tempfile.TemporaryFile(dir=self._folder)  # noqa: SIM115  # closed with the pool
        run = self._files.enter_context(file)
        for field, word, held in self._held():
            parts = field, word, held.documents, held.counts, held.places
            pickle.dump(parts, run, pickle.HIGHEST_PROTOCOL)
        self._runs.append(run)
        self._fields.clear()
        self._size = 0

    def _held(self) -> Iterator[Term]:
        for field, terms in sorted(self._fields.items()):
            for word in sorted(terms):
                yield field, word, terms[word]


def _no_postings() -> Postings:
    return Postings(array("I"), array("I"), array("I"))


def _read(run: IO[bytes]) -> Iterator[Term]:
    run.seek(0)
    with suppress(EOFError):
        while True:
            field, word, *parts = pickle.load(run)
            yield field, word, Postings(*parts)
