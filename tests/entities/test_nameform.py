"""What is a name form, and which of two says more?"""

import pytest

from briefing.entities.family import Family
from briefing.entities.nameform import NameForm, is_fuller, name_form
from briefing.mention import Label


@pytest.mark.parametrize(
    ("left", "right"), [(Label.GPE, Label.LOC), (Label.ORG, Label.NORP), (Label.FAC, Label.FAC)]
)
def test_labels_that_are_hardly_told_apart_are_of_one_family(left: Label, right: Label) -> None:
    assert name_form("Marea", left) == name_form("Marea", right)


@pytest.mark.parametrize(
    ("left", "right"),
    [(Label.PERSON, Label.ORG), (Label.GPE, Label.FAC), (Label.GPE, Label.NORP)],
)
def test_other_labels_make_other_names(left: Label, right: Label) -> None:
    assert name_form("Marea", left) != name_form("Marea", right)


@pytest.mark.parametrize(
    ("long", "short"),
    [("Dora Pesk", "Pesk"), ("Robert Pesk", "Bob Pesk"), ("Dora Anna Pesk", "Dora Pesk")],
)
def test_more_words_or_letters_make_a_fuller_name(long: str, short: str) -> None:
    names = NameForm(Family.PERSON, long), NameForm(Family.PERSON, short)
    assert is_fuller(*names)
    assert not is_fuller(*reversed(names))


def test_no_name_is_fuller_than_itself() -> None:
    name = NameForm(Family.PERSON, "Dora Pesk")
    assert not is_fuller(name, name)
