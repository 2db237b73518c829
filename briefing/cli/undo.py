"""How does a person take a decision about names back?"""

import click

from briefing.cli.deciding import REDO, tell
from briefing.cli.session import Session


@click.command("undo")
@click.argument("number", required=False, type=int)
@click.option("--json", "as_json", is_flag=True, help="Write one JSON document.")
@click.pass_obj
def command(session: Session, number: int | None, *, as_json: bool) -> None:
    """Take the latest decision back, or that of NUMBER.

    `briefing ledger` lists the numbers. What was decided at once is taken back at once.
    """
    with session.desk() as desk:
        change = desk.undo(number)
    tell(change, as_json=as_json, then=REDO)
