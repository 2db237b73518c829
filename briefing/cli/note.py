"""How does a person write something down?"""

import click

from briefing.cli.deciding import tell
from briefing.cli.marking import at_option, target_meant
from briefing.cli.session import Session
from briefing.notebook import Mark


@click.command("note")
@click.argument("thing")
@click.argument("text")
@at_option
@click.option("--json", "as_json", is_flag=True, help="Write one JSON document.")
@click.pass_obj
def command(session: Session, thing: str, text: str, *, at: int | None, as_json: bool) -> None:
    """Write a note on an article, a sentence or a name, in place of the one that is there.

    THING is any form of a name, or its id, or the first digits of an article's id.
    """
    with session.desk() as desk:
        change = desk.put_mark(Mark.NOTE, target_meant(desk, thing, at=at), text=text)
    tell(change, as_json=as_json)
