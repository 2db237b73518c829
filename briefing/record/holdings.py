"""Which place holds which articles?

One place may hold several articles, and one article may lie in several places.
"""

import sqlite3
from collections.abc import Collection

from briefing.record.database import Database


def fingerprint(database: Database, place: str) -> str | None:
    """What `place` held when it was last read, or None where it never was."""
    with database.reading() as db:
        row = db.execute("SELECT fingerprint FROM place WHERE place = ?", (place,)).fetchone()
        return None if row is None else str(row[0])


def save_place(
    db: sqlite3.Connection, place: str, fingerprint: str, article_ids: Collection[str]
) -> None:
    """Note what `place` holds now. What it no longer holds stays, with no place at last."""
    before = [r[0] for r in db.execute("SELECT article FROM holding WHERE place = ?", (place,))]
    db.execute("DELETE FROM place WHERE place = ?", (place,))
    db.execute("INSERT INTO place VALUES (?,?)", (place, fingerprint))
    db.executemany(
        "INSERT OR IGNORE INTO holding SELECT ?, number FROM article WHERE id = ?",
        [(place, article_id) for article_id in article_ids],
    )
    for number in before:
        _follow_place(db, number)


def unheld(db: sqlite3.Connection) -> tuple[int, ...]:
    """Numbers of the articles that no place holds any longer."""
    rows = db.execute(
        "SELECT number FROM article"
        " WHERE NOT EXISTS (SELECT 1 FROM holding WHERE article = number) ORDER BY number"
    )
    return tuple(row[0] for row in rows)


def _follow_place(db: sqlite3.Connection, number: int) -> None:
    """Let an article's path be that of a place which holds it, where there is one."""
    db.execute(
        "UPDATE article SET path = (SELECT min(place) FROM holding WHERE article = number)"
        " WHERE number = ? AND path IS NOT NULL"
        " AND EXISTS (SELECT 1 FROM holding WHERE article = number)"
        " AND path NOT IN (SELECT place FROM holding WHERE article = number)",
        (number,),
    )
