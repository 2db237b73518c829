"""Are entries found by kind and by words, and do they lead through each other's places?"""

from briefing.article import Span
from briefing.notebook import Entry, Mark, Target
from briefing.tui.notebook_list import Shelf, listed, shelved, walk_from


def entry(mark: Mark, target: Target | None, text: str = "", words: str = "words") -> Entry:
    return Entry(1, mark, target, text, words, "Wire", "2024-05-01T10:00:00+00:00")


def on(article: str, start: int) -> Target:
    return Target(article, Span(start, start + 9))


NOTE = entry(Mark.NOTE, on("a", 40), "Ask the harbour master", "The café is shut.")
STAR = entry(Mark.STAR, on("b", 0))
TAG = entry(Mark.TAG, Target(entity="7"), "war")
READ = entry(Mark.READ, Target("a"))
BOOKMARK = entry(Mark.BOOKMARK, on("a", 0))
ENTRIES = (NOTE, STAR, TAG, READ, BOOKMARK)


def test_each_kind_stands_by_itself_and_what_was_read_is_left_out() -> None:
    shelves = shelved(listed(ENTRIES), "")

    assert shelves[Shelf.ALL] == [NOTE, STAR, TAG, BOOKMARK]
    assert shelves[Shelf.STARS] == [STAR]
    assert shelves[Shelf.BOOKMARKS] == [BOOKMARK]


def test_a_filter_finds_words_of_the_note_and_of_the_sentence() -> None:
    rows = listed(ENTRIES)

    assert shelved(rows, "HARBOUR m")[Shelf.ALL] == [NOTE]
    assert shelved(rows, "cafe")[Shelf.ALL] == [NOTE]
    assert shelved(rows, "cafe")[Shelf.STARS] == []


def test_the_walk_goes_over_all_places_that_are_listed_those_of_an_article_together() -> None:
    walk = walk_from(STAR, (NOTE, STAR, TAG, BOOKMARK), title="Notebook: all")

    assert walk is not None
    assert [(stop.article, stop.span.start) for stop in walk.stops] == [
        ("b", 0),
        ("a", 0),
        ("a", 40),
    ]
    assert walk.stop.article == "b"


def test_what_is_on_no_sentence_is_not_walked() -> None:
    assert walk_from(TAG, (NOTE, TAG), title="Notebook: all") is None
    assert walk_from(entry(Mark.STAR, None), (NOTE,), title="Notebook: all") is None


def test_a_long_notebook_is_walked_around_the_chosen_entry() -> None:
    entries = [entry(Mark.STAR, on(f"{n:04}", 0)) for n in range(3000)]
    walk = walk_from(entries[1500], entries, title="Notebook: all")

    assert walk is not None
    assert len(walk.stops) == 1000
    assert walk.stop.article == "1500"
