"""Where are the partners of a name looked for, and which rule holds between two names?"""

import pytest

from briefing.entities.evidence import (
    INFERRED_ACRONYM,
    KNOWN_NAMES,
    PLURAL,
    ROMANISATION,
    SAME_FORM,
    agrees,
    asks,
    meets,
    needs_context,
    offers,
    owning_rule,
    sameness,
)
from briefing.entities.family import Family
from briefing.entities.nameform import NameForm
from briefing.entities.organisations import KnownKeys
from briefing.entities.persons import SURNAME

PERSON, GROUP, PLACE, FACILITY = Family.PERSON, Family.GROUP, Family.PLACE, Family.FACILITY
NOTHING_KNOWN = KnownKeys(is_place=lambda key: False, is_group=lambda key: False)

SAME = [
    pytest.param(PERSON, "Mr. Brekke", "BREKKE", SAME_FORM, id="same form"),
    pytest.param(PLACE, "Kyiv", "Kiev", KNOWN_NAMES, id="known names"),
    pytest.param(PERSON, "Mohammed Haidari", "Muhammad Haidari", ROMANISATION, id="arabic"),
    pytest.param(PERSON, "Kim Eun-young", "Kim Eunyoung", ROMANISATION, id="joined syllables"),
    pytest.param(PERSON, "Teng Kuo-feng", "Deng Guofeng", ROMANISATION, id="chinese"),
    pytest.param(PLACE, "Kharouba", "Harouba", ROMANISATION, id="place"),
    pytest.param(FACILITY, "Kharouba base", "Harouba base", ROMANISATION, id="facility"),
    pytest.param(GROUP, "Hezbollah", "Hizbullah", ROMANISATION, id="movement"),
    pytest.param(GROUP, "Gordon Adviser", "Gordon Advisers", PLURAL, id="plural"),
]


@pytest.mark.parametrize(("family", "left", "right", "rule"), SAME)
def test_a_rule_may_make_two_names_one(family: Family, left: str, right: str, rule: str) -> None:
    assert sameness(NameForm(family, left), NameForm(family, right)) == rule


@pytest.mark.parametrize(("family", "left", "right", "rule"), SAME)
def test_names_that_may_be_one_meet(family: Family, left: str, right: str, rule: str) -> None:
    assert rule
    assert set(meets(NameForm(family, left))) & set(meets(NameForm(family, right)))


@pytest.mark.parametrize(
    ("family", "left", "right"),
    [
        (PERSON, "Hassan Rashid", "Hussein Rashid"),
        (PERSON, "Zhang Jian", "Zhang Qian"),
        (PLACE, "North Korea", "South Korea"),
        (PLACE, "Syria", "Syrian"),
        (GROUP, "Harbour Lines", "Harbour Limes"),
        (GROUP, "FBI", "FSB"),
        (GROUP, "Boeing 747", "Boeing 787"),
        (FACILITY, "Terminal 2", "Terminal 3"),
        (Family.EVENT, "Hurricane Odile", "Hurricane Odele"),
    ],
)
def test_no_rule_makes_them_one(family: Family, left: str, right: str) -> None:
    assert sameness(NameForm(family, left), NameForm(family, right)) is None


def test_names_of_two_families_are_two() -> None:
    assert sameness(NameForm(PERSON, "Lincoln"), NameForm(PLACE, "Lincoln")) is None


@pytest.mark.parametrize(
    ("rule", "expected"),
    [(SAME_FORM, False), (KNOWN_NAMES, False), (ROMANISATION, True), (PLURAL, True)],
)
def test_what_only_resembles_needs_a_context(rule: str, *, expected: bool) -> None:
    assert needs_context(rule) is expected


@pytest.mark.parametrize(
    ("family", "left", "right"),
    [
        (PERSON, "Abu Mohammed al-Jolani", "Abu Mohammad al-Julani"),
        (PERSON, "Behrouz Ahmadinejad", "Behrooz Ahmadinezhad"),
        (PERSON, "Vassilios Saraliotis", "Vassilis Saraliotis"),
        (PERSON, "Mao Zedong", "Mao Tse-tung"),
        (GROUP, "Huaxin Group", "Hua Xin Group"),
    ],
)
def test_a_full_name_agrees_with_one_that_sounds_the_same(
    family: Family, left: str, right: str
) -> None:
    assert agrees(NameForm(family, left), NameForm(family, right), {})


@pytest.mark.parametrize(
    ("family", "left", "right"),
    [
        (PERSON, "Mario Silva", "Maria Silva"),
        (PERSON, "Rashid Amin", "Rashad Amin"),
        (PERSON, "Saleh", "Salih"),
        (PLACE, "Kharouba", "Harouba"),
        (GROUP, "Hezbollah", "Hizbullah"),
    ],
)
def test_others_agree_where_they_have_a_neighbour_in_common(
    family: Family, left: str, right: str
) -> None:
    one, other = NameForm(family, left), NameForm(family, right)
    assert not agrees(one, other, {one: frozenset({"marea"}), other: frozenset({"jableh"})})
    assert agrees(one, other, {one: frozenset({"marea"}), other: frozenset({"marea", "amuda"})})


def test_a_person_s_surname_is_owned_anywhere() -> None:
    rule = owning_rule(NameForm(PERSON, "Pesk"), NameForm(PERSON, "Dora Pesk"), NOTHING_KNOWN)
    assert rule == SURNAME


def test_initials_are_owned_anywhere() -> None:
    short, long = NameForm(GROUP, "CRF"), NameForm(GROUP, "Coastal Rescue Front")
    assert owning_rule(short, long, NOTHING_KNOWN) == INFERRED_ACRONYM
    assert needs_context(INFERRED_ACRONYM)
    assert set(asks(short)) & set(offers(long))


def test_another_spelling_is_tied_and_not_owned() -> None:
    short, long = NameForm(PERSON, "Omar Rashid"), NameForm(PERSON, "Omar Rasheed")
    assert owning_rule(short, long, NOTHING_KNOWN) is None


def test_a_name_of_another_family_owns_nothing() -> None:
    short, long = NameForm(PLACE, "Pesk"), NameForm(PERSON, "Dora Pesk")
    assert owning_rule(short, long, NOTHING_KNOWN) is None
