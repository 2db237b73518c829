"""When are two spellings one form, and when may they be one foreign name?"""

import pytest

from briefing.entities.forms import are_romanisations, fold, form_key, is_acronym, skeleton
from briefing.mention import Label


@pytest.mark.parametrize(
    ("left", "right", "label"),
    [
        ("Omar al-Rashidi", "Omar Rashidi", Label.PERSON),
        ("Al-Rashidi", "al-Rashidi\u2019s", Label.PERSON),
        ("President Omar Rashidi", "Omar Rashidi", Label.PERSON),
        ("Gen. Lena Vos", "Lena Vos", Label.PERSON),
        ("Jean\u2011Luc Moreau", "Jean-Luc Moreau", Label.PERSON),
        ("Zo\u00eb Br\u00fcnn", "Zoe Brunn", Label.PERSON),
        ("the United States", "United States", Label.GPE),
        ("U.S.", "US", Label.GPE),
        ("T\u00fcrkiye", "Turkiye", Label.GPE),
        ("Kharouba Air Base", "Kharouba airbase", Label.FAC),
        ("Al Manar", "al-Manar", Label.ORG),
        ("Harbour Lines Ltd", "Harbour Lines", Label.ORG),
        ("KHAROUBA", "Kharouba", Label.GPE),
        ("Syrians", "Syrian", Label.NORP),
    ],
)
def test_spelling_habits_are_no_part_of_a_name(left: str, right: str, label: Label) -> None:
    assert form_key(left, label) == form_key(right, label)


@pytest.mark.parametrize(
    ("left", "right", "label"),
    [
        ("Al Gore", "Gore", Label.PERSON),
        ("North Korea", "South Korea", Label.GPE),
        ("Boeing 747", "Boeing 787", Label.ORG),
        ("Jordan", "Jordania", Label.GPE),
        ("Omar Rashidi Jr.", "Omar Rashidi", Label.PERSON),
        ("Company", "Ltd", Label.ORG),
        ("Swiss", "Swis", Label.NORP),
    ],
)
def test_what_tells_names_apart_stays_in_the_key(left: str, right: str, label: Label) -> None:
    assert form_key(left, label) != form_key(right, label)


@pytest.mark.parametrize(
    "text",
    ["'s", "Mr.", "the", "Inc", "al-", "\u0414\u0430\u043c\u0430\u0441\u043a", "\u5317\u4eac", "7"],
)
def test_no_name_is_normalised_away(text: str) -> None:
    for label in Label:
        assert form_key(text, label)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("kharouba", "harouba"),
        ("mohammed", "mohammad"),
        ("zelensky", "zelenskyy"),
        ("jolani", "julani"),
        ("qasim", "kasim"),
        ("dnipro", "dnypro"),
    ],
)
def test_romanisations_of_one_name_are_recognised(left: str, right: str) -> None:
    assert are_romanisations(left, right)
    assert skeleton(left) == skeleton(right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("hassan", "hussein"),
        ("brevania", "brevanian"),
        ("syria", "syrians"),
        ("homs", "hama"),
        ("lena", "lina vos"),
        ("baku", "bagu"),
        ("ali", "ola"),
    ],
)
def test_different_names_are_no_romanisations(left: str, right: str) -> None:
    assert not are_romanisations(left, right)


def test_folding_forgets_case_accents_and_curly_quotes() -> None:
    assert fold("  O\u2019Neill  CAF\u00c9 ") == "o'neill cafe"


@pytest.mark.parametrize(
    ("text", "expected"),
    [("HTS", True), ("U.N.", True), ("Nato", False), ("A", False), ("B52", False)],
)
def test_acronyms_are_letters_alone(text: str, *, expected: bool) -> None:
    assert is_acronym(text) is expected
