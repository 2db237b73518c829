"""Who and what is named, and how often?"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from briefing.cli.documents import entity_document
from briefing.cli.layout import columns
from briefing.cli.least import least_confidence, say_hidden
from briefing.cli.output import say, write_document, write_lines
from briefing.cli.session import Session
from briefing.entities.entity import Entity

if TYPE_CHECKING:
    from briefing.desk.desk import Desk

_COUNTS = frozenset({0, 1})


@click.command("entities")
@least_confidence
@click.option("--json", "as_json", is_flag=True, help="Write one JSON document.")
@click.pass_obj
def command(session: Session, *, least: float, as_json: bool) -> None:
    """List the names: mentions, articles, kind, name, and all its forms.

    A name of which no mention is sure has a question mark behind its kind.
    """
    with session.desk() as desk:
        entities = desk.entities(least=least)
        unsure = frozenset() if as_json else _unsure(desk, entities, least=least)
        total = desk.counts().entities
    say_hidden(total - len(entities), "name", least=least)
    if as_json:
        write_document({"entities": [entity_document(entity) for entity in entities]})
    elif total:
        cells = [_cells(entity, is_sure=entity.id not in unsure) for entity in entities]
        write_lines(columns(cells, right=_COUNTS))
    else:
        say("No names yet. Add articles: briefing add PATH ...")


def _unsure(desk: "Desk", entities: Sequence[Entity], *, least: float) -> frozenset[str]:
    """The ids of those of which all mentions are doubtful."""
    if least >= desk.doubtful:
        return frozenset()
    doubtful = desk.doubtful_mentions()
    everything = entities if least == 0 else desk.entities()
    return frozenset(each.id for each in everything if doubtful.get(each.id) == each.mentions)


def _cells(entity: Entity, *, is_sure: bool) -> Sequence[str]:
    """Mentions, articles, kind, name and the other forms of an entity."""
    forms = ", ".join(form.text for form in entity.forms if form.text != entity.name)
    kind = entity.label.value if is_sure else f"{entity.label.value}?"
    return (str(entity.mentions), str(entity.articles), kind, entity.name, forms)
