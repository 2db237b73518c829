"""Are the stops of a walk put in order, and below which headings?"""

from collections.abc import Iterable, Iterator

import pytest

from briefing.article import ArticleRow, PublishedFrom, Span
from briefing.desk.kwic import InContext, Place
from briefing.tui.concordance import ConcordanceRows, Heading, Line, arranged, row_of
from briefing.tui.rendering.cells import width_of
from briefing.tui.rendering.concordance_line import LineState, concordance_line, heading_line
from briefing.tui.rendering.runs import Run
from briefing.tui.walk import Order, Stop, Subject, Walk

AROUND = {
    ("old", 10): InContext("the port of ", "Qalara", " is shut", 100),
    ("old", 50): InContext("„near ", "Qalara", ", a road", 100),
    ("new", 5): InContext("Above ", "Qalara", " — again", 80),
    ("bare", 0): InContext("", "Qalara", "", 20),
}


def stop(article: str, start: int) -> Stop:
    return Stop(article, Span(start, start + 6))


def row(name: str, source: str, published: str | None) -> ArticleRow:
    return ArticleRow(
        name, f"Title of {name}", True, source, None, None, None, published, PublishedFrom.TEXT,
        "en", 100, 2,
    )  # fmt: skip


ROWS = {
    "old": row("old", "Wire", "2023-01-02"),
    "new": row("new", "Post", "2023-05-06"),
    "bare": row("bare", "Echo", None),
}


WORDS: dict[tuple[str, int], dict[Order, tuple[str, ...]]] = {
    ("old", 10): {Order.LEFT: ("of", "port", "the"), Order.RIGHT: ("is", "shut")},
    ("old", 50): {Order.LEFT: ("near",), Order.RIGHT: ("a", "road")},
    ("new", 5): {Order.LEFT: ("above",), Order.RIGHT: ("again",)},
    ("bare", 0): {Order.LEFT: (), Order.RIGHT: ()},
}


def read_words(places: Iterable[Place], order: Order) -> Iterator[tuple[str, ...]]:
    return (WORDS[article, span.start][order] for article, span in places)


@pytest.fixture
def walk() -> Walk:
    return Walk(Subject("Qalara", "qalara"), tuple(stop(*place) for place in AROUND))


def order_of(walk: Walk) -> list[tuple[str, int]]:
    return [(each.article, each.span.start) for each in walk.stops]


def drawn(runs: list[Run]) -> str:
    return "".join(run.text for run in runs)


def test_each_article_is_a_heading_above_its_stops(walk: Walk) -> None:
    rows = ConcordanceRows(walk)

    assert rows == [Heading(0), Line(0), Line(1), Heading(1), Line(2), Heading(2), Line(3)]
    assert [row_of(walk, at) for at in range(4)] == [1, 2, 4, 6]


def test_by_source_the_articles_of_an_outlet_stand_together(walk: Walk) -> None:
    there = arranged(walk, Order.SOURCE, ROWS, read_words)

    assert [each.article for each in there.stops] == ["bare", "new", "old", "old"]


def test_by_the_words_before_the_nearest_word_decides(walk: Walk) -> None:
    there = arranged(walk, Order.LEFT, ROWS, read_words)

    assert order_of(there) == [("bare", 0), ("new", 5), ("old", 50), ("old", 10)]
    assert ConcordanceRows(there) == [Line(at) for at in range(4)]


def test_by_the_words_after_punctuation_does_not_count(walk: Walk) -> None:
    there = arranged(walk, Order.RIGHT, ROWS, read_words)

    assert order_of(there) == [("bare", 0), ("old", 50), ("new", 5), ("old", 10)]


def test_words_that_nobody_waited_for_put_nothing_in_order(walk: Walk) -> None:
    there = arranged(walk, Order.LEFT, ROWS, lambda places, order: ())

    assert order_of(there) == [("old", 10), ("old", 50), ("new", 5), ("bare", 0)]


def test_an_article_that_is_gone_comes_last_by_date(walk: Walk) -> None:
    left = {name: row for name, row in ROWS.items() if name != "old"}
    there = arranged(walk, Order.DATE, left, read_words)

    assert order_of(there) == [("new", 5), ("bare", 0), ("old", 10), ("old", 50)]


def test_the_source_is_right_in_every_order(walk: Walk) -> None:
    there = arranged(walk, Order.RIGHT, ROWS, read_words)

    assert there.counter == "4/4 · source 1/3"
    there.step_source(1)
    assert (there.stop.article, there.counter) == ("new", "3/4 · source 2/3")


def test_another_order_stays_at_the_same_stop(walk: Walk) -> None:
    walk.step(2)

    assert arranged(walk, Order.SOURCE, ROWS, read_words).stop == stop("new", 5)


def test_hits_come_back_in_the_order_in_which_they_were_found() -> None:
    hits = Walk(
        Subject("“port”", query="port"), (stop("new", 5), stop("old", 10)), order=Order.GIVEN
    )
    by_date = arranged(hits, Order.DATE, ROWS, read_words)

    assert [each.article for each in by_date.stops] == ["old", "new"]
    assert arranged(by_date, Order.GIVEN, ROWS, read_words).stops == hits.stops


def test_the_places_stand_in_one_column() -> None:
    state = LineState("place", Order.DATE)
    lines = [drawn(concordance_line(around, None, 80, state=state)) for around in AROUND.values()]

    assert len({line.index("Qalara") for line in lines}) == 1


@pytest.mark.parametrize("width", [40, 80, 118])
def test_a_line_is_never_wider_than_its_place(width: int) -> None:
    around = InContext("before " * 40, "Qalara 海軍基地 " * 9, " after" * 40, 900)
    line = concordance_line(around, ROWS["old"], width, state=LineState("hit", Order.LEFT))

    assert width_of(drawn(line)) <= width


def test_a_line_without_heading_names_its_source() -> None:
    line = drawn(
        concordance_line(AROUND["old", 10], ROWS["old"], 100, state=LineState("place", Order.LEFT))
    )

    assert line.startswith("  Wire            2023-01-02")


def test_where_one_stands_and_what_one_has_seen_have_signs() -> None:
    around = AROUND["old", 10]
    here = LineState("place", Order.DATE, is_here=True, is_seen=True)
    seen = LineState("place", Order.DATE, is_seen=True)

    assert drawn(concordance_line(around, None, 60, state=here)).startswith("▶")
    assert drawn(concordance_line(around, None, 60, state=seen)).startswith("✓")


def test_the_word_that_gives_the_order_stands_out() -> None:
    line = concordance_line(AROUND["old", 50], None, 60, state=LineState("place", Order.RIGHT))

    assert Run(", a", ("accent",)) in line


def test_a_heading_tells_source_date_title_places_and_count() -> None:
    line = drawn(heading_line(ROWS["old"], [10, 50], 100, 100))

    assert line.startswith("Wire · 2023-01-02 · Title of old")
    assert line.count("┼") == 2
    assert line.rstrip().endswith("2")
    assert width_of(line) == 100


def test_a_heading_of_an_article_that_is_gone_says_so() -> None:
    assert "gone" in drawn(heading_line(None, [1], None, 80))
