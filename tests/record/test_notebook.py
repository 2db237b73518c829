"""Which marks has a person put on what?"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from briefing.article import Span
from briefing.config import RECORD_NAME
from briefing.entities.family import Family
from briefing.entities.nameform import NameForm
from briefing.notebook import Mark, Target
from briefing.record.database import Database
from briefing.record.judgements import decisions
from briefing.record.notebook import (
    Anchor,
    Stretch,
    Written,
    anchors,
    held,
    last_act,
    last_undone,
    latest_number,
    record_off,
    record_put,
    record_redone,
    record_undone,
    touched_since,
)
from tests.record.versions import write_schema

NOON = "2024-12-20T12:00:00+00:00"
ONE, TWO, GONE = "0" * 15 + "1", "0" * 15 + "2", "f" * 16
SENTENCE = Stretch(Span(4, 9), "The Marea divers left.", 0)


def put(
    db: sqlite3.Connection,
    mark: Mark,
    anchor: Anchor,
    *,
    text: str = "",
    instead_of: int | None = None,
) -> None:
    record_put(db, Written(mark, text, anchor), made_at=NOON, instead_of=instead_of)


def on(article: str, stretch: Stretch | None = None) -> Anchor:
    return Anchor("A title", "Marea Courier", article, "A title", "/news/1.txt", None, stretch)


def marks(db: sqlite3.Connection) -> list[tuple[int, Mark, str]]:
    return [(entry.number, entry.mark, entry.text) for entry in held(db)]


def undo(db: sqlite3.Connection) -> None:
    act = last_act(db)
    assert act is not None
    record_undone(db, act.number, made_at=NOON)


def redo(db: sqlite3.Connection) -> None:
    act = last_undone(db)
    assert act is not None
    record_redone(db, act.number, made_at=NOON)


def test_marks_are_listed_the_latest_first(db: sqlite3.Connection) -> None:
    put(db, Mark.STAR, on(ONE))
    put(db, Mark.NOTE, on(TWO, SENTENCE), text="Ask the divers")
    note, star = held(db)
    assert (star.mark, star.target, star.words) == (Mark.STAR, Target(ONE), "A title")
    assert (note.mark, note.target, note.text) == (
        Mark.NOTE,
        Target(TWO, Span(4, 9)),
        "Ask the divers",
    )
    assert (note.source, note.made_at) == ("Marea Courier", NOON)


def test_a_mark_on_what_is_gone_stays_without_a_target(db: sqlite3.Connection) -> None:
    put(db, Mark.STAR, on(GONE))
    put(db, Mark.STAR, Anchor("Dora Pesk", entity="gone"))
    assert [(entry.target, entry.words) for entry in held(db)] == [
        (None, "Dora Pesk"),
        (None, "A title"),
    ]


def test_all_by_which_a_thing_can_be_found_again_is_kept(db: sqlite3.Connection) -> None:
    place = on(ONE, SENTENCE)
    name = Anchor("Dora Pesk", entity="d" * 12, name=NameForm(Family.PERSON, "Dora Pesk"))
    put(db, Mark.BOOKMARK, place)
    put(db, Mark.STAR, name)
    assert anchors(db, [1, 2]) == {1: place, 2: name}


def test_what_is_taken_off_holds_no_longer(db: sqlite3.Connection) -> None:
    put(db, Mark.STAR, on(ONE))
    put(db, Mark.READ, on(ONE))
    record_off(db, [1], made_at=NOON)
    assert marks(db) == [(2, Mark.READ, "")]


def test_acts_are_taken_back_the_latest_first_and_hold_again_in_turn(
    db: sqlite3.Connection,
) -> None:
    put(db, Mark.STAR, on(ONE))
    put(db, Mark.NOTE, on(ONE), text="old")
    put(db, Mark.NOTE, on(ONE), text="new", instead_of=2)
    record_off(db, [1], made_at=NOON)
    states = [marks(db)]
    for _ in range(4):
        undo(db)
        states.append(marks(db))
    assert last_act(db) is None
    assert [[text or mark for _, mark, text in state] for state in states] == [
        ["new"],
        ["new", "star"],
        ["old", "star"],
        ["star"],
        [],
    ]
    for state in reversed(states[:-1]):
        redo(db)
        assert marks(db) == state
    assert last_undone(db) is None


def test_taking_back_and_letting_hold_has_no_end(db: sqlite3.Connection) -> None:
    put(db, Mark.STAR, on(ONE))
    put(db, Mark.STAR, on(TWO))
    for _ in range(50):
        undo(db)
        undo(db)
        assert marks(db) == []
        redo(db)
        redo(db)
        assert len(marks(db)) == 2


def test_what_was_taken_back_is_past_once_something_else_is_done(db: sqlite3.Connection) -> None:
    put(db, Mark.STAR, on(ONE))
    undo(db)
    put(db, Mark.STAR, on(ONE))
    assert last_undone(db) is None
    undo(db)
    assert marks(db) == []


def test_an_act_tells_which_mark_it_was(db: sqlite3.Connection) -> None:
    put(db, Mark.TAG, on(ONE), text="harbour")
    act = last_act(db)
    assert act is not None
    assert act.written == Written(Mark.TAG, "harbour", on(ONE))
    assert not act.is_taking_off
    record_off(db, [1], made_at=NOON)
    act = last_act(db)
    assert act is not None
    assert act.written == Written(Mark.TAG, "harbour", on(ONE))
    assert act.is_taking_off


def test_every_row_knows_the_last_judgement_before_it(db: sqlite3.Connection) -> None:
    put(db, Mark.STAR, on(ONE))
    db.execute(
        "INSERT INTO judgement (number, act, verdict, made_by, made_at)"
        " VALUES (1, 1, 'undone', 'user', '')"
    )
    put(db, Mark.STAR, on(TWO))
    assert db.execute("SELECT judgement FROM mark").fetchall() == [(0,), (1,)]


def test_what_may_have_changed_since_a_row_is_known(db: sqlite3.Connection) -> None:
    put(db, Mark.STAR, on(ONE))
    put(db, Mark.NOTE, on(ONE), text="old")
    put(db, Mark.NOTE, on(ONE), text="new", instead_of=2)
    before = latest_number(db)
    undo(db)
    assert {2, 3} <= touched_since(db, before)
    assert 1 not in touched_since(db, before)
    assert [entry.number for entry in held(db, touched_since(db, before))] == [2]


def test_rows_are_only_ever_added(db: sqlite3.Connection) -> None:
    put(db, Mark.STAR, on(ONE))
    put(db, Mark.NOTE, on(ONE), text="words")
    before = db.execute("SELECT * FROM mark").fetchall()
    record_off(db, [1], made_at=NOON)
    undo(db)
    redo(db)
    undo(db)
    undo(db)
    put(db, Mark.NOTE, on(ONE), text="others")
    assert db.execute("SELECT * FROM mark").fetchall()[: len(before)] == before


@pytest.fixture
def marked(tmp_path: Path) -> Iterator[Database]:
    with Database(tmp_path / "marked") as database:
        yield database


def test_a_library_of_the_version_before_gets_a_notebook_and_keeps_its_judgements(
    tmp_path: Path,
) -> None:
    with closing(sqlite3.connect(tmp_path / RECORD_NAME)) as db:
        write_schema(db, 3)
        db.execute(
            "INSERT INTO judgement (act, verdict, left_family, left_form, made_by, made_at)"
            " VALUES (1, 'hide', 'place', 'Marea', 'user', '')"
        )
        db.commit()
    with Database(tmp_path) as database, database.transaction() as db:
        assert len(decisions(db)) == 1
        assert list(held(db)) == []
        put(db, Mark.STAR, on(ONE))
        assert len(list(held(db))) == 1


def test_an_article_that_is_taken_out_leaves_its_marks(marked: Database) -> None:
    with marked.transaction() as db:
        put(db, Mark.STAR, on(ONE))
        db.execute(
            "INSERT INTO article (id, title, has_own_title, source, published_from, language,"
            " words, added) VALUES (?, '', 0, '', 'unknown', 'en', 0, '')",
            (ONE,),
        )
        db.execute("DELETE FROM article")
    with marked.reading() as db:
        assert [entry.target for entry in held(db)] == [None]
