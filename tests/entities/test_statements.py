"""Where does an article say itself that two names are one, or that they are two?"""

from typing import TYPE_CHECKING

import pytest

from briefing.entities.organisations import HEAD, TAIL
from briefing.entities.persons import GIVEN_NAME
from briefing.entities.statements import ACRONYM, ALIAS, BESIDE, INFERRED, find_statements

if TYPE_CHECKING:
    from tests.entities.conftest import Mark, State

FRONT, CRF = "Coastal Rescue Front", "CRF"
SALEH, FIRAS = "Nadim Saleh", "Abu Firas"


@pytest.mark.parametrize(
    "text",
    [
        "The [[Coastal Rescue Front|ORG]] ([[CRF|ORG]]) said so.",
        "The [[CRF|ORG]] ([[Coastal Rescue Front|ORG]]) said so.",
        "The [[Coastal Rescue Front|ORG]] [ [[CRF|ORG]] ] said so.",
        "The [[Coastal Rescue Front|ORG]] (the [[CRF|ORG]]) said so.",
        "The [[Coastal Rescue Front|ORG]] (\u201c[[CRF|ORG]]\u201d) said so.",
        "The [[Coastal Rescue Front|ORG]], or [[CRF|ORG]], said so.",
        "The [[Coastal Rescue Front|ORG]] or simply [[CRF|ORG]] said so.",
    ],
)
def test_an_acronym_beside_its_long_form_is_stated(text: str, stated: "State") -> None:
    assert (ACRONYM, FRONT, CRF) in stated(text)


def test_the_span_of_a_statement_reaches_from_name_to_name(marked: "Mark") -> None:
    article = marked("The [[CRF|ORG]] ([[Coastal Rescue Front|ORG]]) said so.")
    spans = [said.span for said in find_statements(article.text, article.sentences, article.names)]
    assert {article.text[span.start : span.end] for span in spans} == {"CRF (Coastal Rescue Front"}


def test_letters_that_do_not_fit_are_no_acronym(stated: "State") -> None:
    assert stated("The [[Coastal Rescue Front|ORG]] ([[BBC|ORG]]) said so.") == []


def test_a_place_in_brackets_is_no_acronym_of_a_group(stated: "State") -> None:
    assert stated("The [[Coastal Rescue Front|ORG]] ([[CRF|GPE]]) said so.") == []


@pytest.mark.parametrize(
    "text",
    [
        "The [[Coastal Rescue Front|ORG]] lost. The [[CRF|ORG]] denied it.",
        "The [[CRF|ORG]] lost. The [[Coastal Rescue Front|ORG]] denied it.",
    ],
)
def test_an_acronym_is_inferred_in_the_article_of_its_long_form(text: str, stated: "State") -> None:
    assert stated(text) == [(INFERRED, FRONT, CRF)]


def test_a_blend_is_inferred_in_the_article_of_the_full_name(stated: "State") -> None:
    text = "[[Lila Lofton|PERSON]] left. Fans of [[LiLo|PERSON]] cheered."
    assert stated(text) == [(INFERRED, "Lila Lofton", "LiLo")]


@pytest.mark.parametrize(
    "cue",
    [
        ", also known as ",
        ", also called ",
        ", better known as ",
        ", previously known as ",
        ", commonly known as ",
        ", known as ",
        ", known to his men as ",
        ", who was also known as ",
        ", known by his alias ",
        ", also known by his alias ",
        ", known by his nom de guerre ",
        ", whose nom de guerre is ",
        ", under the pseudonym ",
        ", by his stage name ",
        ", nicknamed ",
        ", dubbed ",
        ", who was dubbed ",
        ", alias ",
        ", aka ",
        ", a.k.a. ",
        " (a.k.a. ",
        ", a/k/a ",
        ", formerly ",
        ", formerly known as ",
        ", n\u00e9e ",
        " (born ",
        ", whose real name is ",
        ", whose full name was ",
        ", also known as \u201c",
        " (",
    ],
)
def test_an_alias_after_a_cue_is_stated(cue: str, stated: "State") -> None:
    text = f"[[Nadim Saleh|PERSON]]{cue}[[Abu Firas|PERSON]] spoke on Monday."
    assert stated(text) == [(ALIAS, SALEH, FIRAS)]


@pytest.mark.parametrize(
    "between",
    [
        " met the man their captain dubbed ",
        " wrote of an informer nicknamed ",
        " told of what came to be known as the ",
    ],
)
def test_the_other_name_of_somebody_else_is_not_the_nearest_ones(
    between: str, stated: "State"
) -> None:
    assert stated(f"[[Nadim Saleh|PERSON]]{between}[[Abu Firas|PERSON]] on Monday.") == []


