"""Which marks has a person put on what? Rows are only ever added.

A mark is a row, and so is taking one off. Those of one act are taken back together, and let hold
again, any number of times: each is one more row that names the act.
"""

import sqlite3
from collections.abc import Collection, Iterator

from msgspec import Struct

from briefing.article import Span
from briefing.entities.family import Family
from briefing.entities.nameform import NameForm
from briefing.notebook import Entry, Mark, Target
from briefing.record.values import as_list

_OFF, _UNDONE, _REDONE = "off", "undone", "redone"
_IS_TURN = f"kind IN ('{_UNDONE}', '{_REDONE}')"
_UNDONE_ACTS = (
    "undone AS (SELECT act FROM (SELECT act, kind, max(number) FROM mark"
    f" WHERE {_IS_TURN} GROUP BY act) WHERE kind = '{_UNDONE}')"
)
_HELD = (
    f'WITH {_UNDONE_ACTS} SELECT mark.number, kind, mark.article, start, "end", mark.entity, text,'
    " mark.words, mark.source, made_at, article.number IS NOT NULL OR entity.number IS NOT NULL"
    " FROM mark LEFT JOIN article ON article.id = mark.article"
    " LEFT JOIN entity ON entity.id = mark.entity AND NOT is_hidden"
    f" WHERE ends IS NULL AND NOT {_IS_TURN} AND act NOT IN (SELECT act FROM undone)"
    " AND NOT EXISTS (SELECT 1 FROM mark AS off WHERE off.ends = mark.number"
    " AND off.act NOT IN (SELECT act FROM undone))"
)
_ANCHOR = (
    'words, source, article, title, path, url, start, "end", passage, passage_start, entity,'
    " family, form"
)
_IS_LAST = (
    "NOT EXISTS (SELECT 1 FROM mark AS later WHERE later.act = mark.act"
    " AND later.number > mark.number)"
)
_LAST_JUDGEMENT = "(SELECT coalesce(max(number), 0) FROM judgement)"


class Stretch(Struct, frozen=True):
    """A part of an article's text that a mark is put on."""

    span: Span
    passage: str
    """The sentence around the span, as it stands in the text."""
    start: int
    """Where the passage begins."""


class Anchor(Struct, frozen=True):
    """What a mark is put on, as it is then: all by which it can be found again."""

    words: str
    """The sentence, the title or the name, on one line."""
    source: str = ""
    """The outlet."""
    article: str | None = None
    """The article's id."""
    title: str | None = None
    path: str | None = None
    url: str | None = None
    stretch: Stretch | None = None
    """None where the whole article is meant."""
    entity: str | None = None
    """The entity's id."""
    name: NameForm | None = None
    """The name that stands for the entity."""


class Written(Struct, frozen=True):
    """A mark, and what it is put on."""

    mark: Mark
    text: str
    anchor: Anchor


class Act(Struct, frozen=True):
    """What a person did last, or took back last."""

    number: int
    judgement: int
    """The last judgement before that: those with a higher number came later."""
    written: Written
    is_taking_off: bool


def latest_number(db: sqlite3.Connection) -> int:
    """A number that grows whenever a mark is put, taken off, taken back or let hold again."""
    return int(db.execute("SELECT coalesce(max(number), 0) FROM mark").fetchone()[0])


def held(db: sqlite3.Connection, among: Collection[int] | None = None) -> Iterator[Entry]:
    """The marks that hold, of all or of those numbers, the latest first.

    The target is None where no article or entity has the id any longer.
    """
    chosen = "" if among is None else " AND mark.number IN (SELECT value FROM json_each(?))"
    values = () if among is None else (as_list(among),)
    for row in db.execute(f"{_HELD}{chosen} ORDER BY mark.number DESC", values):
        number, kind, article, start, end, entity, text, words, source, made_at, is_there = row
        target = None
        if is_there:
            target = Target(article, None if start is None else Span(start, end), entity)
        yield Entry(number, Mark(kind), target, text, words, source, made_at)


def touched_since(db: sqlite3.Connection, number: int) -> set[int]:
    """The marks that may hold, or not, because of what was written after the row of a number."""
    rows = db.execute(
        "SELECT number, ends FROM mark WHERE act IN (SELECT act FROM mark WHERE number > ?)",
        (number,),
    )
    return {one for row in rows for one in row if one is not None}


