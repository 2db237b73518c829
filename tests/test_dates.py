from datetime import date
from itertools import pairwise

import pytest

from briefing.article import Span
from briefing.dates import Moment, Precision, find_moments

WEDNESDAY = date(2024, 12, 18)


def moments(text: str, published: date | None = WEDNESDAY) -> tuple[Moment, ...]:
    return find_moments(text, [Span(0, len(text))], published=published)


def told(text: str, published: date | None = WEDNESDAY) -> list[tuple[str, str, str]]:
    return [
        (text[one.start : one.end], one.first.isoformat(), one.last.isoformat())
        for one in moments(text, published)
    ]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("December 16, 2024", "2024-12-16"),
        ("Dec. 16, 2024", "2024-12-16"),
        ("16 Dec 2024", "2024-12-16"),
        ("16th of December 2024", "2024-12-16"),
        ("2024-12-16", "2024-12-16"),
        ("May 1st, 2023", "2023-05-01"),
        ("Sept. 30, 1999", "1999-09-30"),
    ],
)
def test_a_full_date_needs_no_day_of_publication(text: str, day: str) -> None:
    assert told(f"It was on {text} that it fell.", None) == [(text, day, day)]


@pytest.mark.parametrize(
    ("text", "first", "last", "precision"),
    [
        ("in 2017", "2017-01-01", "2017-12-31", Precision.YEAR),
        ("until 2066", "2066-01-01", "2066-12-31", Precision.YEAR),
        ("mid-2015", "2015-05-01", "2015-08-31", Precision.YEAR),
        ("March 2015", "2015-03-01", "2015-03-31", Precision.MONTH),
        ("February of 2024", "2024-02-01", "2024-02-29", Precision.MONTH),
        ("early December 2024", "2024-12-01", "2024-12-10", Precision.MONTH),
        ("late November 2024", "2024-11-21", "2024-11-30", Precision.MONTH),
    ],
)
def test_months_and_years_are_stretches_of_days(
    text: str, first: str, last: str, precision: Precision
) -> None:
    assert told(f"It fell {text}.", None) == [(text, first, last)]
    assert moments(f"It fell {text}.")[0].precision is precision


def test_a_year_in_brackets_is_a_year() -> None:
    assert told("The first lease (2011) was short.", None) == [("2011", "2011-01-01", "2011-12-31")]


def test_a_range_of_days_is_one_moment() -> None:
    assert told("from Dec. 16-18 on") == [("Dec. 16-18", "2024-12-16", "2024-12-18")]


@pytest.mark.parametrize(
    ("published", "day"),
    [
        (date(2024, 12, 18), "2024-12-30"),
        (date(2025, 1, 4), "2024-12-30"),
        (date(2024, 7, 15), "2024-12-30"),
    ],
)
def test_a_day_without_a_year_is_the_one_nearest_to_publication(published: date, day: str) -> None:
    assert told("On Dec. 30 it fell.", published) == [("Dec. 30", day, day)]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("on Sunday", "2024-12-15"),
        ("on Wednesday", "2024-12-18"),
        ("last Wednesday", "2024-12-11"),
        ("Friday", "2024-12-13"),
        ("yesterday", "2024-12-17"),
        ("today", "2024-12-18"),
    ],
)
def test_relative_days_are_reckoned_backwards(text: str, day: str) -> None:
    (moment,) = moments(f"He left {text}.")
    assert told(f"He left {text}.") == [(text, day, day)]
    assert moment.is_relative


def test_this_month_ends_with_the_day_of_publication() -> None:
    assert told("earlier this month") == [("this month", "2024-12-01", "2024-12-18")]
    assert told("last year") == [("last year", "2023-01-01", "2023-12-31")]


@pytest.mark.parametrize("text", ["On Dec. 16", "late November", "on Sunday", "yesterday"])
def test_without_a_day_of_publication_nothing_is_guessed(text: str) -> None:
    assert told(text, None) == []


@pytest.mark.parametrize(
    "text",
    [
        "a 49-year lease",
        "2,015 men",
        "1,200 troops",
        "a force of 2000 soldiers",
        "page 2015",
        "May 2,015 men come",
        "Feb. 30, 2024",
        "the Sunday Times",
        "Good Friday",
        "next Monday",
        "on Mondays",
        "in 2015-style uniforms",
        "since 1850",
        "he may 16 times",
        "Model 2017",
        "in March",
    ],
)
def test_what_is_no_date_is_left_alone(text: str) -> None:
    assert told(text) == []


def test_only_sentences_are_read_and_offsets_are_those_of_the_text() -> None:
    text = "In 2011. In 2012. In 2013."
    found = find_moments(text, [Span(9, 17), Span(18, 26)], published=None)
    assert [text[one.start : one.end] for one in found] == ["In 2012", "In 2013"]


def test_moments_stand_in_order_without_overlap() -> None:
    text = "In 2011, on Dec. 16, 2024, 3 March 2015 and late 2016 (2017), on Sunday, Dec. 8."
    found = moments(text)
    assert all(one.end <= after.start for one, after in pairwise(found))
    assert len(found) == 7