def test_a_cue_is_found_behind_letters_that_grow_when_made_small(stated: "State") -> None:
    growing = "\u0130" * 90
    text = f"{growing}. [[Nadim Saleh|PERSON]], also KNOWN AS [[Abu Firas|PERSON]], left."
    assert stated(text) == [(ALIAS, SALEH, FIRAS)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "[[Meridian Group|ORG]], formerly [[Solent Holdings|ORG]], is for sale.",
            (ALIAS, "Meridian Group", "Solent Holdings"),
        ),
        (
            "[[Oleksandrivka|GPE]], once called [[Leninske|GPE]], has a new sign.",
            (ALIAS, "Oleksandrivka", "Leninske"),
        ),
        (
            "[[Liberty Bridge|FAC]], previously known as [[King's Bridge|FAC]], is shut.",
            (ALIAS, "Liberty Bridge", "King's Bridge"),
        ),
    ],
)
def test_groups_and_places_have_aliases_too(
    text: str, expected: tuple[str, str, str], stated: "State"
) -> None:
    assert expected in stated(text)


def test_the_owner_of_an_alias_may_stand_in_the_sentence_before(stated: "State") -> None:
    text = (
        "So said [[Nadim Saleh|PERSON]]. On [[Radio Marea|ORG]], also known by his alias "
        "[[Abu Firas|PERSON]], he agreed."
    )
    assert stated(text) == [(ALIAS, SALEH, FIRAS)]


def test_the_owner_of_an_alias_does_not_stand_farther_away(stated: "State") -> None:
    text = (
        "So said [[Nadim Saleh|PERSON]]. It rained. It snowed. "
        "Then came a man also known as [[Abu Firas|PERSON]]."
    )
    assert stated(text) == []


def test_a_full_name_at_birth_is_no_alias(stated: "State") -> None:
    assert stated("[[Dora Pesk|PERSON]], born [[Dora Anna Pesk|PERSON]], sang.") == []


def test_brackets_that_hold_no_nom_de_guerre_state_nothing(stated: "State") -> None:
    assert stated("[[Nadim Saleh|PERSON]] ([[Otto Brandis|PERSON]]) sang.") == []


@pytest.mark.parametrize(
    "between",
    [" and ", " met ", " is not ", ", who was born in Marea, met ", " was known to dislike "],
)
def test_two_names_without_a_cue_are_two(between: str, stated: "State") -> None:
    assert stated(f"[[Nadim Saleh|PERSON]]{between}[[Abu Firas|PERSON]] on Monday.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "[[Maya Castellanos|PERSON]] ran. [[Maya|PERSON]] won.",
            (GIVEN_NAME, "Maya Castellanos", "Maya"),
            id="given name",
        ),
        pytest.param(
            "[[Sam|PERSON]] ran. His name is [[Samuel Ortlieb|PERSON]].",
            (GIVEN_NAME, "Samuel Ortlieb", "Sam"),
            id="diminutive before the name",
        ),
        pytest.param(
            "[[Dunmore Police|ORG]] came. [[Police|ORG]] left.",
            (TAIL, "Dunmore Police", "Police"),
            id="end of a name",
        ),
        pytest.param(
            "[[Goodwin Sachs|ORG]] bought. [[Goodwin|ORG]] sold.",
            (HEAD, "Goodwin Sachs", "Goodwin"),
            id="beginning of a name",
        ),
    ],
)
def test_an_article_shows_how_it_shortens_names(
    text: str, expected: tuple[str, str, str], stated: "State"
) -> None:
    assert stated(text) == [expected]


def test_a_short_form_of_a_group_does_not_stand_before_its_owner(stated: "State") -> None:
    assert stated("[[Police|ORG]] left. [[Dunmore Police|ORG]] came.") == []


@pytest.mark.parametrize(
    "text",
    [
        "[[Scott Peller|PERSON]] and [[Laci Peller|PERSON]] left.",
        "[[Scott Peller|PERSON]] & [[Laci Peller|PERSON]] left.",
        "[[Scott Peller|PERSON]], [[Laci Peller|PERSON]] and others left.",
        "[[Scott Peller|PERSON]] versus [[Laci Peller|PERSON]] is on.",
        "[[Scott Peller|PERSON]]/[[Laci Peller|PERSON]] is on.",
    ],
)
def test_names_side_by_side_are_two(text: str, stated: "State") -> None:
    assert stated(text) == [(BESIDE, "Scott Peller", "Laci Peller")]


def test_names_without_a_word_in_common_need_no_parting(stated: "State") -> None:
    assert stated("[[Scott Peller|PERSON]] and [[Dora Pesk|PERSON]] left.") == []


@pytest.mark.parametrize(
    "text",
    [
        "[[Mary Ann Boyle|PERSON]] raised her daughter [[Ann Boyle|PERSON]] alone.",
        "[[Harold Finch Jr.|PERSON]] buried his father, the late [[Harold Finch|PERSON]].",
    ],
)
def test_full_names_in_one_sentence_are_two(text: str, stated: "State") -> None:
    assert [rule for rule, _, _ in stated(text)] == [BESIDE]


@pytest.mark.parametrize(
    "text",
    [
        "[[Dora Anna Pesk|PERSON]], known as [[Dora Pesk|PERSON]], sang.",
        "[[Dora Anna Pesk|PERSON]] ([[Dora Pesk|PERSON]]) sang.",
        "[[Dora Anna Pesk|PERSON]] sang. [[Dora Pesk|PERSON]] danced.",
        "[[Dora Anna Pesk|PERSON]] sang as only [[Pesk|PERSON]] can.",
    ],
)
def test_a_name_that_is_explained_or_shortened_is_no_second_one(text: str, stated: "State") -> None:
    assert stated(text) == []
