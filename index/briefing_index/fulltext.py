"""How are documents put into the index, and found again?"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Lock
from typing import Self

import numpy as np
from msgspec import Struct
from whoosh.index import TOC

from briefing_index.correcting import corrected
from briefing_index.document import Document
from briefing_index.errors import DAMAGE, IndexBroken
from briefing_index.files import NAME, RETRIES, open_index, prepare
from briefing_index.matching import Matcher, matcher
from briefing_index.naming import Naming, with_other_names
from briefing_index.parsing import read_query
from briefing_index.scoring import Found, find
from briefing_index.snapshot import Snapshot
from briefing_index.writing import writing

_NOTE = "held"
"""The file that says of which version all was found to be held, by which state of the index."""
_DIGITS = 6
"""Of a score; what lies below is rounding."""


class Hit(Struct, frozen=True):
    """A document that answers a query."""

    id: str
    score: float
    """The higher, the better; only comparable within one search."""


class Results(Struct, frozen=True):
    """What a search found."""

    total: int
    """How many documents answer; `hits` may be fewer."""
    hits: tuple[Hit, ...]
    """The best first; equals by id."""
    matcher: Matcher
    """Finds the query's words in any text."""


class FullTextIndex:
    """Documents on disk that can be searched.

    Any thread may search and any process may read; one process at a time may write. What others
    have committed is seen by the next search. The index unpickles what stands in its folder, so
    that must be a place where only the user writes.
    """

    def __init__(self, folder: Path) -> None:
        """Use `open`."""
        self._folder = folder
        self._index = open_index(folder)
        self._written = open_index(folder)
        self._lock = Lock()
        self._snapshot: Snapshot | None = None
        self._seen = (-1, 0)

    @classmethod
    def open(cls, folder: Path) -> Self:
        """The index in `folder`, made where it is missing.

        Raises:
            IndexBroken: it is damaged or of another version; delete the folder and open again.
            OSError: the folder cannot be read or made.
        """
        folder.mkdir(parents=True, exist_ok=True)
        try:
            prepare(folder)
            opened = cls(folder)
            opened._fresh()
        except PermissionError:
            raise
        except DAMAGE as error:
            raise IndexBroken(f"the index in {folder} cannot be read: {error}") from error
        return opened

    def close(self) -> None:
        """Let go of the files."""
        with self._lock:
            self._forget()

    def stamps(self) -> dict[str, str]:
        """The stamp of every document, by id.

        Raises:
            IndexBroken: the files are damaged.
        """
        with self._reading() as snapshot:
            return dict(snapshot.keys())

    def holds(self, stamps: Callable[[], Iterable[tuple[str, str]]], *, version: int) -> bool:
        """Whether these are the documents, by id and stamp, and no others.

        Others pass for them once in 2^64 times: nothing is kept but a sum, whatever the size. Where
        the same version has been found to be held, and nothing was written since, nothing is read.

        Args:
            stamps: Reads them.
            version: A number that grows whenever they change; read before they are.

        Raises:
            IndexBroken: the files are damaged.
        """
        with self._reading() as snapshot:
            note, noted = f"{version} {self._seen}", self._folder / _NOTE
            with suppress(OSError):
                if noted.read_text() == note:
                    return True
            is_so = _summed(stamps()) == _summed(snapshot.keys())
            if is_so:
                with suppress(OSError):  # Then all is read the next time.
                    noted.write_text(note)
            return is_so

    def search(
        self,
        query: str,
        *,
        limit: int = 100,
        typing: bool = False,
        naming: Naming | None = None,
    ) -> Results:
        """The documents that answer `query`.

        Args:
            query: In the language that `parsing` describes.
            limit: How many hits to give at most; all are counted.
            typing: The user is still writing the query (see `read_query`).
            naming: Finds the documents that name by another name what a name field is asked for.

        Raises:
            QueryUnreadable: the query breaks the language's rules.
            IndexBroken: the files are damaged.
        """
        wanted = read_query(query, typing=typing)
        if wanted is None:
            return Results(0, (), Matcher())
        with self._reading() as snapshot:
            found = find(with_other_names(wanted, naming), snapshot)
            return Results(found.count, _best(found, snapshot, limit), matcher(wanted))

    def answers(self, query: str, *, naming: Naming | None = None) -> tuple[str, ...]:
        """The ids of all documents that answer a finished query, in no order.

        Raises as `search` does.
        """
        wanted = read_query(query)
        if wanted is None:
            return ()
        with self._reading() as snapshot:
            found = find(with_other_names(wanted, naming), snapshot)
            return tuple(snapshot.all_ids(found.answers))

    def did_you_mean(self, query: str, *, naming: Naming | None = None) -> str | None:
        """The query with near words for those that no document holds, where that finds more.

        Raises as `search` does.
        """
        wanted = read_query(query)
        if wanted is None:
            return None
        with self._reading() as snapshot:
            meant = corrected(query, snapshot)
            better = read_query(meant) if meant != query else None
            if better is None:
                return None
            found, more = (
                find(with_other_names(each, naming), snapshot).count for each in (wanted, better)
            )
            return meant if more > found else None

    def update(
        self,
        documents: Iterable[Document],
        removed: Iterable[str] = (),
        *,
        on_document: Callable[[int], None] | None = None,
    ) -> None:
        """Write documents in place of those with the same ids, and take the removed ones out.

        All of it is seen at once by others, or nothing when it fails or is interrupted.

        Args:
            documents: Each id at most once.
            removed: Ids; those that are not held are passed over.
            on_document: Told after every document how many are written.

        Raises:
            IndexBusy: another process or thread is writing.
            IndexBroken: the files are damaged.
            ValueError: an id comes twice.
        """
        with writing(self._written, self._folder) as change:
            for name in removed:
                change.remove(name)
            for count, document in enumerate(documents, 1):
                change.put(document)
                if on_document:
                    on_document(count)

    @contextmanager
    def _reading(self) -> Iterator[Snapshot]:
        """The newest snapshot, for this thread alone."""
        with self._lock:
            try:
                yield self._fresh()
            except DAMAGE as error:
                self._forget()
                raise IndexBroken(f"the index in {self._folder} is damaged: {error}") from error

    def _fresh(self) -> Snapshot:
        for _ in range(RETRIES):
            try:
                return self._newest()
            except FileNotFoundError:
                # A writer has replaced files between two steps, or they are really gone.
                continue
        return self._newest()

    def _newest(self) -> Snapshot:
        state = self._state()
        if self._snapshot is None or state != self._seen:
            self._forget()
            with self._index.storage.closed_on_error():
                self._snapshot = Snapshot(self._index.reader(), self._folder)
            self._seen = state
        return self._snapshot

    def _state(self) -> tuple[int, int]:
        """Changes with every commit, and when the index is made anew."""
        generation = self._index.latest_generation()
        contents = self._folder / TOC._filename(NAME, generation)
        return generation, contents.stat().st_mtime_ns

    def _forget(self) -> None:
        if self._snapshot is not None:
            self._snapshot.close()
            self._snapshot = None


def _summed(stamps: Iterable[tuple[str, str]]) -> tuple[int, int]:
    """How many there are, and a sum that does not depend on their order."""
    count, total = 0, 0
    for stamp in stamps:
        count += 1
        total ^= hash(stamp)
    return count, total


def _best(found: Found, snapshot: Snapshot, limit: int) -> tuple[Hit, ...]:
    """The best hits; equals by id, so that the order does not depend on how they were written."""
    documents = np.flatnonzero(found.answers)
    limit = min(limit, len(documents))
    if limit <= 0:
        return ()
    scores = np.round(found.scores[documents], _DIGITS)
    least = np.partition(scores, -limit)[-limit]
    chosen = np.flatnonzero(scores >= least)
    if len(chosen) > limit:
        by_id = snapshot.ranks(documents[chosen])
        chosen = np.sort(chosen[np.lexsort((by_id, -scores[chosen]))[:limit]])
    ids = snapshot.ids(documents[chosen])
    hits = [Hit(name, score) for name, score in zip(ids, scores[chosen].tolist(), strict=True)]
    hits.sort(key=lambda hit: (-hit.score, hit.id))
    return tuple(hits)
