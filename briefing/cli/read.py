"""How does a person say that an article is read?"""

import click

from briefing.cli.deciding import tell
from briefing.cli.session import Session
from briefing.notebook import Mark, Target


@click.command("read")
@click.argument("id_", metavar="ID")
@click.option("--json", "as_json", is_flag=True, help="Write one JSON document.")
@click.pass_obj
def command(session: Session, id_: str, *, as_json: bool) -> None:
    """Mark an article as read. The first digits of its ID do."""
    with session.desk() as desk:
        change = desk.put_mark(Mark.READ, Target(desk.article(id_).id))
    tell(change, as_json=as_json)
