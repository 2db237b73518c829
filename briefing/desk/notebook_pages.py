"""Which marks hold, and on what, as it is now?

They are kept in memory. Where only marks have changed since, only these are read: a person may mark
a hundred thousand articles as read, one after the other.
"""

import threading
from collections.abc import Collection, Iterable

from msgspec import Struct

from briefing.desk.notebook_anchors import found_again
from briefing.notebook import Entry
from briefing.record import notebook
from briefing.record.database import Database


class _Read(Struct, frozen=True):
    """What was read, and when."""

    library: int
    """The version of the library: in another one, things may lie elsewhere."""
    latest: int
    """The latest row of the notebook."""
    entries: tuple[Entry, ...]


class Pages:
    """The entries of the notebook of one library. Any thread may ask."""

    def __init__(self, database: Database) -> None:
        """Read from `database`."""
        self._database = database
        self._lock = threading.Lock()
        self._read: _Read | None = None

    def entries(self) -> tuple[Entry, ...]:
        """Every mark that holds, the latest first; the same tuple as long as nothing changes."""
        with self._lock, self._database.reading() as db:
            library, latest = self._database.version(), notebook.latest_number(db)
            if self._read is None or self._read.library != library:
                self._read = _Read(library, latest, self._entries(None))
            elif self._read.latest != latest:
                touched = notebook.touched_since(db, self._read.latest)
                self._read = _Read(library, latest, self._renewed(self._read.entries, touched))
            return self._read.entries

    def version(self) -> int:
        """A number that changes whenever the marks do."""
        with self._database.reading() as db:
            return notebook.latest_number(db)

    def _renewed(self, known: Iterable[Entry], touched: set[int]) -> tuple[Entry, ...]:
        """The known entries, those of the touched numbers read again, the latest first."""
        kept = (entry for entry in known if entry.number not in touched)
        entries = (*self._entries(touched), *kept)
        return tuple(sorted(entries, key=lambda entry: entry.number, reverse=True))

    def _entries(self, among: Collection[int] | None) -> tuple[Entry, ...]:
        """The entries of these numbers, or all; what has another id now is found again."""
        with self._database.reading() as db:
            held = tuple(notebook.held(db, among))
            anchors = notebook.anchors(db, [e.number for e in held if e.target is None])
        return tuple(
            entry
            if entry.target is not None
            else found_again(self._database, entry, anchors[entry.number])
            for entry in held
        )
