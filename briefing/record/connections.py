"""Which thread has which connection to the record's file, and when are they closed?"""

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

BUSY_SECONDS = 10.0
_READING_KIB, _WRITING_KIB = 4_096, 32_768
"""Pages of the file that a connection may keep: the reader has a connection in each of its many
threads; settling many names writes all over the file, in one."""


@dataclass(slots=True)
class _Held:
    """A thread's connection."""

    connection: sqlite3.Connection
    uses: int = 0
    """How many `with` blocks of the thread use it."""
    is_left: bool = False
    """Whether its own thread is to close it, when it uses it no longer."""


class Connections:
    """One connection a thread, opened when it is first used."""

    def __init__(self, path: Path) -> None:
        """Connect to the file at `path`."""
        self._path = path
        self._local = threading.local()
        self._guard = threading.Lock()
        self._held: list[_Held] = []

    @contextmanager
    def used(self) -> Iterator[sqlite3.Connection]:
        """This thread's connection, which stays open as long as the block lasts."""
        held = self._taken()
        try:
            yield held.connection
        finally:
            with self._guard:
                held.uses -= 1
                if held.is_left and not held.uses:
                    held.connection.close()

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
            for held in self._held:
                if held.uses:
                    held.is_left = True
                    held.connection.interrupt()
                else:
                    held.connection.close()
            self._held.clear()
            self._local = threading.local()

    def _taken(self) -> _Held:
        """This thread's connection, one more use of it noted."""
        with self._guard:
            held: _Held | None = getattr(self._local, "held", None)
            if held is None:
                held = self._local.held = _Held(self._opened())
                self._held.append(held)
            held.uses += 1
            return held

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
