"""Which names go on where a model broke them off?"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from briefing.language.marks import in_order
from briefing.language.tables import words
from briefing.mention import DOUBTFUL, Name

_OPEN = re.compile(r"(?<![\w'\u2019-])(?P<last>[A-Z][\w'\u2019-]*) (?:of|Of|OF|&)$")
_KINDS = words("Island Islands Isle City Town Village Province Region State")
"""Kinds of places: the Island of Divar is Divar."""


def finished(text: str, names: Iterable[Name]) -> Iterator[Name]:
    """Yield `names`, those that end in "of" or "&" together with the name that follows at once.

    A model that marks "Party of" and "Greece" saw that the first is not over: the whole is what its
    beginning is. A doubtful name takes nothing in: who hides those would lose the other too.
    """
    begun: Name | None = None
    for name in in_order(names):
        if begun is not None and text[begun.end : name.start] == " ":
            yield replace(begun, end=name.end)
            begun = None
            continue
        if begun is not None:
            yield begun
        begun = name if _is_open(text, name) else None
        if begun is None:
            yield name
    if begun is not None:
        yield begun


def _is_open(text: str, name: Name) -> bool:
    found = _OPEN.search(text[name.start : name.end])
    is_kind = found is not None and found["last"].title() in _KINDS
    return found is not None and not is_kind and name.confidence >= DOUBTFUL
