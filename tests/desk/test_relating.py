"""Which other entities does an entity's name lead to, and why?"""

from collections.abc import Callable

import pytest

from briefing.desk.desk import Desk
from briefing.errors import NothingFound

Write = Callable[..., Desk]

ARTICLES = (
    "The [[Marea Harbour Board|ORG]] wrote from [[Marea|GPE]] to the [[Kelp Front|ORG]] in May.",
    "The [[Syrian Rope Union|ORG]] of [[Syria|GPE]] met [[Dora Marea|PERSON]] and two divers.",
    "[[Syrians|NORP]] and a [[Dane|NORP]] came to [[Marea naval base|FAC]] from [[Denmark|GPE]].",
    "The [[Friends of Kelp Front|ORG]] is no friend of the [[Union of Danes|ORG]], divers said.",
    "The [[Mareas|LOC]] are hills. The [[Board of Marea-Nord|ORG]] owns them since last May.",
)


def related(desk: Desk, name: str) -> dict[str, str]:
    """Why each entity is related, by name."""
    (found,) = desk.entities_named(name)
    return {one.entity.name: one.why for one in desk.related(found.id)}


@pytest.mark.parametrize(
    ("name", "other", "why"),
    [
        ("Marea Harbour Board", "Marea", "in its name"),
        ("Marea", "Marea Harbour Board", "named after it"),
        ("Marea naval base", "Marea", "in its name"),
        ("Marea", "Marea naval base", "named after it"),
        ("Marea", "Board of Marea-Nord", "named after it"),
        ("Friends of Kelp Front", "Kelp Front", "in its name"),
        ("Kelp Front", "Friends of Kelp Front", "named after it"),
        ("Syrian Rope Union", "Syria", "its country"),
        ("Syria", "Syrian Rope Union", "named after it"),
        ("Syrians", "Syria", "its country"),
        ("Syria", "Syrians", "its people"),
        ("Dane", "Denmark", "its country"),
        ("Denmark", "Dane", "its people"),
        ("Union of Danes", "Denmark", "its country"),
        ("Denmark", "Union of Danes", "named after it"),
    ],
)
def test_a_name_leads_to_another(written: Write, name: str, other: str, why: str) -> None:
    assert related(written(*ARTICLES), name)[other] == why


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Marea", "Dora Marea"),
        ("Dora Marea", "Marea"),
        ("Marea", "Mareas"),
        ("Syria", "Denmark"),
        ("Marea Harbour Board", "Board of Marea-Nord"),
    ],
)
def test_a_name_does_not_lead_to_another(written: Write, name: str, other: str) -> None:
    assert other not in related(written(*ARTICLES), name)


def test_nothing_is_related_to_itself(written: Write) -> None:
    desk = written(*ARTICLES)
    for entity in desk.entities():
        assert entity.id not in {one.entity.id for one in desk.related(entity.id)}


def test_an_entity_is_related_once(written: Write) -> None:
    desk = written(*ARTICLES)
    for entity in desk.entities():
        found = [one.entity.id for one in desk.related(entity.id)]
        assert len(found) == len(set(found))


def test_an_ambiguous_surname_shows_whom_it_may_mean(written: Write) -> None:
    desk = written(
        "[[Dora Pesk|PERSON]] met divers in [[Marea|GPE]] on a quiet Monday.",
        "[[Ivan Pesk|PERSON]] met divers in [[Marea|GPE]] on a quiet Tuesday.",
        "[[Dora Lind|PERSON]] met divers in [[Marea|GPE]] on a quiet Friday.",
        "[[Pesk|PERSON]] met nobody.",
    )
    assert related(desk, "Pesk") == {"Dora Pesk": "may be meant", "Ivan Pesk": "may be meant"}


def test_whom_a_surname_may_mean_stands_first_and_the_most_mentioned_of_them(
    written: Write,
) -> None:
    desk = written(
        "[[Dora Pesk|PERSON]] met divers in [[Marea|GPE]] on a quiet Monday.",
        "[[Ivan Pesk|PERSON]] met divers. [[Ivan Pesk|PERSON]] left. [[Ivan Pesk|PERSON]] slept.",
        "[[Pesk|PERSON]] met nobody.",
    )
    assert list(related(desk, "Pesk")) == ["Ivan Pesk", "Dora Pesk"]


def test_who_was_hidden_may_not_be_meant(written: Write) -> None:
    desk = written(
        "[[Dora Pesk|PERSON]] met divers in [[Marea|GPE]] on a quiet Monday.",
        "[[Ivan Pesk|PERSON]] met divers in [[Marea|GPE]] on a quiet Tuesday.",
        "[[Pesk|PERSON]] met nobody.",
    )
    (ivan,) = desk.entities_named("Ivan Pesk")
    desk.hide(ivan.id)
    assert related(desk, "Pesk") == {"Dora Pesk": "may be meant"}


def test_what_was_renamed_still_leads_to_what_bears_its_old_name(written: Write) -> None:
    desk = written(*ARTICLES)
    (marea,) = desk.entities_named("Marea")
    desk.rename(marea.id, "The Town")
    assert related(desk, "The Town")["Marea naval base"] == "named after it"


def test_what_is_gone_has_no_relations(written: Write) -> None:
    with pytest.raises(NothingFound):
        written(*ARTICLES).related("0" * 12)
