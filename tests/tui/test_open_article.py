"""What is known around a place of the open article?"""

from collections.abc import Callable

import pytest

from briefing.article import Span
from briefing.tui.open_article import OpenArticle
from briefing.tui.reading_desk import ReadingDesk


@pytest.fixture
def opened(desk: ReadingDesk) -> OpenArticle:
    article = desk.articles()[0].id
    return OpenArticle(desk.article(article), desk.mentions_in(article), desk.sentences_in(article))


@pytest.fixture
def span_of(opened: OpenArticle) -> Callable[[str], Span]:
    def find(words: str) -> Span:
        start = opened.article.text.index(words)
        return Span(start, start + len(words))

    return find


def test_the_innermost_name_is_found(opened: OpenArticle, span_of: Callable[[str], Span]) -> None:
    place = opened.mention_at(span_of("Qalara naval base").start)
    facility = opened.mention_at(span_of("naval").start)

    assert place
    assert facility
    assert (place.text, facility.text) == ("Qalara", "Qalara naval base")


def test_between_names_there_is_none(opened: OpenArticle, span_of: Callable[[str], Span]) -> None:
    assert opened.mention_at(span_of("one long pier").start) is None


def test_the_sentence_around_a_name_is_whole(
    opened: OpenArticle, span_of: Callable[[str], Span]
) -> None:
    sentence = opened.sentence_around(span_of("Kharouba"))

    assert opened.article.text[sentence.start : sentence.end] == (
        "Nobody at Kharouba wanted to talk about the flights."
    )


def test_a_quotation_says_where_it_comes_from(
    opened: OpenArticle, span_of: Callable[[str], Span]
) -> None:
    assert opened.quotation(span_of("Its men wave at the lorries.")) == (
        "“Its men wave at the lorries.”"
        " (Wire, 2023-03-06, “Harbour lease still open, Lorin says”, paragraph 4)"
    )


def test_a_place_outside_the_story_is_cited_by_its_characters(
    opened: OpenArticle, span_of: Callable[[str], Span]
) -> None:
    span = span_of("Follow us")

    assert opened.citation(span).endswith(f"characters {span.start}-{span.end}")


def test_the_surroundings_of_a_place_are_on_one_line(
    opened: OpenArticle, span_of: Callable[[str], Span]
) -> None:
    context = opened.context(span_of("Qalara naval base"))

    assert context.before.endswith("Lorin said. The ")
    assert context.after.startswith(" has one long pier and a row of sheds, and")
