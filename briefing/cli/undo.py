"""How does a person take back what was done last?"""

import click

from briefing.cli.deciding import REDO, tell
from briefing.cli.session import Session


@click.command("undo")
@click.argument("number", required=False, type=int)
@click.option("--json", "as_json", is_flag=True, help="Write one JSON document.")
@click.pass_obj
def command(session: Session, number: int | None, *, as_json: bool) -> None:
    """Take back what was done last, a decision or a mark, or the decision of NUMBER.

    `briefing ledger` lists the numbers. What was decided at once is taken back at once.
    """
    with session.desk() as desk:
        change = desk.undo(number)
    tell(change, as_json=as_json, then=REDO)
