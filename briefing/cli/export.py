"""How does a brief leave the program?"""

from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING

import click
from msgspec import Struct

from briefing.cli.long_work import with_events
from briefing.cli.meaning import entity_meant
from briefing.cli.output import say, write_document, write_text
from briefing.cli.progress import ProgressLine
from briefing.cli.session import Session
from briefing.desk.answers import Scope
from briefing.errors import UsageError

if TYPE_CHECKING:
    from briefing.desk.desk import Desk

_TO_OUTPUT = "-"


class _About(Struct, frozen=True):
    """What the brief is to be about; the whole library, where nothing is said."""

    entity: str | None
    query: str | None

    def scope(self, desk: "Desk") -> Scope:
        entity = None if self.entity is None else entity_meant(desk, self.entity).id
        return Scope(entity, self.query)


def _about_options(command: Callable[..., None]) -> Callable[..., None]:
    @click.option("--entity", metavar="NAME", help="Only what the articles say of one name.")
    @click.option("--query", metavar="QUERY", help="Only the articles that answer a query.")
    @wraps(command)
    def packed(*values: object, entity: str | None, query: str | None, **more: object) -> None:
        if entity is not None and query is not None:
            raise UsageError(
                "A brief is on an entity or on a query", "Leave out --entity or --query"
            )
        command(*values, about=_About(entity, query), **more)

    return packed


@click.command("export")
@click.option("-o", "--output", required=True, metavar="FILE", help="- is standard output.")
@_about_options
@click.option("--force", is_flag=True, help="Replace FILE where it exists.")
@click.option(
    "--format",
    type=click.Choice(["markdown"]),
    default="markdown",
    show_default=True,
    expose_value=False,
    help="What is written.",
)
@click.option("--events", is_flag=True, hidden=True, help="Write one JSON object a line.")
@click.pass_obj
def command(session: Session, output: str, *, about: _About, force: bool, events: bool) -> None:
    """Write a brief in which every sentence is quoted and cited."""
    path = Path(output).expanduser()
    if output != _TO_OUTPUT and path.exists() and not force:
        raise UsageError(f"{path} exists", "Choose another name, or replace it with --force")
    with session.desk() as desk:
        scope = about.scope(desk)
        if events:
            written = with_events(lambda tell: desk.export(scope, path, on_progress=tell))
            write_document({"report": {"path": str(written)}})
        elif output == _TO_OUTPUT:
            with ProgressLine() as line:
                brief = desk.brief(scope, on_progress=line.show)
            write_text(brief)
        else:
            with ProgressLine() as line:
                written = desk.export(scope, path, on_progress=line.show)
            say(f"Wrote {written}")
