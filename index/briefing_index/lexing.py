"""Which signs is a query made of, and where does each stand?"""

import re
from collections.abc import Iterator
from enum import Enum, auto

from msgspec import Struct

from briefing_index.document import NAME_FIELDS
from briefing_index.errors import QueryUnreadable

DATE_FIELDS = ("date", "after", "before")
SEARCHED_FIELDS: dict[str, tuple[str, ...]] = {
    "title": ("title",),
    "body": ("body",),
    "source": ("source",),
    **{field: (field,) for field in NAME_FIELDS},
    "entity": NAME_FIELDS,
}
"""The fields of the index behind each field of a query."""


class Kind(Enum):
    """What a sign means."""

    WORD = auto()
    PHRASE = auto()
    """Its text is what stands between the quotation marks."""
    DATE = auto()
    FIELD = auto()
    """Its text is the field's name."""
    OPEN = auto()
    CLOSE = auto()
    AND = auto()
    OR = auto()
    NOT = auto()


class Sign(Struct, frozen=True):
    """A stretch of a query."""

    kind: Kind
    text: str
    start: int
    end: int
    slop: int = 0
    is_closed: bool = True
    """False for a phrase without its last quotation mark."""


_QUOTES = str.maketrans(dict.fromkeys("“”„‟«»", '"'))
_OPERATORS = {"AND": Kind.AND, "OR": Kind.OR, "NOT": Kind.NOT}
_BRACKETS = {"(": Kind.OPEN, ")": Kind.CLOSE}
_SIGN = re.compile(
    r"(?P<space>\s+)"
    r"|(?P<bracket>[()])"
    r'|"(?P<phrase>[^"]*)(?:(?P<closed>")(?:~(?P<slop>\d{1,9}))?)?'
    r"|(?P<minus>-(?=[^\s-]))"
    r"|(?P<field>[^\W\d]\w*):(?!//)"
    r'|(?P<word>[^\s()"]+)'
)
_DATE = re.compile(r'\[[^\]"()]*\]?|[^\s()"]+')


def signs(query: str) -> Iterator[Sign]:
    """The signs of `query`, in order.

    Raises:
        QueryUnreadable: something that looks like a field is none.
    """
    query = query.translate(_QUOTES)
    place = 0
    wants_date = False
    while place < len(query):
        if wants_date and (date := _DATE.match(query, place)):
            sign: Sign | None = Sign(Kind.DATE, date.group(), place, date.end())
            place = date.end()
        else:
            match = _SIGN.match(query, place)
            assert match is not None, "every character begins a sign"
            sign = _sign(match, query)
            place = sign.end if sign else match.end()
        wants_date = sign is not None and sign.kind is Kind.FIELD and sign.text in DATE_FIELDS
        if sign is not None:
            yield sign


def _sign(match: re.Match[str], query: str) -> Sign | None:
    start, end = match.span()
    if match["space"]:
        return None
    if match["bracket"]:
        return Sign(_BRACKETS[match["bracket"]], match.group(), start, end)
    if match["phrase"] is not None:
        slop = int(match["slop"] or 0)
        return Sign(Kind.PHRASE, match["phrase"], start, end, slop, match["closed"] is not None)
    if match["minus"]:
        return Sign(Kind.NOT, "-", start, end)
    if match["field"]:
        return _field(match, query)
    return Sign(_OPERATORS.get(match["word"], Kind.WORD), match["word"], start, end)


def _field(match: re.Match[str], query: str) -> Sign:
    """A field, or a word with a colon after it, as in a pasted headline."""
    name = match["field"].lower()
    if name in SEARCHED_FIELDS or name in DATE_FIELDS:
        return Sign(Kind.FIELD, name, *match.span())
    is_last = match.end() == len(query) or query[match.end()].isspace()
    if not is_last:
        known = ", ".join([*SEARCHED_FIELDS, *DATE_FIELDS])
        raise QueryUnreadable(
            f"there is no field {match['field']!r} (fields: {known})", match.start()
        )
    return Sign(Kind.WORD, match["field"], match.start(), match.end())
