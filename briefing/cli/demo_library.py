"""What does the demo library hold, and since when?"""

import click
from msgspec.structs import replace

from briefing.cli.progress import ProgressLine
from briefing.cli.session import Session
from briefing.cli.stopping import stoppable
from briefing.config import demo_library_folder


def demo_session(session: Session) -> Session:
    """The session on the demo library, which gets its articles on first use.

    Raises:
        LibraryError: The demo library cannot be used.
    """
    demo = replace(session, library=str(demo_library_folder()))
    _fill(demo)
    return demo


def _fill(session: Session) -> None:
    from briefing.demo import demo_folder

    with session.desk() as desk, demo_folder() as articles:
        if desk.counts().articles:
            return
        with ProgressLine() as line, stoppable() as is_told:
            desk.add([str(articles)], on_progress=line.show, is_cancelled=is_told)
            if is_told():
                raise click.Abort
