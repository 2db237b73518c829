"""How does a person take a mark off?"""

import click

from briefing.cli.deciding import tell
from briefing.cli.session import Session


@click.command("unmark")
@click.argument("number", type=int)
@click.option("--json", "as_json", is_flag=True, help="Write one JSON document.")
@click.pass_obj
def command(session: Session, number: int, *, as_json: bool) -> None:
    """Take a star, a note, a tag, a bookmark or `read` off, by its NUMBER.

    `briefing notebook` lists the numbers.
    """
    with session.desk() as desk:
        change = desk.take_mark(number)
    tell(change, as_json=as_json)
