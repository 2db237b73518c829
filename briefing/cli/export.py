"""How does a brief leave the program?"""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefing.cli.meaning import entity_meant
from briefing.cli.output import say, write_text
from briefing.cli.session import Session
from briefing.desk.answers import Scope
from briefing.errors import UsageError

if TYPE_CHECKING:
    from briefing.desk.desk import Desk

_TO_OUTPUT = "-"


@click.command("export")
@click.option("-o", "--output", required=True, metavar="FILE", help="- is standard output.")
@click.option("--entity", metavar="NAME", help="Only what the articles say of one name.")
@click.option("--query", metavar="QUERY", help="Only the articles that answer a query.")
@click.option("--force", is_flag=True, help="Replace FILE where it exists.")
@click.option(
    "--format",
    type=click.Choice(["markdown"]),
    default="markdown",
    show_default=True,
    expose_value=False,
    help="What is written.",
)
@click.pass_obj
def command(
    session: Session, output: str, *, entity: str | None, query: str | None, force: bool
) -> None:
    """Write a brief in which every sentence is quoted and cited."""
    if entity is not None and query is not None:
        raise UsageError("A brief is on an entity or on a query", "Leave out --entity or --query")
    path = Path(output).expanduser()
    if output != _TO_OUTPUT and path.exists() and not force:
        raise UsageError(f"{path} exists", "Choose another name, or replace it with --force")
    with session.desk() as desk:
        scope = _scope(desk, entity, query)
        if output == _TO_OUTPUT:
            write_text(desk.brief(scope))
        else:
            say(f"Wrote {desk.export(scope, path)}")


def _scope(desk: "Desk", entity: str | None, query: str | None) -> Scope:
    return Scope(None if entity is None else entity_meant(desk, entity).id, query)
