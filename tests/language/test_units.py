"""Are articles cut up so that headings stand alone and memory stays flat?"""

from collections.abc import Callable

from briefing.article import Article
from briefing.language.units import LONGEST, pieces, units

Make = Callable[..., Article]


def test_a_heading_is_one_piece_even_with_a_stop_in_it(article: Make) -> None:
    made = article(["# The U.S. talks. And more", "First. Second."])

    assert [piece.is_heading for piece in pieces(made)] == [True, False, False]


def test_headings_are_read_alone_and_paragraphs_together(article: Make) -> None:
    made = article(["One. Two.", "Three.", "# Heading", "Four.", "Five."])

    read = [made.text[unit.start : unit.end] for unit in units(pieces(made))]

    assert read == ["One. Two.\n\nThree.", "Heading", "Four.\n\nFive."]


def test_a_long_story_is_cut_between_sentences(article: Make) -> None:
    made = article(["A sentence of some length stands here. " * 1000])

    read = list(units(pieces(made)))

    assert len(read) > 3
    assert all(len(unit) <= LONGEST for unit in read)
    assert all(made.text[unit.end - 1] == "." for unit in read)


def test_an_article_without_story_has_no_unit(article: Make) -> None:
    assert list(units(pieces(article([])))) == []
