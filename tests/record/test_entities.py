"""Which entities are there, and which uses of names are theirs?"""

import sqlite3
from collections.abc import Callable

from briefing.entities.entity import Entity, Form
from briefing.entities.nameform import name_form
from briefing.mention import Label
from briefing.record import entities, names
from briefing.record.database import Database
from briefing.record.entities import Kept

PER, ORG = Label.PERSON, Label.ORG
DORA, IVAN = ("Dora Pesk", PER), ("Ivan Brek", PER)
SaveNames = Callable[..., None]
NumberOf = Callable[..., int]


def described(entity_id: str, name: str, *forms: str) -> Entity:
    held = tuple(Form(form, 1) for form in forms or (name,))
    return Entity(entity_id, name, PER, held, len(held), 1)


def root_all(db: sqlite3.Connection, number: int) -> None:
    db.execute("UPDATE name_use SET root = ?", (number,))


def test_the_uses_that_a_name_stands_for_are_gathered(
    db: sqlite3.Connection, save_names: SaveNames, number_of: NumberOf
) -> None:
    save_names(1, IVAN, DORA, DORA)
    save_names(3, DORA)
    root_all(db, number_of("Dora Pesk"))
    assert entities.gathered(db, []) == {}
    (one,) = entities.gathered(db, [number_of("Dora Pesk"), number_of("Ivan Brek")]).values()
    assert one.forms == {"Dora Pesk": 3, "Ivan Brek": 1}
    assert one.labels == {PER: 4}
    assert one.earliest == {"Dora Pesk": (1, 10), "Ivan Brek": (1, 0)}
    assert one.articles == 2


def test_one_form_as_two_kinds_is_gathered_as_one_form(
    db: sqlite3.Connection, save_names: SaveNames, number_of: NumberOf
) -> None:
    save_names(1, ("Marea", ORG), ("Marea", Label.GPE), ("Marea", Label.GPE))
    root_all(db, number_of("Marea", ORG))
    (one,) = entities.gathered(db, [number_of("Marea", ORG)]).values()
    assert one.forms == {"Marea": 3}
    assert one.labels == {ORG: 1, Label.GPE: 2}
    assert one.earliest == {"Marea": (1, 0)}


def test_an_entity_takes_the_uses_of_its_root(
    db: sqlite3.Connection, save_names: SaveNames, number_of: NumberOf
) -> None:
    save_names(1, DORA, DORA, IVAN)
    dora, ivan = number_of("Dora Pesk"), number_of("Ivan Brek")
    db.execute("UPDATE name_use SET root = name")
    one = described("a" * 12, "Dora Pesk")
    number = entities.save_entity(db, one, root=dora, number=None, is_hidden=False)
    assert entities.claims(db, [dora, ivan]) == {(dora, number): 2}
    assert entities.kept(db, [], [dora, ivan]) == [Kept(number, "a" * 12, dora)]
    assert entities.kept(db, [number], []) == [Kept(number, "a" * 12, dora)]
    assert entities.roots_of(db, ["a" * 12, "b" * 12]) == {"a" * 12: dora}
    assert entities.is_taken(db, "a" * 12)
    assert not entities.is_taken(db, "b" * 12)


def test_an_entity_that_is_written_again_keeps_its_number_and_no_old_form(
    database: Database, db: sqlite3.Connection, save_names: SaveNames, number_of: NumberOf
) -> None:
    save_names(1, DORA)
    dora = number_of("Dora Pesk")
    first = described("a" * 12, "Dora Pesk", "Dora Pesk", "Pesk")
    number = entities.save_entity(db, first, root=dora, number=None, is_hidden=False)
    again = described("a" * 12, "The Diver", "Dora Pesk")
    assert entities.save_entity(db, again, root=dora, number=number, is_hidden=False) == number
    assert names.entities(database) == (again,)
    assert names.entities_named(database, "Pesk") == ()


def test_a_hidden_entity_is_not_shown(
    database: Database, db: sqlite3.Connection, save_names: SaveNames, number_of: NumberOf
) -> None:
    save_names(1, DORA)
    one = described("a" * 12, "Dora Pesk")
    entities.save_entity(db, one, root=number_of("Dora Pesk"), number=None, is_hidden=True)
    assert names.entities(database) == ()
    assert names.entity(database, one.id) is None
    assert names.entities_with(database, [one.id]) == ()


def test_the_id_of_an_entity_that_is_gone_is_remembered_by_its_root(
    db: sqlite3.Connection, save_names: SaveNames, number_of: NumberOf
) -> None:
    save_names(1, DORA)
    one = described("a" * 12, "Dora Pesk")
    number = entities.save_entity(
        db, one, root=number_of("Dora Pesk"), number=None, is_hidden=False
    )
    assert entities.past_id(db, name_form(*DORA)) is None
    entities.remove_entities(db, [number])
    assert entities.past_id(db, name_form(*DORA)) == "a" * 12
    assert entities.past_id(db, name_form(*IVAN)) is None
    assert not entities.is_taken(db, "a" * 12)
    assert db.execute("SELECT count(*) FROM entity_form").fetchone() == (0,)
