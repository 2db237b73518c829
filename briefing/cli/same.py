"""How does a person say that two names are one?"""

from typing import TYPE_CHECKING

import click

from briefing.cli.deciding import UNDO, tell
from briefing.cli.meaning import entity_meant
from briefing.cli.session import Session
from briefing.desk.answers import Change

if TYPE_CHECKING:
    from briefing.desk.desk import Desk


@click.command("same")
@click.argument("a")
@click.argument("b")
@click.option("--json", "as_json", is_flag=True, help="Write one JSON document.")
@click.pass_obj
def command(session: Session, a: str, b: str, *, as_json: bool) -> None:
    """Say that A and B are one.

    Each is any form of a name, or its id.
    """
    with session.desk() as desk:
        change = _joined(desk, a, b)
    has_changed = bool(change.changed or change.gone)
    tell(change, as_json=as_json, then=UNDO if has_changed else "")


def _joined(desk: "Desk", a: str, b: str) -> Change:
    one, other = entity_meant(desk, a), entity_meant(desk, b)
    if one.id == other.id:
        told = f"{a} and {b} are one already: {one.name} ({one.label.value})"
        return Change(told, one.id, (), ())
    return desk.join(one.id, other.id)
