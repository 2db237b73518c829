"""How is a file written so that it is whole, or not there?"""

import os
import tempfile
from pathlib import Path

from briefing.errors import BriefingError


def write_whole(path: Path, text: str) -> Path:
    """Write `text` to `path` through a file beside it; what stood there stays until all is written.

    Raises:
        BriefingError: it cannot be written.
    """
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    except OSError as error:
        raise _unwritable(path, error) from error
    draft = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        draft.chmod(_mode(path))
        draft.replace(path)
    except OSError as error:
        draft.unlink(missing_ok=True)
        raise _unwritable(path, error) from error
    except KeyboardInterrupt:
        draft.unlink(missing_ok=True)
        raise
    return path


def _mode(path: Path) -> int:
    """The permissions that the file has, or that a new one would get."""
    if path.exists():
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _unwritable(path: Path, error: OSError) -> BriefingError:
    return BriefingError(
        f"{path} cannot be written: {error.strerror}", "Choose another place, or make room"
    )
