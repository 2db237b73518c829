"""Are the words around a place found, and those by which lines are put in order?"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing.article import Article, RawArticle, Span
from briefing.cleaning import clean
from briefing.desk.kwic import contexts, nearest_words, words_beside
from briefing.mention import Reading
from briefing.record import articles as shelf
from briefing.record.database import Database

TEXT = "Above.\n\nNear the “Port” of — the old —\nÇelik Qalara: is, now, shut for all.\n\nBelow."
PARAGRAPHS = [Span(0, 6), Span(8, TEXT.index("\n\nBelow")), Span(len(TEXT) - 6, len(TEXT))]
MANY = 150
"""More articles than are read together."""


def place_of(word: str, text: str = TEXT) -> Span:
    return Span(text.index(word), text.index(word) + len(word))


def nearest(word: str, *, before: bool) -> tuple[str, ...]:
    return nearest_words(TEXT, PARAGRAPHS, place_of(word), before=before)


@pytest.fixture
def many(tmp_path: Path) -> Iterator[tuple[Database, list[Article]]]:
    """A record of many articles."""
    found = [
        clean(RawArticle(text=f"Ship {number} is in Qalara, port {number}.", place=f"/{number}"))
        for number in range(MANY)
    ]
    with Database(tmp_path / "library") as database:
        with database.transaction() as db:
            for article in found:
                shelf.save_article(db, article, Reading("by hand 1", (), ()), added="")
        yield database, found


def test_the_nearest_word_comes_first() -> None:
    assert nearest("shut", before=False) == ("for", "all")
    assert nearest("Qalara", before=True) == ("celik", "old", "the")


def test_what_only_punctuates_is_no_word_and_no_part_of_one() -> None:
    assert nearest("old", before=True) == ("the", "of", "port")
    assert nearest("Qalara", before=False) == ("is", "now", "shut")


def test_the_nearest_words_stand_in_the_paragraph() -> None:
    assert nearest("Near", before=True) == ()
    assert nearest("all", before=False) == ()


def test_a_control_code_is_no_white_space_between_words() -> None:
    assert nearest_words("a\x1fb Qalara", [], Span(4, 10), before=True) == ()
    assert nearest_words("a\x1fb Qalara", [Span(0, 10)], Span(4, 10), before=True) == ("a\u241fb",)


def test_the_articles_of_many_places_are_all_read(many: tuple[Database, list[Article]]) -> None:
    database, articles = many
    places = [(article.id, place_of("Qalara", article.text)) for article in articles]
    found = list(contexts(database, places))
    assert [place for place, _ in found] == places
    assert [around.before for _, around in found] == [f"Ship {n} is in " for n in range(MANY)]


def test_places_keep_their_order_where_articles_alternate(
    many: tuple[Database, list[Article]],
) -> None:
    database, (one, other, *_) = many
    places = [(each.id, place_of("Qalara", each.text)) for each in (one, one, other, one)]
    places.insert(2, ("0" * 16, Span(0, 3)))
    words = list(words_beside(database, places, before=False))
    assert words == [("port", "0"), ("port", "0"), (), ("port", "1"), ("port", "0")]
    found = [place for place, _ in contexts(database, places)]
    assert found == [place for place in places if place[0] != "0" * 16]


def test_articles_are_read_as_their_places_are_wanted(
    many: tuple[Database, list[Article]],
) -> None:
    database, articles = many
    given = []

    def places() -> Iterator[tuple[str, Span]]:
        for article in articles:
            given.append(article.id)
            yield article.id, place_of("Qalara", article.text)

    next(words_beside(database, places(), before=True))
    assert len(given) < MANY
