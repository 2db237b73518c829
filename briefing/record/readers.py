"""Which model read which article?"""

from briefing.record.database import Database


def models(database: Database) -> dict[str, str]:
    """The name and version of the model that read each article, by the article's id."""
    with database.reading() as db:
        rows = db.execute(
            "SELECT id, model FROM article JOIN reading ON reading.article = article.number"
        )
        return dict(rows.fetchall())


def count_read_by_others(database: Database, model: str) -> int:
    """How many articles were read by another model than `model` (name and version)."""
    with database.reading() as db:
        row = db.execute(
            "SELECT (SELECT count(*) FROM reading)"
            " - (SELECT count(*) FROM reading WHERE model = ?)",
            (model,),
        ).fetchone()
        return int(row[0])


def read_by_others(database: Database, model: str | None) -> tuple[int, ...]:
    """Numbers of the articles that another model read, ascending; of all for None."""
    with database.reading() as db:
        rows = db.execute(
            "SELECT article FROM reading WHERE ? IS NULL OR model <> ?",
            (model, model),
        )
        return tuple(sorted(row[0] for row in rows))
