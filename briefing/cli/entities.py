"""Who and what is named, and how often?"""

from collections.abc import Sequence

import click

from briefing.cli.documents import entity_document
from briefing.cli.layout import columns
from briefing.cli.output import say, write_document, write_lines
from briefing.cli.session import Session
from briefing.entities.entity import Entity

_COUNTS = frozenset({0, 1})


@click.command("entities")
@click.option("--json", "as_json", is_flag=True, help="Write one JSON document.")
@click.pass_obj
def command(session: Session, *, as_json: bool) -> None:
    """List the names: mentions, articles, kind, name, and all its forms."""
    with session.desk() as desk:
        entities = desk.entities()
    if as_json:
        write_document({"entities": [entity_document(entity) for entity in entities]})
    elif entities:
        write_lines(columns([entity_cells(entity) for entity in entities], right=_COUNTS))
    else:
        say("No names yet. Add articles: briefing add PATH ...")


def entity_cells(entity: Entity) -> Sequence[str]:
    """Mentions, articles, kind, name and the other forms of an entity, for a list."""
    forms = ", ".join(form.text for form in entity.forms if form.text != entity.name)
    return (str(entity.mentions), str(entity.articles), entity.label.value, entity.name, forms)
