"""With which exit code does the program end?

0 done; 1 done, with items skipped or nothing found where something was asked for by name;
2 wrong usage; 3 the library cannot be used; 130 stopped with Ctrl+C. The reader ends with 129 where
its terminal is closed, 143 where it is told to end (SIGTERM), and 1 where it fails.
"""

from collections.abc import Callable, Mapping

from briefing.cli.output import say
from briefing.errors import BriefingError, LibraryError, ModelError, UsageError

STOPPED = 130

_EXIT_CODES: Mapping[type[BriefingError], int] = {LibraryError: 3, UsageError: 2, ModelError: 2}
_OTHER_ERRORS = 1


def ended(run: Callable[[], int | None]) -> int:
    """Run, and give the exit code; an error that the user can act on is told in one line."""
    try:
        return run() or 0
    except BriefingError as error:
        say(f"briefing: {error}")
        codes = (code for kind, code in _EXIT_CODES.items() if isinstance(error, kind))
        return next(codes, _OTHER_ERRORS)
    except KeyboardInterrupt:
        say("briefing: stopped")
        return STOPPED
