"""How are articles of the library read again, by a newer model or by another?"""

from collections.abc import Callable

import click

from briefing.cli.documents import Document
from briefing.cli.long_work import Manner, carry_out, reading_options
from briefing.cli.output import say
from briefing.cli.session import Session, settings
from briefing.desk.answers import Progress, RereadReport
from briefing.errors import UsageError


@click.command("reread")
@click.argument("ids", nargs=-1, metavar="[ID]...")
@click.option("--all", "is_for_all", is_flag=True, help="Read all articles again.")
@reading_options
@click.pass_obj
def command(session: Session, ids: tuple[str, ...], *, is_for_all: bool, manner: Manner) -> None:
    """Read articles again: by default those that another model has read.

    The first digits of an ID do. Judgements stay, and so do the ids of articles and entities.
    Killed at any moment, it goes on when it is run again.
    """
    if ids and is_for_all:
        raise UsageError("--all and IDs cannot both be given", "Leave one of them away")

    def work(
        on_progress: Callable[[Progress], None], is_cancelled: Callable[[], bool]
    ) -> RereadReport:
        model = manner.model or settings().model
        with session.desk(model=model, settles=False) as desk:
            return desk.reread(
                [desk.article(prefix).id for prefix in ids],
                on_progress=on_progress,
                is_cancelled=is_cancelled,
                is_for_all=is_for_all,
                jobs=manner.jobs,
            )

    carry_out(work, manner, document=_document, tell=_say)


def _document(report: RereadReport) -> Document:
    return {"read": report.read, "changed": report.changed, "left": report.left}


def _say(report: RereadReport) -> None:
    say(
        f"Read {report.read} again, {report.changed} of them with another result;"
        f" {report.left} stayed as they were"
    )
