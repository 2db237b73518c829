"""Which names does each article use, and whose are they there?"""

import sqlite3
from collections.abc import Callable

from briefing.article import Span
from briefing.entities.nameform import name_form
from briefing.entities.rules import ITSELF
from briefing.entities.statements import ALIAS, Statement
from briefing.mention import Label
from briefing.record import articles as shelf
from briefing.record import nameforms, ties, uses
from briefing.record.uses import Held

PER, ORG, NORP, GPE = Label.PERSON, Label.ORG, Label.NORP, Label.GPE
DORA, IVAN = ("Dora Pesk", PER), ("Ivan Brek", PER)
SaveNames = Callable[..., None]
NumberOf = Callable[..., int]


def test_an_article_uses_each_of_its_names_once(
    db: sqlite3.Connection, save_names: SaveNames, number_of: NumberOf
) -> None:
    save_names(1, IVAN, DORA, ("Kelp", NORP), DORA, ("Kelp", ORG), ("Kelp", ORG), ("Kelp", GPE))
    rows = db.execute("SELECT name, label, first, mentions FROM name_use ORDER BY first")
    assert rows.fetchall() == [
        (number_of("Ivan Brek"), PER, 0, 1),
        (number_of("Dora Pesk"), PER, 10, 2),
        (number_of("Kelp", ORG), ORG, 20, 3),
        (number_of("Kelp", GPE), GPE, 45, 1),
    ]
    assert db.execute("SELECT mentions, settled FROM article").fetchone() == (7, 1)


def test_the_names_of_an_article_are_read_as_they_were_written(
    db: sqlite3.Connection, save_names: SaveNames
) -> None:
    save_names(1, DORA, IVAN)
    assert [(form, name.start, name.label) for name, form in uses.names_in(db, 1)] == [
        ("Dora Pesk", 0, PER),
        ("Ivan Brek", 10, PER),
    ]


def test_saving_names_notes_those_that_are_due_before_and_now(
    db: sqlite3.Connection, save_names: SaveNames, number_of: NumberOf
) -> None:
    save_names(1, DORA)
    assert uses.due_names(db) == {number_of("Dora Pesk")}
    uses.forget_due(db)
    save_names(1, IVAN)
    assert uses.due_names(db) == {number_of("Dora Pesk"), number_of("Ivan Brek")}


def test_who_stood_for_a_name_is_due_with_it(
    db: sqlite3.Connection, save_names: SaveNames, number_of: NumberOf
) -> None:
    save_names(1, DORA)
    save_names(2, IVAN)
    dora, ivan = number_of("Dora Pesk"), number_of("Ivan Brek")
    uses.save_held(db, {(1, dora): Held(ivan, ivan, "a rule", is_here=False)})
    uses.forget_due(db)
    uses.note_due(db, 1)
    assert uses.due_names(db) == {dora, ivan}


def test_names_are_noted_as_due_once(
    db: sqlite3.Connection, save_names: SaveNames, number_of: NumberOf
) -> None:
    save_names(1, DORA)
    dora = number_of("Dora Pesk")
    uses.note_due_names(db, [dora, dora])
    uses.note_due_names(db, [dora])
    assert uses.due_names(db) == {dora}


def test_a_use_that_stays_keeps_its_entity(
    db: sqlite3.Connection, save_names: SaveNames, number_of: NumberOf
) -> None:
    save_names(1, DORA, IVAN)
    db.execute("UPDATE name_use SET entity = 7, root = 1")
    save_names(1, DORA, DORA)
    rows = db.execute("SELECT name, mentions, entity, root FROM name_use").fetchall()
    assert rows == [(number_of("Dora Pesk"), 2, 7, 1)]


def test_saving_names_replaces_what_the_article_said(
    db: sqlite3.Connection, save_names: SaveNames, number_of: NumberOf
) -> None:
    alias = Statement(ALIAS, "Dora Pesk", "Ivan Brek", PER, Span(0, 19))
    save_names(1, DORA, IVAN, statements=(alias,))
    save_names(2, DORA, IVAN, statements=(alias,))
    save_names(1, DORA, IVAN)
    assert ties.statements_on(db, left=[number_of("Dora Pesk")]) == [(2, alias)]


def test_uses_are_found_by_name_and_article(
    db: sqlite3.Connection, save_names: SaveNames, number_of: NumberOf
) -> None:
    save_names(1, DORA, IVAN)
    save_names(2, DORA)
    dora, ivan = number_of("Dora Pesk"), number_of("Ivan Brek")
    assert set(uses.uses_of(db, [dora])) == {(1, dora), (2, dora)}
    assert uses.uses_of(db, [dora, ivan], [2]) == {(2, dora): Held(None, None, None, False)}
    assert uses.names_used_in(db, [1, 3]) == {dora, ivan}
    assert uses.present(db, [ivan], [1, 2]) == {1: {ivan}}
    assert uses.first_articles(db, dora, 1) == [1]
    assert uses.first_articles(db, dora, 9) == [1, 2]


def test_a_plain_use_is_its_name_s_root_s(
    db: sqlite3.Connection, save_names: SaveNames, number_of: NumberOf
) -> None:
    save_names(1, DORA, IVAN)
    save_names(2, DORA)
    dora, ivan = number_of("Dora Pesk"), number_of("Ivan Brek")
    nameforms.save_roots(db, {dora: dora, ivan: dora})
    assert uses.save_plain(db, [dora, ivan], [1]) == {None, dora}
    own = Held(dora, dora, ITSELF, is_here=True)
    assert uses.uses_of(db, [dora]) == {(1, dora): own, (2, dora): Held(None, None, None, False)}
    assert uses.save_plain(db, [dora, ivan], [1]) == set()
    assert uses.save_plain(db, [dora, ivan], None) == {None, dora}
    assert uses.roots_in(db, [1, 2]) == uses.roots_meant(db, [ivan]) == {dora}


def test_an_article_that_is_taken_out_leaves_no_use(
    db: sqlite3.Connection, save_names: SaveNames, number_of: NumberOf
) -> None:
    alias = Statement(ALIAS, "Dora Pesk", "Ivan Brek", PER, Span(0, 19))
    save_names(1, DORA, IVAN, statements=(alias,))
    dora, ivan = number_of("Dora Pesk"), number_of("Ivan Brek")
    shelf.remove_article(db, 1)
    assert uses.names_used_in(db, [1]) == set()
    assert nameforms.unused(db, [dora, ivan]) == {dora, ivan}
    nameforms.remove(db, [dora, ivan])
    assert nameforms.numbers_known(db, [name_form(*DORA), name_form(*IVAN)]) == {}


def test_names_come_in_portions_of_few_uses(
    db: sqlite3.Connection, save_names: SaveNames, number_of: NumberOf
) -> None:
    for article in range(1, 4):
        save_names(article, DORA, *([IVAN] if article < 3 else []), *([("Kelp", ORG)] * 2))
    dora, ivan, kelp = number_of("Dora Pesk"), number_of("Ivan Brek"), number_of("Kelp", ORG)
    every = {dora, ivan, kelp}
    assert list(uses.in_portions(db, every, 100)) == [tuple(sorted(every))]
    assert list(uses.in_portions(db, {dora, ivan}, 5)) == [tuple(sorted((dora, ivan)))]
    assert sorted(uses.in_portions(db, every, 3)) == sorted([(dora,), (ivan,), (kelp,)])
    assert list(uses.in_portions(db, set(), 3)) == []
