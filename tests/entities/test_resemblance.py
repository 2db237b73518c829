"""How much do two names resemble each other that no rule joins?"""

import pytest

from briefing.entities.nameform import NameForm, name_form
from briefing.entities.resemblance import near_words, resemblance
from briefing.mention import Label

PER, ORG, GPE, FAC = Label.PERSON, Label.ORG, Label.GPE, Label.FAC
SHORT, GIVEN = "may be short for it", "the same surname, like given names"
SPELLING, LETTERS = "another spelling", "nearly the same letters"
PART, ALIKE, INITIALS = "a part of the other name", "the names begin alike", "the initials fit"
SAME, KINDS = "the same form", "the same form, read as two kinds"
RESEMBLING = [
    ("Dora Pesk", PER, "Mrs. Dora Pesk", PER, SAME),
    ("Saint Marea", GPE, "St. Marea", GPE, SAME),
    ("Marea", GPE, "Marea", ORG, KINDS),
    ("Marea Air Base", FAC, "Marea airbase", ORG, KINDS),
    ("Kharouba", GPE, "Harouba", GPE, SPELLING),
    ("Viktor Salamov", PER, "Viktor Salamof", PER, SPELLING),
    ("Rope Brothers", ORG, "Rope Brother", ORG, SPELLING),
    ("Pesk", PER, "Dora Pesk", PER, SHORT),
    ("D. Pesk", PER, "Dora Pesk", PER, SHORT),
    ("Ivan Pesk", PER, "Ivan Pesk Jr.", PER, SHORT),
    ("Dora Pesk", PER, "Dorota Pesk", PER, GIVEN),
    ("Dora Marmaduke", PER, "Nora Marmaduke", PER, LETTERS),
    ("Harbour Watch", ORG, "Harbour Watches", ORG, LETTERS),
    ("KRF", ORG, "Kharouba Rescue Front", ORG, INITIALS),
    ("Rope Front", ORG, "Kharouba Rope Front", ORG, PART),
    ("Kharouba Rope", ORG, "Kharouba Rope Fund", ORG, PART),
    ("Police", ORG, "Marea Police", ORG, PART),
    ("Marea Rope Agency", ORG, "Marea Rope Board", ORG, ALIKE),
]
OTHERS = [
    ("North Marea", GPE, "South Marea", GPE),
    ("Marea", GPE, "New Marea", GPE),
    ("Upper Marea Dam", FAC, "Lower Marea Dam", FAC),
    ("Gate 4", FAC, "Gate 5", FAC),
    ("Radio Marea", ORG, "Radio Marea 7", ORG),
    ("Ivan Pesk Jr.", PER, "Ivan Pesk Sr.", PER),
    ("Ivan Pesk Jr.", PER, "Ivann Pesk III", PER),
    ("Maro XIV", PER, "Maro XV", PER),
    ("Dora Pesk", PER, "Dora Lind", PER),
    ("Dora Pesk", PER, "Ivan Pesk", PER),
    ("Do Pesk", PER, "Dora Pesk", PER),
    ("Andor Peskow", PER, "Anton Peskaw", PER),
    ("Rome", ORG, "Rome Rope Fund", ORG),
    ("Italian", ORG, "Italian Rope Fund", ORG),
    ("KRX", ORG, "Kharouba Rescue Front", ORG),
    ("Marea Lions", ORG, "Marea Tigers", ORG),
    ("Qalar", GPE, "Qulat", GPE),
    ("Dora Pesk", PER, "Marea", ORG),
]


@pytest.mark.parametrize(("left", "label", "right", "other_label", "reason"), RESEMBLING)
def test_two_names_resemble_each_other_for_a_reason(
    left: str, label: Label, right: str, other_label: Label, reason: str
) -> None:
    found = resemblance(name_form(left, label), name_form(right, other_label))
    assert found is not None
    assert found.reason == reason


@pytest.mark.parametrize(("left", "label", "right", "other_label"), OTHERS)
def test_two_names_do_not_resemble_each_other(
    left: str, label: Label, right: str, other_label: Label
) -> None:
    assert resemblance(name_form(left, label), name_form(right, other_label)) is None


PAIRS = [
    (name_form(left, label), name_form(right, other_label))
    for left, label, right, other_label in (*(row[:4] for row in RESEMBLING), *OTHERS)
]


@pytest.mark.parametrize(("left", "right"), PAIRS)
def test_it_makes_no_difference_which_name_comes_first(left: NameForm, right: NameForm) -> None:
    assert resemblance(left, right) == resemblance(right, left)


@pytest.mark.parametrize(("left", "right"), PAIRS)
def test_a_score_lies_between_nothing_and_certainty(left: NameForm, right: NameForm) -> None:
    found = resemblance(left, right)
    assert found is None or 0 < found.score < 1


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        (("Dora Pesk", "Mrs. Dora Pesk"), ("Viktor Salamov", "Viktor Salamof")),
        (("Viktor Salamov", "Viktor Salamof"), ("Pesk", "Dora Pesk")),
        (("Dorota Pesk", "Dorothea Pesk"), ("Dora Pesk", "Dorothea Pesk")),
    ],
)
def test_what_resembles_more_has_the_higher_score(
    better: tuple[str, str], worse: tuple[str, str]
) -> None:
    first, second = (
        resemblance(*(name_form(form, PER) for form in pair)) for pair in (better, worse)
    )
    assert first is not None
    assert second is not None
    assert first.score > second.score


def test_a_word_that_many_names_share_is_less_of_a_part() -> None:
    police = resemblance(name_form("Police", ORG), name_form("Marea Police", ORG))
    ropes = resemblance(name_form("Ropes", ORG), name_form("Marea Ropes", ORG))
    assert police is not None
    assert ropes is not None
    assert police.score < ropes.score


@pytest.mark.parametrize(
    ("left", "label", "right", "other_label"),
    [row[:4] for row in RESEMBLING if row[4] in {SAME, KINDS, SPELLING, SHORT, INITIALS, PART}],
)
def test_what_resembles_stands_under_a_word_in_common(
    left: str, label: Label, right: str, other_label: Label
) -> None:
    one, other = name_form(left, label), name_form(right, other_label)
    assert set(near_words(one)) & set(near_words(other))
