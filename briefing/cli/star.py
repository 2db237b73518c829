"""How does a person say that something is worth coming back to?"""

import click

from briefing.cli.deciding import tell
from briefing.cli.marking import at_option, target_meant
from briefing.cli.session import Session
from briefing.notebook import Mark


@click.command("star")
@click.argument("thing")
@at_option
@click.option("--json", "as_json", is_flag=True, help="Write one JSON document.")
@click.pass_obj
def command(session: Session, thing: str, *, at: int | None, as_json: bool) -> None:
    """Put a star on an article, a sentence or a name.

    THING is any form of a name, or its id, or the first digits of an article's id.
    `briefing notebook` lists the stars.
    """
    with session.desk() as desk:
        change = desk.put_mark(Mark.STAR, target_meant(desk, thing, at=at))
    tell(change, as_json=as_json)
