"""Does the desk find, count and correct what is searched for?"""

import pytest

from briefing.desk.desk import Desk
from briefing.errors import QueryError

NOTE = "A note from Damascus"


def titles(desk: Desk, query: str) -> set[str]:
    return {hit.title for hit in desk.search(query).hits}


def test_facets_count_all_articles_that_answer(desk: Desk) -> None:
    facets = desk.facets("harbour OR crf", limit=30)
    assert (facets.query, facets.total) == ("harbour OR crf", 3)
    assert facets.sources == (("Levant Daily", 1), ("Marea Courier", 1), ("Northern Post", 1))
    assert facets.months == (("2024-12", 3),)
    entities = {entity.name: count for entity, count in facets.entities}
    assert entities["Dmitry Orlov"] == 2
    assert entities["Coastal Rescue Front"] == 3


def test_facets_are_those_of_the_hits_alone(desk: Desk) -> None:
    facets = desk.facets('source:"Levant Daily"')
    assert (facets.total, facets.sources) == (1, (("Levant Daily", 1),))
    assert "Dmitry Orlov" not in {entity.name for entity, _ in facets.entities}


def test_the_most_frequent_facets_stand_first(desk: Desk) -> None:
    facets = desk.facets("harbour OR crf", limit=2)
    assert len(facets.sources) == len(facets.entities) == 2
    counts = [count for _, count in facets.entities]
    assert counts == sorted(counts, reverse=True)
    assert counts[0] == 3


def test_a_hidden_entity_is_no_facet(desk: Desk) -> None:
    (orlov,) = desk.entities_named("Dmitry Orlov")
    desk.hide(orlov.id)
    assert orlov.id not in {entity.id for entity, _ in desk.facets("crf").entities}


def test_what_finds_nothing_has_no_facets(desk: Desk) -> None:
    facets = desk.facets("zeppelin")
    assert (facets.total, facets.sources, facets.months, facets.entities) == (0, (), (), ())


def test_facets_of_a_query_that_cannot_be_read_are_refused(desk: Desk) -> None:
    with pytest.raises(QueryError):
        desk.facets("(harbour")


def test_every_facet_narrows_to_as_many_articles_as_it_counts(desk: Desk) -> None:
    facets = desk.facets("harbour OR crf")
    for source, count in facets.sources:
        assert desk.search(f'(harbour OR crf) source:"{source}"').total == count
        assert desk.search(f'(harbour OR crf) -source:"{source}"').total == facets.total - count
    for month, count in facets.months:
        assert desk.search(f"(harbour OR crf) date:{month}").total == count
        assert desk.search(f"(harbour OR crf) -date:{month}").total == facets.total - count


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ('source:"Northern Post"', {"A short visit"}),
        ('source:"northern post"', {"A short visit"}),
        ('source:"Post"', set()),
        ("source:post", {"A short visit"}),
        ('crf -source:"Post" -source:"Marea Courier"', {"A short visit", NOTE}),
        ('crf -source:"Northern Post" -source:"Marea Courier"', {NOTE}),
        ('crf -entity:"Dmitry Orlov"', {NOTE}),
        ('crf -person:"Orlov"', {NOTE}),
        ("crf -date:2024-12-16 -date:2024-12-17", {NOTE}),
    ],
)
def test_an_outlet_a_day_or_a_name_is_wanted_or_left_out(
    desk: Desk, query: str, found: set[str]
) -> None:
    assert titles(desk, query) == found


def test_a_misspelt_word_is_corrected(desk: Desk) -> None:
    assert desk.search("harbuor").total == 0
    assert desk.did_you_mean("harbuor") == "harbour"
    assert desk.did_you_mean('harbuor source:"Levant Daily"') == 'harbour source:"Levant Daily"'


@pytest.mark.parametrize("query", ["harbour", "zeppelin", "-harbuor", ""])
def test_what_cannot_be_bettered_is_not_corrected(desk: Desk, query: str) -> None:
    assert desk.did_you_mean(query) is None


def test_a_name_by_which_only_a_person_calls_somebody_is_not_corrected(desk: Desk) -> None:
    (orlov,) = desk.entities_named("Dmitry Orlov")
    desk.rename(orlov.id, "The Dover")
    assert desk.did_you_mean('person:"The Dover"') is None


def test_a_hit_shows_nothing_of_what_is_no_story(desk: Desk) -> None:
    (hit,) = desk.search("divers thanked").hits
    assert "newsletter" not in hit.snippet
    article = desk.article(hit.article)
    assert {article.text[p.start : p.end] for p in hit.places} == {"Divers", "thanked"}
