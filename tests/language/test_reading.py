"""Does the reader turn articles into readings that keep every promise?"""

from collections.abc import Callable
from typing import cast

import pytest

from briefing.article import Article, Span
from briefing.language.english import news_english
from briefing.language.news_names import COMPONENT, NewsNames
from briefing.language.pipeline import LanguageReader
from briefing.language.weights import SHIPPED
from briefing.mention import Label, Reading

pytestmark = pytest.mark.skipif(
    not (SHIPPED / "trunk.onnx").exists(), reason="the shipped weights are not here"
)

Make = Callable[..., Article]


@pytest.fixture(scope="module")
def reader() -> LanguageReader:
    return LanguageReader.load()


def names(article: Article, reading: Reading) -> set[tuple[str, str]]:
    return {(article.text[n.start : n.end], n.label.value) for n in reading.names}


def test_names_of_a_plain_text_are_found(reader: LanguageReader, article: Make) -> None:
    made = article(["German Chancellor Angela Merkel met Bill Gates of Microsoft in Berlin."])

    (reading,) = reader.read([made])

    assert names(made, reading) == {
        ("German", "NORP"),
        ("Angela Merkel", "PERSON"),
        ("Bill Gates", "PERSON"),
        ("Microsoft", "ORG"),
        ("Berlin", "GPE"),
    }


def test_names_that_no_table_knows_are_found(reader: LanguageReader, article: Make) -> None:
    made = article(["President Orla Venn flew to Quillport on Monday."])

    (reading,) = reader.read([made])

    assert names(made, reading) == {("Orla Venn", "PERSON"), ("Quillport", "GPE")}


def test_readings_come_in_the_order_of_the_articles(reader: LanguageReader, article: Make) -> None:
    places = ["Paris", "Cairo", "Oslo", "Quito", "Hanoi"] * 20
    made = [article([f"The visitors stayed in {place}."]) for place in places]

    read = list(reader.read(made))

    assert [names(each, reading) for each, reading in zip(made, read, strict=True)] == [
        {(place, "GPE")} for place in places
    ]


def test_an_article_reads_the_same_alone_and_among_others(
    reader: LanguageReader, article: Make
) -> None:
    first = article(
        ["Angela Merkel went to Moscow.", "# Merkel in Moscow", "She met Bo Lindqvist."]
    )
    other = article(["The rope makers of Cairo " + "walked and walked " * 60 + "home."])

    alone = next(reader.read([first]))
    among = list(reader.read([other, first, other]))[1]

    assert among == alone


def test_words_beyond_a_number_are_forgotten_with_their_article(article: Make) -> None:
    nlp = news_english()
    model = cast("NewsNames", nlp.add_pipe(COMPONENT)).model
    for number in range(60_000):
        nlp.vocab.strings.add(f"word{number}")
    made = article(["Angela Merkel came to Quillport."])

    (reading,) = LanguageReader(nlp, model).read([made])

    assert ("Angela Merkel", "PERSON") in names(made, reading)
    assert "Quillport" not in nlp.vocab.strings


def test_an_article_without_story_has_an_empty_reading(
    reader: LanguageReader, article: Make
) -> None:
    empty = article([])

    (reading,) = reader.read([empty])

    assert reading == Reading(reader.model, (), ())


def test_a_long_article_is_read_to_its_end(reader: LanguageReader, article: Make) -> None:
    made = article(["The clerks counted the ropes again and again. " * 800 + "Angela Merkel came."])

    (reading,) = reader.read([made])

    assert names(made, reading) == {("Angela Merkel", "PERSON")}


def test_one_word_of_a_million_letters_does_no_harm(reader: LanguageReader, article: Make) -> None:
    made = article(["x" * 1_000_000, "Angela Merkel came."])

    (reading,) = reader.read([made])

    assert ("Angela Merkel", "PERSON") in names(made, reading)


def test_control_characters_shift_no_offset(reader: LanguageReader, article: Make) -> None:
    made = article(["\x1b[31mOn Monday\u200b Angela Merkel\u202e came to Berlin\x00 again."])

    (reading,) = reader.read([made])

    assert ("Angela Merkel", "PERSON") in names(made, reading)


def test_sentences_lie_in_paragraphs_and_names_in_sentences(
    reader: LanguageReader, article: Make
) -> None:
    made = article(
        [
            "# Merkel in Rome",
            "Angela Merkel came. She saw Rome.",
            "Subscribe to Rome",
            "It rained.",
        ],
        furniture=["Subscribe to Rome"],
    )

    (reading,) = reader.read([made])

    assert [made.text[s.start : s.end] for s in reading.sentences] == [
        "Merkel in Rome",
        "Angela Merkel came.",
        "She saw Rome.",
        "It rained.",
    ]
    for name in reading.names:
        span = Span(name.start, name.end)
        assert any(sentence.contains(span) for sentence in reading.sentences)
        assert not made.is_furniture(span)
        assert name.label in Label
        assert 0 < name.confidence <= 1
