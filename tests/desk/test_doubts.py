"""Does the desk know doubtful mentions, and what is left without them?"""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from briefing.config import RECORD_NAME
from briefing.desk.answers import Scope
from briefing.desk.desk import Desk
from briefing.entities.entity import Entity

Doubt = Callable[[str, float], None]


@pytest.fixture
def doubt(library: Path) -> Doubt:
    """Makes the mentions that a condition chooses unsure."""

    def set_confidence(condition: str, confidence: float) -> None:
        with closing(sqlite3.connect(library / RECORD_NAME)) as db:
            db.execute(f"UPDATE mention SET confidence = {confidence} WHERE {condition}")
            db.commit()

    return set_confidence


@pytest.fixture
def desk(library: Path, doubt: Doubt) -> Iterator[Desk]:
    """All is certain but one spelling of a name, and everything about a person."""
    doubt("TRUE", 1.0)
    doubt("name IN (SELECT number FROM name WHERE text = 'Coastal Rescue Front')", 0.5)
    doubt("name IN (SELECT number FROM name WHERE text = 'Sami Haddad')", 0.2)
    with Desk.open(library) as opened:
        yield opened


def named(desk: Desk, name: str) -> Entity:
    (entity,) = desk.entities_named(name)
    return entity


def test_doubtful_mentions_are_counted_by_entity(desk: Desk) -> None:
    front, person = named(desk, "CRF").id, named(desk, "Sami Haddad").id
    assert desk.doubtful_mentions() == {front: 2, person: 1}


def test_the_threshold_can_be_chosen(library: Path, desk: Desk) -> None:
    with Desk.open(library, doubtful=0.3) as other:
        assert desk.doubtful == 0.6
        assert other.doubtful_mentions() == {named(desk, "Sami Haddad").id: 1}


def test_mentions_below_the_least_confidence_are_left_out(desk: Desk) -> None:
    front = named(desk, "CRF")
    assert {m.text for m in desk.mentions_of(front.id, least=0.6)} == {"CRF"}
    assert {m.text for m in desk.mentions_of(front.id, least=0.5)} == {
        form.text for form in front.forms
    }
    assert all(m.confidence >= 0.6 for m in desk.all_mentions(least=0.6))
    for row in desk.articles():
        every = desk.mentions_in(row.id)
        kept = tuple(m for m in every if m.confidence >= 0.6)
        assert desk.mentions_in(row.id, least=0.6) == kept


def test_entities_count_only_what_is_sure(desk: Desk) -> None:
    by_id = {entity.id: entity for entity in desk.entities(least=0.6)}
    sure: dict[str, list[str]] = {}
    articles: dict[str, set[str]] = {}
    for mention in desk.all_mentions(least=0.6):
        sure.setdefault(mention.entity, []).append(mention.text)
        articles.setdefault(mention.entity, set()).add(mention.article)
    assert by_id.keys() == sure.keys()
    for entity in by_id.values():
        assert entity.mentions == len(sure[entity.id])
        assert entity.articles == len(articles[entity.id])
        assert {f.text: f.mentions for f in entity.forms} == {
            text: sure[entity.id].count(text) for text in set(sure[entity.id])
        }


def test_an_entity_without_a_sure_mention_is_left_out(desk: Desk) -> None:
    person = named(desk, "Sami Haddad")
    assert person in desk.entities()
    assert person.id not in {entity.id for entity in desk.entities(least=0.6)}


def test_an_entity_keeps_its_name_without_the_form(desk: Desk) -> None:
    front = next(e for e in desk.entities(least=0.6) if e.id == named(desk, "CRF").id)
    assert front.name == "Coastal Rescue Front"
    assert [form.text for form in front.forms] == ["CRF"]


def test_entities_come_most_mentioned_first_without_the_doubtful_ones(desk: Desk) -> None:
    counts = [entity.mentions for entity in desk.entities(least=0.6)]
    assert counts == sorted(counts, reverse=True)


def test_a_brief_does_not_list_who_is_only_doubtful(desk: Desk, doubt: Doubt) -> None:
    assert "| Sami Haddad |" not in desk.brief(Scope())
    doubt("name IN (SELECT number FROM name WHERE text = 'Sami Haddad')", 0.6)
    assert "| Sami Haddad |" in desk.brief(Scope())
