"""Which acronyms does a text explain in brackets?"""

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from briefing.article import Span
from briefing.language.gazetteer import known_names
from briefing.language.marks import Taken, laid_over
from briefing.mention import Found, Label, Name

_BRACKETED = re.compile(
    r"(?<=\w)\s\((?:the |or )?['\"\u2018\u201c]?(?P<short>[A-Z][A-Za-z0-9&.-]{1,9})"
    r"['\"\u2019\u201d]?\)"
)
_AND = re.compile(r"\s+(?:and|or|&)\s+")
_POSSESSIVE = re.compile(r"['\u2019]s$")
_CLAUSE = re.compile(r"[^()\n]*$")
_LONGEST = 120
"""Characters looked at before the bracket."""


class Acronym(Struct, frozen=True):
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
        end = _without_possessive(text, found.start())
        clause = _CLAUSE.search(text, max(0, end - _LONGEST), end)
        start = _long_start(text, clause.start() if clause else end, end, short)
        if start is not None:
            yield Acronym(Span(start, end), Span(*found.span("short")))


def with_acronyms(text: str, names: Sequence[Name]) -> list[Name]:
    """Type long and short form as one, and mark both.

    They count where a name already stands in either: no pair of the documents held out of the
    training was a name in which the model saw none. Two names with an "and" between them are no
    long form.
    """
    taken = Taken(names)
    new = []
    for found in acronyms(text):
        there = taken.all_on(found.long.start, found.long.end)
        short = taken.on(found.short.start, found.short.end)
        long = _whole(text, found, there)
        known = known_names().get(text[long.start : long.end])
        if not (there or short or known) or _are_two(text, there):
            continue
        label = known or _label(long, there, short)
        new += [Name(span.start, span.end, label, Found.RULE, 1.0) for span in (long, found.short)]
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


def _without_possessive(text: str, end: int) -> int:
    """The end of a name that ends at `end`: "Rope Union's (RU)"."""
    possessive = _POSSESSIVE.search(text, max(0, end - 2), end)
    return possessive.start() if possessive else end


def _are_two(text: str, there: Sequence[Name]) -> bool:
    return len(there) == 2 and _AND.fullmatch(text, there[0].end, there[1].start) is not None


def _whole(text: str, found: Acronym, there: Sequence[Name]) -> Span:
    """The long form, from where a name begins that it cuts and that has the same first letter.

    The shortest run of words with the letters is not always all of them: "European Economic and
    Monetary Union (EMU)".
    """
    start = there[0].start if there else found.long.start
    is_cut = start < found.long.start and text[start] == text[found.short.start]
    return Span(start if is_cut else found.long.start, found.long.end)


def _label(long: Span, there: Sequence[Name], short: Name | None) -> Label:
    """The label of the name that begins the long form, or of the short form where that is surer.

    A name further back is only a part: "Assistance Mission to the Solomon Islands".
    """
    told = [name for name in there if name.start <= long.start] + ([short] if short else [])
    sure = max(told, key=lambda name: name.confidence, default=None)
    if sure is None or sure.label in (Label.PERSON, Label.NORP):
        return Label.ORG
    return sure.label
