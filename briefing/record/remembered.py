"""Where have walks stood, and what was searched for? No decisions: none of it is taken back."""

import json
import sqlite3
from collections.abc import Collection, Iterator, Sequence

from msgspec import Struct

from briefing.article import Span
from briefing.entities.family import Family
from briefing.entities.nameform import NameForm
from briefing.notebook import KeptSearch, PastWalk

MOST_WALKS = 100
MOST_SEARCHES = 100
"""Of those that are not saved."""


class UsedSearch(Struct, frozen=True):
    """A query, and up to where the library had grown when it was last used."""

    kept: KeptSearch
    highest: int
    """No article that was there then has a higher number."""


def seen(db: sqlite3.Connection, articles: Collection[str]) -> Iterator[tuple[str, int]]:
    """Article and start of each mention in these articles at which a walk has stood."""
    yield from db.execute(
        "SELECT article, start FROM seen WHERE article IN (SELECT value FROM json_each(?))",
        (json.dumps(sorted(articles)),),
    )


def save_seen(db: sqlite3.Connection, places: Sequence[tuple[str, Span]]) -> None:
    """Note that a walk has stood at these places."""
    db.executemany(
        "INSERT OR IGNORE INTO seen VALUES (?,?)",
        [(article, span.start) for article, span in places],
    )


def past_walks(db: sqlite3.Connection) -> Iterator[tuple[PastWalk, NameForm | None]]:
    """The walks that were left, the latest first, with the name that stood for the entity."""
    for row in db.execute(
        'SELECT title, entity, family, form, "query", narrowing, article, start, "end", at, stops,'
        " left_at FROM past_walk ORDER BY number DESC"
    ):
        title, entity, family, form, query, narrowing, article, start, end, at, stops, left = row
        name = None if form is None else NameForm(Family(family), form)
        span = Span(start, end)
        walk = PastWalk(title, entity, query, narrowing, article, span, at, stops, left)
        yield walk, name


def save_walk(db: sqlite3.Connection, walk: PastWalk, name: NameForm | None) -> None:
    """Keep where a walk was left, in place of the last time; the oldest are forgotten."""
    db.execute(
        'DELETE FROM past_walk WHERE entity IS ? AND "query" IS ?', (walk.entity, walk.query)
    )
    db.execute(
        'INSERT INTO past_walk (title, entity, family, form, "query", narrowing, article, start,'
        ' "end", at, stops, left_at) VALUES (?,?,?,?,?,?,?,?,?,?,?,?)',
        (
            walk.title, walk.entity, name and name.family, name and name.text, walk.query,
            walk.narrowing, walk.article, walk.span.start, walk.span.end, walk.at, walk.stops,
            walk.left_at,
        ),
    )  # fmt: skip
    db.execute(
        "DELETE FROM past_walk WHERE number NOT IN"
        " (SELECT number FROM past_walk ORDER BY number DESC LIMIT ?)",
        (MOST_WALKS,),
    )


def searches(db: sqlite3.Connection) -> Iterator[UsedSearch]:
    """The saved queries, then the others, those first that were used last."""
    for query, is_saved, last_used, highest in db.execute(
        'SELECT "query", is_saved, last_used, highest FROM search ORDER BY is_saved DESC, used DESC'
    ):
        yield UsedSearch(KeptSearch(query, bool(is_saved), last_used), highest)


def save_use(db: sqlite3.Connection, query: str, *, used_at: str) -> None:
    """Note that a query was used; of those that are not saved the oldest are forgotten."""
    db.execute(
        'INSERT INTO search ("query", is_saved, last_used, used, highest)'
        " VALUES (?, 0, ?, (SELECT coalesce(max(used), 0) + 1 FROM search),"
        " (SELECT coalesce(max(number), 0) FROM article WHERE stamp <> ''))"
        ' ON CONFLICT ("query") DO UPDATE SET last_used = excluded.last_used,'
        " used = excluded.used, highest = excluded.highest",
        (query, used_at),
    )
    _forget_searches(db)


def save_search(db: sqlite3.Connection, query: str, *, is_saved: bool) -> None:
    """Keep a query that was used for ever, or no longer than the others."""
    db.execute('UPDATE search SET is_saved = ? WHERE "query" = ?', (is_saved, query))
    _forget_searches(db)


def forget_search(db: sqlite3.Connection, query: str) -> None:
    """Forget a query, whether it is kept or not."""
    db.execute('DELETE FROM search WHERE "query" = ?', (query,))


def is_known(db: sqlite3.Connection, query: str) -> bool:
    """Whether a query was used."""
    row = db.execute('SELECT 1 FROM search WHERE "query" = ?', (query,)).fetchone()
    return row is not None


def arrived_after(db: sqlite3.Connection, highest: int) -> frozenset[str]:
    """The ids of the articles with a higher number."""
    rows = db.execute("SELECT id FROM article WHERE number > ?", (highest,))
    return frozenset(row[0] for row in rows)


def _forget_searches(db: sqlite3.Connection) -> None:
    db.execute(
        'DELETE FROM search WHERE NOT is_saved AND "query" NOT IN'
        ' (SELECT "query" FROM search WHERE NOT is_saved ORDER BY used DESC LIMIT ?)',
        (MOST_SEARCHES,),
    )
