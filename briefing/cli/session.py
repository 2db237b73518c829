"""Which library does a command work on?"""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from msgspec import Struct

from briefing.cli.output import say
from briefing.config import Settings, library_folder, read_settings, settings_file

if TYPE_CHECKING:
    from briefing.desk.desk import Desk

Opener: TypeAlias = Callable[[Path, str | None], "Desk"]
"""The library's folder and the model's name (None: the shipped one) to an open desk."""


class Session(Struct, frozen=True):
    """What the user said before the command."""

    library: str | None
    opener: Opener

    @property
    def folder(self) -> Path:
        """The folder of the library.

        Raises:
            UsageError: The library's name cannot be one.
        """
        return library_folder(self.library)

    def desk(self, *, model: str | None = None, settles: bool = True) -> "Desk":
        """The open desk; closes as a context manager.

        Args:
            model: The name of a spaCy pipeline; None for the shipped model.
            settles: Whether to finish first what a killed process, or an earlier version, left:
                what is listed is then all that is known.

        Raises:
            LibraryError: The library cannot be used.
        """
        desk = self.opener(self.folder, model)
        if settles and desk.is_due():
            say("Finishing what was left undone")
            desk.catch_up()
        return desk


def open_desk(folder: Path, model: str | None) -> "Desk":
    """The desk on a library. Loads what the command line itself does not.

    Raises:
        LibraryError: The library cannot be used.
        UsageError: The settings file has a mistake.
    """
    from briefing.desk.desk import Desk

    return Desk.open(folder, model=model, doubtful=settings().doubtful)


def settings() -> Settings:
    """What the user prefers.

    Raises:
        UsageError: The settings file has a mistake.
    """
    return read_settings(settings_file())
