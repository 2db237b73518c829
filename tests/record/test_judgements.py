"""What have persons decided about names?"""

from pathlib import Path

from briefing.entities.entity import Evidence, Judgement, Verdict
from briefing.record.database import Database
from briefing.record.judgements import judgements, record_judgement


def test_judgements_are_kept_in_the_order_in_which_they_were_made(tmp_path: Path) -> None:
    made = (
        Judgement("Marea", "Old Harbour", Verdict.SAME, "user", Evidence("0123456789abcdef", 3, 8)),
        Judgement("Marea", "Old Harbour", Verdict.DIFFERENT, "user"),
    )
    with Database(tmp_path) as database:
        for judgement in made:
            record_judgement(database, judgement, made_at="2024-12-20T12:00:00+00:00")
    with Database(tmp_path) as database:
        assert judgements(database) == made
