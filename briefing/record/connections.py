"""Who uses which connection to the record's file, and when are they closed?"""

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from msgspec import Struct

BUSY_SECONDS = 10.0
_READING_KIB, _WRITING_KIB = 1_024, 32_768
"""Pages of the file that a connection may keep: the reader has several; settling many names writes
all over the file, in one."""


class _Held(Struct, eq=False):
    """A connection; the same only as itself."""

    connection: sqlite3.Connection
    user: int = 0
    """The thread that uses it, or used it last."""
    uses: int = 0
    """How many `with` blocks of that thread use it."""
    is_left: bool = False
    """Whether that thread is to close it, when it uses it no longer."""


class Connections:
    """As many connections as are in use at once.

    A thread gets the one that was given back last: what that one has in memory is what was asked
    for just before.
    """

    def __init__(self, path: Path) -> None:
        """Connect to the file at `path`."""
        self._path = path
        self._guard = threading.Lock()
        self._used: list[_Held] = []
        self._idle: list[_Held] = []

    @contextmanager
    def used(self) -> Iterator[sqlite3.Connection]:
        """The connection that is this thread's as long as the block and those around it last."""
        held = self._taken()
        try:
            yield held.connection
        finally:
            self._give_back(held)

    @contextmanager
    def roomy(self) -> Iterator[None]:
        """Let this thread's connection keep many pages as long as the block lasts."""
        with self.used() as connection:
            connection.execute(f"PRAGMA cache_size = {-_WRITING_KIB}")
            try:
                yield
            finally:
                connection.execute(f"PRAGMA cache_size = {-_READING_KIB}")

    def close(self) -> None:
        """Close them all, of whatever thread.

        One in use is interrupted and left to its thread: to close it under a running query would
        end the process.
        """
        with self._guard:
            for held in self._idle:
                held.connection.close()
            for held in self._used:
                held.is_left = True
                held.connection.interrupt()
            self._idle.clear()
            self._used.clear()

    def _taken(self) -> _Held:
        """This thread's connection, one more use of it noted."""
        thread = threading.get_ident()
        with self._guard:
            held = next((held for held in self._used if held.user == thread), None)
            if held is None:
                held = self._idle.pop() if self._idle else _Held(self._opened())
                held.user = thread
                self._used.append(held)
            held.uses += 1
            return held

    def _give_back(self, held: _Held) -> None:
        with self._guard:
            held.uses -= 1
            if held.uses:
                return
            if held.is_left:
                held.connection.close()
            else:
                self._used.remove(held)
                self._idle.append(held)

    def _opened(self) -> sqlite3.Connection:
        connection = sqlite3.connect(
            self._path, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False
        )
        try:
            connection.execute("PRAGMA foreign_keys = ON")
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = NORMAL")
            connection.execute(f"PRAGMA cache_size = {-_READING_KIB}")
        except sqlite3.Error:
            connection.close()
            raise
        return connection
