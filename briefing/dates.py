"""When does a sentence say that something was?

Pure rules, English only. A date whose year nobody names is left out: nothing is guessed.
"""

import calendar
import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from msgspec import Struct

from briefing.article import Span

_MONTH_NAMES = tuple(calendar.month_name)[1:]
_WEEKDAY_NAMES = tuple(calendar.day_name)
_PARTS_OF_MONTH = {"early": (1, 10), "mid": (11, 20), "late": (21, 31)}
_PARTS_OF_YEAR = {"early": (1, 4), "mid": (5, 8), "late": (9, 12)}

_ISO = r"\b(?P<year>(?:19|20)\d\d)-(?P<month>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])(?!\d)"
_MONTH = (
    r"(?P<month>Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)|Apr(?:il|\.)?|May|June?|July?"
    r"|Aug(?:ust|\.)?|Sep(?:tember|t\.?|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_DAY = r"(?P<day>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?![\d%])(?!,\d{3})(?!-[a-z])"
_YEAR = r"(?P<year>(?:19|20)\d\d|2100)(?![\d%])(?!,\d{3})(?!-[a-z])"
_PART = r"(?P<part>[Ee]arly|[Mm]id|[Ll]ate)"
_COUNTED = (
    r"(?! (?:troops|soldiers|people|men|women|civilians|refugees|fighters|workers|prisoners|members"
    r"|families|homes|houses|jobs|ships|vehicles|votes|pages|tons|tonnes|dollars|euros|pounds"
    r"|miles|kilomet(?:er|re)s|met(?:er|re)s|feet|km|percent|per cent)\b)"
)
_YEAR_LEADS = "in|since|until|till|by|of|from|to|through|during|before|after|between"
_LIKELY = re.compile(r"\d|(?i:day)|month|year|[Ee]arly|[Mm]id|[Ll]ate")
"""What stands in every sentence that names a date: most sentences are looked at once only."""
_FEAST = r"(?<!Black )(?<!Good )(?<!Palm )(?<!Holy )(?<!Bloody )(?<!Easter )"
_WEEKDAY = rf"(?P<weekday>{'|'.join(_WEEKDAY_NAMES)})\b"


class Precision(StrEnum):
    """How exactly a date is told."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"


class Moment(Struct, frozen=True):
    """A stretch of text that names a date, and the days that it stands for."""

    start: int
    end: int
    first: date
    last: date
    """Inclusive; the same as `first` for a single day."""
    precision: Precision
    is_relative: bool = False
    """Reckoned back from the day of publication ("on Sunday", "yesterday")."""

    @property
    def span(self) -> Span:
        """Where it stands in the text."""
        return Span(self.start, self.end)


class _Days(NamedTuple):
    first: date
    last: date
    precision: Precision
    is_relative: bool = False


_Reader = Callable[[re.Match[str], date | None], _Days | None]


def find_moments(
    text: str, sentences: Iterable[Span], *, published: date | None
) -> tuple[Moment, ...]:
    """Every date that `sentences` of `text` name, in order and without overlap.

    A day without a year takes the year that brings it nearest to `published`; weekdays,
    "yesterday" and the like are reckoned backwards from it. Without it both are left out.
    """
    found: list[Moment] = []
    for sentence in sentences:
        found.extend(_in_sentence(text, sentence, published))
    return tuple(sorted(found, key=lambda moment: moment.start))


def _in_sentence(text: str, sentence: Span, published: date | None) -> Iterator[Moment]:
    if _LIKELY.search(text, sentence.start, sentence.end) is None:
        return
    taken: set[int] = set()
    for pattern, read in _RULES:
        for match in pattern.finditer(text, sentence.start, sentence.end):
            days = read(match, published)
            if days is not None and taken.isdisjoint(range(*match.span())):
                taken.update(range(*match.span()))
                yield _moment(Span(*match.span()), days)


def _moment(span: Span, days: _Days) -> Moment:
    first, last, precision, is_relative = days
    return Moment(span.start, span.end, first, last, precision, is_relative)


def _read_iso(match: re.Match[str], _published: date | None) -> _Days | None:
    day = _valid(int(match["year"]), int(match["month"]), int(match["day"]))
    return None if day is None else _Days(day, day, Precision.DAY)


def _read_day(match: re.Match[str], published: date | None) -> _Days | None:
    month, first_day = _month_of(match), int(match["day"])
    last_day = int(match.groupdict().get("until") or first_day)
    first = _day(match["year"], month, first_day, published)
    last = first and _valid(first.year, month, last_day)
    if first is None or last is None or last < first:
        return None
    return _Days(first, last, Precision.DAY)


def _read_month(match: re.Match[str], published: date | None) -> _Days | None:
    month = _month_of(match)
    part = match.groupdict().get("part")
    start, end = _PARTS_OF_MONTH[part.lower()] if part else (1, 31)
    first = _day(match["year"], month, start, published)
    if first is None:
        return None
    last = first.replace(day=min(end, calendar.monthrange(first.year, month)[1]))
    return _Days(first, last, Precision.MONTH)


def _read_year(match: re.Match[str], _published: date | None) -> _Days | None:
    year, part = int(match["year"]), match.groupdict().get("part")
    start, end = _PARTS_OF_YEAR[part.lower()] if part else (1, 12)
    last = date(year, end, calendar.monthrange(year, end)[1])
    return _Days(date(year, start, 1), last, Precision.YEAR)


def _read_weekday(match: re.Match[str], published: date | None) -> _Days | None:
    if published is None:
        return None
    back = (published.weekday() - _WEEKDAY_NAMES.index(match["weekday"])) % 7
    if back == 0 and (match.groupdict().get("lead") or "").lower() == "last":
        back = 7
    return _single(published - timedelta(days=back))


def _read_near(match: re.Match[str], published: date | None) -> _Days | None:
    if published is None:
        return None
    days = 0 if match.group().lower() == "today" else 1
    return _single(published - timedelta(days=days))


def _read_span(match: re.Match[str], published: date | None) -> _Days | None:
    """Read "this month", "last year" and the like: never later than the day of publication."""
    if published is None:
        return None
    is_last = match["which"].lower() == "last"
    if match["unit"] == "year":
        year = published.year - is_last
        end = date(year, 12, 31) if is_last else published
        return _Days(date(year, 1, 1), end, Precision.YEAR, is_relative=True)
    this_month = published.replace(day=1)
    end = this_month - timedelta(days=1) if is_last else published
    return _Days(end.replace(day=1), end, Precision.MONTH, is_relative=True)


def _single(day: date) -> _Days:
    return _Days(day, day, Precision.DAY, is_relative=True)


def _month_of(match: re.Match[str]) -> int:
    short = match["month"][:3]
    return next(number for number, name in enumerate(_MONTH_NAMES, 1) if name.startswith(short))


def _day(year: str | None, month: int, day: int, published: date | None) -> date | None:
    if year is not None:
        return _valid(int(year), month, day)
    if published is None:
        return None
    years = (published.year - 1, published.year, published.year + 1)
    days = [found for near in years if (found := _valid(near, month, day)) is not None]
    return min(days, key=lambda found: abs(found - published), default=None)


def _valid(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _rule(pattern: str, read: _Reader) -> tuple[re.Pattern[str], _Reader]:
    return re.compile(pattern), read


_RULES = (
    _rule(_ISO, _read_iso),
    _rule(rf"\b{_MONTH} {_DAY}(?:[-\u2013](?P<until>\d\d?)\b)?(?:,? {_YEAR})?", _read_day),
    _rule(rf"(?<![\d,.$€£-])\b{_DAY} (?:of )?{_MONTH}(?![A-Za-z])(?:,? {_YEAR})?", _read_day),
    _rule(rf"\b{_PART}[- ]{_MONTH}(?![A-Za-z])(?:,? (?:of )?{_YEAR})?", _read_month),
    _rule(rf"\b{_MONTH},? (?:of )?{_YEAR}", _read_month),
    _rule(rf"\b{_PART}[- ]{_YEAR}", _read_year),
    _rule(rf"\b(?i:{_YEAR_LEADS}) (?:the year )?{_YEAR}{_COUNTED}", _read_year),
    _rule(rf"(?<=\(){_YEAR}(?=\))", _read_year),
    _rule(rf"\b(?P<lead>(?i:on|last|this)) {_WEEKDAY}", _read_weekday),
    _rule(rf"{_FEAST}(?<![Nn]ext )\b{_WEEKDAY}(?! [A-Z])", _read_weekday),
    _rule(r"\b(?i:yesterday|today)\b", _read_near),
    _rule(r"\b(?P<which>(?i:this|last)) (?P<unit>month|year)\b", _read_span),
)
