"""How does the ledger look in a terminal?"""

from collections.abc import Iterable, Iterator, Sequence

from briefing.cli.layout import cells, columns, cut, line_width
from briefing.cli.sourced import source_lines
from briefing.desk.answers import LedgerEntry
from briefing.desk.telling import told
from briefing.printable import one_line

_GAP = 2
_MENTIONS = 4
"""The column that holds a number beside that of the decision's own number."""


def ledger_lines(entries: Sequence[LedgerEntry], *, has_evidence: bool) -> Iterator[str]:
    """Each decision and each reason: one line where the terminal is wide enough, else two."""
    rows = [_cells(entry) for entry in entries]
    indent = max((len(row[0]) for row in rows), default=0) + _GAP
    for entry, head in zip(entries, _heads(rows, indent), strict=True):
        yield from head
        if has_evidence:
            yield from source_lines(entry.source, indent=indent + _GAP)


def statement(entry: LedgerEntry) -> str:
    """What is decided, in the words of the desk."""
    return told(entry.verdict, entry.left, entry.right)


def _cells(entry: LedgerEntry) -> Sequence[str]:
    """Number, statement, who or which rule, when, mentions, and whether it holds."""
    number = "" if entry.number is None else str(entry.number)
    maker = entry.rule if entry.number is None else f"by {entry.by}"
    when = (entry.when or "").replace("T", " ")[:16]
    mentions = _counted(entry.mentions) if entry.mentions else ""
    status = "" if entry.is_active else f"does not hold: {entry.note}"
    return (number, statement(entry), maker, when, mentions, status)


def _heads(rows: Sequence[Sequence[str]], indent: int) -> Iterator[Iterable[str]]:
    widths = [max(cells(one_line(cell)) for cell in column) for column in zip(*rows, strict=True)]
    if sum(widths) + _GAP * (len(widths) - 1) <= line_width():
        for line in columns(rows, right=frozenset({0, _MENTIONS})):
            yield (line,)
        return
    about = (" · ".join(filter(None, row[2:])) for row in rows)
    for line, more in zip(
        columns([row[:2] for row in rows], right=frozenset({0})), about, strict=True
    ):
        yield (line, " " * (indent + _GAP) + cut(more, max(line_width() - indent - _GAP, 10)))


def _counted(mentions: int) -> str:
    return f"{mentions} mention" if mentions == 1 else f"{mentions} mentions"
