"""May letters stand for a longer name?"""

import pytest

from briefing.entities.acronyms import (
    acronym_asks,
    acronym_offers,
    are_initials,
    fits_acronym,
    fits_blend,
    is_blend,
    letters_of,
)


@pytest.mark.parametrize(
    ("acronym", "long_form", "expected"),
    [
        ("HTS", "Hayat Tahrir al-Sham", True),
        ("UAE", "United Arab Emirates", True),
        ("IAEA", "International Atomic Energy Agency", True),
        ("NATO", "North Atlantic Treaty Organization", True),
        ("U.N.", "United Nations", True),
        ("OPCW", "Organisation for the Prohibition of Chemical Weapons", True),
        ("UN", "European Union", False),
        ("US", "Russia", False),
        ("EU", "United Europe", False),
        ("BBC", "Coastal Rescue Front", False),
    ],
)
def test_letters_begin_words_in_order(acronym: str, long_form: str, *, expected: bool) -> None:
    assert fits_acronym(acronym, long_form) is expected


def test_an_acronym_of_many_letters_is_refused_in_reasonable_time() -> None:
    assert not fits_acronym("AAAAAAAAAB", " ".join(["Aaaaaaaaaa"] * 12))


@pytest.mark.parametrize(
    ("acronym", "long_form", "expected"),
    [
        ("CRF", "Coastal Rescue Front", True),
        ("C.R.F.", "Coastal Rescue Front", True),
        ("UNP", "Union of the Northern Ports", True),
        ("UOTNP", "Union of the Northern Ports", True),
        ("NGOs", "Northern Grain Office", True),
        ("CF", "Coastal Rescue Front", False),
        ("CRFX", "Coastal Rescue Front", False),
        ("C", "Coastal", False),
    ],
)
def test_initials_take_one_letter_of_every_weighty_word(
    acronym: str, long_form: str, *, expected: bool
) -> None:
    assert are_initials(acronym, long_form) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("LiLo", True),
        ("JLo", True),
        ("MBS", True),
        ("ScarJo", True),
        ("Lilo", False),
        ("Lo", False),
    ],
)
def test_a_blend_has_capitals_inside(text: str, *, expected: bool) -> None:
    assert is_blend(text) is expected


@pytest.mark.parametrize(
    ("blend", "name", "expected"),
    [
        ("LiLo", "lila lofton", True),
        ("JLo", "jenna lowell", True),
        ("MBS", "mansour bin saud", True),
        ("LiLo", "lofton lila", False),
        ("JLo", "jenna anne lowell", False),
    ],
)
def test_each_part_of_a_blend_begins_a_word(blend: str, name: str, *, expected: bool) -> None:
    assert fits_blend(blend, name.split()) is expected


@pytest.mark.parametrize(("text", "letters"), [("U.N.", "un"), ("NGOs", "ngo"), ("US", "us")])
def test_points_and_plural_are_no_letters(text: str, letters: str) -> None:
    assert letters_of(text) == letters


def test_an_acronym_asks_where_its_long_form_offers() -> None:
    assert set(acronym_asks("CRF")) <= set(acronym_offers("Coastal Rescue Front"))


def test_two_letters_ask_nowhere() -> None:
    assert not set(acronym_asks("CR"))
