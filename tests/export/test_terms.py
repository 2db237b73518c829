"""Which terms carry a sentence, and how alike are two sentences?"""

import pytest

from briefing.export.terms import bag_of, cosine, is_same_statement, vectors


def test_a_sentence_resembles_itself_wholly() -> None:
    vector = vectors([bag_of("Ships left the port", ()), bag_of("Rain fell", ())])[0]
    assert cosine(vector, vector) == pytest.approx(1.0)


def test_sentences_without_a_common_term_do_not_resemble() -> None:
    left, right = vectors([bag_of("Ships left", ()), bag_of("Rain fell", ())])
    assert cosine(left, right) == 0.0


def test_a_shared_name_counts_more_than_a_shared_word() -> None:
    bags = [
        bag_of("Orsk grain", ("Orsk",)),
        bag_of("Orsk timber", ("Orsk",)),
        bag_of("cargo grain", ()),
    ]
    first, by_name, by_word = vectors(bags)
    assert cosine(first, by_name) > cosine(first, by_word)


def test_a_possessive_is_the_same_term() -> None:
    assert bag_of("Moscow\u2019s ships", ()).terms == bag_of("Moscow ships", ()).terms


def test_an_empty_sentence_has_an_empty_vector() -> None:
    assert vectors([bag_of("", ())]) == ({},)


def test_nearly_the_same_words_are_the_same_statement() -> None:
    left = bag_of("Four ships left the naval port of Orsk on Sunday, officials said.", ())
    right = bag_of("Four ships left the port of Orsk on Sunday, officials said.", ())
    assert is_same_statement(left, right)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("About 30 ships left the port of Orsk.", "About 50 ships left the port of Orsk."),
        ("Four ships left the port of Orsk.", "Three ships left the port of Orsk."),
        ("Ships left the port on Sunday.", "Ships left the port on Monday."),
        ("The port has been closed.", "The port has not been closed."),
        ("The port hasn\u2019t been closed.", "The port has been closed."),
    ],
)
def test_another_figure_day_or_denial_is_another_statement(one: str, other: str) -> None:
    assert not is_same_statement(bag_of(one, ()), bag_of(other, ()))
