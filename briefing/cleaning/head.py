"""What do the first lines of an article say of its outlet, author and date?"""

import re
from collections.abc import Collection, Sequence

from msgspec import Struct
from msgspec.structs import replace

from briefing.article import Span
from briefing.cleaning.lines import Line
from briefing.cleaning.wording import without_markup
from briefing.dates import Precision, find_moments

_LOOKED_AT = 12
_MOST_OTHERS = 3
"""Lines that say nothing of the kind (headline, standfirst) before the search is given up."""
_LONGEST = 160
_DATE = "\x00"
"""Stands for a written date while a line is taken apart."""

_WORD = r"[^\W\d_a-z][\w.'\u2019-]*"
_NAME = rf"{_WORD}(?: (?:(?:van|von|de|der|al|bin|el|la|du) )?{_WORD}){{1,3}}"
_BYLINE = re.compile(
    rf"(?:[Bb]y|BY) (?P<names>{_NAME}(?:(?:,| and|, and) {_NAME}){{0,3}})"
    rf"(?: (?:in|for) [\w ]{{2,40}})?(?:,? {_DATE})?"
)
_LABELLED = re.compile(
    r"(?P<label>source|outlet|publisher|publication|author|by|byline|date|published(?: on| at)?"
    r"|posted(?: on)?|updated(?: on)?|last (?:updated|modified)|url|link|title|headline)"
    r"\s*:\s+(?P<value>\S.*)",
    re.IGNORECASE,
)
_AROUND_DATES = re.compile(
    r"\b(?:(?:first )?published|updated|posted|last|modified|on|at|date"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?"
    r"|gmt|utc|\d+ min(?: read)?|[ce]e?s?t|t\d\d:\d\d(?::\d\d)?(?:z|[+-]\d\d:?\d\d)?)\b|[\s,;:()]",
    re.IGNORECASE,
)
_SEPARATOR = re.compile(r"\s+[\u2014\u2013|\u00b7\u2022/-]\s+|\s*\|\s*")
_OUTLET = re.compile(r"[^\W_a-z][^\x00.!?:;]*(?:\.(?:com|org|net|example))?")
_MOST_OUTLET_WORDS = 5
_CITY = re.compile(rf"{_WORD}(?: {_WORD}){{0,3}},? {_DATE}|[A-Z]{{6,}}")
_DATE_AFTER_OUTLET = re.compile(rf"[\s,(]*{_DATE}[\s)]*$")
_BEFORE_DATELINE_DATE = re.compile(rf"{_WORD}(?:[ ,/]+{_WORD}){{0,5}}(?:, ?| ?\()")
_AFTER_DATELINE_DATE = re.compile(r"\)?,?(?: ?\([^)]{2,40}\))? ?[-\u2013\u2014]{1,2} ")


class Head(Struct, frozen=True):
    """What is known, and which lines it was read from."""

    title: str | None = None
    source: str | None = None
    author: str | None = None
    published: str | None = None
    """ISO 8601 date."""
    url: str | None = None
    lines: frozenset[int] = frozenset()
    """Positions of lines that hold nothing else."""


def read_head(lines: Sequence[Line], furniture: Collection[int]) -> Head:
    """Read the lines above the story; what stands first wins."""
    head, others = Head(), 0
    for place, line in enumerate(lines[:_LOOKED_AT]):
        if place in furniture:
            continue
        found = _read_line(without_markup(line.text)) if len(line.text) <= _LONGEST else None
        if found is not None:
            head = _first_of(head, found, place)
            continue
        others += 1
        if others > _MOST_OTHERS:
            break
    return head


def read_dateline(paragraph: str) -> str | None:
    """The full date of an opening like "PORT ELDA, Dec. 16, 2031 (Agency) - "; ISO 8601."""
    opening = paragraph[:_LONGEST]
    for moment in find_moments(opening, [Span(0, len(opening))], published=None)[:1]:
        if (
            moment.precision is Precision.DAY
            and _BEFORE_DATELINE_DATE.fullmatch(opening[: moment.start])
            and _AFTER_DATELINE_DATE.match(opening, moment.end)
        ):
            return moment.first.isoformat()
    return None


def first_day(text: str) -> str | None:
    """The first full date that a short text names; ISO 8601."""
    moments = find_moments(text, [Span(0, len(text))], published=None)
    days = (moment.first for moment in moments if moment.precision is Precision.DAY)
    return next((day.isoformat() for day in days), None)


def _first_of(head: Head, found: Head, place: int) -> Head:
    return Head(
        title=head.title or found.title,
        source=head.source or found.source,
        author=head.author or found.author,
        published=head.published or found.published,
        url=head.url or found.url,
        lines=head.lines | {place},
    )


def _read_line(line: str) -> Head | None:
    labelled = _LABELLED.fullmatch(line)
    if labelled is None:
        return _read_pieces(line)
    label, value = labelled["label"].lower(), labelled["value"]
    return _read_label(label, value) or _read_pieces(line)


def _read_label(label: str, value: str) -> Head | None:
    if label in {"title", "headline"}:
        return Head(title=value)
    if label in {"source", "outlet", "publisher", "publication"}:
        return _read_outlet(value)
    if label in {"author", "by", "byline"}:
        return Head(author=value)
    if label in {"url", "link"}:
        return Head(url=value)
    day = first_day(value)
    return None if day is None else Head(published=day)


def _read_outlet(value: str) -> Head:
    if value.startswith(("http://", "https://")):
        return Head(url=value)
    pieces = _read_pieces(value)
    if pieces is not None and pieces.source:
        return pieces
    outlet = _DATE_AFTER_OUTLET.sub("", _dates_hidden(value))
    return Head(source=value if _DATE in outlet else outlet, published=first_day(value))


def _read_pieces(line: str) -> Head | None:
    """A line of date, byline and outlet, in any order; nothing else may stand in it."""
    head, has_name = Head(published=first_day(line)), False
    for piece in _SEPARATOR.split(_dates_hidden(line)):
        byline = _BYLINE.fullmatch(piece)
        if byline is not None:
            head = replace(head, author=byline["names"])
        elif _is_outlet(piece) and not has_name:
            has_name = True
            head = replace(head, source=piece)
        elif not (_AROUND_DATES.sub("", piece) in {_DATE, ""} or _CITY.fullmatch(piece)):
            return None
    return head if head.published or head.author else None


def _dates_hidden(line: str) -> str:
    hidden, end = "", 0
    for moment in find_moments(line, [Span(0, len(line))], published=None):
        if moment.precision is Precision.DAY:
            hidden += line[end : moment.start] + _DATE
            end = moment.end
    return hidden + line[end:]


def _is_outlet(piece: str) -> bool:
    is_name = _OUTLET.fullmatch(piece) is not None and not _CITY.fullmatch(piece)
    return (
        is_name and len(piece.split()) <= _MOST_OUTLET_WORDS and bool(_AROUND_DATES.sub("", piece))
    )
