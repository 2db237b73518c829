"""Is the right text marked in a line?"""

import pytest
from msgspec.structs import replace

from briefing.article import Span
from briefing.mention import Found, Label, Mention
from briefing.tui.doubts import Doubts
from briefing.tui.rendering.marks import Marked

LINE = Span(100, 150)


def mention(start: int, end: int, entity: str = "qalara", label: Label = Label.GPE) -> Mention:
    return Mention("a", start, end, label, "x" * (end - start), Found.MODEL, entity)


@pytest.fixture
def marked() -> Marked:
    mentions = (
        mention(10, 20),
        mention(90, 130, "base", Label.FAC),
        mention(110, 116),
        mention(150, 156),
    )
    return Marked(mentions, longest=40, chosen="qalara", places=(Span(120, 124),), here=Span(1, 2))


def test_a_name_that_comes_from_the_line_before_is_marked_too(marked: Marked) -> None:
    assert next(marked.marks(LINE)).look == "facility"


def test_inner_names_hits_and_the_place_lie_on_top(marked: Marked) -> None:
    looks = [mark.look for mark in marked.marks(LINE)]

    assert looks == ["facility", "place", "chosen", "hit", "here"]


def test_a_line_knows_whether_the_chosen_name_starts_in_it(marked: Marked) -> None:
    assert marked.names_chosen(LINE)
    assert not marked.names_chosen(Span(20, 80))


def test_a_name_that_only_ends_in_a_line_does_not_start_there() -> None:
    marked = Marked((mention(90, 130),), longest=40, chosen="qalara")

    assert not marked.names_chosen(LINE)


def test_a_doubtful_name_keeps_the_look_of_its_type_below() -> None:
    doubtful = replace(mention(110, 116), confidence=0.3)
    marked = Marked((doubtful, mention(120, 126)), longest=6)

    assert [mark.look for mark in marked.marks(LINE)] == ["place", "place", "doubtful"]
    assert marked.has_doubts(LINE)


def test_the_doubt_is_told_in_the_line_where_the_name_starts() -> None:
    doubtful = replace(mention(90, 130), confidence=0.3)
    marked = Marked((doubtful,), longest=40)

    assert marked.has_doubts(Span(60, 100))
    assert not marked.has_doubts(LINE)


def test_only_what_is_below_the_threshold_is_doubtful() -> None:
    mentions = (replace(mention(110, 116), confidence=0.5),)

    assert not Marked(mentions, longest=6, doubts=Doubts(below=0.5)).has_doubts(LINE)
    assert Marked(mentions, longest=6, doubts=Doubts(below=0.51)).has_doubts(LINE)
