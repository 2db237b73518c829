"""Which country does a name stand for?"""

import re
from collections.abc import Collection, Mapping
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from countryinfo.countryinfo import CountryInfoDict

_SHORT_NAMES = {
    "United States": ("US", "U.S.", "USA", "U.S.A.", "America", "United States of America"),
    "United Kingdom": ("UK", "U.K.", "Britain", "Great Britain"),
    "United Arab Emirates": ("UAE", "U.A.E."),
    "North Korea": ("DPRK", "Democratic People's Republic of Korea"),
    "South Korea": ("Republic of Korea", "ROK"),
    "Turkey": ("T\u00fcrkiye", "Turkiye"),
    "Myanmar": ("Burma",),
    "Czech Republic": ("Czechia",),
    "Ivory Coast": ("C\u00f4te d'Ivoire",),
    "Democratic Republic of the Congo": ("DRC", "DR Congo"),
    "Swaziland": ("Eswatini",),
}
"""Short and newer names in the news. Britain is no synonym, but the press uses it as one."""
_MORE_PEOPLES = {
    "Turk": "Turkey", "Briton": "United Kingdom", "Spaniard": "Spain", "Dane": "Denmark",
    "Swede": "Sweden", "Finn": "Finland", "Pole": "Poland", "Afghan": "Afghanistan",
    "Israeli": "Israel", "Saudi": "Saudi Arabia", "Syrian": "Syria",
}  # fmt: skip
"""Names of peoples that are no country's listed demonym."""
_ADJECTIVES = {"Saudi Arabia": "Saudi", "Philippines": "Philippine"}
"""Where another word is listed than the news has."""
_ENDED = "Serbia and Montenegro"
"""Listed, and no country any more."""
_WHOLE_NAME = re.compile(r"(?:[A-Z][a-z\u00c0-\u024f]+[ '-]?|of |and |the )+")


def country_of(form: str) -> str | None:
    """The English short name of the country that `form` names, or None.

    Countries and official names come from the `countryinfo` package; case counts. A city or a
    people is no country, and a country's name in its own language counts only where it is of
    several words: single ones are too often something else in English.
    """
    return _countries().get(form.replace("\u2019", "'").removeprefix("the "))


def country_of_people(form: str) -> str | None:
    """The English short name of the country whose people or things are called `form`, or None."""
    peoples = _peoples()
    return peoples.get(form) or peoples.get(form.removesuffix("s"))


def peoples_of(country: str) -> tuple[str, ...]:
    """What the people and things of a country are called."""
    return tuple(form for form, known in _peoples().items() if known == country)


def adjective_of(country: str) -> str | None:
    """Say what the things of a country are called (Russian), or None where nothing is listed."""
    return _ADJECTIVES.get(country) or next(iter(peoples_of(country)), None)


def listed() -> Collection["CountryInfoDict"]:
    """What the `countryinfo` package tells of each country; it is loaded when that is wanted."""
    from countryinfo import CountryInfo

    return CountryInfo.all().values()


@cache
def _peoples() -> Mapping[str, str]:
    """Countries by their peoples; what several call themselves (Chinese) is the largest one's."""
    named = [entry for entry in listed() if entry.get("name") not in (None, "", _ENDED)]
    peoples = {
        form.strip(): str(entry["name"])
        for entry in sorted(named, key=lambda entry: entry.get("population") or 0)
        for form in re.split("[,/]", entry.get("demonym") or "")
        if form.strip()
    }
    return {form: country_of(name) or name for form, name in peoples.items()} | _MORE_PEOPLES


@cache
def _countries() -> Mapping[str, str]:
    countries: dict[str, str] = {}
    named = [entry for entry in listed() if entry.get("name")]
    for entry in named:
        for spelling in entry.get("altSpellings") or ():
            if len(spelling.split()) > 1 and _WHOLE_NAME.fullmatch(spelling):
                countries[spelling] = str(entry["name"])
    countries |= {str(entry["name"]): str(entry["name"]) for entry in named}
    for name, forms in _SHORT_NAMES.items():
        known = countries.get(name, name)
        countries |= dict.fromkeys((name, *forms), known)
    return countries
