"""Which names hold words that only say what they are, whose, or who speaks for them?"""

import re
from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from briefing.language.gazetteer import is_people, known_names
from briefing.mention import Label, Name

_DESCRIBED = re.compile(
    r"(?P<people>[^\W\d_][\w-]+)\s+(?:[a-z-]+\s+){0,2}"
    r"(?:groups?|movement|faction|militias?|party|alliance|organi[sz]ation|coalition|network|rebels?"
    r"|fighters|militants|company|firm|agency|channel|newspaper|broadcaster|bank|city|town|village)"
    r"\s+(?=[^\W\d_a-z])"
)
_WHOSE = re.compile(
    r"(?P<whose>[^\W\d_a-z][\w.]*(?: [^\W\d_a-z][\w.]*){0,2})[-\u2010\u2011]"
    r"(?:(?P<seat>based|born)|backed|led|run|held|controlled|allied|sponsored|funded|owned|dominated)"
    r"\s+(?=[^\W\d_a-z])"
)
_SPOKEN_FOR = re.compile(
    r"(?P<body>\S+ (?:\S+ )*?(?:Court|Ministry|Department|Office|Police|Council|Committee"
    r"|Commission|Army|Navy|Air Force|Guard|Bank|Senate|Parliament|Agency|Authority|Party))"
    r" (?:(?:Chief|Deputy|Prime|Vice|Supreme) )*(?:Judge|Justice|Chief|Spokes(?:man|woman|person)"
    r"|President|Governor|Minister|Secretary|Commissioner|Speaker|Chair(?:man|woman)?|Leader|Director"
    r"|Commander|General|Colonel|Captain|Major|Lieutenant|Sergeant|Inspector|Prosecutor|Officer)"
    r"(?: (?P<who>[^\W\d_a-z].*))?"
)


def undescribed(text: str, names: Iterable[Name]) -> Iterator[Name]:
    """Yield the names, those that hold two as these.

    "Islamist group Ansar" and "London-based Ansar" say whose Ansar is, "High Court Justice Lind"
    who Lind is, and "High Court Justice" names nothing but the court.
    """
    for name in names:
        yield from _parts(text, name)


def _parts(text: str, name: Name) -> tuple[Name, ...]:
    found = _DESCRIBED.match(text, name.start, name.end)
    if found and is_people(found["people"]):
        people = replace(name, end=found.end("people"), label=Label.NORP)
        return people, replace(name, start=found.end())
    if found := _WHOSE.match(text, name.start, name.end):
        owner = replace(name, end=found.end("whose"), label=_owner(found, name))
        return owner, replace(name, start=found.end())
    if found := _SPOKEN_FOR.fullmatch(text, name.start, name.end):
        body = replace(name, end=found.end("body"), label=Label.ORG)
        if not found["who"]:
            return (body,)
        return body, replace(name, start=found.start("who"), label=Label.PERSON)
    return (name,)


def _owner(found: re.Match[str], name: Name) -> Label:
    if is_people(found["whose"]):
        return Label.NORP
    return Label.GPE if found["seat"] else known_names().get(found["whose"], name.label)
