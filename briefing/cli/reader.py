"""How does the command line open the reader?"""

import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.cli.session import Session, settings
from briefing.config import Settings
from briefing.errors import UsageError

if TYPE_CHECKING:
    from briefing.desk.reader_desk import ReaderDesk


def open_reader(session: Session) -> None:
    """Open the reader on the session's library; returns when the user leaves it.

    Where the library is empty and the user asks for the demo, the demo follows.

    Raises:
        UsageError: There is no terminal, or the settings have a mistake.
        LibraryError: The library cannot be used.
    """
    require_terminal()
    if _read(session):
        from briefing.cli.demo_library import demo_session

        _read(demo_session(session))


def require_terminal() -> None:
    """See to it that the reader can draw and be typed at.

    Raises:
        UsageError: Standard input or output is not a terminal.
    """
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise UsageError(
            "The reader needs a terminal",
            "In scripts use the commands, such as briefing articles --json; see briefing --help",
        )


def _read(session: Session) -> bool:
    """Whether the user left the reader for the demo."""
    preferred = settings()
    folder = session.folder
    from briefing.tui.pace import set_pace

    set_pace()
    from briefing.tui.app import run_reader

    return run_reader(
        partial(_opened, folder, preferred),
        name=folder.name,
        theme=preferred.theme,
        keymap=preferred.keymap,
        measure=preferred.measure,
    )


def _opened(folder: Path, preferred: Settings) -> "ReaderDesk":
    from briefing.desk.searcher import start_searcher

    searcher = start_searcher(folder, model=preferred.model)
    from briefing.desk.reader_desk import ReaderDesk

    model, doubtful = preferred.model, preferred.doubtful
    return ReaderDesk(folder, model=model, doubtful=doubtful, searcher=searcher)
