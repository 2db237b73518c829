"""Who covers what, who stands beside whom, and when?"""

from collections.abc import Callable

import pytest

from briefing.desk.desk import Desk
from briefing.desk.narrowing import Narrowing
from briefing.errors import NothingFound

Write = Callable[..., Desk]

ARTICLES = (
    (
        "[[Dora Marea|PERSON]] met [[Ivan Pesk|PERSON]] in [[Tartus|GPE]]. [[Pesk|PERSON]] left"
        " [[Tartus|GPE]] with [[Dora Marea|PERSON]], and [[Tartus|GPE]] slept."
    ),
    "[[Ivan Pesk|PERSON]] saw the divers of [[Latakia|GPE]]. Nobody saw [[Tartus|GPE]] that day.",
    "[[Dora Marea|PERSON]] and\n  [[Ivan Pesk|PERSON]] wrote from [[Latakia|GPE]].",
)


def found(desk: Desk, name: str) -> str:
    """The id of the one entity of a name."""
    (entity,) = desk.entities_named(name)
    return entity.id


def row(desk: Desk, name: str, *, least: float = 0.0) -> dict[str, tuple[int, int]]:
    """Mentions and articles of an entity by outlet."""
    grid = desk.coverage([found(desk, name)], least=least)
    return {outlet: counts for (_, outlet), counts in grid.mentions.items()}


def beside(desk: Desk, name: str) -> dict[str, tuple[int, int, int]]:
    """Sentences, articles and outlets by the companion's name."""
    company = desk.company(found(desk, name))
    return {each.entity.name: (each.sentences, each.articles, each.sources) for each in company}


def test_each_cell_counts_mentions_and_articles(written: Write) -> None:
    assert row(written(*ARTICLES), "Tartus") == {"1": (3, 1), "2": (1, 1)}


def test_mentions_under_all_forms_of_an_entity_count(written: Write) -> None:
    assert row(written(*ARTICLES), "Ivan Pesk") == {"1": (2, 1), "2": (1, 1), "3": (1, 1)}


def test_the_rows_are_the_most_mentioned_and_the_columns_the_largest_outlets(desk: Desk) -> None:
    grid = desk.coverage()
    assert [entity.id for entity in grid.entities] == [entity.id for entity in desk.entities()]
    assert [(each.name, each.articles, each.unread) for each in grid.sources] == [
        ("Levant Daily", 1, 0),
        ("Marea Courier", 1, 0),
        ("Northern Post", 1, 0),
    ]


def test_the_cells_of_a_row_hold_all_mentions_of_an_entity(desk: Desk) -> None:
    grid = desk.coverage()
    for entity in grid.entities:
        cells = [counts for (row, _), counts in grid.mentions.items() if row == entity.id]
        assert sum(mentions for mentions, _ in cells) == entity.mentions
        assert sum(articles for _, articles in cells) == entity.articles


def test_rows_and_columns_are_cut_and_what_is_left_out_is_counted(written: Write) -> None:
    grid = written(*ARTICLES).coverage(limit=2, sources=1)
    assert len(grid.entities) == 2
    assert [outlet.name for outlet in grid.sources] == ["1"]
    assert grid.other_sources == 2
    assert {outlet for _, outlet in grid.mentions} == {"1"}


def test_a_hidden_entity_has_no_row(written: Write) -> None:
    desk = written(*ARTICLES)
    hidden = found(desk, "Tartus")
    desk.hide(hidden)
    assert hidden not in {entity.id for entity in desk.coverage().entities}
    assert desk.coverage([hidden]).entities == ()


def test_doubtful_mentions_do_not_count_where_sure_ones_are_wanted(written: Write) -> None:
    desk = written(*ARTICLES)
    assert row(desk, "Tartus", least=0.98) == {"1": (3, 1), "2": (1, 1)}
    assert row(desk, "Tartus", least=1.0) == {}
    assert desk.coverage(least=1.0).entities == ()


def test_company_is_counted_in_sentences_articles_and_outlets(written: Write) -> None:
    assert beside(written(*ARTICLES), "Ivan Pesk") == {
        "Dora Marea": (3, 2, 2),
        "Tartus": (2, 1, 1),
        "Latakia": (2, 2, 2),
    }


