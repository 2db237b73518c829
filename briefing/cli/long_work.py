"""How does a command work that takes long, and how does it tell how far it is?

With `--events` it tells another program, one JSON object a line: `{"progress": …}` by time, at last
`{"report": …}` or `{"error": …}`.
"""

from collections.abc import Callable
from functools import wraps
from typing import TypeAlias, TypeVar

import click
from msgspec import Struct

from briefing.cli.documents import Document
from briefing.cli.output import write_document
from briefing.cli.progress import ProgressLine
from briefing.cli.stopping import stoppable
from briefing.desk.answers import Progress
from briefing.errors import BriefingError

Report = TypeVar("Report")
Work: TypeAlias = Callable[[Callable[[Progress], None], Callable[[], bool]], Report]
"""Told whom to tell of its progress and whom to ask whether to stop, it gives a report."""


class Manner(Struct, frozen=True):
    """How the user wants it done."""

    model: str | None
    """An installed spaCy pipeline."""
    jobs: int | None
    """The most processes."""
    as_json: bool
    events: bool


def reading_options(command: Callable[..., None]) -> Callable[..., None]:
    """The options of commands that read articles; they come to the command as its `manner`."""

    @click.option("--model", metavar="NAME", help="An installed spaCy pipeline to read names with.")
    @click.option(
        "--jobs",
        type=click.IntRange(min=1),
        metavar="N",
        help="Read with at most N processes; by default with one a core.",
    )
    @click.option("--json", "as_json", is_flag=True, help="Write the report as one JSON document.")
    @click.option("--events", is_flag=True, hidden=True, help="Write one JSON object a line.")
    @wraps(command)
    def packed(
        *values: object,
        model: str | None,
        jobs: int | None,
        as_json: bool,
        events: bool,
        **more: object,
    ) -> None:
        command(*values, manner=Manner(model, jobs, as_json, events), **more)

    return packed


def carry_out(
    work: Work[Report],
    manner: Manner,
    *,
    document: Callable[[Report], Document],
    tell: Callable[[Report], None],
) -> Report:
    """Do some work until it is done, or the user stops it.

    Args:
        work: The work.
        manner: How the user wants it done.
        document: The JSON object of its report.
        tell: Says on standard error what the report says.

    Raises:
        click.Abort: The user stopped it; the report has been told.
    """
    with stoppable() as is_told:
        if manner.events:
            report = with_events(lambda tell: work(tell, is_told))
            write_document({"report": document(report)})
        else:
            with ProgressLine() as line:
                report = work(line.show, is_told)
            tell(report)
        was_stopped = is_told()
    if manner.as_json and not manner.events:
        write_document(document(report))
    if was_stopped:
        raise click.Abort
    return report


def with_events(work: Callable[[Callable[[Progress], None]], Report]) -> Report:
    """Do some work, and write its progress and what it fails with as events.

    Raises:
        BriefingError: As the work does.
    """
    try:
        return work(_write_progress)
    except BriefingError as error:
        write_document({"error": {"message": error.message, "hint": error.hint}})
        raise


def _write_progress(progress: Progress) -> None:
    told = {
        "stage": progress.stage.value,
        "done": progress.done,
        "total": progress.total,
        "place": progress.place,
    }
    write_document({"progress": told})
