"""Is what a person has put on things found by what it is on?"""

from msgspec.structs import replace

from briefing.article import Span
from briefing.notebook import Entry, Mark, Target
from briefing.tui.marks_kept import NO_SIGNS, Marks, Signs


def entry(mark: Mark, target: Target | None, text: str = "", number: int = 1) -> Entry:
    return Entry(number, mark, target, text, "words", "Wire", "2024-05-01T10:00:00+00:00")


def on(start: int, end: int) -> Target:
    return Target("a", Span(start, end))


def test_an_article_has_its_own_star_and_the_notes_of_its_sentences() -> None:
    marks = Marks(
        [
            entry(Mark.STAR, on(0, 9)),
            entry(Mark.READ, Target("a")),
            entry(Mark.NOTE, on(0, 9), "one"),
            entry(Mark.NOTE, Target("a"), "two"),
            entry(Mark.BOOKMARK, on(20, 29)),
            entry(Mark.TAG, Target("a"), "war"),
            entry(Mark.TAG, on(0, 9), "harbour"),
        ]
    )

    assert marks.of_article("a") == Signs(
        stars_inside=1, is_read=True, notes=2, bookmarks=1, tags=("war",)
    )
    assert marks.of_article("b") == NO_SIGNS


def test_a_name_has_what_is_on_it() -> None:
    marks = Marks([entry(Mark.STAR, Target(entity="7")), entry(Mark.NOTE, Target(entity="7"), "x")])

    assert marks.of_entity("7") == Signs(is_starred=True, notes=1)
    assert marks.note_on(Target(entity="7")) == "x"


def test_what_is_on_sentences_comes_in_the_order_of_the_text() -> None:
    marks = Marks([entry(Mark.STAR, on(40, 50)), entry(Mark.NOTE, on(0, 30), "x")])
    kept = marks.in_text("a")

    assert [each.mark for each in kept.entries] == [Mark.NOTE, Mark.STAR]
    assert [each.mark for each in kept.starting_in(Span(35, 45))] == [Mark.STAR]
    assert list(kept.over(Span(10, 20))) == [Span(0, 30)]


def test_a_bookmark_is_a_place_and_marks_no_stretch() -> None:
    kept = Marks([entry(Mark.BOOKMARK, on(0, 30))]).in_text("a")

    assert not list(kept.over(Span(0, 30)))
    assert [each.mark for each in kept.starting_in(Span(0, 10))] == [Mark.BOOKMARK]


def test_the_mark_on_just_a_stretch_comes_before_one_that_it_touches() -> None:
    kept = Marks([entry(Mark.NOTE, on(5, 9), "in"), entry(Mark.NOTE, on(0, 30), "all")]).in_text(
        "a"
    )

    exactly, touched = kept.on(Span(0, 30), Mark.NOTE), kept.on(Span(4, 6), Mark.NOTE)
    assert exactly is not None
    assert exactly.text == "all"
    assert touched is not None
    assert touched.text == "all"
    assert kept.on(Span(0, 30), Mark.STAR) is None


def test_what_is_gone_or_has_gone_astray_marks_nothing() -> None:
    astray = replace(entry(Mark.STAR, Target("a")), is_astray=True)
    marks = Marks([entry(Mark.STAR, None), astray])

    assert marks.of_article("a") == NO_SIGNS
    assert marks.on(Target("a")) == ()


def test_tags_come_with_their_uses_and_articles_with_a_tag_on_a_sentence_have_it() -> None:
    marks = Marks(
        [
            entry(Mark.TAG, on(0, 9), "war"),
            entry(Mark.TAG, Target("b"), "war"),
            entry(Mark.TAG, Target(entity="7"), "Port"),
        ]
    )

    assert marks.tags == (("war", 2), ("Port", 1))
    assert marks.articles_with(Mark.TAG, "war") == {"a", "b"}
    assert marks.articles_with(Mark.TAG, "Port") == set()
