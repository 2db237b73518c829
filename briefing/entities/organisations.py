"""Which longer name of an organisation, a facility or a place may a short one stand for?"""

from collections.abc import Callable, Iterator
from functools import cache

from msgspec import Struct

from briefing.entities.family import Family
from briefing.entities.forms import form_key, has_number
from briefing.language import tables
from briefing.language.gazetteer import is_country, known_names, provinces
from briefing.mention import Label

WITHOUT_PLACE = "name without its place"
WITHOUT_KIND = "name without its kind"
TEAM = "team by its place"
WITHOUT_MIDDLE = "name without its middle"
TAIL = "end of the name"
HEAD = "beginning of the name"
PLURAL_HERE = "plural in one article"

_GENERIC = tables.words(
    """
    academy administration agency air airbase airport alliance army assembly association authority
    bank base board bureau cabinet camp center central chamber church city club college command
    commission committee community company congress corps council court cup defense delegation
    department district division economy education embassy exchange facility federal federation
    finance force forces foreign front general government ground group guard harbor headquarters
    health high hospital hotel house institute intelligence interior international investigation
    justice law league legislature library local ministry mission mosque movement national naval
    navy news newspaper office organization palace parliament party police port post press prison
    prosecutor province public red registry republic royal school security senate service services
    society stadium state station supreme team times tribune union unit united university
    """
)
"""Words that many names share: alone they name nothing outside their article."""
_KINDS = {
    Family.GROUP: tables.words(
        """
        airline airlines airway airways bank brothers center centers clinic company entertainment
        food foods group holding holdings hospital hotel hotels industries
        international motor motors organization party pharmaceuticals pictures recovery
        stores studios systems technologies technology telecom club
        """
    ),
    Family.FACILITY: tables.words("center clinic hospital hotel stadium arena airport"),
    Family.PLACE: tables.words(
        "sea ocean river island islands mountain mountains desert peninsula valley heights lake"
    ),
}
"""Words at the end of a name that only say what it is."""
_FACILITY_KINDS = tables.words("base airport port harbor field station hospital plant prison")
_OPPOSITES = tables.words(
    """
    new old north south east west northern southern eastern western upper lower great greater
    """
)
"""Before the name of a place they make another place."""
_INSTITUTIONS = tables.words(
    """
    agency airport army arena base bureau commission council court department embassy exchange
    force forces ministry office parliament police senate stadium store studio university
    """
)
"""Heads of names that are other things than what the rest of the name names."""


class KnownKeys(Struct, frozen=True):
    """Which keys a library knows as names of some kind."""

    is_place: Callable[[str], bool]
    """Whether a key is that of a place or a people which the library or the gazetteer knows."""
    is_group: Callable[[str], bool]
    """Whether a key is that of an organisation which the library knows."""


def group_rule(
    family: Family, short: tuple[str, ...], long: tuple[str, ...], known: KnownKeys
) -> str | None:
    """The rule by which a longer name may own a short one anywhere in the library, or None.

    New Orleans Saints owns Saints, since New Orleans is a place and others are not called Saints;
    Kraft Foods owns Kraft. Boeing 747 does not own Boeing, nor Surrey Police Surrey.
    """
    if not 0 < len(short) < len(long):
        return None
    head, rest = long[: -len(short)], long[len(short) :]
    is_tail = long[-len(short) :] == short and family in (Family.GROUP, Family.FACILITY)
    if is_tail and not is_generic(short) and known.is_place(" ".join(head)):
        return WITHOUT_PLACE
    if long[: len(short)] == short:
        is_land_or_generic = is_generic(short) or (family is Family.PLACE and is_land(short))
        if set(rest) <= _KINDS.get(family, frozenset()) and not is_land_or_generic:
            return WITHOUT_KIND
        if family is Family.GROUP and is_team(rest) and known.is_group(" ".join(rest)):
            return TEAM
        is_specific = family is Family.GROUP and len(short) > 1 and not is_generic(short)
        if is_specific and rest[0] == "of" and known.is_place(" ".join(rest[1:])):
            return WITHOUT_PLACE
    is_framed = len(short) > 1 and (short[0], short[-1]) == (long[0], long[-1])
    is_kind = family is Family.FACILITY and long[-1] in _FACILITY_KINDS
    return WITHOUT_MIDDLE if is_framed and is_kind and _is_subsequence(short, long) else None


def local_group_rule(family: Family, short: tuple[str, ...], long: tuple[str, ...]) -> str | None:
    """The rule by which a longer name may own a short one in an article that has both, or None.

    The article must use the longer one first. West Virginia is not Virginia, nor New York York,
    an Airbus A380 not Airbus, and Surrey Police not Surrey.
    """
    if not 0 < len(short) < len(long):
        return None
    if long[-len(short) :] == short:
        is_other = family is Family.PLACE and (long[0] in _OPPOSITES or is_land(short))
        return None if is_other else TAIL
    rest = long[len(short) :]
    is_head = long[: len(short)] == short and family is not Family.PLACE
    return HEAD if is_head and not set(rest) & _INSTITUTIONS and not has_number(rest) else None


def is_team(words: tuple[str, ...]) -> bool:
    """Whether the words after a place may be what a team is called: Saints, Tar Heels, Red Sox."""
    return words[-1].endswith(("s", "x")) and not is_generic(words)


def is_plural_of(plural: tuple[str, ...], singular: tuple[str, ...]) -> bool:
    """Whether a name is the plural of another, as teams are called: Colts, of a Colt."""
    if plural[:-1] != singular[:-1] or singular[-1].endswith("s"):
        return False
    return plural[-1] == f"{singular[-1]}s"


def group_asks(family: Family, words: tuple[str, ...]) -> Iterator[str]:
    """Under what a short name looks for longer ones (see `group_offers`)."""
    yield f"short {' '.join(words)}"
    if family is Family.FACILITY and len(words) > 1:
        yield f"between {words[0]} {words[-1]}"


def group_offers(family: Family, words: tuple[str, ...]) -> Iterator[str]:
    """Under what a long name is found by the short ones that it may own."""
    kinds = _KINDS.get(family, frozenset())
    is_kind = True
    if family is not Family.PLACE:
        for at in range(1, len(words)):
            yield f"short {' '.join(words[at:])}"
    for at in range(len(words) - 1, 0, -1):
        is_kind = is_kind and words[at] in kinds
        is_place = words[at] == "of"
        if is_kind or (family is Family.GROUP and (is_place or is_team(words[at:]))):
            yield f"short {' '.join(words[:at])}"
    if family is Family.FACILITY and len(words) > 2:
        yield f"between {words[0]} {words[-1]}"


def is_generic(words: tuple[str, ...]) -> bool:
    """Whether all words are such as many names share."""
    return set(words) <= _GENERIC


def is_land(words: tuple[str, ...]) -> bool:
    """Whether a place is a country or a governed part of one: not the river that bears its name."""
    return " ".join(words) in _lands()


def is_known_place(key: str) -> bool:
    """Whether a key is that of a place or a people in the gazetteer."""
    return key in _places() or key in _lands()


def _is_subsequence(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    remaining = iter(long)
    return all(word in remaining for word in short)


@cache
def _places() -> frozenset[str]:
    kinds = {Label.GPE: Family.PLACE, Label.LOC: Family.PLACE, Label.NORP: Family.GROUP}
    return frozenset(
        form_key(form, kinds[label]) for form, label in known_names().items() if label in kinds
    )


@cache
def _lands() -> frozenset[str]:
    lands = (form for form in known_names() if is_country(form))
    return frozenset(form_key(form, Family.PLACE) for form in (*lands, *provinces()))
