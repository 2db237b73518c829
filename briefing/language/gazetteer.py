"""Which names need no model to be recognised?"""

import re
from collections.abc import Iterator
from functools import cache

from briefing.language.countries import country_of, listed
from briefing.language.known_names import (
    CITIES,
    COUNTRIES,
    DOUBTFUL,
    FACILITIES,
    LOCATIONS,
    ORGANISATIONS,
    PEOPLES,
    TERRITORIES,
)
from briefing.language.tables import words
from briefing.mention import Label

_OFFICIAL = re.compile(
    r"[A-Z](?=.*\b(?:Republic|Kingdom|States?|Federation|Emirates|Principality|Sultanate"
    r"|Confederation|Commonwealth|Union|Congo)\b)[A-Za-z' -]+$"
)
_LATIN = re.compile(r"[A-Z][a-z\u00c0-\u024f]+(?:[ '.-]+[A-Za-z\u00c0-\u024f]+)*\.?$")
_COMMON = words("""
    Bay Central Centre Coast Creek Delta Eastern Forest Gulf Mountain Northern Plateau Rivers
    Savannah Southern Western
""")
"""Provinces whose names say in other names, and alone, what kind of land is meant."""
_NO_PLURAL = re.compile(r"(?:sh|ch|[eo]se|s|x|z)$")
_TINY = frozenset(
    ["The Valley", "West Island", "Road Town", "Cockburn Town", "Yaren", "Flying Fish Cove", "Apia"]
)
"""Capitals whose names mislead more often than they help."""


@cache
def known_names() -> dict[str, Label]:
    """Give every known form its label: countries, capitals, peoples, regions, organisations.

    Countries, their official names, capitals and demonyms come from the `countryinfo` package;
    plural forms of demonyms follow by rule; the rest is the project's own table.
    """
    countries = listed()
    names: dict[str, Label] = {}
    for country in countries:
        official = (form for form in country.get("altSpellings") or () if _OFFICIAL.match(form))
        for form in (country["name"], str(country.get("capital") or ""), *official):
            if _LATIN.match(form) and form not in _TINY:
                names[form.removeprefix("The ")] = Label.GPE
    for country in countries:
        for form in _peoples(country.get("demonym") or ""):
            if names.get(form.removesuffix("s")) is not Label.GPE:
                names[form] = Label.NORP
    names |= dict.fromkeys(COUNTRIES | CITIES | TERRITORIES, Label.GPE)
    names |= dict.fromkeys(PEOPLES, Label.NORP)
    names |= dict.fromkeys(LOCATIONS, Label.LOC)
    names |= dict.fromkeys(FACILITIES, Label.FAC)
    names |= dict.fromkeys(ORGANISATIONS, Label.ORG)
    return names


@cache
def provinces() -> frozenset[str]:
    """The first-order divisions of all countries, most of them too ambiguous to stand alone."""
    return frozenset(
        form
        for country in listed()
        for form in country.get("provinces") or ()
        if _LATIN.match(form) and form not in _COMMON
    )


def is_country(form: str) -> bool:
    """Whether `form` is the name of a whole country."""
    return form in COUNTRIES or country_of(form) is not None


def is_doubtful(form: str) -> bool:
    """Whether a known `form` is as often a person or a common word."""
    return form in DOUBTFUL


def is_people(form: str) -> bool:
    """Whether `form` is a demonym or the like, which is never the name of a place."""
    return known_names().get(form) is Label.NORP


def _peoples(demonyms: str) -> Iterator[str]:
    for demonym in re.split("[,/]", demonyms):
        if _LATIN.match(demonym) and " and " not in demonym:
            yield demonym
            if not _NO_PLURAL.search(demonym):
                yield f"{demonym}s"
