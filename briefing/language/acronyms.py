"""Which acronyms does a text explain in brackets?"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.article import Span
from briefing.language.gazetteer import known_names
from briefing.language.marks import Taken, laid_over
from briefing.language.tables import words
from briefing.mention import Found, Label, Name

_BRACKETED = re.compile(
    r"(?<=\w)\s\((?:the |or )?['\"\u2018\u201c]?(?P<short>[A-Z][A-Za-z0-9&.-]{1,9})"
    r"['\"\u2019\u201d]?\)"
)
_CLAUSE = re.compile(r"[^()\n]*$")
_LONGEST = 120
"""Characters looked at before the bracket."""
_SMALL = words("of the and for in on to de la al")


@dataclass(frozen=True, slots=True)
class Acronym:
    """A long form and its short form, where the text puts the one behind the other."""

    long: Span
    short: Span


def acronyms(text: str) -> Iterator[Acronym]:
    """Yield every "Long Name (ACR)" of `text`.

    The long form is the shortest run of words before the bracket that holds the letters of the
    short form in order, its first letter beginning a word (Schwartz and Hearst, 2003).
    """
    for found in _BRACKETED.finditer(text):
        short = found["short"]
        if sum(character.isupper() for character in short) < 2:
            continue
        end = found.start()
        clause = _CLAUSE.search(text, max(0, end - _LONGEST), end)
        start = _long_start(text, clause.start() if clause else end, end, short)
        if start is not None:
            yield Acronym(Span(start, end), Span(*found.span("short")))


def with_acronyms(text: str, names: Sequence[Name]) -> list[Name]:
    """Type long and short form as one, and mark both.

    A long form counts where a name already stands in it, or all its larger words have a capital.
    """
    taken = Taken(names)
    new = []
    for found in acronyms(text):
        long = text[found.long.start : found.long.end]
        there = taken.on(found.long.start, found.long.end)
        short = taken.on(found.short.start, found.short.end)
        if there is None and short is None and not _is_title_case(long):
            continue
        label = known_names().get(long) or _label(there or short)
        new += [
            Name(span.start, span.end, label, Found.RULE, 1.0) for span in (found.long, found.short)
        ]
    return laid_over(names, new)


def _long_start(text: str, start: int, end: int, short: str) -> int | None:
    """Walk both forms from the right, as the algorithm of Schwartz and Hearst does."""
    letters = [character.lower() for character in short if character.isalnum()]
    place = end
    for number, letter in enumerate(reversed(letters)):
        is_first = number == len(letters) - 1
        place -= 1
        while place >= start and not (
            text[place].lower() == letter and not (is_first and not _begins_name(text, place))
        ):
            place -= 1
        if place < start:
            return None
    words = len(text[place:end].split())
    return place if 2 <= words <= min(len(letters) + 5, 2 * len(letters)) else None


def _begins_name(text: str, place: int) -> bool:
    return text[place].isupper() and not (place > 0 and text[place - 1].isalnum())


def _is_title_case(long: str) -> bool:
    words = [word for word in re.split(r"[\s-]+", long) if word.lower() not in _SMALL]
    return len(words) > 1 and all(word[:1].isupper() for word in words)


def _label(name: Name | None) -> Label:
    if name is None or name.label in (Label.PERSON, Label.NORP):
        return Label.ORG
    return name.label
