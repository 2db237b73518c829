"""Which bases, ports and embassies are named, and which places stand in their names?"""

import re
from collections.abc import Callable, Iterator, Sequence

from msgspec import Struct
from spacy.lang.en.stop_words import STOP_WORDS

from briefing.article import Span
from briefing.language.gazetteer import is_country, is_people, known_names
from briefing.language.marks import Taken, in_order, laid_over
from briefing.language.titles import title_length
from briefing.mention import DOUBTFUL, Found, Label, Name

_START = r"(?<![\w.'\u2019-])"
_PROPER = r"(?:[Aa]l[- ]|[Ee]l[- ])?(?:(?:[A-Z]\.){2,4}|[A-Z][\w'\u2019-]*(?<!['\u2019]s))"
_SURE_KIND = (
    r"(?:(?:[Ii]nternational|[Rr]egional|[Cc]ivilian|[Mm]ilitary) )*"
    r"(?:[Aa]ir ?[Bb]ase|[Aa]ir [Ff]orce [Bb]ase"
    r"|[Nn]aval (?:[Bb]ase|[Ff]acility|[Pp]ort|[Ss]tation)"
    r"|[Mm]ilitary (?:[Bb]ase|[Aa]irport|[Aa]irfield|[Ff]acility)|[Aa]irport|[Aa]irfield)"
)
_KIND = (
    r"(?:[Bb]ase|[Pp]ort|[Ss]eaport|[Hh]arbou?r|(?:[Rr]efugee )?[Cc]amp|[Pp]rison"
    r"|[Ee]mbassy|[Cc]onsulate)"
)
_FACILITY = re.compile(
    rf"{_START}(?P<name>{_PROPER}(?: {_PROPER}){{0,3}}?)"
    rf" (?:(?P<sure>{_SURE_KIND})|(?P<kind>{_KIND}))(?![\w-])"
)
_PAIR = re.compile(
    rf"{_START}(?P<first>{_PROPER}(?: {_PROPER})?) and (?P<second>{_PROPER}(?: {_PROPER})?)"
    r" (?:air |naval |military )*(?:bases|facilities|airbases|airports|airfields|ports|camps)\b"
)
_SITED = re.compile(rf"\b(?:{_SURE_KIND}|{_KIND})s? in (?P<place>{_PROPER})")
_WORD = re.compile(r"\S+")
_SEATS = ("embassy", "consulate")
_PLACES = (Label.GPE, Label.LOC, Label.FAC)


class _Facility(Struct, frozen=True):
    whole: Span
    owner: Span
    """The words before the kind: a place, a person, a nation."""
    is_sure: bool
    """Whether what stands before such a kind is hardly ever an organisation."""
    kind: str


def with_places(text: str, names: Sequence[Name], in_heading: Callable[[int], bool]) -> list[Name]:
    """Mark the places in names of facilities as places, in the way of names of facilities.

    "Tartus naval base" shows that Tartus is a place, "the Khmeimim and Tartus bases" that both are,
    and "the Khmeimim air base in Latakia" that Latakia is no facility.

    Args:
        text: The text of one article.
        names: The names found so far.
        in_heading: Whether a character stands in a heading, where capitals mean nothing.
    """
    taken = Taken(names)
    shown = [place for pair in _PAIR.finditer(text) for place in _pair(pair)]
    shown += _sites(text, taken)
    for facility in _facilities(text, taken, in_heading):
        place = _place(text, facility, taken)
        if place:
            shown.append(place)
    return laid_over(names, laid_over((), shown))


def with_facilities(
    text: str, names: Sequence[Name], in_heading: Callable[[int], bool]
) -> list[Name]:
    """Mark every facility as one name; the place in it stays as a name inside the name.

    "Russian Embassy" holds no place, since a nationality is none.

    Args:
        text: The text of one article.
        names: The names found so far.
        in_heading: Whether a character stands in a heading, where capitals mean nothing.
    """
    taken = Taken(names)
    found = list(_facilities(text, taken, in_heading))
    whole = [Name(f.whole.start, f.whole.end, Label.FAC, Found.RULE, 1.0) for f in found]
    inside = [place for f in found if (place := _place(text, f, taken))]
    return in_order([*laid_over(names, whole), *inside])


