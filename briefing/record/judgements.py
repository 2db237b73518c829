"""What have persons decided about names? Rows are only ever added.

Every act (a decision, or an import of several) can be taken back, and let hold again, any number of
times: each is one more row that names the act.
"""

import sqlite3
from collections.abc import Iterable, Sequence
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from briefing.entities.family import Family
from briefing.entities.judgements import Evidence, Judgement, Verdict
from briefing.entities.nameform import NameForm

_UNDONE, _REDONE, _CONFLICT = "undone", "redone", "conflict"


class Decision(Struct, frozen=True):
    """A judgement as the record keeps it."""

    number: int
    act: int
    """Decisions of one act are taken back together."""
    judgement: Judgement
    made_at: str
    """ISO 8601."""
    is_active: bool
    since: int
    """The row by which it last began, or ceased, to hold: what comes later has the last word."""
    contradicts: int | None = None
    """The number of the decision because of which an imported one does not hold."""


def decisions(db: sqlite3.Connection) -> tuple[Decision, ...]:
    """All decisions in the order in which they were made, whether they hold or not."""
    made: dict[int, list[Decision]] = {}
    for row in db.execute(f"SELECT {_COLUMNS} FROM judgement ORDER BY number"):
        number, act, verdict = row[:3]
        if verdict in {_UNDONE, _REDONE, _CONFLICT}:
            contradicts = int(row[7]) if verdict == _CONFLICT else None
            made[act] = [
                replace(
                    decision,
                    is_active=verdict == _REDONE,
                    since=number,
                    contradicts=contradicts,
                )
                for decision in made[act]
            ]
        else:
            decision = Decision(number, act, _judgement(row), row[9], is_active=True, since=number)
            made.setdefault(act, []).append(decision)
    return tuple(sorted((d for acts in made.values() for d in acts), key=lambda d: d.number))


def active(db: sqlite3.Connection) -> tuple[Judgement, ...]:
    """The judgements that hold; whoever comes later has the last word."""
    held = sorted((d for d in decisions(db) if d.is_active), key=lambda d: (d.since, d.number))
    return tuple(decision.judgement for decision in held)


def record_act(db: sqlite3.Connection, judgements: Sequence[Judgement], *, made_at: str) -> int:
    """Add judgements that are taken back together. `made_at` is an ISO 8601 time.

    Returns:
        The number of the act.
    """
    act = _next_number(db)
    for judgement in judgements:
        _insert(db, act, judgement, made_at)
    return act


def record_conflict(
    db: sqlite3.Connection, judgement: Judgement, contradicted: int, *, made_at: str
) -> int:
    """Add an imported judgement that does not hold, since it contradicts the decision of a number.

    Returns:
        Its number.
    """
    act = record_act(db, [judgement], made_at=made_at)
    _mark(db, act, _CONFLICT, made_at, value=str(contradicted))
    return act


def record_undone(db: sqlite3.Connection, act: int, *, made_at: str) -> None:
    """Take an act back."""
    _mark(db, act, _UNDONE, made_at)


def record_redone(
    db: sqlite3.Connection, act: int, *, made_at: str, with_it: Iterable[Judgement] = ()
) -> None:
    """Let an act hold again; `with_it` is a part of it from now on."""
    _mark(db, act, _REDONE, made_at)
    for judgement in with_it:
        _insert(db, act, judgement, made_at)


_COLUMNS = (
    "number, act, verdict, left_family, left_form, right_family, right_form, value, made_by,"
    ' made_at, article, start, "end"'
)


def _judgement(row: Sequence[Any]) -> Judgement:
    _, _, verdict, family, form, right_family, right_form, value, by, _, article, start, end = row
    return Judgement(
        Verdict(verdict),
        NameForm(Family(family), form),
        NameForm(Family(right_family), right_form) if right_family else None,
        value,
        by,
        None if article is None else Evidence(article, start, end),
    )


def _insert(db: sqlite3.Connection, act: int, judgement: Judgement, made_at: str) -> None:
    right, evidence = judgement.right, judgement.evidence
    db.execute(
        f"INSERT INTO judgement ({_COLUMNS}) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)",
        (
            _next_number(db),
            act,
            judgement.verdict,
            judgement.left.family,
            judgement.left.text,
            right.family if right else "",
            right.text if right else "",
            judgement.value,
            judgement.by,
            made_at,
            evidence and evidence.article,
            evidence and evidence.start,
            evidence and evidence.end,
        ),
    )


def _mark(db: sqlite3.Connection, act: int, mark: str, made_at: str, *, value: str = "") -> None:
    db.execute(
        "INSERT INTO judgement (number, act, verdict, value, made_by, made_at)"
        " VALUES (?,?,?,?,'user',?)",
        (_next_number(db), act, mark, value, made_at),
    )


def _next_number(db: sqlite3.Connection) -> int:
    row = db.execute("SELECT coalesce(max(number), 0) + 1 FROM judgement").fetchone()
    return int(row[0])
