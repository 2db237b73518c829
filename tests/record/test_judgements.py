"""What have persons decided about names?"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing.entities.family import Family
from briefing.entities.judgements import Evidence, Judgement, Verdict
from briefing.entities.nameform import NameForm
from briefing.record.database import Database
from briefing.record.judgements import (
    active,
    decisions,
    record_act,
    record_conflict,
    record_redone,
    record_undone,
)

NOON = "2024-12-20T12:00:00+00:00"
MAREA, HARBOUR = NameForm(Family.PLACE, "Marea"), NameForm(Family.PLACE, "Old Harbour")
SAME = Judgement(Verdict.SAME, MAREA, HARBOUR, evidence=Evidence("0123456789abcdef", 3, 8))
APART = Judgement(Verdict.DIFFERENT, MAREA, HARBOUR)
CALLED = Judgement(Verdict.RENAME, MAREA, value="The Harbour", by="Ann")


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    with Database(tmp_path) as opened:
        yield opened


def test_judgements_are_kept_in_the_order_in_which_they_were_made(tmp_path: Path) -> None:
    with Database(tmp_path) as database, database.transaction() as db:
        record_act(db, [SAME], made_at=NOON)
        record_act(db, [APART, CALLED], made_at=NOON)
    with Database(tmp_path) as database, database.reading() as db:
        assert active(db) == (SAME, APART, CALLED)
        assert [(d.number, d.made_at) for d in decisions(db)] == [(1, NOON), (2, NOON), (3, NOON)]


def test_an_act_is_taken_back_as_a_whole(database: Database) -> None:
    with database.transaction() as db:
        record_act(db, [SAME], made_at=NOON)
        act = record_act(db, [APART, CALLED], made_at=NOON)
        record_undone(db, act, made_at=NOON)
        assert active(db) == (SAME,)
        assert [d.is_active for d in decisions(db)] == [True, False, False]


def test_what_holds_again_has_the_last_word(database: Database) -> None:
    with database.transaction() as db:
        first = record_act(db, [SAME], made_at=NOON)
        record_act(db, [APART], made_at=NOON)
        record_undone(db, first, made_at=NOON)
        record_redone(db, first, made_at=NOON)
        assert active(db) == (APART, SAME)


def test_taking_back_and_letting_hold_has_no_end(database: Database) -> None:
    with database.transaction() as db:
        act = record_act(db, [SAME], made_at=NOON)
        for _ in range(50):
            record_undone(db, act, made_at=NOON)
            assert active(db) == ()
            record_redone(db, act, made_at=NOON)
            assert active(db) == (SAME,)


def test_a_conflict_is_kept_and_does_not_hold(database: Database) -> None:
    with database.transaction() as db:
        record_act(db, [SAME], made_at=NOON)
        record_conflict(db, APART, 1, made_at=NOON)
        assert active(db) == (SAME,)
        assert [d.contradicts for d in decisions(db)] == [None, 1]


def test_rows_are_only_ever_added(database: Database) -> None:
    with database.transaction() as db:
        act = record_act(db, [SAME], made_at=NOON)
        before = db.execute("SELECT * FROM judgement").fetchall()
        record_undone(db, act, made_at=NOON)
        record_redone(db, act, made_at=NOON)
        assert db.execute("SELECT * FROM judgement").fetchall()[: len(before)] == before
