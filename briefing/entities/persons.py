"""Which fuller name of a person may a short one stand for?"""

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from msgspec import Struct

from briefing.entities.forms import REMEMBERED, SUFFIXES
from briefing.entities.given_names import full_names_of, given_names_agree

SURNAME = "surname"
FULLER_NAME = "fuller name"
FIRST_WORDS = "first words"
GIVEN_NAME = "given name"

_PATRONYMICS = frozenset({"bin", "ibn", "bint", "ben"})
"""Before a father's name, which is nobody's surname."""
_PARTICLES = _PATRONYMICS | frozenset(
    {"de", "da", "del", "della", "di", "du", "la", "le", "van", "von", "der", "den", "dos", "abu"}
)


class PersonName(Struct, frozen=True):
    """The parts of a person's name in folded words."""

    given: tuple[str, ...]
    surname: str
    suffix: str | None

    @property
    def has_surname(self) -> bool:
        """Whether the last word is one, not the name of a father after `bin`."""
        return bool(self.given) and self.given[-1] not in _PATRONYMICS


@lru_cache(maxsize=REMEMBERED)
def person_name(words: tuple[str, ...]) -> PersonName:
    """Take a name apart."""
    suffix = words[-1] if len(words) > 1 and words[-1] in SUFFIXES else None
    kept = words[:-1] if suffix else words
    return PersonName(kept[:-1], kept[-1], suffix)


def person_rule(short: tuple[str, ...], long: tuple[str, ...]) -> str | None:
    """The rule by which a fuller name may own a shorter one, or None.

    Either may lack what the other has; what both have must agree: John Peterson Jr. is not John
    Peterson Sr., and Laci Peterson is not Scott Peterson.
    """
    one, other = person_name(short), person_name(long)
    if one.suffix and other.suffix and one.suffix != other.suffix:
        return None
    if not one.given:
        is_bare = other.has_surname or not other.given
        return SURNAME if is_bare and one.surname == other.surname else None
    if short == long[: len(short)] and len(short) == 2 < len(long) and not other.suffix:
        return FIRST_WORDS
    if one.surname != other.surname or not other.given:
        return None
    if short == long[-len(short) :] and short[0] in _PARTICLES:
        return SURNAME
    return FULLER_NAME if _given_agree(one.given, other.given) else None


def person_asks(words: tuple[str, ...]) -> Iterator[str]:
    """Under what a short name looks for fuller ones (see `person_offers`)."""
    name = person_name(words)
    if not name.given:
        yield f"surname {name.surname}"
        return
    for initial in _initials(name.given[0]):
        yield f"initial {initial} {name.surname}"
    if len(words) == 2:
        yield f"first {' '.join(words)}"
    if words[0] in _PARTICLES:
        yield f"tail {' '.join(words)}"


def person_offers(words: tuple[str, ...]) -> Iterator[str]:
    """Under what a full name is found by the short ones that it may own."""
    name = person_name(words)
    if name.has_surname or (name.suffix and not name.given):
        yield f"surname {name.surname}"
    if not name.given:
        return
    for initial in {initial for given in name.given for initial in _initials(given)}:
        yield f"initial {initial} {name.surname}"
    if len(words) > 2:
        yield f"first {' '.join(words[:2])}"
        for at in range(1, len(words) - 1):
            if words[at] in _PARTICLES:
                yield f"tail {' '.join(words[at:])}"


def is_given_name_of(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether `short` is the first name of `long`, a diminutive of it, or a name in the middle.

    Spaniards have their first surname there: Quiroga is Rafael Quiroga Luna.
    """
    if len(short) != 1 or len(short[0]) < 2:
        return False
    given = person_name(long).given
    if not given or len(given[0]) < 2:
        return False
    own = (after for before, after in pairwise(given) if before not in _PARTICLES)
    return given_names_agree(short[0], given[0]) or short[0] in own


def _given_agree(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether every given name of `short` agrees with one of `long`, in order.

    The first agrees with the first, or is written out in the same way further on (Mark Felt and W.
    Mark Felt); what only the longer name has says nothing.
    """
    first, *more = short
    if given_names_agree(first, long[0]):
        return _in_order(more, long[1:])
    if len(first) > 1 and first in long[1:]:
        return _in_order(more, long[long.index(first) + 1 :])
    return False


def _in_order(given: list[str], among: tuple[str, ...]) -> bool:
    """Only a name that is written the same may pass over others: George W. is not George H. W."""
    remaining = among
    for name in given:
        if remaining and given_names_agree(name, remaining[0]):
            remaining = remaining[1:]
        elif len(name) > 1 and name in remaining:
            remaining = remaining[remaining.index(name) + 1 :]
        else:
            return False
    return True


def _initials(given: str) -> set[str]:
    return {name[0] for name in full_names_of(given)}
