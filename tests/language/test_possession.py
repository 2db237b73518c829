"""Which names begin with the name of what somebody belongs to?"""

from collections.abc import Callable, Iterable

import pytest

from briefing.language.possession import unpossessed
from briefing.mention import Name

Marked = Callable[[str], tuple[str, list[Name]]]
Shown = Callable[[str, Iterable[Name]], str]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("<PERSON:Ropers' Bo Lind> ran", "Ropers' <PERSON:Bo Lind> ran"),
        ("<PERSON:Acme's Bo Lind> ran", "Acme's <PERSON:Bo Lind> ran"),
        ("<PERSON:Acme\u2019s Bo Lind> ran", "Acme\u2019s <PERSON:Bo Lind> ran"),
        ("<PERSON:Acme's  Bo Lind> ran", "Acme's  <PERSON:Bo Lind> ran"),
        ("<PERSON:Bo Lind> ran", "<PERSON:Bo Lind> ran"),
        ("<PERSON:Bo O'Lind> ran", "<PERSON:Bo O'Lind> ran"),
        ("<PERSON:Acme's>\nBo Lind ran", "<PERSON:Acme's>\nBo Lind ran"),
        ("<PERSON:Lind's> house", "<PERSON:Lind's> house"),
        ("<PERSON:Lind's house> burnt", "<PERSON:Lind's house> burnt"),
        ("<ORG:Lind's Rope Shop> burnt", "<ORG:Lind's Rope Shop> burnt"),
        ("<FAC:St. Bo's Hospital> burnt", "<FAC:St. Bo's Hospital> burnt"),
    ],
)
def test_an_owner_is_no_part_of_a_person_s_name(
    before: str, after: str, marked: Marked, shown: Shown
) -> None:
    text, names = marked(before)

    assert shown(text, unpossessed(text, names)) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "<PERSON:Ropers' Bo Lind> ran for the <ORG:Ropers>",
            "<ORG:Ropers>' <PERSON:Bo Lind> ran for the <ORG:Ropers>",
        ),
        (
            "In <GPE:Marea> ran <PERSON:Marea\u2019s Bo Lind>",
            "In <GPE:Marea> ran <GPE:Marea>\u2019s <PERSON:Bo Lind>",
        ),
        ("<PERSON:Syria's Bo Lind> ran", "<GPE:Syria>'s <PERSON:Bo Lind> ran"),
    ],
)
def test_the_owner_is_a_name_where_it_is_known_to_be_one(
    before: str, after: str, marked: Marked, shown: Shown
) -> None:
    text, names = marked(before)

    assert shown(text, unpossessed(text, names)) == after


def test_both_names_keep_how_sure_the_model_was(marked: Marked) -> None:
    text, names = marked("<PERSON?:Syria's Bo Lind> ran")

    assert [name.confidence for name in unpossessed(text, names)] == [0.5, 0.5]
