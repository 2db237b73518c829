"""Which names may be one known team's?

The Philadelphia 76ers are Philadelphia, the Sixers and Philly as well, and no word of these leads
from one to the other: that they are one is known, or it is not.
"""

from collections import defaultdict
from collections.abc import Iterator
from enum import IntEnum
from functools import cache

from msgspec import Struct

from briefing.entities.family import Family
from briefing.entities.forms import form_key
from briefing.language.teams import known_teams

TEAM_HERE = "team that the article names"
TEAM_NICKNAME = "another nickname of the team"


class _Part(IntEnum):
    """What of a team's name a form has, the more the higher."""

    PLACE = 1
    OTHER_NICKNAME = 2
    NICKNAME = 3
    WHOLE = 4


class _Meaning(Struct, frozen=True):
    """A team that a form may name, and by what."""

    team: str
    part: _Part


def team_asks(key: str) -> Iterator[str]:
    """Under which teams a short name looks for what the library calls them more fully."""
    return (f"team {one.team}" for one in _meanings(key) if one.part < _Part.WHOLE)


def team_offers(key: str) -> Iterator[str]:
    """Under which teams a name is found by the shorter ones that it may own."""
    return (f"team {one.team}" for one in _meanings(key) if one.part > _Part.PLACE)


def team_rule(short: str, long: str) -> str | None:
    """The rule by which one key may own another as names of one known team, or None.

    The nickname owns the place: New York may be its Giants or its Jets, and is who the article
    names, but neither of them is New York. So with a nickname that several have (Sox), unless the
    library has the team in full.
    """
    meant = _meanings(short)
    for one in meant:
        for other in _meanings(long):
            if one.team == other.team and one.part < other.part:
                is_certain = len(meant) == 1 or other.part is _Part.WHOLE
                is_place = one.part is _Part.PLACE
                return TEAM_NICKNAME if is_certain and not is_place else TEAM_HERE
    return None


def known_team(key: str) -> str | None:
    """The team that a key names by place and nickname, or None."""
    whole = (one.team for one in _meanings(key) if one.part is _Part.WHOLE)
    return next(whole, None)


def _meanings(key: str) -> tuple[_Meaning, ...]:
    return _known().get(key, ())


@cache
def _known() -> dict[str, tuple[_Meaning, ...]]:
    """What each key may mean."""
    known: defaultdict[str, list[_Meaning]] = defaultdict(list)
    for team in known_teams():
        places = [form_key(place, Family.GROUP) for place in team.places]
        usual, *others = (form_key(nickname, Family.GROUP) for nickname in team.nicknames)
        name = f"{places[0]} {usual}"
        parts = dict.fromkeys(places, _Part.PLACE)
        parts |= dict.fromkeys(others, _Part.OTHER_NICKNAME) | {usual: _Part.NICKNAME}
        wholes = (f"{place} {nickname}" for place in places for nickname in (usual, *others))
        parts |= dict.fromkeys(wholes, _Part.WHOLE)
        for key, part in parts.items():
            known[key].append(_Meaning(name, part))
    return {key: tuple(meanings) for key, meanings in known.items()}
