"""Which files do the places that a user names stand for, and what do they hold?"""

import hashlib
import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from msgspec import Struct

from briefing.article import RawArticle, Skipped
from briefing.errors import Unreadable
from briefing.sources.readers import READERS, read_bytes

_LARGEST = 20_000_000
"""Bytes. An article of a megabyte is a book; larger files are dumps of something else."""
_MAY_READ = "Check that it is there and that you may read it"
_FORMATS = f"Readable are {', '.join(READERS)}"


class SourceFile(Struct, frozen=True):
    """A file as it was read."""

    place: str
    """Its absolute path."""
    fingerprint: str
    """SHA-256 of its bytes, in hexadecimal."""
    articles: tuple[RawArticle, ...]


def find_files(places: Sequence[str]) -> Iterator[Path | Skipped]:
    """The files at `places`, folders walked in the order of their names, each file once.

    Hidden files and folders inside a folder are left out, and so are files of formats that cannot
    be read; a file that is named itself is always tried. Paths come absolute.
    """
    seen: set[Path] = set()
    for place in places:
        path = _absolute(place)
        try:
            yield from _at(path, seen)
        except OSError as error:
            yield _unopened(path, error)


def read_file(path: Path) -> SourceFile:
    """Everything in the file at `path`.

    Raises:
        Unreadable: it cannot be opened, is empty, too large or not text, or has no article in it.
    """
    try:
        with path.open("rb") as file:
            content = file.read(_LARGEST + 1)
    except OSError as error:
        raise Unreadable(_reason(error), _MAY_READ) from error
    if len(content) > _LARGEST:
        reason = f"larger than {_LARGEST // 1_000_000} MB"
        raise Unreadable(reason, "Split it into articles")
    place = str(path)
    return SourceFile(place, hashlib.sha256(content).hexdigest(), read_bytes(content, place))


def _absolute(place: str) -> Path:
    """Links stay as they were named, which `Path.resolve` would not do."""
    return Path(os.path.abspath(os.path.expanduser(place)))  # noqa: PTH100, PTH111


def _at(path: Path, seen: set[Path]) -> Iterator[Path | Skipped]:
    if path.is_dir():
        yield from _in_folder(path, seen)
    elif path.is_file():
        yield from _once(path, seen)
    elif path.exists():
        yield Skipped(_shown(path), "neither a file nor a folder", "Name a file or a folder")
    else:
        yield Skipped(_shown(path), "no such file or folder", "Check the spelling of the path")


def _in_folder(folder: Path, seen: set[Path]) -> Iterator[Path | Skipped]:
    is_empty = True
    for found in _walk(folder):
        is_empty = False
        if isinstance(found, Skipped):
            yield found
        else:
            yield from _once(found, seen)
    if is_empty:
        yield Skipped(_shown(folder), "a folder with nothing readable in it", _FORMATS)


def _walk(folder: Path) -> Iterator[Path | Skipped]:
    """Depth first, on a stack of its own: folders may be nested deeper than Python may recurse."""
    entered: set[Path] = set()
    stack = [folder]
    while stack:
        path = stack.pop()
        if not path.is_dir():
            yield path
        elif path.resolve() not in entered:
            entered.add(path.resolve())
            try:
                stack.extend(sorted(_readable(path), reverse=True))
            except OSError as error:
                yield _unopened(path, error)


def _readable(folder: Path) -> Iterator[Path]:
    for path in folder.iterdir():
        is_format = path.suffix.lower() in READERS
        if not path.name.startswith(".") and (path.is_dir() or (is_format and path.is_file())):
            yield path


def _once(path: Path, seen: set[Path]) -> Iterator[Path | Skipped]:
    if _shown(path) != str(path):
        yield Skipped(_shown(path), "its name is not valid text", "Rename it, then add it again")
        return
    real = path.resolve()
    if real not in seen:
        seen.add(real)
        yield path


def _unopened(path: Path, error: OSError) -> Skipped:
    return Skipped(_shown(path), _reason(error), _MAY_READ)


def _reason(error: OSError) -> str:
    return (error.strerror or type(error).__name__).lower()


def _shown(path: Path) -> str:
    """The path as text that can be stored: bytes of a name that are no text become `?`."""
    return str(path).encode("utf-8", "replace").decode("utf-8")
