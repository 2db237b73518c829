"""What do many articles have in common: their outlets, their months, whom they name?"""

import json
from collections import Counter
from collections.abc import Collection, Iterable

from msgspec import Struct

from briefing.record.database import Database

_MONTH = len("2024-12")


class Common(Struct, frozen=True):
    """How many of some articles have each thing."""

    articles: int
    sources: tuple[tuple[str, int], ...]
    """The most first."""
    months: tuple[tuple[str, int], ...]
    """Those of the most articles, in order of time."""
    entities: tuple[tuple[str, int], ...]
    """By id, hidden ones left out; the most first."""


def common(database: Database, ids: Collection[str], *, limit: int) -> Common:
    """What the articles of these ids have in common; at most `limit` of each kind."""
    with database.reading() as db:
        rows = db.execute(
            "SELECT article.number, source, published FROM json_each(?)"
            " CROSS JOIN article ON article.id = value",
            (json.dumps(list(ids)),),
        ).fetchall()
        entities = db.execute(
            "SELECT id, hits FROM (SELECT entity, count(*) AS hits FROM"
            " (SELECT DISTINCT article, entity FROM json_each(?)"
            " CROSS JOIN name_use ON article = value) GROUP BY entity)"
            " JOIN entity ON entity.number = entity AND NOT is_hidden"
            " ORDER BY hits DESC, mentions DESC, name, id LIMIT ?",
            (json.dumps(sorted(row[0] for row in rows)), limit),
        ).fetchall()
    months = _most((row[2][:_MONTH] for row in rows if row[2] is not None), limit)
    sources = _most((row[1] for row in rows), limit)
    return Common(len(rows), sources, tuple(sorted(months)), tuple(entities))


def _most(values: Iterable[str], limit: int) -> tuple[tuple[str, int], ...]:
    counted = Counter(values).items()
    return tuple(sorted(counted, key=lambda each: (-each[1], each[0]))[:limit])
