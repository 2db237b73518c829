"""How do articles come into the library?"""

import re
import sys
from collections.abc import Callable

import click

from briefing.cli.documents import report_document
from briefing.cli.long_work import Manner, carry_out, reading_options
from briefing.cli.output import say
from briefing.cli.session import Session, settings
from briefing.desk.answers import AddReport, Progress
from briefing.errors import UsageError
from briefing.tongues import unmarked_remark

_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]+://", re.IGNORECASE)
_PIPED = "-"


@click.command("add")
@click.argument("places", nargs=-1, required=True, metavar="PATH|-...")
@reading_options
@click.pass_obj
def command(session: Session, places: tuple[str, ...], *, manner: Manner) -> None:
    """Add files and folders; - is standard input. What is there already stays as it is."""
    # Reading standard input comes before stopping is only noted: Ctrl+C ends it at once.
    piped = sys.stdin.buffer.read() if _PIPED in places else None

    def work(
        on_progress: Callable[[Progress], None], is_cancelled: Callable[[], bool]
    ) -> AddReport:
        for place in places:
            _refuse_address(place)
        model = manner.model or settings().model
        with session.desk(model=model, settles=False) as desk:
            return desk.add(
                [place for place in places if place != _PIPED],
                on_progress=on_progress,
                is_cancelled=is_cancelled,
                piped=piped,
                jobs=manner.jobs,
            )

    report = carry_out(work, manner, document=report_document, tell=_say)
    if report.skipped:
        raise click.exceptions.Exit(1)


def _say(report: AddReport) -> None:
    for skipped in report.skipped:
        why = f"{skipped.reason}. {skipped.hint}" if skipped.hint else skipped.reason
        say(f"Skipped {skipped.place}: {why}")
    say(
        f"Added {len(report.added)}, updated {len(report.updated)},"
        f" unchanged {len(report.unchanged)}, skipped {len(report.skipped)}"
    )
    if report.unmarked:
        say(f"{unmarked_remark(report.unmarked)}. --model takes a spaCy pipeline that reads them")


def _refuse_address(place: str) -> None:
    if _ADDRESS.match(place):
        raise UsageError(
            f"{place} is an address, and pages are not read from the network yet",
            "Save the page in your browser and add the file",
        )
