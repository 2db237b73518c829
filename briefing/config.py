"""Where are things, and what does the user prefer?"""

import difflib
import os
import tomllib
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

import platformdirs
from msgspec import Struct, field

from briefing.errors import UsageError

LIBRARY_VARIABLE = "BRIEFING_LIBRARY"
"""The environment variable that chooses the library where no option does."""
DEFAULT_LIBRARY = "default"
RECORD_NAME = "record.sqlite3"
"""The file of a library's folder that makes it a library."""
INDEX_NAME = "index"
"""The folder of the full-text index inside a library's folder."""

_PROGRAM = "briefing"
_NOT_IN_NAMES = frozenset('<>:"|?*/\\')
_LEAST_MEASURE = 20


class Settings(Struct, frozen=True):
    """What the user prefers; None where the program's own choice stands."""

    theme: str | None = None
    keymap: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """Action id to keys, as Textual writes them (`n`, `ctrl+d,pagedown`)."""
    model: str | None = None
    """An installed spaCy pipeline that reads names instead of the shipped one."""
    measure: int | None = None
    """The longest line of article text, in terminal cells."""
    doubtful: float | None = None
    """Confidence (0 to 1) below which a mention is shown as doubtful."""


def library_folder(name_or_path: str | None) -> Path:
    """The folder of a library.

    Args:
        name_or_path: What the user said. Without it the environment variable `BRIEFING_LIBRARY`
            decides, and without that the library named `default` is meant. Anything with a path
            separator, anything that starts with `.` or `~`, and an existing folder that is a
            library is a path; all else names a library below the user's data folder.

    Raises:
        UsageError: The name cannot be a folder's name.
    """
    said = name_or_path or os.environ.get(LIBRARY_VARIABLE) or DEFAULT_LIBRARY
    if _looks_like_path(said):
        return Path(said).expanduser().absolute()
    _refuse_bad_name(said)
    if (Path(said) / RECORD_NAME).is_file():
        return Path(said).absolute()
    return _data_folder() / "libraries" / said


def demo_library_folder() -> Path:
    """The folder of the demo library, apart from the user's own libraries."""
    return _data_folder() / "demo"


def copies_file() -> Path:
    """The file that takes what was to be copied, where no clipboard is known to."""
    return Path(platformdirs.user_state_dir(_PROGRAM, appauthor=False)) / "copied.txt"


def settings_file() -> Path:
    """The file that `read_settings` reads; it need not exist."""
    return Path(platformdirs.user_config_dir(_PROGRAM, appauthor=False)) / "briefing.toml"


def read_settings(path: Path) -> Settings:
    """The user's preferences in the TOML file `path`; a missing file gives the defaults.

    Raises:
        UsageError: The file cannot be read, is no TOML, has a key that is not known, or a value
            of the wrong type. The message names the file and the key.
    """
    table = _toml(path)
    for key in table:
        if key not in Settings.__struct_fields__:
            raise UsageError(f"{path}: unknown key '{key}'", _nearest(key))
    keymap = _keymap(path, table.get("keymap", {}))
    return Settings(
        theme=_text(path, "theme", table.get("theme")),
        keymap=MappingProxyType(keymap),
        model=_text(path, "model", table.get("model")),
        measure=_measure(path, table.get("measure")),
        doubtful=_share(path, "doubtful", table.get("doubtful")),
    )


def _looks_like_path(said: str) -> bool:
    separators = {os.sep, os.altsep or os.sep}
    return said.startswith((".", "~")) or any(separator in said for separator in separators)


def _refuse_bad_name(name: str) -> None:
    bad = any(character in _NOT_IN_NAMES or not character.isprintable() for character in name)
    if bad or name != name.strip() or len(name.encode(errors="replace")) > 200:
        raise UsageError(
            f"'{name}' cannot be the name of a library",
            "Use letters, digits, spaces, '-' and '_', or give a folder as a path, like ./mine",
        )


def _data_folder() -> Path:
    return Path(platformdirs.user_data_dir(_PROGRAM, appauthor=False))


def _toml(path: Path) -> dict[str, object]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8 text"
        raise UsageError(f"{path}: cannot be read: {reason}") from error
    except tomllib.TOMLDecodeError as error:
        raise UsageError(f"{path}: is not valid TOML: {error}", "Correct or remove it") from error


def _nearest(key: str) -> str:
    known = Settings.__struct_fields__
    near = difflib.get_close_matches(key, known, n=1)
    return f"Did you mean '{near[0]}'?" if near else f"Known keys: {', '.join(known)}"


def _text(path: Path, key: str, value: object) -> str | None:
    if value is None or (isinstance(value, str) and value.strip()):
        return value
    raise UsageError(f"{path}: '{key}' must be text", f'Write it as {key} = "..."')


def _measure(path: Path, value: object) -> int | None:
    if value is None:
        return None
    if isinstance(value, int) and not isinstance(value, bool) and value >= _LEAST_MEASURE:
        return value
    raise UsageError(
        f"{path}: 'measure' must be a whole number of at least {_LEAST_MEASURE}",
        "Write it as measure = 80",
    )


def _share(path: Path, key: str, value: object) -> float | None:
    if value is None:
        return None
    if isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value <= 1:
        return float(value)
    raise UsageError(f"{path}: '{key}' must be a number from 0 to 1", f"Write it as {key} = 0.6")


def _keymap(path: Path, value: object) -> dict[str, str]:
    if not isinstance(value, dict):
        raise UsageError(f"{path}: 'keymap' must be a table", "Write it under a line [keymap]")
    keymap: dict[str, str] = {}
    for action, keys in value.items():
        if not isinstance(keys, str) or not keys.strip():
            raise UsageError(
                f"{path}: 'keymap.{action}' must be text", f'Write it as "{action}" = "n"'
            )
        keymap[action] = keys
    return keymap
