"""Which other entities does a name lead to?"""

from collections.abc import Sequence

import click

from briefing.cli.documents import entity_document
from briefing.cli.judged_documents import related_document
from briefing.cli.layout import columns
from briefing.cli.meaning import entity_meant
from briefing.cli.output import say, write_document, write_lines
from briefing.cli.session import Session
from briefing.desk.answers import Related

_COUNTS = frozenset({1, 2})


@click.command("related")
@click.argument("name")
@click.option("--json", "as_json", is_flag=True, help="Write one JSON document.")
@click.pass_obj
def command(session: Session, name: str, *, as_json: bool) -> None:
    """List the other names that NAME leads to.

    Such as the country of a people, the town in the name of its port, and whom a surname may mean:
    why, mentions, articles, kind, name, id.
    """
    with session.desk() as desk:
        entity = entity_meant(desk, name)
        found = desk.related(entity.id)
    if as_json:
        related = [related_document(each) for each in found]
        write_document({"entity": entity_document(entity), "related": related})
    elif found:
        write_lines(columns([_cells(each) for each in found], right=_COUNTS))
    else:
        say(f"{entity.name} ({entity.label.value}) leads to no other name")


def _cells(related: Related) -> Sequence[str]:
    entity = related.entity
    counts = (str(entity.mentions), str(entity.articles))
    return (related.why, *counts, entity.label.value, entity.name, entity.id)
