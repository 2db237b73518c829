"""How is the full-text index made anew?"""

import click

from briefing.cli.output import say
from briefing.cli.progress import ProgressLine
from briefing.cli.session import Session


@click.command("reindex")
@click.pass_obj
def command(session: Session) -> None:
    """Rebuild the full-text index from the record."""
    with session.desk() as desk, ProgressLine() as line:
        count = desk.reindex(line.show)
    say(f"Indexed {count} article{'' if count == 1 else 's'}")
