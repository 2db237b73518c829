"""How is the record's file opened, shared between threads, and written by one at a time?"""

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from briefing.closing import Closing
from briefing.config import INDEX_NAME, RECORD_NAME
from briefing.errors import LibraryBroken, LibraryError, LibraryLocked, LibraryNewer
from briefing.record.connections import BUSY_SECONDS, Connections
from briefing.record.migrations import MIGRATIONS

Connection = sqlite3.Connection
"""What the record's functions are given inside a transaction."""
APPLICATION_ID = 0x42524946
"""`BRIF`: tells our file from any other SQLite database."""
_LOCK_NAME = "writer.lock"
_LOCK_CODES = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
_BROKEN_CODES = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}


class Database(Closing):
    """The record's file. Any thread may read; whoever holds `writing()` may write."""

    def __init__(self, folder: Path) -> None:
        """Open or create the record in `folder`, brought to the present schema.

        Raises:
            LibraryError: the folder cannot be used; the subclasses say why.
        """
        self.path = folder / RECORD_NAME
        self._connections = Connections(self.path)
        self._turn = threading.Lock()
        try:
            folder.mkdir(parents=True, exist_ok=True)
            foreign = sorted(p.name for p in folder.iterdir() if not _is_ours(p.name))
        except OSError as error:
            raise LibraryError(
                f"The library folder {folder} cannot be used: {error.strerror}",
                "Choose another place with --library",
            ) from error
        if foreign and not self.path.exists():
            raise LibraryError(
                f"{folder} is not a library: it holds other files, such as {foreign[0]}",
                "Choose a new or empty folder with --library; `briefing add` takes the files",
            )
        try:
            self._migrate()
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """Close every connection, of whatever thread; a query that is running is interrupted."""
        self._connections.close()

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """This thread's connection.

        Raises:
            LibraryError: the file is locked or damaged.
        """
        with self._as_library_errors(), self._connections.used() as connection:
            yield connection

    @contextmanager
    def snapshot(self) -> Iterator[sqlite3.Connection]:
        """This thread's connection; all that is read inside is of one moment.

        Raises:
            LibraryError: the file is locked or damaged.
        """
        with self.reading() as connection:
            connection.execute("BEGIN")
            try:
                yield connection
            finally:
                connection.rollback()

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """All that happens inside is written together, or not at all.

        Raises:
            LibraryError: the file is locked, damaged, or the disk is full.
        """
        with self._as_library_errors(), self._connections.used() as connection:
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
            except BaseException:
                connection.rollback()
                raise
            connection.commit()

    @contextmanager
    def writing(self, *, wait: float = 0.0) -> Iterator[None]:
        """Be the only one that changes the library; the system frees the lock of a dead process.

        Args:
            wait: seconds to wait for another writer.

        Raises:
            LibraryLocked: another thread or process is still writing after `wait` seconds.
        """
        from filelock import FileLock, Timeout

        writer = FileLock(self.path.with_name(_LOCK_NAME), thread_local=False)
        busy = LibraryLocked(
            f"Another briefing is adding to the library {self.path.parent}",
            "Wait until it is done, then try again",
        )
        if not self._turn.acquire(timeout=wait):
            raise busy
        try:
            writer.acquire(timeout=wait)
        except Timeout as error:
            self._turn.release()
            raise busy from error
        try:
            with self._as_library_errors(), self._connections.roomy():
                yield
        finally:
            writer.release()
            self._turn.release()

    def version(self) -> int:
        """A number that changes when any process has changed the record."""
        with self.reading() as db:
            row = db.execute("SELECT value FROM counter WHERE name = 'changes'").fetchone()
            return int(row[0])

    def _migrate(self) -> None:
        with self.reading() as db:
            self._check_owner(db)
            if _schema_version(db) == len(MIGRATIONS):
                return
        with self.writing(wait=BUSY_SECONDS):
            for number in range(1, len(MIGRATIONS) + 1):
                with self.transaction() as db:
                    if _schema_version(db) >= number:
                        continue
                    for statement in MIGRATIONS[number - 1]:
                        db.execute(statement)
                    db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
                    db.execute(f"PRAGMA user_version = {number}")

    def _check_owner(self, db: sqlite3.Connection) -> None:
        owner = db.execute("PRAGMA application_id").fetchone()[0]
        is_empty = db.execute("SELECT count(*) FROM sqlite_master").fetchone()[0] == 0
        if owner != APPLICATION_ID and not is_empty:
            raise LibraryBroken(
                f"{self.path} is a database, but not a briefing library",
                "Choose another place with --library",
            )
        if _schema_version(db) > len(MIGRATIONS):
            raise LibraryNewer(
                f"The library {self.path.parent} was written by a later version of briefing",
                "Update briefing, or choose another library with --library",
            )

    @contextmanager
    def _as_library_errors(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.DatabaseError as error:
            raise self._explained(error) from error

    def _explained(self, error: sqlite3.DatabaseError) -> Exception:
        """The error in the user's words; one that only a programmer can mend stays as it is."""
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        if code in _LOCK_CODES:
            return LibraryLocked(
                f"The library {self.path.parent} is locked by another program",
                "Close that program, then try again",
            )
        if code == sqlite3.SQLITE_INTERRUPT:
            return LibraryError(f"The library {self.path.parent} was closed", "Open it again")
        if code in _BROKEN_CODES:
            return LibraryBroken(
                f"The library file {self.path} is damaged or is not a library",
                "Restore it from a backup, or choose another library with --library",
            )
        if code == sqlite3.SQLITE_FULL:
            return LibraryError(
                f"The disk is full: nothing more can be written to {self.path.parent}",
                "Free some space, then run the same command again",
            )
        if code in {sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM}:
            return LibraryError(
                f"The library file {self.path} cannot be opened for reading and writing",
                "Check the permissions, or choose another library with --library",
            )
        if code == sqlite3.SQLITE_IOERR:
            return LibraryError(
                f"The disk reports an error at {self.path}", "Check the disk, then try again"
            )
        return error


def _is_ours(name: str) -> bool:
    return name == INDEX_NAME or name.startswith((RECORD_NAME, "writer.lock"))


def _schema_version(db: sqlite3.Connection) -> int:
    return int(db.execute("PRAGMA user_version").fetchone()[0])
