"""What can go wrong, and what can the user do about it?

BriefingError
├── UsageError               the request makes no sense as it stands
│   └── QueryError           a search query cannot be read; knows the position
├── NothingFound             something asked for by name is not in the library
├── Unreadable               one input cannot become an article; the rest goes on
├── ModelError               the language model cannot be loaded
└── LibraryError             the library cannot be used
    ├── LibraryLocked        another process is writing to it
    ├── LibraryNewer         a later version of the program wrote it
    └── LibraryBroken        its file is damaged or is something else
"""

from typing import Self


class BriefingError(Exception):
    """An error that the user can read and act on."""

    def __init__(self, message: str, hint: str = "") -> None:
        """Keep what happened (`message`) apart from what the user can do (`hint`)."""
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        """One line: what happened, then what to do about it."""
        return f"{self.message}. {self.hint}" if self.hint else self.message


class UsageError(BriefingError):
    """The request makes no sense as it stands."""


class QueryError(UsageError):
    """A search query cannot be read."""

    def __init__(self, message: str, position: int, hint: str = "") -> None:
        """`position` is the character of the query (from 0) at which reading failed."""
        super().__init__(message, hint)
        self.position = position

    def __reduce__(self) -> tuple[type[Self], tuple[str, int, str]]:
        """What makes it again in another process: not the message alone."""
        return type(self), (self.message, self.position, self.hint)


class NothingFound(BriefingError):
    """Something that was asked for by name is not in the library."""


class Unreadable(BriefingError):
    """One input cannot become an article."""


class ModelError(BriefingError):
    """The language model cannot be loaded."""


class LibraryError(BriefingError):
    """The library cannot be used."""


class LibraryLocked(LibraryError):
    """Another process is writing to the library."""


class LibraryNewer(LibraryError):
    """A later version of the program wrote the library."""


class LibraryBroken(LibraryError):
    """The library's file is damaged, or is not a library at all."""
