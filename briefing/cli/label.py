"""How does a person say of which kind an entity is?"""

import click

from briefing.cli.deciding import tell
from briefing.cli.meaning import entity_meant
from briefing.cli.session import Session
from briefing.mention import Label

_HELP = """Say of which kind NAME is.

NAME is any form of it, or its id. LABEL is one of:

\b
PERSON  somebody
ORG     a company, authority, party, armed group, newspaper
GPE     a country, city, province
LOC     another place: a sea, region, mountain
FAC     a base, airport, port, embassy
NORP    a nationality, a religious or political group
EVENT   a war, battle, election, storm
"""


@click.command("label", help=_HELP)
@click.argument("name")
@click.argument(
    "label",
    metavar="LABEL",
    type=click.Choice([label.value for label in Label], case_sensitive=False),
)
@click.option("--json", "as_json", is_flag=True, help="Write one JSON document.")
@click.pass_obj
def command(session: Session, name: str, label: str, *, as_json: bool) -> None:
    """Say of which kind an entity is."""
    with session.desk() as desk:
        change = desk.relabel(entity_meant(desk, name).id, Label(label))
    tell(change, as_json=as_json)
