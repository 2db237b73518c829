"""What has the user written down?"""

from collections.abc import Iterator, Sequence

import click

from briefing.cli.layout import columns, wrapped
from briefing.cli.noted_documents import entry_document
from briefing.cli.output import say, write_document, write_lines
from briefing.cli.session import Session
from briefing.notebook import Entry, Mark

_INDENT = 4


@click.command("notebook")
@click.option(
    "--only", type=click.Choice([mark.value for mark in Mark]), help="Only marks of one kind."
)
@click.option("--tag", metavar="TAG", help="Only what has this tag.")
@click.option("--json", "as_json", is_flag=True, help="Write one JSON document.")
@click.pass_obj
def command(session: Session, *, only: str | None, tag: str | None, as_json: bool) -> None:
    """List stars, notes, tags and bookmarks, the latest first.

    Which articles are read is listed by `--only read`. `briefing unmark NUMBER` takes a mark off.
    """
    with session.desk() as desk:
        entries = desk.notebook()
    shown = [entry for entry in entries if _is_wanted(entry, only, tag)]
    if as_json:
        write_document({"notebook": [entry_document(entry) for entry in shown]})
    else:
        write_lines(notebook_lines(shown))
    say(_summary(len(shown), sum(entry.mark is Mark.READ for entry in entries)))


def notebook_lines(entries: Sequence[Entry]) -> Iterator[str]:
    """Each mark on a line, with what it is on; below it the words of a note."""
    lines = columns([_cells(entry) for entry in entries], right=frozenset({0}))
    for line, entry in zip(lines, entries, strict=True):
        yield line
        if entry.mark is Mark.NOTE:
            for paragraph in entry.text.splitlines():
                yield from wrapped(paragraph, indent=_INDENT)


def _is_wanted(entry: Entry, only: str | None, tag: str | None) -> bool:
    if tag is not None:
        return entry.mark is Mark.TAG and entry.text.casefold() == tag.casefold()
    return entry.mark is not Mark.READ if only is None else entry.mark == only


def _cells(entry: Entry) -> Sequence[str]:
    """Number, kind, where it is now, and the words that were marked."""
    kind = f"tag {entry.text}" if entry.mark is Mark.TAG else entry.mark.value
    where = "gone" if entry.target is None else entry.target.article or entry.target.entity or ""
    return (str(entry.number), kind, where, entry.source, entry.words)


def _summary(shown: int, read: int) -> str:
    marks = f"{shown} mark{'' if shown == 1 else 's'}"
    return f"{marks}; {read} article{'' if read == 1 else 's'} read"
