"""Which institutions carry a nationality in their name?"""

import re
from collections.abc import Callable, Iterator, Sequence

from spacy.lang.en.stop_words import STOP_WORDS

from briefing.language.gazetteer import is_people
from briefing.language.marks import Taken, laid_over
from briefing.language.tables import words
from briefing.mention import Found, Label, Name

_SUBJECT = (
    "Foreign|Defen[cs]e|Interior|Health|Finance|Justice|Education|Energy|Economy|Transport|Trade|Labou?r"
    "|Agriculture|Culture|Information|Environment|Tourism|Industry|Emergency|Emergencies|External|Oil"
)
MINISTRY = (
    rf"(?:{_SUBJECT})(?: (?:and|&) (?:{_SUBJECT}|[A-Z][a-z]+)| Affairs| Situations)* Ministry"
    r"|Ministry (?:of|for) (?:the )?[A-Z][a-z]+(?: (?:Affairs|Development|Planning|Resources"
    r"|Security))?(?: and [A-Z][a-z]+)?"
)
"""How ministries are called, as a pattern."""
_BODY = (
    rf"(?:{MINISTRY}|Parliament|Senate|Armed Forces|Army|Navy|Air Force|National Guard|Coast Guard"
    r"|Supreme Court|Central Bank|Red Crescent|Red Cross|Democratic Forces|National Army"
    r"|National Coalition|Communist Party|Embassy|Consulate)"
)
"""What stands right behind a nationality, in headings too."""
KIND = (
    "Academy|Agency|Alliance|Armed Forces|Army|Assembly|Association|Authority|Bank|Board|Brigades?"
    "|Chamber|Church|Coalition|Command|Commission|Committee|Congress|Corporation|Corps|Council|Court"
    "|Directorate|Federation|Forces?|Foundation|Guards?|Institute|League|Legion|Ministry|Navy"
    "|Observatory|Office|Organi[sz]ation|Parliament|Police|Service|Society|Tribunal|Union"
)
"""What ends the name of a body that has other words behind the nationality, in sentences."""
_WORD = r"(?:(?:People|Women|Children)['\u2019]s|[A-Z][\w-]+(?:(?<=s)['\u2019](?!\w))?)"
_INSTITUTION = re.compile(
    rf"(?<![\w'\u2019-])(?P<words>(?:{_WORD} ){{1,5}}?)(?:(?P<body>{_BODY})|{KIND})\b"
    rf"(?! (?:{KIND})\b)"
)
_REST = re.compile(rf" (?:of|for) (?:the )?{_WORD}(?: {_WORD})*(?: and {_WORD}(?: {_WORD})*)?")
"""What a body is for, behind its kind."""
_PART = re.compile(r"\S+")
_BEFORE = frozenset({"Free", "Royal", "Supreme", "United"})
"""What stands before the nationality in the names of armies, societies and alliances."""
_NOT_BETWEEN = words("""
    Ambassador Chancellor Chief Emir King Leader Minister President Prime Prince Queen Secretary
    Spokesman Spokeswoman Sultan
    And As At By For From In Of On Or Say Says The To With
""")
"""Words of a person's office, and those that have a capital in headings only."""
_DAYS = words("Monday Tuesday Wednesday Thursday Friday Saturday Sunday Yesterday Today")
_SEATS = frozenset({"Embassy", "Consulate"})
_SURE = 0.6
"""The model's confidence from which a person is believed in the midst of a body's name."""


def with_institutions(
    text: str, names: Sequence[Name], in_heading: Callable[[int], bool]
) -> list[Name]:
    """Take ministries, armies and the like as one name with the nationality before them.

    "Russian Foreign Ministry" is an organisation and no mention of Russians. An embassy is a
    facility. A longer name that the model found for the body keeps its length ("Free Syrian Army",
    "Syrian Observatory for Human Rights").

    Args:
        text: The article.
        names: The names so far, by start; no two overlap.
        in_heading: Whether a character stands in a heading, where capitals mean nothing.
    """
    taken = Taken(names)
    found: list[Name] = []
    for name in _institutions(text, in_heading):
        there = taken.all_on(name.start, name.end)
        if any(_outdoes(each, name) for each in there):
            continue
        bodies = [each for each in there if each.label is Label.ORG]
        start = min([name.start, *(each.start for each in bodies)])
        end = max([name.end, *(each.end for each in bodies)])
        rest = _REST.match(text, end)
        if rest and not in_heading(start) and not taken.on(*rest.span()):
            end = rest.end()
        if not found or found[-1].end <= start:
            found.append(Name(start, end, name.label, Found.RULE, 1.0))
    return laid_over(names, found)


def _institutions(text: str, in_heading: Callable[[int], bool]) -> Iterator[Name]:
    """Yield the institutions that a nationality begins, or one word before it."""
    for found in _INSTITUTION.finditer(text):
        parts = [(found.start() + word.start(), word[0]) for word in _PART.finditer(found["words"])]
        place = _nationality(parts)
        if place is None:
            continue
        first, last = place
        between = [word for _, word in parts[last:]]
        is_plain = found["body"] is not None and not between
        if _NOT_BETWEEN.intersection(between) or (in_heading(found.start()) and not is_plain):
            continue
        before = parts[first - 1][1] if first else ""
        if before in _BEFORE:
            first -= 1
        elif before and not is_plain and not _begins_sentences(before):
            continue
        label = Label.FAC if found["body"] in _SEATS else Label.ORG
        yield Name(parts[first][0], found.end(), label, Found.RULE, 1.0)


def _nationality(parts: Sequence[tuple[int, str]]) -> tuple[int, int] | None:
    """Number the first word of a nationality and the one behind it, if `parts` have one."""
    for first in range(len(parts)):
        for last in (first + 2, first + 1):
            if is_people(" ".join(word for _, word in parts[first:last])):
                return first, min(last, len(parts))
    return None


def _begins_sentences(word: str) -> bool:
    """Whether `word` has a capital for its place, or as a day, and is no part of a longer name."""
    return word.lower() in STOP_WORDS or word in _DAYS


def _outdoes(there: Name, name: Name) -> bool:
    """Whether what stands there already is known better than an institution."""
    if there.label is Label.PERSON:
        return there.confidence >= _SURE
    is_known = there.found is Found.RULE and there.label is not Label.NORP
    return is_known and there.start <= name.start and name.end <= there.end
