"""Which name forms does the library have, and under which words do they meet?"""

import sqlite3
from collections.abc import Callable

import pytest

from briefing.entities.family import Family
from briefing.entities.nameform import NameForm, name_form
from briefing.mention import Label
from briefing.record import nameforms, owners, ties
from briefing.record.nameforms import Role

DORA, IVAN = name_form("Dora Pesk", Label.PERSON), name_form("Ivan Pesk", Label.PERSON)
PESK, MAREA = name_form("Pesk", Label.PERSON), name_form("Marea", Label.GPE)
SaveNames = Callable[..., None]


def saved(db: sqlite3.Connection, *names: NameForm) -> dict[NameForm, int]:
    numbers = nameforms.number_names(db, names)
    nameforms.save_words(db, {number: name for name, number in numbers.items()})
    return numbers


def test_a_name_has_one_number_for_good(db: sqlite3.Connection) -> None:
    numbers = nameforms.number_names(db, [DORA, MAREA, DORA])
    assert len(set(numbers.values())) == 2
    assert nameforms.number_names(db, [MAREA, IVAN, DORA]).items() >= numbers.items()


def test_one_form_as_two_kinds_is_two_names(db: sqlite3.Connection) -> None:
    town, team = name_form("Marea", Label.GPE), name_form("Marea", Label.ORG)
    assert len(set(nameforms.number_names(db, [town, team]).values())) == 2


def test_names_that_the_library_lacks_have_no_number(db: sqlite3.Connection) -> None:
    numbers = nameforms.number_names(db, [DORA])
    assert nameforms.numbers_known(db, [DORA, IVAN]) == numbers
    assert nameforms.forms(db, [*numbers.values(), 99]) == {numbers[DORA]: DORA}


def test_who_stands_for_a_name_is_kept(db: sqlite3.Connection) -> None:
    numbers = nameforms.number_names(db, [DORA, IVAN, MAREA])
    dora, ivan, marea = (numbers[name] for name in (DORA, IVAN, MAREA))
    nameforms.save_roots(db, {dora: dora, ivan: dora})
    assert nameforms.roots(db, [dora, ivan, marea]) == {dora: dora, ivan: dora, marea: None}
    assert nameforms.rooted(db, [dora]) == {dora, ivan}
    assert nameforms.rooted(db, [ivan, marea]) == set()


def test_names_meet_under_words_in_a_role(db: sqlite3.Connection) -> None:
    numbers = saved(db, DORA, IVAN, PESK)
    word = "person surname pesk"
    offering = nameforms.under(db, Role.OFFERS, [word, "person surname lind"])
    assert offering == {word: {numbers[DORA], numbers[IVAN]}}
    assert nameforms.under(db, Role.ASKS, [word]) == {word: {numbers[PESK]}}
    assert nameforms.asking_what_is_offered(db, [numbers[DORA]]) == {numbers[DORA], numbers[PESK]}
    assert nameforms.asking_what_is_offered(db, [numbers[PESK]]) == set()


def test_new_names_stand_under_no_word(db: sqlite3.Connection) -> None:
    numbers = saved(db, DORA)
    new = nameforms.number_names(db, [IVAN])[IVAN]
    assert nameforms.without_words(db, [numbers[DORA], new]) == {new}


def test_saving_words_twice_does_no_harm(db: sqlite3.Connection) -> None:
    numbers = saved(db, DORA)
    nameforms.save_words(db, {numbers[DORA]: DORA})
    assert nameforms.without_words(db, numbers.values()) == set()


def test_an_acronym_asks_for_a_name_with_its_initials(db: sqlite3.Connection) -> None:
    front, letters = name_form("Kelp Rescue Front", Label.ORG), name_form("KRF", Label.ORG)
    numbers = saved(db, front, letters)
    assert nameforms.asking_for_initials(db, [numbers[front]]) == {numbers[letters]}
    assert nameforms.asking_for_initials(db, [numbers[letters]]) == set()


def test_a_team_leans_on_its_place(db: sqlite3.Connection) -> None:
    team = name_form("Marea Saints", Label.ORG)
    numbers = saved(db, team)
    assert nameforms.leaning_on(db, [MAREA]) == {numbers[team]}
    assert nameforms.leaning_on(db, [DORA]) == set()


@pytest.mark.parametrize(
    ("family", "key", "expected"),
    [
        (Family.PLACE, "marea", True),
        (Family.PLACE, "Marea", False),
        (Family.GROUP, "marea", False),
        (Family.PLACE, "kharouba", False),
    ],
)
def test_keys_are_known_by_family(
    db: sqlite3.Connection, family: Family, key: str, *, expected: bool
) -> None:
    saved(db, MAREA)
    assert nameforms.is_key(db, family, key) is expected


def test_a_name_is_unused_when_no_article_has_it(
    db: sqlite3.Connection, save_names: SaveNames
) -> None:
    save_names(1, ("Dora Pesk", Label.PERSON))
    numbers = nameforms.number_names(db, [DORA, IVAN])
    assert nameforms.unused(db, numbers.values()) == {numbers[IVAN]}


def test_a_forgotten_name_takes_its_words_ties_and_owners_along(db: sqlite3.Connection) -> None:
    numbers = saved(db, DORA, IVAN, PESK)
    dora, ivan, pesk = (numbers[name] for name in (DORA, IVAN, PESK))
    ties.add_ties(db, [(dora, ivan, "a rule"), (ivan, pesk, "a rule")])
    owners.replace_owners(db, pesk, [], [(dora, "a rule"), (ivan, "a rule")])
    nameforms.remove(db, [dora])
    assert nameforms.numbers_known(db, [DORA, IVAN, PESK]) == {IVAN: ivan, PESK: pesk}
    assert ties.ties_of(db, [dora, ivan, pesk]) == {(ivan, pesk, "a rule")}
    assert owners.owners_of(db, [pesk]) == {pesk: {(ivan, "a rule")}}
    assert nameforms.under(db, Role.OFFERS, ["person surname pesk"]) == {
        "person surname pesk": {ivan}
    }
    assert not nameforms.is_key(db, Family.PERSON, "dora pesk")


def test_a_name_in_use_cannot_be_forgotten(db: sqlite3.Connection, save_names: SaveNames) -> None:
    save_names(1, ("Dora Pesk", Label.PERSON))
    (dora,) = nameforms.numbers_known(db, [DORA]).values()
    with pytest.raises(sqlite3.IntegrityError):
        nameforms.remove(db, [dora])
