"""Which source mentions whom, and which is silent?"""

from collections.abc import Sequence

import click
from msgspec.structs import replace

from briefing.cli.layout import cells, columns, cut, line_width
from briefing.cli.least import least_confidence
from briefing.cli.meaning import entity_meant
from briefing.cli.output import say, write_document, write_lines
from briefing.cli.session import Session
from briefing.cli.survey_documents import coverage_document
from briefing.desk.surveys import Coverage, Outlet
from briefing.entities.entity import Entity

_SOURCE = 16
"""The widest column of a source, in cells."""
_NAME = 24
"""Cells that are kept for the name."""
SILENT, UNREAD = "·", "?"


@click.command("coverage")
@click.argument("names", nargs=-1, metavar="[NAME]...")
@click.option("--silent", "is_silent", is_flag=True, help="Only names on which a source is silent.")
@click.option("--limit", type=click.IntRange(min=1), default=50, show_default=True, help="Names.")
@least_confidence
@click.option("--json", "as_json", is_flag=True, help="Write one JSON document.")
@click.pass_obj
def command(  # noqa: PLR0913  one argument an option
    session: Session,
    names: tuple[str, ...],
    *,
    is_silent: bool,
    limit: int,
    least: float,
    as_json: bool,
) -> None:
    """List how often each source mentions NAMEs, or the names that are mentioned most.

    Columns are sources, those with the most articles first. A source that never mentions a name has
    a dot; one whose articles are in languages that no model reads has a question mark.
    """
    with session.desk() as desk:
        wanted = [entity_meant(desk, name).id for name in names]
        found = desk.coverage(wanted, limit=limit, sources=None, least=least)
    if is_silent:
        rows = tuple(entity for entity in found.entities if found.silent(entity.id))
        found = replace(found, entities=rows)
    if as_json:
        write_document(coverage_document(found))
    elif found.entities:
        _write_grid(found)
    else:
        say(
            "No source is silent"
            if is_silent
            else "No names yet. Add articles: briefing add PATH ..."
        )


def _write_grid(found: Coverage) -> None:
    shown = _fitting(found.sources)
    head = ["mentions", *(cut(outlet.name, _SOURCE) for outlet in shown), ""]
    rows = [_cells(found, entity, shown) for entity in found.entities]
    write_lines(columns([head, *rows], right=frozenset(range(len(head) - 1))))
    left = len(found.sources) - len(shown)
    if left:
        say(f"{left} more source{'' if left == 1 else 's'} in a wider terminal, or with --json")


def _fitting(outlets: Sequence[Outlet]) -> Sequence[Outlet]:
    """As many outlets as there is room for on a line, one at least."""
    room = line_width() - _NAME - len("mentions")
    for number, outlet in enumerate(outlets):
        room -= min(cells(outlet.name), _SOURCE) + 2
        if room < 0:
            return outlets[: max(number, 1)]
    return outlets


def _cells(found: Coverage, entity: Entity, outlets: Sequence[Outlet]) -> Sequence[str]:
    """Mentions in all, in each outlet, and the name."""
    counts = [_count(found, entity, outlet) for outlet in outlets]
    return (str(entity.mentions), *counts, f"{entity.name} ({entity.label.value})")


def _count(found: Coverage, entity: Entity, outlet: Outlet) -> str:
    if outlet.is_unread:
        return UNREAD
    mentions, _ = found.mentions.get((entity.id, outlet.name), (0, 0))
    return str(mentions) if mentions else SILENT
