"""Which names of other entities stand near the names of an entity?"""

import sqlite3

from briefing.entities.nameform import NameForm, name_form
from briefing.mention import Label
from briefing.record import nameforms
from briefing.record.suggesting import near

PER, ORG, GPE = Label.PERSON, Label.ORG, Label.GPE


def save(db: sqlite3.Connection, *names: NameForm) -> None:
    numbers = nameforms.number_names(db, names)
    nameforms.save_words(db, {number: name for name, number in numbers.items()})


def test_names_near_a_name_are_those_under_its_words(db: sqlite3.Connection) -> None:
    dora, dorota, pesk = (name_form(form, PER) for form in ("Dora Pesk", "Dorota Pesk", "Pesk"))
    front, letters = name_form("Kelp Rescue Front", ORG), name_form("KRF", ORG)
    save(db, dora, dorota, pesk, front, letters, name_form("Ivan Brek", PER))
    assert near(db, [dora, letters]) == {dora: {dorota, pesk}, letters: {front}}


def test_one_form_as_another_kind_is_near(db: sqlite3.Connection) -> None:
    town, team = name_form("Marea", GPE), name_form("Marea", ORG)
    save(db, town, team)
    assert near(db, [town]) == {town: {team}}


def test_a_word_under_which_very_many_names_stand_says_nothing(db: sqlite3.Connection) -> None:
    pesk = name_form("Pesk", PER)
    given = [f"{first}{last}ara" for first in "BDKLMNRT" for last in "aeioubdk"]
    save(db, pesk, *(name_form(f"{one} Pesk", PER) for one in given[:30]))
    assert len(near(db, [pesk])[pesk]) == 30
    save(db, *(name_form(f"{one} Pesk", PER) for one in given))
    assert near(db, [pesk]) == {pesk: set()}


def test_a_name_that_the_library_lacks_may_be_near_others(db: sqlite3.Connection) -> None:
    dora, pesk = name_form("Dora Pesk", PER), name_form("Pesk", PER)
    save(db, dora)
    assert near(db, [pesk]) == {pesk: {dora}}
    assert near(db, []) == {}
