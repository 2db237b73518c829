"""Does each part of the query language find what it says?"""

from collections.abc import Callable

import pytest

from briefing_index import FullTextIndex

Search = Callable[..., list[str]]
ALL = ["damascus", "kremlin", "undated"]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("tartus", ["damascus", "undated"]),
        ("TARTUS bread", ["undated"]),
        ("bread OR envoys", ["kremlin", "undated"]),
        ("tartus AND bread", ["undated"]),
        ("tartus NOT bread", ["damascus"]),
        ("tartus -bread", ["damascus"]),
        ("tartus -(bread OR raid)", []),
        ("-tartus", ["kremlin"]),
        ("NOT NOT tartus", ["damascus", "undated"]),
        ("bread OR tartus raid", ["damascus", "undated"]),
        ("(bread OR tartus) raid", ["damascus"]),
        ("and or not", []),
    ],
)
def test_words_are_joined_as_the_operators_say(
    search: Search, query: str, expected: list[str]
) -> None:
    assert search(query) == expected


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ('"air base"', ["kremlin"]),
        ("“air base”", ["kremlin"]),
        ('"base air"', []),
        ('"air base"~3', ["kremlin"]),
        ('"air base"~4', ["damascus", "kremlin"]),
        ('"khmeimim air bas*"', ["kremlin"]),
        ('"tartus ahmed"', []),
    ],
)
def test_a_phrase_is_found_in_its_order(search: Search, query: str, expected: list[str]) -> None:
    assert search(query) == expected


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("turkiye", ["kremlin"]),
        ("kremlin", ["kremlin"]),
        ("Kremlin's", ["kremlin"]),
        ("US", ["kremlin"]),
        ("U.S.", ["kremlin"]),
        ("10:30", ["kremlin"]),
        ("1500", ["kremlin"]),
        ("sanaa", ["damascus"]),
        ("Sana\u2019a", ["damascus"]),
        ("sharaa", ["damascus"]),
        ("al-Sharaa", ["damascus"]),
        ("sharaa-al", []),
        ("the", ["damascus", "kremlin", "undated"]),
        ("Tartus: what", ["damascus"]),
        ("https://example.org/tartus", []),
    ],
)
def test_spelling_is_folded_as_in_the_texts(
    search: Search, query: str, expected: list[str]
) -> None:
    assert search(query) == expected


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("khm*", ["kremlin"]),
        ("*meimim", ["damascus", "kremlin"]),
        ("h*mim", ["damascus"]),
        ("hmeimim~", ["damascus", "kremlin"]),
        ("khmeymin~", []),
        ("khmeymin~2", ["kremlin"]),
        ("al-shara~", ["damascus"]),
    ],
)
def test_words_can_be_incomplete_or_misspelt(
    search: Search, query: str, expected: list[str]
) -> None:
    assert search(query) == expected


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("title:tartus", ["damascus"]),
        ("body:tartus", ["undated"]),
        ("source:harbour", ["damascus", "undated"]),
        ('source:"harbour daily"', ["damascus", "undated"]),
        ('source:"Harbour"', []),
        ('source:"Daily Harbour"', []),
        ('source:("Northern Post" OR "Daily")', ["kremlin"]),
        ('-source:"Harbour Daily"', ["kremlin"]),
        ('-source:"Harbour"', ["damascus", "kremlin", "undated"]),
        ('source:"harb*"', []),
        ('source:"harb* daily"', ["damascus", "undated"]),
        ("person:peskov", ["kremlin"]),
        ('person:"Dmitry Peskov"', ["kremlin"]),
        ('person:"peskov peskov"', []),
        ("PLACE:(tartus OR moscow)", ["damascus", "kremlin"]),
        ("entity:hmeimim", ["damascus"]),
        ("org:tartus", []),
        ("place:*meimim -person:peskov", ["damascus"]),
    ],
)
def test_a_field_narrows_the_search(search: Search, query: str, expected: list[str]) -> None:
    assert search(query) == expected


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("date:2024-12-16", ["damascus"]),
        ("date:2024-12", ["damascus", "kremlin"]),
        ("date:2023", []),
        ("date:[2024-12-09 to 2024-12-16]", ["damascus", "kremlin"]),
        ("date:[2024-12-10 TO ]", ["damascus"]),
        ("date:2024-12-01..2024-12-09", ["kremlin"]),
        ("date:>2024-12-09", ["damascus"]),
        ("date:>=2024-12-09", ["damascus", "kremlin"]),
        ("date:<2024-12-16", ["kremlin"]),
        ("date:<=2024-12", ["damascus", "kremlin"]),
        ("after:2024-12-09", ["damascus"]),
        ("before:2024-12-16 quiet", ["kremlin"]),
        ("-date:2024", ["undated"]),
    ],
)
def test_dates_pick_documents(search: Search, query: str, expected: list[str]) -> None:
    assert search(query) == expected


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("tar", ["damascus", "undated"]),
        ("tartus", ["damascus", "undated"]),
        ("price of bre", ["undated"]),
        ("person:pes", ["kremlin"]),
        ("al-sha", ["damascus"]),
        ('"air ba', ["kremlin"]),
        ('"air base', ["kremlin"]),
        ('source:"harbour da', ["damascus", "undated"]),
        ("tartus AND", ["damascus", "undated"]),
        ("tartus OR", ["damascus", "undated"]),
        ("tartus NOT", ["damascus", "undated"]),
        ("tartus -", ["damascus", "undated"]),
        ("tartus -br", ["damascus", "undated"]),
        ("(tartus OR kreml", ["damascus", "kremlin", "undated"]),
        ("tartus (", ["damascus", "undated"]),
        ("tartus title:", ["damascus", "undated"]),
        ("tartus date:2024-1", []),
        ("tartus date:20", ["damascus", "undated"]),
        ("tartus date:[2024-12-01 to", ["damascus", "undated"]),
        ('tartus "', ["damascus", "undated"]),
        ("", []),
    ],
)
def test_an_unfinished_query_finds_what_is_there(
    search: Search, query: str, expected: list[str]
) -> None:
    assert search(query, typing=True) == expected


def test_a_finished_word_is_no_beginning(search: Search) -> None:
    assert search("tar") == []


def test_a_title_counts_more_than_the_text(index: FullTextIndex, search: Search) -> None:
    search("tartus")
    assert [hit.id for hit in index.search("tartus").hits] == ["damascus", "undated"]


def test_all_answers_are_counted_and_the_best_given(index: FullTextIndex, search: Search) -> None:
    search("tartus")
    results = index.search("the", limit=1)
    assert (results.total, len(results.hits)) == (3, 1)


@pytest.mark.parametrize("few", [0, 2_000])
def test_equal_hits_stand_by_id(
    index: FullTextIndex, search: Search, monkeypatch: pytest.MonkeyPatch, few: int
) -> None:
    monkeypatch.setattr("briefing_index.snapshot._FEW", few)
    search("tartus")
    assert [hit.id for hit in index.search("-absent", limit=2).hits] == ALL[:2]
