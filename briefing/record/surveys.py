"""How often is who named in which outlet, and when?"""

import json
from collections.abc import Collection

from briefing.record.database import Database

_USES = "SELECT entity, article, mentions FROM name_use"
_SURE_USES = (
    "SELECT entity, article, 1 AS mentions FROM name_use JOIN mention USING (article, name)"
    " WHERE confidence >= :least"
)
"""The same, without the mentions below a confidence."""


def outlets(database: Database) -> list[tuple[str, int, int]]:
    """Every outlet, its articles, and those of them in which no names were marked."""
    with database.reading() as db:
        return db.execute(
            "SELECT source, count(*), sum(names = 'null') FROM article"
            " JOIN reading ON reading.article = article.number"
            " GROUP BY source ORDER BY 2 DESC, source"
        ).fetchall()


def most_mentioned(database: Database, limit: int) -> tuple[str, ...]:
    """The ids of the most mentioned entities that are shown."""
    with database.reading() as db:
        rows = db.execute(
            "SELECT id FROM entity WHERE NOT is_hidden"
            " ORDER BY mentions DESC, articles DESC, name, id LIMIT ?",
            (limit,),
        )
        return tuple(row[0] for row in rows)


def tally(
    database: Database, ids: Collection[str], *, least: float
) -> dict[tuple[str, str], tuple[int, int]]:
    """Mentions with a confidence of at least `least`, and articles, by entity id and outlet."""
    with database.reading() as db:
        rows = db.execute(
            "SELECT id_of.value, source, sum(uses.mentions), count(DISTINCT uses.article)"
            " FROM json_each(:ids) AS id_of CROSS JOIN entity ON entity.id = id_of.value"
            f" CROSS JOIN ({_uses(least)}) AS uses ON uses.entity = entity.number"
            " CROSS JOIN article ON article.number = uses.article GROUP BY 1, 2",
            {"ids": json.dumps(list(ids)), "least": least},
        )
        return {(entity, source): (mentions, count) for entity, source, mentions, count in rows}


def days(database: Database) -> dict[str, int]:
    """The days (ISO 8601) on which articles were published, and how many."""
    with database.reading() as db:
        rows = db.execute(
            "SELECT substr(published, 1, 10), count(*) FROM article"
            " WHERE published NOTNULL GROUP BY 1"
        )
        return dict(rows.fetchall())


def days_of(database: Database, entity_id: str, *, least: float) -> dict[str, int]:
    """The mentions of an entity in the articles of each day."""
    with database.reading() as db:
        rows = db.execute(
            "SELECT substr(published, 1, 10), sum(uses.mentions) FROM entity"
            f" CROSS JOIN ({_uses(least)}) AS uses ON uses.entity = entity.number"
            " CROSS JOIN article ON article.number = uses.article"
            " WHERE entity.id = :id AND published NOTNULL GROUP BY 1",
            {"id": entity_id, "least": least},
        )
        return dict(rows.fetchall())


def _uses(least: float) -> str:
    return _SURE_USES if least > 0 else _USES
