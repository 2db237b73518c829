"""Where is somebody or something named, in every source?"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

import click

from briefing.article import ArticleRow
from briefing.cli.documents import Document, entity_document, mention_document, owned
from briefing.cli.layout import columns, cut, cut_left, line_width
from briefing.cli.least import say_hidden
from briefing.cli.meaning import counted, entity_meant
from briefing.cli.narrowed import NarrowingWish, narrowed, say_narrowed
from briefing.cli.output import strong, write_document, write_lines
from briefing.cli.session import Session
from briefing.desk.answers import ConcordanceLine
from briefing.desk.narrowing import Narrowing
from briefing.entities.entity import Entity
from briefing.errors import UsageError
from briefing.mention import Mention
from briefing.printable import one_line

if TYPE_CHECKING:
    from briefing.desk.desk import Desk

_WIDEST = 120
"""Cells of a concordance line where the output is not a terminal."""


@click.command("mentions")
@click.argument("name", required=False)
@click.option("--all", "is_all", is_flag=True, help="Every mention of every entity.")
@narrowed
@click.option("--json", "as_json", is_flag=True, help="Write one JSON document.")
@click.pass_obj
def command(
    session: Session,
    name: str | None,
    *,
    is_all: bool,
    wish: NarrowingWish,
    as_json: bool,
) -> None:
    """List every mention of NAME in every source. NAME is any form of it, or an entity's id.

    A mention that is not sure has a question mark.
    """
    if (name is None) is not is_all:
        raise UsageError("Either a NAME or --all is needed", "See briefing mentions --help")
    if name is None and wish != NarrowingWish(least=wish.least):
        raise UsageError("--all lists everything", "Name an entity to narrow its mentions")
    with session.desk() as desk:
        if name is None:
            _write_all(desk, least=wish.least, as_json=as_json)
        else:
            narrowing = wish.narrowing(desk)
            entity = entity_meant(desk, name)
            _write_one(desk, entity, narrowing, least=wish.least, as_json=as_json)


def _write_one(
    desk: "Desk", entity: Entity, narrowing: Narrowing, *, least: float, as_json: bool
) -> None:
    rows = desk.articles().by_id
    every = desk.mentions_of(entity.id, least=least)
    kept = desk.mentions_of(entity.id, least=least, narrowing=narrowing)
    lines = list(desk.lines(kept))
    say_hidden(entity.mentions - len(every), "mention", least=least)
    say_narrowed(len(every) - len(kept), narrowing)
    if as_json:
        mentions = [_document(line, rows[line.mention.article]) for line in lines]
        write_document({"entity": entity_document(entity), "mentions": mentions})
        return
    write_lines([one_line(f"{entity.name} ({entity.label.value}): {counted(entity)}")])
    write_lines(_concordance(lines, rows, desk.doubtful))


def _document(line: ConcordanceLine, row: ArticleRow) -> Document:
    return mention_document(line.mention, row.path, line.sentence)


def _concordance(
    lines: Sequence[ConcordanceLine], rows: Mapping[str, ArticleRow], doubtful: float
) -> Iterator[str]:
    width = min(line_width(), _WIDEST)
    for article, group in groupby(lines, key=lambda line: line.mention.article):
        row = rows[article]
        day = row.published[:10] if row.published else "undated"
        yield ""
        yield cut(f"{row.source} · {row.title} · {day} · {row.id}", width)
        for line in group:
            sign = "?" if line.mention.confidence < doubtful else " "
            yield f"{sign} {_keyword_in_context(line, width)}"


def _keyword_in_context(line: ConcordanceLine, width: int) -> str:
    name = cut(line.mention.text, width // 3)
    side = (width - 4) // 2 - width // 8
    gap_before = line.before[-1:].isspace() * " "
    gap_after = line.after[:1].isspace() * " "
    before = cut_left(line.before, side - len(gap_before)) + gap_before
    after = gap_after + cut(line.after, max(width - side - len(name) - 4, 1))
    return f"{before}{strong(name)}{after}"


def _write_all(desk: "Desk", *, least: float, as_json: bool) -> None:
    names = {entity.id: entity.name for entity in desk.entities()}
    rows = desk.articles().by_id
    found = tuple(desk.all_mentions(least=least))
    say_hidden(desk.counts().mentions - len(found), "mention", least=least)
    if as_json:
        mentions = [
            owned(_document(line, rows[line.mention.article]), line.mention, names)
            for line in desk.lines(found)
        ]
        write_document({"mentions": mentions})
        return
    listed = [
        (m.article, str(m.start), str(m.end), _kind(m, desk.doubtful), m.text, names[m.entity])
        for m in found
    ]
    write_lines(columns(listed, right=frozenset({1, 2})))


def _kind(mention: Mention, doubtful: float) -> str:
    return f"{mention.label.value}{'?' * (mention.confidence < doubtful)}"
