"""How do decisions about names go to another library, and come from one?"""

import json
import sys
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import IO

import click
from msgspec import Struct

from briefing.cli.judged_documents import import_document
from briefing.cli.ledger_lines import statement
from briefing.cli.output import say, write_document, write_lines
from briefing.cli.session import Session
from briefing.desk.answers import ImportReport, LedgerEntry
from briefing.desk.files import write_whole
from briefing.errors import Unreadable, UsageError

_PIPED = "-"
_MOST = 64 * 1024 * 1024
"""Bytes of a file that is taken over."""


class Exchange(Struct, frozen=True):
    """What the user wants to give away or to take over."""

    target: str | None
    """The file to write; `-` for standard output."""
    origin: str | None
    """The file to read; `-` for standard input."""
    author: str | None
    """Whose decisions are read."""
    is_forced: bool

    @property
    def is_wanted(self) -> bool:
        """Whether anything is."""
        return self.is_forced or any(
            given is not None for given in (self.target, self.origin, self.author)
        )


def carry_out_exchange(session: Session, exchange: Exchange, *, as_json: bool) -> None:
    """Write or read the file that the user names.

    Raises:
        UsageError: The options contradict each other, or the file to write is there already.
        Unreadable: The file to read holds no decisions.
        BriefingError: The file cannot be written.
    """
    target, origin = _checked(exchange, as_json=as_json)
    if origin is not None:
        _take_over(session, origin, exchange.author, as_json=as_json)
    elif target is not None:
        _give_away(session, target, is_forced=exchange.is_forced)


def exchange_options(command: Callable[..., None]) -> Callable[..., None]:
    """The options of an exchange; they come to the command as its `exchange`."""

    @click.option(
        "--export",
        "target",
        metavar="FILE",
        help="Write the decisions that hold to FILE (- is standard output), as JSON.",
    )
    @click.option("--force", is_flag=True, help="Replace the FILE of --export where it exists.")
    @click.option(
        "--import",
        "origin",
        metavar="FILE",
        help="Take over decisions from FILE (- is standard input), but for those that contradict"
        " one of the library's own.",
    )
    @click.option(
        "--from",
        "author",
        metavar="WHO",
        help="Whose decisions --import reads; by default the name of the file.",
    )
    @wraps(command)
    def packed(
        *values: object,
        target: str | None,
        origin: str | None,
        author: str | None,
        force: bool,
        **more: object,
    ) -> None:
        command(*values, exchange=Exchange(target, origin, author, force), **more)

    return packed


def _checked(exchange: Exchange, *, as_json: bool) -> tuple[str | None, str | None]:
    """The file to write and the file to read, one of them None."""
    target, origin, author = exchange.target, exchange.origin, exchange.author
    if any(given is not None and not given.strip() for given in (target, origin, author)):
        raise UsageError("A FILE and WHO have at least one character", "Name them")
    if (target is None) is (origin is None):
        raise UsageError("Either --export or --import is needed", "Give one of them")
    if target is None and exchange.is_forced:
        raise UsageError("--force replaces the file of --export", "Leave it out")
    if target is not None and (author is not None or as_json):
        raise UsageError("--export goes with neither --from nor --json", "It writes JSON anyway")
    return target, origin


def _give_away(session: Session, target: str, *, is_forced: bool) -> None:
    path = Path(target).expanduser().absolute()
    if target != _PIPED and path.exists() and not is_forced:
        raise UsageError(f"{target} exists", "Choose another name, or replace it with --force")
    with session.desk() as desk:
        text = json.dumps(desk.export_judgements(), indent=1)
    if target == _PIPED:
        write_lines(text.splitlines())
    else:
        say(f"Wrote {write_whole(path, text + chr(10))}")


def _take_over(session: Session, origin: str, author: str | None, *, as_json: bool) -> None:
    by = author or ("standard input" if origin == _PIPED else Path(origin).stem)
    document = _read(origin)
    with session.desk() as desk:
        report = desk.import_judgements(document, by=by)
        mine = {each.number: each for each in desk.ledger(limit=0)} if report.conflicts else {}
    _say(report, by, mine)
    if as_json:
        write_document({"import": import_document(report)})
    if report.conflicts:
        raise click.exceptions.Exit(1)


def _read(origin: str) -> object:
    """The JSON document of a file.

    Raises:
        Unreadable: It cannot be read, is too big, or is no JSON.
    """
    try:
        if origin == _PIPED:
            content = _content(sys.stdin.buffer)
        else:
            with Path(origin).expanduser().open("rb") as file:
                content = _content(file)
    except OSError as error:
        raise Unreadable(
            f"{origin} cannot be read: {error.strerror}", "Name another file"
        ) from error
    if len(content) > _MOST:
        raise Unreadable(f"{origin} is larger than 64 MB", "That is no file of decisions")
    try:
        document: object = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise Unreadable(
            f"{origin} is no JSON", "`briefing ledger --export FILE` writes such a file"
        ) from error
    return document


def _content(file: IO[bytes]) -> bytes:
    return file.read(_MOST + 1)


def _say(report: ImportReport, by: str, mine: dict[int | None, LedgerEntry]) -> None:
    taken = f"{report.applied} decision{'' if report.applied == 1 else 's'}"
    undo = ". `briefing undo` takes them back" if report.applied else ""
    say(
        f"Took over {taken} of {by}; {report.known} known already,"
        f" {len(report.conflicts)} in conflict{undo}"
    )
    for entry in report.conflicts:
        say(_conflict(entry, mine))


def _conflict(entry: LedgerEntry, mine: dict[int | None, LedgerEntry]) -> str:
    """`12: A ≠ B contradicts 3: A = B. ...`."""
    number = entry.note.removeprefix("contradicts ")
    own = mine.get(int(number)) if number.isdecimal() else None
    against = f"{entry.note}: {statement(own)}" if own else entry.note
    return (
        f"{entry.number}: {statement(entry)} {against}. To let it win: briefing redo {entry.number}"
    )
