"""What is an entity called, what kind is it, and which id does it keep?"""

from collections import Counter
from collections.abc import Callable, Collection, Mapping

import pytest

from briefing.entities.entity import Entity, Form
from briefing.entities.family import Family
from briefing.entities.judgements import Judgement, Verdict
from briefing.entities.nameform import NameForm
from briefing.entities.naming import (
    Gathered,
    Wishes,
    alias_key,
    described,
    entity_ids,
    wishes,
)
from briefing.mention import Label

PESK, DORA, MAREA = (
    NameForm(Family.PERSON, "Pesk"),
    NameForm(Family.PERSON, "Dora Pesk"),
    NameForm(Family.PLACE, "Marea"),
)


def entity(
    forms: Mapping[str, int],
    label: Label = Label.PERSON,
    *,
    wished: Wishes | None = None,
    aliases: Collection[str] = (),
) -> Entity:
    """The entity that these forms make, which first stand in this order."""
    gathered = Gathered(
        Counter(forms),
        Counter({label: sum(forms.values())}),
        {form: (1, place) for place, form in enumerate(forms)},
        articles=1,
    )
    return described(gathered, "x", wished=wished or Wishes(), aliases=aliases)


@pytest.mark.parametrize(
    ("forms", "label", "name"),
    [
        pytest.param({"Pesk": 9, "Dora Pesk": 1}, Label.PERSON, "Dora Pesk", id="fuller form"),
        pytest.param(
            {"CRF": 9, "Coastal Rescue Front": 1},
            Label.ORG,
            "Coastal Rescue Front",
            id="long form of an acronym",
        ),
        pytest.param({"DORA PESK": 9, "Dora Pesk": 1}, Label.PERSON, "Dora Pesk", id="no capitals"),
        pytest.param(
            {"PHILADELPHIA": 2, "Philadelphia": 2},
            Label.GPE,
            "Philadelphia",
            id="no capitals, however long",
        ),
        pytest.param(
            {"Dora Pesk": 2, "Dora Anna Pesk": 1}, Label.PERSON, "Dora Pesk", id="in common use"
        ),
        pytest.param({"Marea": 2, "Mareah": 2}, Label.GPE, "Marea", id="first in the library"),
        pytest.param({"CRF": 1}, Label.ORG, "CRF", id="nothing else"),
    ],
)
def test_the_fullest_form_in_common_use_is_the_name(
    forms: dict[str, int], label: Label, name: str
) -> None:
    assert entity(forms, label).name == name


def test_an_alias_is_not_the_name() -> None:
    aliases = {alias_key("Abu Firas", Family.PERSON)}
    assert entity({"Abu Feras": 9, "Nadim Saleh": 1}, aliases=aliases).name == "Nadim Saleh"


def test_forms_stand_most_mentioned_first_and_are_counted() -> None:
    found = entity({"Dora Pesk": 1, "Pesk": 3})
    assert found.forms == (Form("Pesk", 3), Form("Dora Pesk", 1))
    assert (found.mentions, found.articles) == (4, 1)


def test_the_label_is_that_of_most_mentions() -> None:
    gathered = Gathered(
        Counter({"Marea Bay": 3}),
        Counter({Label.LOC: 2, Label.GPE: 1}),
        {"Marea Bay": (1, 0)},
        articles=1,
    )
    assert described(gathered, "x", wished=Wishes(), aliases=()).label is Label.LOC


def test_the_gazetteer_knows_better_within_the_family() -> None:
    assert entity({"Damascus": 3}, Label.LOC).label is Label.GPE


def test_the_gazetteer_does_not_change_the_family() -> None:
    assert entity({"Damascus": 3}, Label.PERSON).label is Label.PERSON


def test_a_person_s_wishes_come_first() -> None:
    found = entity({"Pesk": 3}, wished=Wishes("Dora of Marea", Label.ORG))
    assert (found.name, found.label) == ("Dora of Marea", Label.ORG)


def test_the_last_wish_counts_and_leaves_the_others() -> None:
    judgements = [
        Judgement(Verdict.RENAME, PESK, value="D. Pesk"),
        Judgement(Verdict.LABEL, PESK, value="ORG"),
        Judgement(Verdict.RENAME, DORA, value="Dora of Marea"),
        Judgement(Verdict.HIDE, PESK),
    ]
    assert wishes(judgements, {PESK, DORA}) == Wishes("Dora of Marea", Label.ORG, is_hidden=True)


def test_a_wish_on_another_entity_changes_nothing() -> None:
    judgements = [
        Judgement(Verdict.HIDE, MAREA),
        Judgement(Verdict.SAME, PESK, DORA),
    ]
    assert wishes(judgements, {PESK, DORA}) == Wishes()


def no_past(root: NameForm) -> str | None:
    return None


def nobody(name: str) -> bool:
    return not name


def test_an_id_goes_to_the_entity_that_holds_most_of_its_mentions() -> None:
    ids = entity_ids({1: PESK, 2: DORA}, {(1, "old"): 2, (2, "old"): 3}, nobody, no_past)
    assert ids[2] == "old"
    assert ids[1] != "old"


def test_an_entity_that_comes_back_has_the_id_that_it_had() -> None:
    assert entity_ids({1: PESK}, {}, nobody, {PESK: "once"}.get) == {1: "once"}
    assert entity_ids({1: PESK}, {}, {"once"}.__contains__, {PESK: "once"}.get)[1] != "once"


def test_an_entity_keeps_one_id_of_two() -> None:
    ids = entity_ids({1: PESK}, {(1, "old"): 2, (1, "older"): 3}, nobody, no_past)
    assert ids == {1: "older"}


def test_a_new_entity_is_named_after_its_root() -> None:
    first, second = (entity_ids({number: PESK}, {}, nobody, no_past) for number in (1, 5))
    assert list(first.values()) == list(second.values())


def test_every_new_entity_has_an_id_of_its_own() -> None:
    ids = entity_ids({1: PESK, 2: DORA, 3: MAREA}, {}, nobody, no_past)
    assert len(set(ids.values())) == 3


def test_an_id_that_is_taken_is_not_given_again() -> None:
    (taken,) = entity_ids({1: PESK}, {}, nobody, no_past).values()
    is_taken: Callable[[str], bool] = {taken}.__contains__
    assert entity_ids({1: PESK}, {}, is_taken, no_past)[1] != taken
