"""Where is now what had another id when it was written down?"""

import sqlite3

from briefing.entities.nameform import NameForm
from briefing.record import ledger


def articles_at(db: sqlite3.Connection, path: str | None, url: str | None) -> tuple[str, ...]:
    """The ids of the articles that lie at a path, or have a URL."""
    rows = db.execute(
        "SELECT id FROM holding JOIN article ON article.number = holding.article WHERE place = ?"
        " UNION SELECT id FROM article WHERE url = ? ORDER BY id",
        (path, url),
    )
    return tuple(row[0] for row in rows)


def entity_now(db: sqlite3.Connection, entity_id: str, name: NameForm | None) -> str | None:
    """The id of the entity that had an id, and for which a name stood; None where it is hidden."""
    if _is_there(db, entity_id) or name is None:
        return entity_id if _is_shown(db, entity_id) else None
    meant = (ledger.entity_of(db, name), *ledger.meant_by(db, name))
    return next((one for one in meant if one is not None and _is_shown(db, one)), None)


def _is_there(db: sqlite3.Connection, entity_id: str) -> bool:
    return db.execute("SELECT 1 FROM entity WHERE id = ?", (entity_id,)).fetchone() is not None


def _is_shown(db: sqlite3.Connection, entity_id: str) -> bool:
    row = db.execute("SELECT 1 FROM entity WHERE id = ? AND NOT is_hidden", (entity_id,)).fetchone()
    return row is not None
