"""Are the mentions of an entity narrowed to what is asked for?"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing.article import Span
from briefing.desk.desk import Desk
from briefing.desk.kwic import in_context
from briefing.desk.narrowing import Narrowing


@pytest.fixture
def desk(library: Path) -> Iterator[Desk]:
    with Desk.open(library) as opened:
        yield opened


def sources(desk: Desk, name: str, narrowing: Narrowing) -> list[str]:
    """The outlet of each mention that is kept."""
    (entity,) = desk.entities_named(name)
    outlets = {row.id: row.source for row in desk.articles()}
    return [outlets[m.article] for m in desk.mentions_of(entity.id, narrowing=narrowing)]


def test_only_one_source(desk: Desk) -> None:
    assert set(sources(desk, "CRF", Narrowing(source="Levant Daily"))) == {"Levant Daily"}


@pytest.mark.parametrize(
    ("since", "until", "kept"),
    [
        ("2024-12-17", None, {"Northern Post", "Levant Daily"}),
        (None, "2024-12-17", {"Marea Courier", "Northern Post"}),
        ("2024-12-17", "2024-12-17", {"Northern Post"}),
        (None, "2024-12", {"Marea Courier", "Northern Post", "Levant Daily"}),
        ("2025", None, set()),
        (None, "2023", set()),
    ],
)
def test_only_some_days(desk: Desk, since: str | None, until: str | None, kept: set[str]) -> None:
    assert set(sources(desk, "CRF", Narrowing(since=since, until=until))) == kept


def test_only_sentences_with_somebody_else(desk: Desk) -> None:
    (front,), (haddad,) = desk.entities_named("CRF"), desk.entities_named("Sami Haddad")
    narrowing = Narrowing(beside=haddad.id, beside_name="Sami Haddad")

    (mention,) = desk.mentions_of(front.id, narrowing=narrowing)
    (line,) = desk.lines([mention])
    assert "Sami Haddad" in line.sentence


def test_all_that_is_set_must_hold(desk: Desk) -> None:
    narrowing = Narrowing(source="Marea Courier", since="2024-12-17")

    assert sources(desk, "CRF", narrowing) == []


def test_what_is_kept_is_told_in_words() -> None:
    narrowing = Narrowing("Wire", "2024-12", None, "e1", "Tartus")

    assert narrowing.words == "Wire · since 2024-12 · with Tartus"
    assert Narrowing().words == ""


def test_the_words_around_a_place_stop_at_its_paragraph() -> None:
    text = "Title\n\nThe port\nof Qalara is shut.\n\nMore."
    start = text.index("Qalara")
    around = in_context(text, [Span(0, 5), Span(7, text.index("\n\nMore"))], Span(start, start + 6))

    assert (around.before, around.text, around.after) == ("The port of ", "Qalara", " is shut.")
    assert around.length == len(text)


def test_places_in_an_article_that_is_gone_are_left_out(desk: Desk) -> None:
    article = desk.articles()[0].id
    places = [("0" * 16, Span(0, 3)), (article, Span(0, 3))]

    assert [place for place, _ in desk.contexts(places)] == places[1:]


def test_a_place_outside_every_paragraph_stands_alone() -> None:
    around = in_context("abc def", [], Span(4, 7))

    assert (around.before, around.text, around.after) == ("", "def", "")