def anchors(db: sqlite3.Connection, numbers: Collection[int]) -> dict[int, Anchor]:
    """What these marks were put on."""
    rows = db.execute(
        f"SELECT number, {_ANCHOR} FROM mark WHERE number IN (SELECT value FROM json_each(?))",
        (as_list(numbers),),
    )
    return {row[0]: _anchor(row[1:]) for row in rows}


def record_put(
    db: sqlite3.Connection, written: Written, *, made_at: str, instead_of: int | None = None
) -> None:
    """Put a mark on something, in place of the mark of a number. `made_at` is an ISO 8601 time."""
    act, anchor = latest_number(db) + 1, written.anchor
    stretch, name = anchor.stretch, anchor.name
    db.execute(
        f"INSERT INTO mark (act, judgement, kind, made_at, text, {_ANCHOR})"
        f" VALUES (?,{_LAST_JUDGEMENT},?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
        (
            act, written.mark, made_at, written.text,
            anchor.words, anchor.source, anchor.article, anchor.title, anchor.path, anchor.url,
            stretch and stretch.span.start, stretch and stretch.span.end,
            stretch and stretch.passage, stretch and stretch.start,
            anchor.entity, name and name.family, name and name.text,
        ),
    )  # fmt: skip
    if instead_of is not None:
        _take_off(db, act, instead_of, made_at)


def record_off(db: sqlite3.Connection, numbers: Collection[int], *, made_at: str) -> None:
    """Take marks off, as one act."""
    act = latest_number(db) + 1
    for number in numbers:
        _take_off(db, act, number, made_at)


def record_undone(db: sqlite3.Connection, act: int, *, made_at: str) -> None:
    """Take an act back."""
    _turn(db, act, _UNDONE, made_at)


def record_redone(db: sqlite3.Connection, act: int, *, made_at: str) -> None:
    """Let an act hold again."""
    _turn(db, act, _REDONE, made_at)


def last_act(db: sqlite3.Connection) -> Act | None:
    """The act that is to be taken back first."""
    row = db.execute(
        f"SELECT act, judgement FROM mark WHERE kind <> '{_UNDONE}' AND {_IS_LAST}"
        " ORDER BY number DESC LIMIT 1"
    ).fetchone()
    return None if row is None else _act(db, *row)


def last_undone(db: sqlite3.Connection) -> Act | None:
    """The act that is to hold again first; none once something else was done since."""
    row = db.execute(
        f"SELECT act, judgement FROM mark WHERE kind = '{_UNDONE}' AND {_IS_LAST}"
        " AND number > (SELECT max(act) FROM mark) ORDER BY number DESC LIMIT 1"
    ).fetchone()
    return None if row is None else _act(db, *row)


def _take_off(db: sqlite3.Connection, act: int, number: int, made_at: str) -> None:
    db.execute(
        "INSERT INTO mark (act, judgement, kind, made_at, ends)"
        f" VALUES (?,{_LAST_JUDGEMENT},'{_OFF}',?,?)",
        (act, made_at, number),
    )


def _turn(db: sqlite3.Connection, act: int, kind: str, made_at: str) -> None:
    db.execute(
        f"INSERT INTO mark (act, judgement, kind, made_at) VALUES (?,{_LAST_JUDGEMENT},?,?)",
        (act, kind, made_at),
    )


def _act(db: sqlite3.Connection, act: int, judgement: int) -> Act:
    """An act, told by its first mark: the one that was put, else the one that was taken off."""
    first = "SELECT number, kind, ends FROM mark WHERE number = ?"
    number, kind, ends = db.execute(first, (act,)).fetchone()
    meant = number if ends is None else ends
    mark, text = db.execute("SELECT kind, text FROM mark WHERE number = ?", (meant,)).fetchone()
    written = Written(Mark(mark), text, anchors(db, [meant])[meant])
    return Act(act, judgement, written, is_taking_off=kind == _OFF)


def _anchor(row: tuple[str, str, str, str, str, str, int, int, str, int, str, str, str]) -> Anchor:
    words, source, article, title, path, url, start, end, passage, at, entity, family, form = row
    stretch = None if start is None else Stretch(Span(start, end), passage, at)
    name = None if form is None else NameForm(Family(family), form)
    return Anchor(words, source, article, title, path, url, stretch, entity, name)
