"""How does it look when articles were published, and when they mention a name?"""

import pytest

from briefing.desk.surveys import Period
from briefing.tui.rendering.cells import width_of
from briefing.tui.rendering.timeline_bars import (
    bar_width,
    period_at,
    period_of,
    timeline_lines,
    when,
)

DAYS = (
    Period("2024-12-01", "2024-12-01", 8, 0),
    Period("2024-12-02", "2024-12-02", 0, 0),
    Period("2024-12-03", "2024-12-03", 4, 3),
    Period("2024-12-04", "2024-12-04", 1, 1),
)


def drawn(
    width: int, *, is_walked: bool = False, here: int | None = None, undated: int = 0
) -> list[str]:
    lines = timeline_lines(DAYS, width, is_walked=is_walked, here=here, undated=undated)
    return ["".join(run.text for run in line) for line in lines]


def test_without_a_name_the_bars_of_articles_are_two_lines_high() -> None:
    assert drawn(4)[:2] == ["█   ", "█ █▂"]


def test_with_a_name_its_mentions_stand_above_the_articles() -> None:
    assert drawn(4, is_walked=True)[:2] == ["  █▃", "█ ▄▁"]


def test_bars_are_wider_where_there_is_room_and_a_gap_parts_them() -> None:
    assert drawn(16, is_walked=True)[1] == "███     ▄▄▄ ▁▁▁ "
    assert bar_width(4, 200) == bar_width(4, 100)


def test_what_is_not_nothing_can_be_seen() -> None:
    many = (Period("2024-12-01", "2024-12-01", 5_000, 0), DAYS[3])
    lines = timeline_lines(many, 2, is_walked=False, here=None, undated=0)
    assert lines[1][2].text == "▁"


def test_the_first_and_the_last_day_stand_below_and_what_has_no_day() -> None:
    assert drawn(48)[2] == "2024-12-01  2024-12-04"[:10] + " " * 4 + "2024-12-04"
    wide = tuple(Period(f"2024-12-{n:02}", f"2024-12-{n:02}", 1, 0) for n in range(1, 21))
    lines = timeline_lines(wide, 40, is_walked=False, here=None, undated=3)
    assert "".join(run.text for run in lines[2]) == "2024-12-01     3 undated      2024-12-20"


def test_the_period_that_is_marked_is_told() -> None:
    assert drawn(40, here=2)[2] == "2024-12-03 · 4 articles"
    assert drawn(40, is_walked=True, here=3)[2] == "2024-12-04 · 1 article · 1 mention"
    assert drawn(20, is_walked=True, here=2)[2] == "2024-12-03 · 3/4"


@pytest.mark.parametrize("width", [1, 4, 9, 30, 120])
def test_no_line_is_too_long(width: int) -> None:
    for here in (None, 1):
        words = drawn(width, is_walked=True, here=here, undated=4)[2]
        assert width_of(words) <= width


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("2024-12-09", "2024-12-09", "2024-12-09"),
        ("2024-12-09", "2024-12-15", "2024-12-09…15"),
        ("2024-11-25", "2024-12-01", "2024-11-25…12-01"),
        ("2024-12-30", "2025-01-05", "2024-12-30…2025-01-05"),
        ("2024-02-01", "2024-02-29", "2024-02"),
        ("2024-01-01", "2024-03-31", "2024-01…03"),
        ("2024-01-01", "2024-12-31", "2024"),
        ("2020-01-01", "2029-12-31", "2020…2029"),
    ],
)
def test_a_period_is_written_as_short_as_it_can_be(start: str, end: str, words: str) -> None:
    assert when(Period(start, end, 1, 0)) == words


def test_a_column_leads_to_its_period() -> None:
    assert [period_at(column, DAYS, 16) for column in (0, 3, 4, 15, 16)] == [0, 0, 1, 3, None]


def test_a_day_leads_to_its_period() -> None:
    assert period_of("2024-12-03", DAYS) == 2
    assert period_of("2025-01-01", DAYS) is None
