"""How does a person put things together under a word?"""

import click

from briefing.cli.deciding import tell
from briefing.cli.marking import at_option, target_meant
from briefing.cli.session import Session
from briefing.notebook import Mark


@click.command("tag")
@click.argument("thing")
@click.argument("tag")
@at_option
@click.option("--json", "as_json", is_flag=True, help="Write one JSON document.")
@click.pass_obj
def command(session: Session, thing: str, tag: str, *, at: int | None, as_json: bool) -> None:
    """Put a tag on an article, a sentence or a name: one or more words.

    THING is any form of a name, or its id, or the first digits of an article's id.
    `briefing notebook --tag TAG` lists what has it.
    """
    with session.desk() as desk:
        change = desk.put_mark(Mark.TAG, target_meant(desk, thing, at=at), text=tag)
    tell(change, as_json=as_json)
