"""Which bodies has every country, so that only the country before them tells whose they are?"""

import re
from collections.abc import Sequence

from briefing.language.gazetteer import is_country
from briefing.language.institutions import KIND, MINISTRY
from briefing.language.marks import Taken, in_order, laid_over
from briefing.mention import Found, Label, Name

_BODY = re.compile(
    rf"['\u2019]s? (?:{MINISTRY}|Parliament|Senate|Congress|National Assembly|Armed Forces|Army"
    r"|Navy|Air Force|National Guard|Coast Guard|National Police|(?:Defen[cs]e|Security) Forces"
    r"|(?:Supreme|High|Constitutional|Federal|Appeals) Court|Central Bank|Communist Party"
    r"|(?:National )?Security Council|(?:Elections?|Electoral) Commission|(?:Foreign|Home) Office"
    rf"|Red Crescent|Red Cross)\b(?! (?:{KIND})\b)"
)
_OWNER = re.compile(r"[^'\u2019\n]+(?=['\u2019]s? [A-Z])")


def with_countries(text: str, names: Sequence[Name]) -> list[Name]:
    """Mark "Russia's Defence Ministry" as one name; the country stays as a name inside it.

    The defence ministries of two countries in one article would be one entity otherwise. A longer
    name that stands there already keeps its length.
    """
    taken = Taken(names)
    whole, inside = [], []
    for country in filter(None, (_country(text, name) for name in names)):
        end = _end(text, country, taken)
        if end is not None:
            whole.append(Name(country.start, end, Label.ORG, Found.RULE, 1.0))
            inside.append(country)
    return in_order([*laid_over(names, whole), *inside])


def _end(text: str, country: Name, taken: Taken) -> int | None:
    """Where the name of a body ends that follows a country; None where it is something else's."""
    body = _BODY.match(text, country.end)
    if body is None:
        return None
    there = taken.on(body.end() - 1, body.end())
    if there is None or there.end <= body.end():
        return body.end()
    return there.end if there.label is Label.ORG else None


def _country(text: str, name: Name) -> Name | None:
    """The country that a name is, or that a model took into the name of its body."""
    if name.label is Label.GPE and is_country(text[name.start : name.end]):
        return name
    owner = _OWNER.match(text, name.start, name.end) if name.label is Label.ORG else None
    if owner and is_country(owner[0]):
        return Name(name.start, owner.end(), Label.GPE, Found.RULE, 1.0)
    return None
