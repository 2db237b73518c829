"""Which names of the gazetteer stand in a text, given what the model found?"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from msgspec.structs import replace

from briefing.language.gazetteer import is_doubtful, known_names, provinces
from briefing.language.marks import Taken, laid_over
from briefing.language.occurrences import FormFinder
from briefing.mention import Found, Label, Name

_SURE = 0.6
_BEFORE = re.compile(
    r"\b(?:in|from|to|of|near|across|throughout|between|against|via|told|outside|inside|leave|left|reach|visit"
    r"|the|and|with|by|into|toward|towards)\s+$|[(/]$"
)
_AFTER = re.compile(
    r"['\u2019]s\b"
    r"|\s*(?:reported|said|says|quoted|\)|, a country|government|province|troops|forces)"
)
_CAPITAL_AFTER = re.compile(r"[ -][A-Z][a-z]+")
_CAPITAL_BEFORE = re.compile(r"[A-Z][a-z]+ $")
_PROVINCE = re.compile(r"(?:'s|\u2019s)?\s+(?:province|governorate|oblast|region|prefecture)\b")
_PROVINCE_BEFORE = re.compile(r"\b(?:province|governorate|region)\s+of\s+$")


def with_known(text: str, names: Sequence[Name]) -> list[Name]:
    """Add what the gazetteer knows, and correct what it knows better.

    A longer name of the model covers a known one ("Bank of China"); a person's name is never taken
    for a place; a doubtful form (Jordan) counts only where the model has something there that is no
    person, or the words around it speak for the place.
    """
    taken = Taken(names)
    added = []
    for start, end, form in _finder().find(text):
        known = Name(start, end, known_names()[form], Found.RULE, 1.0)
        there = taken.on(start, end)
        if _is_believed(text, known, form, there):
            added.append(known)
    return laid_over(names, [*added, *_provinces(text, laid_over(names, added))])


@cache
def _finder() -> FormFinder:
    return FormFinder(known_names())


@cache
def _province_finder() -> FormFinder:
    return FormFinder(provinces() - known_names().keys())


def _is_believed(text: str, known: Name, form: str, there: Name | None) -> bool:
    if there is not None and len(form) < there.end - there.start and _is_inside(known, there):
        return False
    if not is_doubtful(form):
        return True
    if there is not None and (there.label is known.label or there.confidence > _SURE):
        return there.label is known.label
    return _is_in_context(text, known)


def _is_inside(name: Name, outer: Name) -> bool:
    return outer.start <= name.start and name.end <= outer.end


def _is_in_context(text: str, known: Name) -> bool:
    if _is_shouted(text, known):
        return False
    if known.label in (Label.GPE, Label.LOC) and (
        _CAPITAL_AFTER.match(text, known.end)
        or _CAPITAL_BEFORE.search(text, max(0, known.start - 30), known.start)
    ):
        return False
    before = _BEFORE.search(text, max(0, known.start - 20), known.start)
    return bool(before or _AFTER.match(text, known.end))


def _is_shouted(text: str, known: Name) -> bool:
    """Whether the words around are all capitals, so that US may be the word us."""
    around = text[max(0, known.start - 25) : known.start] + text[known.end : known.end + 25]
    letters = [character for character in around if character.isalpha()]
    return bool(letters) and all(character.isupper() for character in letters)


def _provinces(text: str, names: Sequence[Name]) -> Iterator[Name]:
    """A province where the text calls it one, or where the model has another kind of place."""
    taken = Taken(names)
    for start, end, _ in _province_finder().find(text):
        there = taken.on(start, end)
        is_free = there is None
        is_same = there is not None and (there.start, there.end) == (start, end)
        says_so = _PROVINCE.match(text, end) or _PROVINCE_BEFORE.search(
            text, max(0, start - 30), start
        )
        if (is_free or is_same) and says_so:
            yield Name(start, end, Label.GPE, Found.RULE, 1.0)
        elif is_same and there is not None and there.label is Label.LOC:
            yield replace(there, label=Label.GPE)
