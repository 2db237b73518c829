"""Which entries does the notebook list, and where do they lead?"""

from collections.abc import Iterable, Sequence
from enum import StrEnum

from msgspec import Struct

from briefing.notebook import Entry, Mark
from briefing.tui.name_keys import filter_key
from briefing.tui.walk import Stop, Subject, Walk

_NEAR = 500
"""Entries on either side of the chosen one that are walked with it."""


class Shelf(StrEnum):
    """What can be looked at by itself."""

    ALL = "All"
    NOTES = "Notes"
    STARS = "Stars"
    TAGS = "Tags"
    BOOKMARKS = "Bookmarks"


SHELVES = tuple(Shelf)
_SHELF_OF = {
    Mark.NOTE: Shelf.NOTES,
    Mark.STAR: Shelf.STARS,
    Mark.TAG: Shelf.TAGS,
    Mark.BOOKMARK: Shelf.BOOKMARKS,
}
"""What was read is no entry to come back to: the list of articles shows it."""


class Listed(Struct, frozen=True):
    """An entry, and its words as a filter compares them."""

    entry: Entry
    key: str
    shelf: Shelf
    """Where it is looked for, beside all."""


def listed(entries: Iterable[Entry]) -> tuple[Listed, ...]:
    """Make entries ready to be filtered."""
    return tuple(
        Listed(
            entry,
            filter_key("\n".join((entry.text, entry.words, entry.source))),
            _SHELF_OF[entry.mark],
        )
        for entry in entries
        if entry.mark in _SHELF_OF
    )


def shelved(rows: Sequence[Listed], text: str) -> dict[Shelf, list[Entry]]:
    """The entries of each shelf with `text` in their words, case and accents ignored."""
    key = filter_key(text)
    shelves: dict[Shelf, list[Entry]] = {shelf: [] for shelf in Shelf}
    for row in rows:
        if key in row.key:
            shelves[Shelf.ALL].append(row.entry)
            shelves[row.shelf].append(row.entry)
    return shelves


def walk_from(entry: Entry, entries: Sequence[Entry], *, title: str) -> Walk | None:
    """A walk over the sentences of entries around one of them, which it starts from.

    Returns:
        None where the entry is on no sentence. The stops of one article stand together.
    """
    here = _stop(entry)
    if here is None:
        return None
    at = entries.index(entry) if entry in entries else 0
    near = entries[max(at - _NEAR, 0) : at + _NEAR]
    stops = {here: None} | dict.fromkeys(stop for each in near if (stop := _stop(each)))
    order = {article: n for n, article in enumerate(dict.fromkeys(s.article for s in stops))}
    walk = Walk(
        Subject(title), tuple(sorted(stops, key=lambda stop: (order[stop.article], stop.span)))
    )
    walk.at = walk.stops.index(here)
    return walk


def _stop(entry: Entry) -> Stop | None:
    target = entry.target
    if target is None or target.article is None or target.span is None:
        return None
    return Stop(target.article, target.span)
