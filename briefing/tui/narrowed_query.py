"""Which filters does a query have, and how does it read with others?

A filter is a part of the query such as `source:"The Wire"` or `-date:2024-12`: it narrows what the
words find. Filters are read out of the query's text and written into it, so that whatever narrows a
search stands in the search line.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from briefing.tui.query_language import DATE_FIELDS

_NAMES = ("entity", "person", "org", "place", "group", "event")
_ONE_OF = ("source", "date")
"""Fields of which an article has one value: of several that are wanted, any will do."""
_FIELD = "|".join(("source", *_NAMES, *DATE_FIELDS))
_VALUE = r'"[^"]+"|\[[^\]]+\]|[^\s()"~]+'
_FILTER = re.compile(rf"(?P<minus>-?)(?P<field>{_FIELD}):(?P<value>{_VALUE})", re.IGNORECASE)
_QUOTES = str.maketrans(dict.fromkeys("“”„‟«»", '"'))
_SIGNS = str.maketrans(dict.fromkeys('"“”„‟«»*', " "))
"""What has a meaning of its own inside quotation marks, or ends them."""
_PIECE = re.compile(r'"[^"]*"?|(?<=:)\[[^\]]*\]?|[()]|\s+|[^\s()"]')


class Filter(Struct, frozen=True):
    """What the hits must have, or must not have."""

    field: str
    value: str
    is_excluded: bool = False

    @property
    def text(self) -> str:
        """As it stands in a query."""
        value = self.value if self.field in DATE_FIELDS else f'"{plain(self.value)}"'
        return f"{'-' if self.is_excluded else ''}{self.field}:{value}"

    @property
    def wanted(self) -> "Filter":
        """The same, wanted whether it is excluded here or not."""
        return replace(self, is_excluded=False)

    def is_about(self, other: "Filter") -> bool:
        """Whether both are about the same thing, wanted or not."""
        mine, others = plain(self.value).casefold(), plain(other.value).casefold()
        return self.field == other.field and mine == others


class NarrowedQuery(Struct, frozen=True):
    """A query, its filters apart from the rest."""

    words: str
    """The query without its filters."""
    filters: tuple[Filter, ...] = ()

    @property
    def text(self) -> str:
        """The whole query."""
        is_choice = bool(self.filters) and "OR" in _parts(self.words)
        words = f"({self.words})" if is_choice else self.words
        return " ".join(part for part in (words, *self.parts) if part)

    @property
    def parts(self) -> tuple[str, ...]:
        """The filters as they stand in the query, one for all of which any will do."""
        wanted = [each for each in self.filters if not each.is_excluded]
        parts = [each.text for each in wanted if each.field not in _ONE_OF]
        for field in _ONE_OF:
            texts = [each.text for each in wanted if each.field == field]
            parts += [f"({' OR '.join(texts)})"] if len(texts) > 1 else texts
        return (*parts, *(each.text for each in self.filters if each.is_excluded))

    def toggled(self, wanted: Filter) -> "NarrowedQuery":
        """With a filter, in place of one about the same thing; where it is there, without it."""
        kept = tuple(each for each in self.filters if not each.is_about(wanted))
        is_there = self.mark_of(wanted) is wanted.is_excluded
        return replace(self, filters=kept if is_there else (*kept, wanted))

    def mark_of(self, about: Filter) -> bool | None:
        """Whether what a filter is about is excluded; None where no filter is about it."""
        found = (each.is_excluded for each in self.filters if each.is_about(about))
        return next(found, None)


def narrowed(query: str) -> NarrowedQuery:
    """Read the filters out of a query.

    Only those count that hold for the whole query: none inside parentheses, beside an OR or after a
    NOT. What was left open is closed, so that filters can stand after it.
    """
    parts = _parts(_closed(query.translate(_QUOTES)))
    if "OR" in parts:
        return NarrowedQuery(" ".join(parts))
    words: list[str] = []
    filters: list[Filter] = []
    for before, part in pairwise(["", *parts]):
        found = () if before == "NOT" else tuple(_filters(part))
        if found and not _would_clash(found[0], filters):
            filters += found
        elif part != "AND" or (words and words[-1] != "AND"):
            words.append(part)
    if words and words[-1] == "AND" and filters:
        words.pop()
    return NarrowedQuery(" ".join(words), tuple(filters))


def plain(value: str) -> str:
    """A name without the signs that mean something in a query."""
    return " ".join(value.translate(_SIGNS).split())


def _filters(part: str) -> Iterator[Filter]:
    """The filters in one part of a query: `source:x`, or several that are joined by OR."""
    choices = part[1:-1].split(" OR ") if part[:1] == "(" and part[-1:] == ")" else [part]
    matches = [_FILTER.fullmatch(choice) for choice in choices]
    read = [
        Filter(match["field"].lower(), match["value"].strip('"'), bool(match["minus"]))
        for match in matches
        if match is not None
    ]
    is_choice = len(read) > 1
    if len(read) < len(choices) or len({each.field for each in read}) > 1:
        return
    if is_choice and (read[0].field not in _ONE_OF or any(each.is_excluded for each in read)):
        return
    yield from read


def _would_clash(found: Filter, filters: list[Filter]) -> bool:
    """Whether it must hold together with one that would be joined to it by OR."""
    return found.field in _ONE_OF and any(
        each.field == found.field and not each.is_excluded and not found.is_excluded
        for each in filters
    )


def _parts(query: str) -> list[str]:
    """What stands between the spaces, those within quotation marks and brackets left alone."""
    parts, part, depth = [], "", 0
    for match in _PIECE.finditer(query):
        piece = match.group()
        depth += {"(": 1, ")": -1}.get(piece, 0)
        if piece.isspace() and depth <= 0:
            parts.append(part)
            part = ""
        else:
            part += piece
    return [part for part in (*parts, part) if part]


def _closed(query: str) -> str:
    """With the quotation mark and the parentheses closed that are open at the end."""
    quoted = query + '"' if query.count('"') % 2 else query
    outside = re.sub(r'"[^"]*"', "", quoted)
    return quoted + ")" * max(outside.count("(") - outside.count(")"), 0)
