"""What have persons decided about names? Rows are only ever added."""

from briefing.entities.entity import Evidence, Judgement, Verdict
from briefing.record.database import Database


def judgements(database: Database) -> tuple[Judgement, ...]:
    """All judgements, oldest first."""
    with database.reading() as db:
        rows = db.execute(
            'SELECT left_form, right_form, verdict, made_by, article, start, "end"'
            " FROM judgement ORDER BY number"
        )
        return tuple(
            Judgement(
                left,
                right,
                Verdict(verdict),
                by,
                None if article is None else Evidence(article, start, end),
            )
            for left, right, verdict, by, article, start, end in rows
        )


def record_judgement(database: Database, judgement: Judgement, *, made_at: str) -> None:
    """Add a judgement. `made_at` is an ISO 8601 time."""
    evidence = judgement.evidence
    with database.transaction() as db:
        db.execute(
            "INSERT INTO judgement (left_form, right_form, verdict, made_by, article, start,"
            ' "end", made_at) VALUES (?,?,?,?,?,?,?,?)',
            (
                judgement.left,
                judgement.right,
                judgement.verdict,
                judgement.by,
                evidence and evidence.article,
                evidence and evidence.start,
                evidence and evidence.end,
                made_at,
            ),
        )
