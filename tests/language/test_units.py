"""Are articles cut up so that headings stand alone and memory stays flat?"""

from collections.abc import Callable

from briefing.article import Article
from briefing.language.units import LONGEST, pieces, units

Make = Callable[..., Article]


def test_a_heading_is_one_piece_even_with_a_stop_in_it(article: Make) -> None:
    made = article(["# The U.S. talks. And more", "First. Second."])

    assert [piece.is_heading for piece in pieces(made)] == [True, False, False]


def read(made: Article, *, longest: int = LONGEST, headings_apart: bool = False) -> list[str]:
    found = units(made.text, pieces(made), longest=longest, headings_apart=headings_apart)
    return [made.text[unit.start : unit.end] for unit in found]


def test_an_article_is_read_as_a_whole(article: Make) -> None:
    made = article(["One. Two.", "# Heading", "Three."])

    assert read(made) == ["One. Two.\n\nHeading\n\nThree."]


def test_headings_are_read_alone_where_that_is_asked_for(article: Make) -> None:
    made = article(["One. Two.", "Three.", "# Heading", "# More", "Four.", "Five."])

    assert read(made, headings_apart=True) == [
        "One. Two.\n\nThree.",
        "Heading",
        "More",
        "Four.\n\nFive.",
    ]


def test_a_long_story_is_cut_between_sentences(article: Make) -> None:
    made = article(["A sentence of some length stands here. " * 3000])

    found = read(made)

    assert len(found) > 3
    assert all(len(unit) <= LONGEST for unit in found)
    assert all(unit.endswith(".") for unit in found)


def test_a_sentence_without_end_is_cut_between_words(article: Make) -> None:
    made = article(["rope " * 100 + "end."])

    found = read(made, longest=50)

    assert len(found) > 5
    assert " ".join(unit.strip() for unit in found) == "rope " * 100 + "end."
    assert all(len(unit) < 50 + len(" rope") for unit in found)


def test_a_word_without_end_is_not_cut(article: Make) -> None:
    made = article(["x" * 1000 + " rope."])

    assert read(made, longest=50) == ["x" * 1000, " rope."]


def test_an_article_without_story_has_no_unit(article: Make) -> None:
    assert read(article([])) == []
