"""How much do two names resemble each other that no rule joins?

Only for suggestions: a person decides.
"""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from msgspec import Struct
from rapidfuzz.distance import OSA

from briefing.entities.acronyms import are_initials
from briefing.entities.evidence import asks, leans, meets, offers, sameness
from briefing.entities.family import Family
from briefing.entities.forms import has_number, is_acronym
from briefing.entities.nameform import NameForm, is_fuller
from briefing.entities.organisations import is_generic, is_known_place
from briefing.entities.persons import person_name, person_rule
from briefing.language import tables
from briefing.language.gazetteer import is_people

_OPPOSITES = tables.words(
    "north south east west northern southern eastern western upper lower new old"
)
_LIKE_LETTERS = 0.84
"""Share of letters in place from which two names look like one that was mistyped."""
_SHORTEST_LIKE = 6
_LIKE_GIVEN = 3
"""Letters with which two given names must begin alike."""


class Resemblance(Struct, frozen=True):
    """Why two names may be one."""

    reason: str
    score: float
    """0 to 1."""


def near_words(name: NameForm) -> Iterator[str]:
    """The words under which names stand that may resemble `name` (see `evidence`)."""
    yield from meets(name)
    yield from asks(name)
    yield from offers(name)
    yield from leans(name)
    for family in Family:
        if family is not name.family:
            yield f"{family} key {name.key}"


def resemblance(left: NameForm, right: NameForm) -> Resemblance | None:
    """How two names of two entities resemble each other, or None where they hardly do."""
    if left.family is not right.family:
        return (
            Resemblance("the same form, read as two kinds", 0.7) if left.key == right.key else None
        )
    differing = set(left.words) ^ set(right.words)
    if differing & _OPPOSITES or has_number(differing):
        return None
    short, long = (left, right) if is_fuller(right, left) else (right, left)
    if left.key == right.key:
        return Resemblance("the same form", 0.95)
    if sameness(left, right) is not None:
        return Resemblance("another spelling", 0.6 + 0.3 * _likeness(left, right))
    if left.family is Family.PERSON:
        is_two = _are_namesakes(left, right)
        return None if is_two else _of_persons(short, long) or _of_letters(left, right)
    if is_acronym(short.text) and are_initials(short.text, long.text):
        return Resemblance("the initials fit", 0.7)
    return _of_letters(left, right) or _of_parts(short, long)


def _are_namesakes(left: NameForm, right: NameForm) -> bool:
    """Whether suffixes tell two persons apart: father and son, or two rulers."""
    suffixes = {person_name(left.words).suffix, person_name(right.words).suffix}
    return len(suffixes - {None}) > 1


def _of_persons(short: NameForm, long: NameForm) -> Resemblance | None:
    one, other = person_name(short.words), person_name(long.words)
    if person_rule(short.words, long.words) is not None:
        return Resemblance("may be short for it", 0.65)
    if not one.given or not other.given or one.surname != other.surname:
        return None
    if one.given[0] == other.given[0] and min(len(one.given), len(other.given)) > 1:
        return None
    alike = _alike(one.given[0], other.given[0])
    if alike < _LIKE_GIVEN:
        return None
    return Resemblance("the same surname, like given names", min(0.4 + 0.06 * alike, 0.7))


def _of_letters(left: NameForm, right: NameForm) -> Resemblance | None:
    if min(len(left.key), len(right.key)) < _SHORTEST_LIKE:
        return None
    is_full = left.family is Family.PERSON and len(left.words) > 1
    if is_full and left.words[0] != right.words[0] and left.words[-1] != right.words[-1]:
        return None
    likeness = _likeness(left, right)
    if likeness < _LIKE_LETTERS:
        return None
    return Resemblance("nearly the same letters", 0.3 + 0.6 * likeness)


def _of_parts(short: NameForm, long: NameForm) -> Resemblance | None:
    """One name is the beginning or the end of the other, or both begin alike."""
    if is_known_place(short.key) or is_people(short.text):
        return None
    if short.words in (long.words[: len(short.words)], long.words[-len(short.words) :]):
        return Resemblance("a part of the other name", 0.35 if is_generic(short.words) else 0.5)
    shared = _alike(short.words, long.words)
    least = 1 if short.family is Family.FACILITY else 2
    if shared >= least and is_generic(short.words[shared:]) and is_generic(long.words[shared:]):
        return Resemblance("the names begin alike", 0.45)
    return None


def _likeness(left: NameForm, right: NameForm) -> float:
    return float(OSA.normalized_similarity(left.key, right.key))


def _alike(left: Sequence[str], right: Sequence[str]) -> int:
    """How many letters, or words, two begin with in common."""
    pairs = zip(left, right, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
