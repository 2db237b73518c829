"""How do articles come into the library?"""

import re
import sys
from collections.abc import Callable, Sequence

import click

from briefing.cli.documents import report_document
from briefing.cli.output import say, write_document
from briefing.cli.progress import ProgressLine
from briefing.cli.session import Session, settings
from briefing.cli.stopping import stoppable
from briefing.desk.answers import AddReport, Progress
from briefing.errors import BriefingError, UsageError

_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]+://", re.IGNORECASE)
_PIPED = "-"


@click.command("add")
@click.argument("places", nargs=-1, required=True, metavar="PATH|-...")
@click.option("--model", metavar="NAME", help="An installed spaCy pipeline to read names with.")
@click.option("--json", "as_json", is_flag=True, help="Write the report as one JSON document.")
@click.option("--events", is_flag=True, hidden=True, help="Write one JSON object a line, by time.")
@click.pass_obj
def command(
    session: Session, places: tuple[str, ...], *, model: str | None, as_json: bool, events: bool
) -> None:
    """Add files and folders; - is standard input. What is there already stays as it is."""
    # Reading standard input comes before stopping is only noted: Ctrl+C ends it at once.
    piped = sys.stdin.buffer.read() if _PIPED in places else None
    addition = _Addition(session, places, model=model, piped=piped)
    with stoppable() as is_told:
        report = _with_events(addition, is_told) if events else _with_line(addition, is_told)
        was_stopped = is_told()
    if as_json and not events:
        write_document(report_document(report))
    if was_stopped:
        raise click.Abort
    if report.skipped:
        raise click.exceptions.Exit(1)


class _Addition:
    """What the user wants added, and where."""

    def __init__(
        self, session: Session, places: Sequence[str], *, model: str | None, piped: bytes | None
    ) -> None:
        self._session = session
        self._places = places
        self._model = model
        self._piped = piped

    def run(
        self, on_progress: Callable[[Progress], None], is_cancelled: Callable[[], bool]
    ) -> AddReport:
        """Add it.

        Raises:
            UsageError: A place is an address on the network, or the settings have a mistake.
        """
        for place in self._places:
            _refuse_address(place)
        model = self._model or settings().model
        with self._session.desk(model=model) as desk:
            return desk.add(
                [place for place in self._places if place != _PIPED],
                on_progress=on_progress,
                is_cancelled=is_cancelled,
                piped=self._piped,
            )


def _with_line(addition: _Addition, is_told: Callable[[], bool]) -> AddReport:
    with ProgressLine() as line:
        report = addition.run(line.show, is_told)
    for skipped in report.skipped:
        why = f"{skipped.reason}. {skipped.hint}" if skipped.hint else skipped.reason
        say(f"Skipped {skipped.place}: {why}")
    say(
        f"Added {len(report.added)}, updated {len(report.updated)},"
        f" unchanged {len(report.unchanged)}, skipped {len(report.skipped)}"
    )
    return report


def _with_events(addition: _Addition, is_told: Callable[[], bool]) -> AddReport:
    try:
        report = addition.run(_write_progress, is_told)
    except BriefingError as error:
        write_document({"error": {"message": error.message, "hint": error.hint}})
        raise
    write_document({"report": report_document(report)})
    return report


def _write_progress(progress: Progress) -> None:
    told = {
        "stage": progress.stage.value,
        "done": progress.done,
        "total": progress.total,
        "place": progress.place,
    }
    write_document({"progress": told})


def _refuse_address(place: str) -> None:
    if _ADDRESS.match(place):
        raise UsageError(
            f"{place} is an address, and pages are not read from the network yet",
            "Save the page in your browser and add the file",
        )
