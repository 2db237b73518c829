"""How does an index begin in its folder, and how are its files reached?"""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from whoosh.filedb.filestore import FileStorage
from whoosh.filedb.structfile import StructFile
from whoosh.index import TOC, FileIndex
from whoosh.util.filelock import try_for

from briefing_index.errors import IndexBroken
from briefing_index.schema import VERSION, schema

NAME = "MAIN"
_VERSION_FILE = "version"
RETRIES = 2
"""How often a file may vanish between two steps because a writer has replaced it."""
_PATIENCE = 5.0
"""Seconds that another process may take to make an empty index."""


class Files(FileStorage):  # type: ignore[misc]  # Whoosh has no types
    """Whoosh's storage, which also closes what Whoosh forgets when it stumbles over damage."""

    def __init__(self, folder: Path) -> None:
        """Files directly in `folder`."""
        super().__init__(str(folder))
        self._opened: list[StructFile] = []

    def open_file(self, name: str, **options: object) -> StructFile:
        """Open a file to read."""
        file = super().open_file(name, **options)
        self._opened.append(file)
        return file

    @contextmanager
    def closed_on_error(self) -> Iterator[None]:
        """Close the files that were opened inside the block when it raises."""
        self._opened.clear()
        try:
            yield
        except BaseException:
            for file in self._opened:
                if not file.is_closed:
                    file.close()
            raise
        finally:
            self._opened.clear()


def prepare(folder: Path) -> None:
    """Make an empty index in `folder` where none is.

    Raises:
        IndexBroken: one is there, of another version.
    """
    files = Files(folder)
    if TOC._latest_generation(files, NAME) < 0:
        _create(files, folder)
    version = folder / _VERSION_FILE
    found = version.read_text() if version.exists() else "unknown"
    if found != VERSION:
        raise IndexBroken(f"the index in {folder} is of version {found}, not {VERSION}")


def open_index(folder: Path) -> FileIndex:
    """Whoosh's view of the index in `folder`, with files of its own.

    Raises:
        FileNotFoundError: the index, or a part of it, is gone.
    """
    files = Files(folder)
    for _ in range(RETRIES):
        with suppress(FileNotFoundError), files.closed_on_error():
            return FileIndex(files, schema(), NAME)
    with files.closed_on_error():
        return FileIndex(files, schema(), NAME)


def _create(files: Files, folder: Path) -> None:
    """Make an empty index, unless another process makes or fills one."""
    lock = files.lock(f"{NAME}_WRITELOCK")
    if not try_for(lock.acquire, timeout=_PATIENCE):
        return
    try:
        if TOC._latest_generation(files, NAME) < 0:
            (folder / _VERSION_FILE).write_text(VERSION)
            TOC.create(files, schema(), NAME)
    finally:
        lock.release()
