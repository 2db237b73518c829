"""Are overlapping marks cut into pieces?"""

from briefing.article import Span
from briefing.tui.rendering.runs import Mark, Run, runs_of

TEXT = "the Qalara naval base today"


def runs(span: Span, *marks: Mark) -> list[Run]:
    return list(runs_of(TEXT, span, marks))


def test_text_without_marks_is_one_run() -> None:
    assert runs(Span(0, 10)) == [Run("the Qalara")]


def test_a_name_inside_a_name_has_the_looks_of_both() -> None:
    facility, place = Mark(Span(4, 21), "facility"), Mark(Span(4, 10), "place")

    assert runs(Span(0, 27), facility, place) == [
        Run("the "),
        Run("Qalara", ("facility", "place")),
        Run(" naval base", ("facility",)),
        Run(" today"),
    ]


def test_a_mark_that_goes_on_over_the_line_is_cut_at_its_edges() -> None:
    assert runs(Span(11, 16), Mark(Span(4, 21), "facility")) == [Run("naval", ("facility",))]


def test_marks_that_cross_share_the_middle() -> None:
    assert runs(Span(0, 10), Mark(Span(0, 6), "a"), Mark(Span(4, 10), "b")) == [
        Run("the ", ("a",)),
        Run("Qa", ("a", "b")),
        Run("lara", ("b",)),
    ]
