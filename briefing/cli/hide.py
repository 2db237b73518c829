"""How does a person put away a name that is none?"""

import click

from briefing.cli.deciding import tell
from briefing.cli.meaning import entity_meant
from briefing.cli.session import Session


@click.command("hide")
@click.argument("name")
@click.option("--json", "as_json", is_flag=True, help="Write one JSON document.")
@click.pass_obj
def command(session: Session, name: str, *, as_json: bool) -> None:
    """Show NAME and its mentions no longer.

    NAME is any form of it, or its id. `briefing ledger` still lists the decision.
    """
    with session.desk() as desk:
        change = desk.hide(entity_meant(desk, name).id)
    tell(change, as_json=as_json)
