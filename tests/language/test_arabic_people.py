import pytest

from briefing.language.arabic_people import with_arabic_people
from briefing.mention import Found, Label, Name


def _label(form: str, found: Found = Found.MODEL) -> Label:
    (name,) = with_arabic_people(form, [Name(0, len(form), Label.ORG, found, 0.5)])
    return name.label


@pytest.mark.parametrize(
    "form",
    [
        "Khalid al-Mansouri",
        "Ahmed Hussein al-Jabal",
        "Abu Hamza al-Tikriti",
        "Umm Salim al-Nahri",
        "Noura bint Saleh",
        "Fatima el-Sharqawi",
    ],
)
def test_a_given_name_or_a_kunya_makes_a_person(form: str) -> None:
    assert _label(form) is Label.PERSON


@pytest.mark.parametrize(
    "form", ["Hayat Tahrir al-Sham", "Ansar al-Nahr", "Jund al-Aqsa", "Khalid Brothers", "al-Sham"]
)
def test_a_movement_stays_one(form: str) -> None:
    assert _label(form) is Label.ORG


def test_what_a_rule_found_stays() -> None:
    assert _label("Ali al-Salem", Found.RULE) is Label.ORG
