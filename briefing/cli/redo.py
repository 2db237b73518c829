"""How does a decision hold again that was taken back?"""

import click

from briefing.cli.deciding import tell
from briefing.cli.session import Session


@click.command("redo")
@click.argument("number", required=False, type=int)
@click.option("--json", "as_json", is_flag=True, help="Write one JSON document.")
@click.pass_obj
def command(session: Session, number: int | None, *, as_json: bool) -> None:
    """Let hold again what was taken back last, or NUMBER.

    An imported decision that contradicts one of the library's own wins by its NUMBER.
    """
    with session.desk() as desk:
        change = desk.redo(number)
    tell(change, as_json=as_json)
