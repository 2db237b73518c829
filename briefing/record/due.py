"""What waits to be derived again? It is asked at each start, so little is loaded for it."""

import sqlite3

from briefing.record.database import Database


def is_due(database: Database) -> bool:
    """Whether articles came or went since the names were last settled."""
    with database.reading() as db:
        row = db.execute(
            "SELECT EXISTS (SELECT 1 FROM article WHERE settled = 0)"
            " OR EXISTS (SELECT 1 FROM due_form) OR EXISTS (SELECT 1 FROM due_name)"
        ).fetchone()
        return bool(row[0])


def due_forms(db: sqlite3.Connection) -> tuple[str, ...]:
    """The forms whose votes have changed since the names were last settled."""
    return tuple(row[0] for row in db.execute("SELECT form FROM due_form ORDER BY form"))


def forget_due(db: sqlite3.Connection) -> None:
    """All forms are decided on."""
    db.execute("DELETE FROM due_form")