def _pair(pair: re.Match[str]) -> Iterator[Name]:
    if pair["first"] in known_names() and pair["second"] in known_names():
        return
    for part in ("first", "second"):
        if not (is_people(pair[part]) or pair[part].isupper()):
            label = _place_label(pair[part])
            yield Name(pair.start(part), pair.end(part), label, Found.RULE, 1.0)


def _sites(text: str, taken: Taken) -> Iterator[Name]:
    for found in _SITED.finditer(text):
        start, end = found.span("place")
        there = taken.on(start, end)
        if there is not None and (there.label, there.end) == (Label.FAC, end):
            yield Name(start, end, _place_label(found["place"]), Found.RULE, 1.0)


def _facilities(text: str, taken: Taken, in_heading: Callable[[int], bool]) -> Iterator[_Facility]:
    for found in _FACILITY.finditer(text):
        end = found.end("name")
        start = _owner_start(text, found.start("name"), end)
        if in_heading(start):
            named = taken.on(end - 1, end)
            start = end if named is None else max(start, named.start)
        owner = Span(start, end)
        kind = found["sure"] or found["kind"]
        facility = _Facility(Span(start, found.end()), owner, bool(found["sure"]), kind)
        if owner and not _goes_on(facility, taken) and _is_named(text, facility, taken):
            yield facility


def _goes_on(facility: _Facility, taken: Taken) -> bool:
    """Whether a name goes on behind the kind: "Akrotiri Sovereign Base Area"."""
    end = facility.whole.end
    there = taken.on(end - 1, end)
    return there is not None and there.end > end and there.confidence >= DOUBTFUL


def _owner_start(text: str, start: int, end: int) -> int:
    """Leave out nations and titles before a facility's name, and all up to the last small word."""
    begin = start
    for word in _WORD.finditer(text[start:end]):
        if word.group().lower() in STOP_WORDS and not word.group().isupper():
            start = min(end, begin + word.end() + 1)
    while start < end:
        first, _, rest = text[start:end].partition(" ")
        is_nation = bool(rest) and is_people(first)
        if not (is_nation or title_length(f"{first} X") > 0):
            return start
        start += len(first) + 1
    return end


def _is_named(text: str, facility: _Facility, taken: Taken) -> bool:
    """Whether the words before the kind make it a name ("US base" is none, "Tartus base" is)."""
    owner = text[facility.owner.start : facility.owner.end]
    if facility.kind.lower() in _SEATS:
        return is_people(owner) or is_country(owner) or facility.kind.istitle()
    if is_people(owner) or is_country(owner) or known_names().get(owner) in (Label.ORG, Label.LOC):
        return False
    there = taken.on(facility.owner.start, facility.owner.end)
    if facility.is_sure:
        return not (owner.isupper() and there is not None and there.label is Label.ORG)
    return facility.kind[0].isupper() or (there is not None and there.label in _PLACES)


def _place(text: str, facility: _Facility, taken: Taken) -> Name | None:
    """The place in a facility's name, unless the facility is called after a person or a nation."""
    start, end = facility.owner.start, facility.owner.end
    owner = text[start:end]
    there = taken.on(start, end)
    seen = there.label if there and (there.start, there.end) == (start, end) else None
    if is_people(owner) or seen is Label.PERSON:
        return None
    is_one_word = len(re.sub(r"^(?:[Aa]l|[Ee]l)[- ]", "", owner).split()) == 1
    is_seat = facility.kind.lower() in _SEATS
    if not (
        known_names().get(owner) in _PLACES or seen in _PLACES or (is_one_word and not is_seat)
    ):
        return None
    label = seen if seen in (Label.GPE, Label.LOC) else _place_label(owner)
    return Name(start, end, label, Found.RULE, 1.0)


def _place_label(form: str) -> Label:
    known = known_names().get(form)
    return known if known in _PLACES and known is not None else Label.GPE
