"""Which sentences say best what the sources share?"""

from collections.abc import Callable

from briefing.export.material import ArticleMaterial
from briefing.export.salience import shared_sentences
from briefing.mention import Label

ORSK = {"Orsk": ("place-1", Label.GPE)}
POST = """Four grey ships left the northern port of Orsk on Sunday, the harbour office said.

The mayor of Lind opened a new library with a garden for children.

Talks on the lease of the Orsk naval base go on in the capital."""
GAZETTE = """Four ships left the northern port of Orsk on Sunday, the harbour office said.

Bakers in Tolm have baked the longest loaf of bread in a century.

Officials in the capital talk about the lease of the naval base at Orsk."""
ECHO = """Six ships left the northern port of Orsk on Sunday, the harbour office said.

A comet will be seen above the hills during the coming week."""


def the_three(material_of: Callable[..., ArticleMaterial]) -> list[ArticleMaterial]:
    texts = {"Post": POST, "Gazette": GAZETTE, "Echo": ECHO}
    return [material_of(text, source=name, names=ORSK) for name, text in texts.items()]


def test_what_several_sources_report_is_chosen_and_what_one_has_alone_is_not(
    material_of: Callable[..., ArticleMaterial],
) -> None:
    chosen = [one.passage.text for one in shared_sentences(the_three(material_of), most=5)]
    assert any("ships left" in text for text in chosen)
    assert any("lease" in text for text in chosen)
    assert not any(word in text for text in chosen for word in ("library", "loaf", "comet"))


def test_no_statement_is_given_twice(material_of: Callable[..., ArticleMaterial]) -> None:
    chosen = [one.passage.text for one in shared_sentences(the_three(material_of), most=5)]
    assert sum("ships left" in text for text in chosen) == 1


def test_the_same_statement_in_another_source_is_cited_too(
    material_of: Callable[..., ArticleMaterial],
) -> None:
    articles = the_three(material_of)[:2]
    ships = next(s for s in shared_sentences(articles, most=5) if "ships" in s.passage.text)
    assert len(ships.also) == 1
    assert ships.also[0].article.source != ships.passage.article.source


def test_a_source_with_another_figure_is_never_cited_for_the_statement(
    material_of: Callable[..., ArticleMaterial],
) -> None:
    for one in shared_sentences(the_three(material_of), most=5):
        figures = {"Six" in p.text for p in (one.passage, *one.also)}
        assert len(figures) == 1


def test_a_source_that_repeats_itself_gains_nothing(
    material_of: Callable[..., ArticleMaterial],
) -> None:
    loaf = "Bakers in Tolm have baked the longest loaf of bread in a century."
    again = material_of("\n\n".join([loaf] * 5), source="Gazette")
    chosen = shared_sentences([*the_three(material_of), again], most=5)
    assert not any("loaf" in one.passage.text for one in chosen)


def test_no_more_are_given_than_asked_for(material_of: Callable[..., ArticleMaterial]) -> None:
    assert len(shared_sentences(the_three(material_of), most=1)) == 1


def test_a_single_source_gives_its_own_sentences(
    material_of: Callable[..., ArticleMaterial],
) -> None:
    chosen = shared_sentences([material_of(POST)], most=2)
    assert len(chosen) == 2
    assert all(one.also == () for one in chosen)


def test_no_articles_give_no_sentences() -> None:
    assert shared_sentences([], most=5) == ()


def test_what_another_source_says_on_the_matter_is_there_to_compare(
    material_of: Callable[..., ArticleMaterial],
) -> None:
    ships = next(
        one
        for one in shared_sentences(the_three(material_of), most=5)
        if "ships" in one.passage.text
    )
    figures = {passage.text.split()[0] for passage in (ships.passage, *ships.compare)}
    assert figures == {"Four", "Six"}
