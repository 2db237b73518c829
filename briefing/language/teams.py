"""Which teams does news call by their place, and by which nicknames?"""

from collections import defaultdict
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from msgspec import Struct
from msgspec.structs import replace

from briefing.language.marks import laid_under
from briefing.language.occurrences import FormFinder
from briefing.mention import Found, Label, Name

_TABLE = "known_teams.txt"


class Team(Struct, frozen=True):
    """What a team is called; the usual place and the usual nickname come first."""

    places: tuple[str, ...]
    """Where it comes from, or what stands for that: Indianapolis, Indy."""
    nicknames: tuple[str, ...]
    """What it is called without its place: Colts."""


@cache
def known_teams() -> tuple[Team, ...]:
    """The teams that the project knows: facts that news takes for granted."""
    table = files("briefing.language").joinpath(_TABLE).read_text(encoding="utf-8")
    return tuple(_team(line) for line in table.splitlines() if line and not line.startswith("#"))


def places_of(form: str) -> frozenset[str]:
    """The places, without case, of the teams that a form names: by the nickname, or in full."""
    return _places().get(form.casefold(), frozenset())


def is_nickname(form: str) -> bool:
    """Whether a form is what some team is called without its place."""
    return form.casefold() in _nicknames()


def with_teams(text: str, names: Sequence[Name]) -> list[Name]:
    """Mark the places of the teams that an article names, and take them for no person.

    Creighton is no man in an article on the Bluejays, unless somebody there is called so in full;
    and Indy is surely a name where the Colts are, whatever the model made of it.
    """
    forms = [(name, text[name.start : name.end]) for name in names]
    groups = (form for name, form in forms if name.label is Label.ORG)
    places = frozenset[str]().union(*map(places_of, groups))
    if not places:
        return list(names)
    persons = [form.casefold().split() for name, form in forms if name.label is Label.PERSON]
    surnames = {words[-1] for words in persons if len(words) > 1}
    places -= surnames
    found = [_as_place(name) if form.casefold() in places else name for name, form in forms]
    written = FormFinder(_spellings()[place] for place in places)
    new = (Name(start, end, Label.GPE, Found.RULE, 1.0) for start, end, _ in written.find(text))
    return laid_under(found, new)


def _as_place(name: Name) -> Name:
    label = Label.ORG if name.label is Label.PERSON else name.label
    return replace(name, label=label, found=Found.RULE, confidence=1.0)


def _team(line: str) -> Team:
    places, nicknames = line.split(": ")
    return Team(tuple(places.split(", ")), tuple(nicknames.split(", ")))


@cache
def _nicknames() -> frozenset[str]:
    return frozenset(one.casefold() for team in known_teams() for one in team.nicknames)


@cache
def _spellings() -> dict[str, str]:
    return {place.casefold(): place for team in known_teams() for place in team.places}


@cache
def _places() -> dict[str, frozenset[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for team in known_teams():
        places = [place.casefold() for place in team.places]
        for nickname in map(str.casefold, team.nicknames):
            for form in (nickname, *(f"{place} {nickname}" for place in places)):
                found[form].update(places)
    return {form: frozenset(places) for form, places in found.items()}
