"""Which days does a date in a query stand for?"""

import calendar
import datetime
import re

from briefing_index.query import Published

_DAY = re.compile(r"(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?", re.ASCII)
_RANGE = re.compile(r"\[\s*(\S*?)\s*(?:\bto\b|\bTO\b|\.\.)\s*(\S*?)\s*\]")
_ONE_DAY = datetime.timedelta(days=1)


def read_dates(text: str) -> Published:
    """The days that `text` names: 2024, 2024-12, 2024-12-16, [X to Y], X..Y, >X, >=X, <X, <=X.

    Raises:
        ValueError: it names none; the message is for the user.
    """
    if match := _RANGE.fullmatch(text):
        return _between(match[1], match[2])
    if text.startswith("["):
        raise ValueError("a range of dates looks like [2024-12-01 to 2024-12-31]")
    if ".." in text:
        first, _, last = text.partition("..")
        return _between(first, last)
    for sign, days in _COMPARISONS.items():
        if text.startswith(sign):
            return days(*_period(text.removeprefix(sign)))
    return Published(*_period(text))


def after(text: str) -> Published:
    """The days after the period that `text` names. Raises ValueError as `read_dates`."""
    return _after(*_period(text))


def before(text: str) -> Published:
    """The days before the period that `text` names. Raises ValueError as `read_dates`."""
    return _before(*_period(text))


def _after(_first: datetime.date, last: datetime.date) -> Published:
    if last == datetime.date.max:
        raise ValueError("there is no later day")
    return Published(last + _ONE_DAY, None)


def _before(first: datetime.date, _last: datetime.date) -> Published:
    if first == datetime.date.min:
        raise ValueError("there is no earlier day")
    return Published(None, first - _ONE_DAY)


def _from(first: datetime.date, _last: datetime.date) -> Published:
    return Published(first, None)


def _until(_first: datetime.date, last: datetime.date) -> Published:
    return Published(None, last)


_COMPARISONS = {">=": _from, "<=": _until, ">": _after, "<": _before}


def _between(first: str, last: str) -> Published:
    if not first and not last:
        raise ValueError("a range of dates needs a date")
    return Published(
        _period(first)[0] if first else None,
        _period(last)[1] if last else None,
    )


def _period(text: str) -> tuple[datetime.date, datetime.date]:
    """The first and the last day of a day, a month or a year."""
    match = _DAY.fullmatch(text)
    if match is None:
        raise ValueError(f"{text!r} is not a date such as 2024-12-16, 2024-12 or 2024")
    year, month, day = (int(part) if part else 0 for part in match.groups())
    try:
        if day:
            return datetime.date(year, month, day), datetime.date(year, month, day)
        first = datetime.date(year, month or 1, 1)
        last_month = month or 12
        last = datetime.date(year, last_month, calendar.monthrange(year, last_month)[1])
    except ValueError as error:
        raise ValueError(f"there is no day {text}") from error
    return first, last
