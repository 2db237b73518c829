"""Does the gazetteer know what a newspaper reader knows, and nothing misleading?"""

import pytest

from briefing.language.gazetteer import is_country, is_people, known_names, provinces
from briefing.mention import Label


@pytest.mark.parametrize(
    ("form", "label"),
    [
        ("Syria", Label.GPE),
        ("Syrian Arab Republic", Label.GPE),
        ("United States", Label.GPE),
        ("U.S.", Label.GPE),
        ("UAE", Label.GPE),
        ("T\u00fcrkiye", Label.GPE),
        ("Damascus", Label.GPE),
        ("Vatican City", Label.GPE),
        ("The Hague", Label.GPE),
        ("Bahamas", Label.GPE),
        ("Syrian", Label.NORP),
        ("Syrians", Label.NORP),
        ("British", Label.NORP),
        ("Turk", Label.NORP),
        ("Spaniards", Label.NORP),
        ("Kurdish", Label.NORP),
        ("Middle East", Label.LOC),
        ("Mediterranean", Label.LOC),
        ("Africa", Label.LOC),
        ("European Union", Label.ORG),
        ("EU", Label.ORG),
        ("RIA Novosti", Label.ORG),
        ("Kremlin", Label.ORG),
        ("White House", Label.ORG),
        ("Al-Qaeda", Label.ORG),
    ],
)
def test_known_names_carry_their_label(form: str, label: Label) -> None:
    assert known_names()[form] is label


@pytest.mark.parametrize(
    "form",
    ["Island", "Japaneses", "Swisss", "Britishs", "SY", "IN", "IT", "The Valley", "Heard", "Viti"],
)
def test_what_would_mislead_is_not_known(form: str) -> None:
    assert form not in known_names()


def test_no_form_is_empty_or_small() -> None:
    assert all(form[0].isupper() or form.startswith(("al-", "al ")) for form in known_names())


def test_provinces_are_kept_apart() -> None:
    assert "Idlib" in provinces()
    assert "Idlib" not in known_names()


def test_a_capital_is_no_country() -> None:
    assert is_country("Syria")
    assert is_country("USA")
    assert not is_country("Damascus")


def test_a_people_is_no_place() -> None:
    assert is_people("Russian")
    assert not is_people("Russia")
