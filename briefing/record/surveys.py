"""How often is who named in which outlet, and when?"""

import json
from collections import Counter
from collections.abc import Collection, Sequence
from sys import intern

from briefing.record.database import Connection, Database
from briefing.record.doubts import below

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
            "SELECT source, count(*),"
            " sum(number IN (SELECT article FROM reading WHERE names = 'null'))"
            " FROM article GROUP BY source ORDER BY 2 DESC, source"
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
    """Mentions with a confidence of at least `least`, and articles, by entity id and outlet.

    All uses of the entities are read from an index, and the outlets of all articles once: to look
    up the article of each use would take several times as long.
    """
    with database.snapshot() as db:
        outlet_of = _outlets_by_article(db)
        lost = _lost(db, ids, least) if least > 0 else {}
        found = {}
        for entity, number in _numbers(db, ids):
            mentions, articles = _counted(db, number, outlet_of)
            for outlet in articles:
                lost_mentions, lost_articles = lost.get((entity, outlet), (0, 0))
                if articles[outlet] > lost_articles:
                    found[entity, outlet] = (
                        mentions[outlet] - lost_mentions,
                        articles[outlet] - lost_articles,
                    )
        return found


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


def _numbers(db: Connection, ids: Collection[str]) -> list[tuple[str, int]]:
    return db.execute(
        "SELECT entity.id, number FROM json_each(?) CROSS JOIN entity ON entity.id = value",
        (json.dumps(list(ids)),),
    ).fetchall()


def _outlets_by_article(db: Connection) -> list[str]:
    """The outlet of each article, at the place that is the article's number."""
    highest = db.execute("SELECT coalesce(max(number), 0) FROM article").fetchone()[0]
    found = [""] * (highest + 1)
    for number, outlet in db.execute("SELECT number, source FROM article"):
        found[number] = intern(outlet)
    return found


def _counted(
    db: Connection, entity: int, outlet_of: Sequence[str]
) -> tuple[Counter[str], Counter[str]]:
    """The mentions of an entity, and the articles that have any, by outlet."""
    uses = db.execute("SELECT article FROM name_use WHERE entity = ?", (entity,))
    articles = [article for (article,) in uses]
    mentions = Counter(map(outlet_of.__getitem__, articles))
    for article, more in db.execute(
        "SELECT article, mentions - 1 FROM name_use WHERE entity = ? AND mentions > 1", (entity,)
    ):
        mentions[outlet_of[article]] += more
    return mentions, Counter(map(outlet_of.__getitem__, set(articles)))


def _lost(
    db: Connection, ids: Collection[str], least: float
) -> dict[tuple[str, str], tuple[int, int]]:
    """Mentions below `least`, and articles that have only such, by entity id and outlet."""
    rows = db.execute(
        "SELECT entity.id, source, sum(unsure.mentions), sum(NOT EXISTS ("
        "SELECT 1 FROM name_use JOIN mention USING (article, name)"
        " WHERE name_use.entity = unsure.entity AND article = unsure.article"
        " AND confidence >= :least))"
        " FROM (SELECT entity, article, count(*) AS mentions"
        " FROM mention CROSS JOIN name_use USING (article, name)"
        f" WHERE {below(least)} GROUP BY entity, article) AS unsure"
        " JOIN entity ON entity.number = unsure.entity"
        " AND entity.id IN (SELECT value FROM json_each(:ids))"
        " JOIN article ON article.number = unsure.article GROUP BY 1, 2",
        {"ids": json.dumps(list(ids)), "least": least},
    )
    return {(entity, outlet): (mentions, lost) for entity, outlet, mentions, lost in rows}
