"""How does a person say that two names are two?"""

from typing import TYPE_CHECKING

import click

from briefing.cli.deciding import tell
from briefing.cli.meaning import entities_meant, entity_meant
from briefing.cli.session import Session
from briefing.desk.answers import Change
from briefing.entities.entity import Entity
from briefing.entities.family import family_of
from briefing.entities.forms import fold, form_key
from briefing.errors import UsageError

if TYPE_CHECKING:
    from briefing.desk.desk import Desk


@click.command("different")
@click.argument("a")
@click.argument("b")
@click.option("--json", "as_json", is_flag=True, help="Write one JSON document.")
@click.pass_obj
def command(session: Session, a: str, b: str, *, as_json: bool) -> None:
    """Say that A and B are two.

    Each is any form of a name, or its id. Where they are one, the form A leaves it (B, where A is
    what it is called). Where they are two that resemble each other, that is not suggested again.
    """
    with session.desk() as desk:
        change = _parted(desk, a, b)
    tell(change, as_json=as_json)


def _parted(desk: "Desk", a: str, b: str) -> Change:
    theirs = {entity.id for entity in entities_meant(desk, b)}
    shared = [entity for entity in entities_meant(desk, a) if entity.id in theirs]
    if len(shared) == 1:
        return desk.part(shared[0].id, _leaving(shared[0], a, b))
    return desk.keep_apart(entity_meant(desk, a).id, entity_meant(desk, b).id)


def _leaving(entity: Entity, a: str, b: str) -> str:
    """The form that is to leave an entity."""
    left, right = _form(entity, a), _form(entity, b)
    is_right = left is None or (left == entity.name and right is not None)
    form = right if is_right else left
    if form is None or left == right:
        raise UsageError(
            f"{entity.name} is one entity", "Name two of its forms; `briefing entities` lists them"
        )
    if left is not None and right is not None and _key(entity, left) == _key(entity, right):
        raise UsageError(
            f"{left} and {right} are two spellings of one form, and stay together",
            f"Part {form} from a form that is another name",
        )
    return form


def _form(entity: Entity, name: str) -> str | None:
    """The form as it is written; as the user types it, if it is there twice."""
    forms = [form.text for form in entity.forms]
    if name in forms:
        return name
    return next((form for form in forms if fold(form) == fold(name)), None)


def _key(entity: Entity, form: str) -> str:
    return form_key(form, family_of(entity.label))