def test_who_stands_in_another_sentence_of_the_article_is_no_company(written: Write) -> None:
    assert "Latakia" not in beside(written(*ARTICLES), "Tartus")


def test_company_is_mutual(written: Write) -> None:
    desk = written(*ARTICLES)
    for name in ("Dora Marea", "Tartus", "Latakia"):
        assert beside(desk, name)["Ivan Pesk"] == beside(desk, "Ivan Pesk")[name]


def test_the_most_shared_sentences_come_first(written: Write) -> None:
    assert next(iter(beside(written(*ARTICLES), "Ivan Pesk"))) == "Dora Marea"


def test_a_hidden_entity_is_no_company(written: Write) -> None:
    desk = written(*ARTICLES)
    desk.hide(found(desk, "Dora Marea"))
    assert set(beside(desk, "Ivan Pesk")) == {"Tartus", "Latakia"}


def test_as_many_sentences_are_shared_as_company_counts(desk: Desk) -> None:
    for entity in desk.entities():
        for each in desk.company(entity.id):
            assert len(desk.shared_sentences(entity.id, each.entity.id)) == each.sentences


def test_a_walk_beside_a_companion_has_a_stop_in_each_shared_sentence(desk: Desk) -> None:
    for entity in desk.entities():
        for each in desk.company(entity.id):
            stops = desk.mentions_of(entity.id, narrowing=Narrowing(beside=each.entity.id))
            shared = desk.shared_sentences(entity.id, each.entity.id)
            assert len(stops) == sum(len(sentence.first) for sentence in shared)


def test_a_shared_sentence_stands_on_one_line_with_both_names_marked(written: Write) -> None:
    desk = written(*ARTICLES)
    *_, last = desk.shared_sentences(found(desk, "Ivan Pesk"), found(desk, "Dora Marea"))
    assert last.sentence == "Dora Marea and Ivan Pesk wrote from Latakia."
    assert [last.sentence[span.start : span.end] for span in last.first] == ["Ivan Pesk"]
    assert [last.sentence[span.start : span.end] for span in last.second] == ["Dora Marea"]
    assert (last.source, last.published) == ("3", "2024-12-03")
    text = desk.article(last.article).text
    assert text[last.place.start : last.place.end] == "Ivan Pesk"


def test_every_place_of_both_names_in_a_sentence_is_marked(written: Write) -> None:
    desk = written(*ARTICLES)
    _, second = desk.shared_sentences(found(desk, "Tartus"), found(desk, "Dora Marea"))
    assert [second.sentence[span.start : span.end] for span in second.first] == ["Tartus"] * 2


def test_shared_sentences_are_cut(written: Write) -> None:
    desk = written(*ARTICLES)
    shared = desk.shared_sentences(found(desk, "Ivan Pesk"), found(desk, "Dora Marea"), limit=2)
    assert [sentence.source for sentence in shared] == ["1", "1"]


def test_periods_count_articles_and_mentions(written: Write) -> None:
    desk = written(*ARTICLES)
    periods = desk.periods(found(desk, "Tartus"))
    assert [(each.start, each.end, each.articles, each.mentions) for each in periods] == [
        ("2024-12-01", "2024-12-01", 1, 3),
        ("2024-12-02", "2024-12-02", 1, 1),
        ("2024-12-03", "2024-12-03", 1, 0),
    ]


def test_without_an_entity_periods_count_articles(written: Write) -> None:
    assert [each.mentions for each in written(*ARTICLES).periods()] == [0, 0, 0]


def test_periods_leave_out_what_is_less_sure(written: Write) -> None:
    desk = written(*ARTICLES)
    assert {each.mentions for each in desk.periods(found(desk, "Tartus"), least=1.0)} == {0}


def test_an_empty_library_has_nothing_to_survey(written: Write) -> None:
    desk = written()
    assert desk.periods() == ()
    assert desk.coverage().sources == ()


@pytest.mark.parametrize("question", ["company", "periods"])
def test_what_is_gone_cannot_be_surveyed(written: Write, question: str) -> None:
    with pytest.raises(NothingFound):
        getattr(written(*ARTICLES), question)("0" * 12)


def test_what_is_gone_shares_no_sentence(written: Write) -> None:
    desk = written(*ARTICLES)
    with pytest.raises(NothingFound):
        desk.shared_sentences(found(desk, "Tartus"), "0" * 12)
