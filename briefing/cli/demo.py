"""What can a newcomer look at?"""

import click

from briefing.cli.demo_library import demo_session
from briefing.cli.output import write_lines
from briefing.cli.reader import open_reader, require_terminal
from briefing.cli.session import Session


@click.command("demo")
@click.option("--path", "only_path", is_flag=True, help="Print the demo library's folder instead.")
@click.pass_obj
def command(session: Session, *, only_path: bool) -> None:
    """Open the reader on the demo library: one invented event, told by ten outlets.

    The demo library has a place of its own. For the commands:
    briefing --library "$(briefing demo --path)" articles
    """
    if only_path:
        write_lines([str(demo_session(session).folder)])
        return
    require_terminal()
    open_reader(demo_session(session))
