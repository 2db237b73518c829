"""How does a person give an entity another name?"""

import click

from briefing.cli.deciding import tell
from briefing.cli.meaning import entity_meant
from briefing.cli.session import Session


@click.command("rename")
@click.argument("name")
@click.argument("new")
@click.option("--json", "as_json", is_flag=True, help="Write one JSON document.")
@click.pass_obj
def command(session: Session, name: str, new: str, *, as_json: bool) -> None:
    """Call NAME NEW, in lists and briefs.

    NAME is any form of it, or its id.
    """
    with session.desk() as desk:
        change = desk.rename(entity_meant(desk, name).id, new)
    tell(change, as_json=as_json)
