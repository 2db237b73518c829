"""Into which equal stretches of time do articles fall?"""

from itertools import pairwise

import pytest

from briefing.desk.periods import periods


def stretches(first: str, last: str, *, most: int) -> list[tuple[str, str]]:
    found = periods({first: 1, last: 1}, {}, most=most)
    return [(each.start, each.end) for each in found]


def test_no_days_have_no_periods() -> None:
    assert periods({}, {}, most=10) == ()


def test_days_without_an_article_are_periods_as_well() -> None:
    found = periods({"2024-02-28": 2, "2024-03-01": 1}, {"2024-03-01": 5}, most=3)
    assert [(each.start, each.articles, each.mentions) for each in found] == [
        ("2024-02-28", 2, 0),
        ("2024-02-29", 0, 0),
        ("2024-03-01", 1, 5),
    ]


def test_weeks_begin_on_monday() -> None:
    assert stretches("2024-12-18", "2024-12-23", most=4) == [
        ("2024-12-16", "2024-12-22"),
        ("2024-12-23", "2024-12-29"),
    ]


def test_months_and_quarters_are_those_of_the_calendar() -> None:
    assert stretches("2024-01-10", "2024-03-01", most=2) == [("2024-01-01", "2024-03-31")]
    assert stretches("2023-11-05", "2024-02-10", most=4)[::3] == [
        ("2023-11-01", "2023-11-30"),
        ("2024-02-01", "2024-02-29"),
    ]


def test_decades_begin_with_a_year_that_ends_in_0() -> None:
    assert stretches("1989-05-05", "2024-01-01", most=5)[0] == ("1980-01-01", "1989-12-31")


@pytest.mark.parametrize("last", ["1900-01-02", "1900-09-09", "1907-01-01", "1999-12-31"])
@pytest.mark.parametrize("most", [2, 7, 40])
def test_there_are_at_most_so_many_and_none_is_missing(last: str, most: int) -> None:
    found = stretches("1900-01-01", last, most=most)
    assert len(found) <= most
    assert all(end < start for (_, end), (start, _) in pairwise(found))
    assert found[0][0] <= "1900-01-01"
    assert found[-1][1] >= last


def test_the_whole_calendar_fits() -> None:
    assert stretches("0001-01-01", "9999-12-31", most=10)[::9] == [
        ("0001-01-01", "0999-12-31"),
        ("9000-01-01", "9999-12-31"),
    ]
