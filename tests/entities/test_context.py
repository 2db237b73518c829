"""What stands around a name that may be another spelling of a second one?"""

from typing import TYPE_CHECKING

import pytest

from briefing.entities.context import neighbours
from briefing.entities.nameform import name_form
from briefing.mention import Label

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.entities.conftest import Mark


@pytest.fixture
def around(marked: "Mark") -> "Callable[[str, Label, str], frozenset[str]]":
    """The surroundings of a form in an article in the notation."""

    def find(form: str, label: Label, notation: str) -> frozenset[str]:
        article = marked(notation)
        name = name_form(form, label)
        named = [(one, article.form(one).text) for one in article.names]
        return neighbours({name}, [(article.sentences, named)])[name]

    return find


def test_names_of_the_same_sentence_are_neighbours(
    around: "Callable[[str, Label, str], frozenset[str]]",
) -> None:
    text = "From [[Hmeisa|GPE]] to [[Jableh|GPE]] they walked. [[Amuda|GPE]] is far."
    assert around("Hmeisa", Label.GPE, text) == {"jableh"}


def test_a_facility_that_bears_the_name_is_a_neighbour(
    around: "Callable[[str, Label, str], frozenset[str]]",
) -> None:
    text = "They left the [[[[Hmeisa|GPE]] Air Base|FAC]]."
    assert around("Hmeisa", Label.GPE, text) == {"#air base"}


def test_what_the_gazetteer_knows_stands_beside_everything(
    around: "Callable[[str, Label, str], frozenset[str]]",
) -> None:
    text = "From [[Hmeisa|GPE]] to [[Damascus|GPE]] in [[Syria|GPE]] they walked."
    assert around("Hmeisa", Label.GPE, text) == set()


def test_a_person_is_known_by_persons_and_groups(
    around: "Callable[[str, Label, str], frozenset[str]]",
) -> None:
    text = "[[Saleh|PERSON]] met [[Dora Pesk|PERSON]] of [[Radio Marea|ORG]] in [[Jableh|GPE]]."
    assert around("Saleh", Label.PERSON, text) == {"dora pesk", "radio marea"}
