"""Which names go on where a model broke them off?"""

import re
from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from briefing.language.marks import in_order
from briefing.language.tables import words
from briefing.mention import DOUBTFUL, Label, Name

_OPEN = re.compile(r"(?<![\w'\u2019-])(?P<last>[A-Z][\w'\u2019-]*) (?:of|Of|OF|&)$")
_INITIALS = re.compile(r"[A-Z]\.(?: ?[A-Z]\.)*")
_KINDS = words("Island Islands Isle City Town Village Province Region State")
"""Kinds of places: the Island of Divar is Divar."""


def finished(text: str, names: Iterable[Name]) -> Iterator[Name]:
    """Yield `names`, those that end in "of", in "&" or as initials with the name that follows.

    A model that marks "Party of" and "Greece" saw that the first is not over: the whole is what its
    beginning is. A doubtful name takes nothing in: who hides those would lose the other too.
    Initials are as sure as the name that they belong to.
    """
    begun: Name | None = None
    for name in in_order(names):
        whole = _joined(text, begun, name) if begun else None
        if begun and not whole:
            yield begun
        begun = name if not whole and _is_open(text, name) else None
        if not begun:
            yield whole or name
    if begun:
        yield begun


def _joined(text: str, begun: Name, name: Name) -> Name | None:
    if text[begun.end : name.start] != " ":
        return None
    if not _are_initials(text, begun):
        return replace(begun, end=name.end)
    return replace(name, start=begun.start) if name.label is Label.PERSON else None


def _is_open(text: str, name: Name) -> bool:
    if _are_initials(text, name):
        return True
    found = _OPEN.search(text[name.start : name.end])
    return found is not None and found["last"].title() not in _KINDS and name.confidence >= DOUBTFUL


def _are_initials(text: str, name: Name) -> bool:
    is_person = name.label is Label.PERSON
    return is_person and _INITIALS.fullmatch(text, name.start, name.end) is not None
