"""Where does a name that was found begin and end exactly?"""

import re
from collections.abc import Iterable, Iterator

from msgspec.structs import replace
from spacy.lang.en.stop_words import STOP_WORDS

from briefing.language.gazetteer import is_people, known_names
from briefing.language.states import is_state, is_state_in_full
from briefing.language.tables import words
from briefing.language.titles import is_bare_title, title_length
from briefing.mention import Label, Name

_LINE = re.compile(r"[^\n\r\u2028\u2029]+?(?=\s{3,}|[\n\r\u2028\u2029]|$)")
_LEFT = re.compile(r"[^\w]+")
_RIGHT = re.compile(r"[^\w)\].]+$")
_POSSESSIVE = re.compile(r"(?:['\u2019]s|(?<=s)['\u2019])$")
_RANK = re.compile(r"No\.?\s\d+\s+(?=[A-Z])")
"""Before a team's name: No. 5 Saints."""
_ARTICLE = re.compile(r"(?:the|an?)\s+", re.IGNORECASE)
_TAIL = re.compile(r"[\s,]+(?:and|or|of|the|in|on|at|for|from|to|by|with|&)$", re.IGNORECASE)
_STOPPED = re.compile(r"(?:\b[A-Z]|\b(?:Inc|Corp|Co|Ltd|Jr|Sr|Bros|St|Ave|Blvd|Rd))\.$")
_PARTY = re.compile(r"[DRI]-(?=(?P<state>[A-Z].*?\.?)$)")
"""Before a senator's state: D-Mass., R-Texas."""
_ARABIC_ARTICLE = re.compile(
    r"(?<![\w-])(?:[Aa]l|[Ee]l|[Aa]sh|[Aa]s|[Aa]d|[Aa]r|[Aa]n|[Aa]z)[-\u2010\u2011]$"
)
_CALENDAR = words("""
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April
    May June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sep
    Sept Oct Nov Dec Mon Tue Wed Thu Fri Sat Sun Christmas Easter Ramadan
""")
_SIDES = words("""
    North South East West Northeast Northwest Southeast Southwest Northern Southern Eastern Western
    Northeastern Northwestern Southeastern Southwestern Central Downtown Suburban
""")
_THE_WEST = re.compile(r"(?<=\b[Tt]he )West(?! [A-Z]|[\w-])")
_INITIALS = re.compile(r"[A-Z]\.(?: [A-Z]\.)*")
"""What a list of literature leaves of names: "Roe, A. B.; Hale, C."."""
_FORCES = words("Army Navy")
"""Names of what has ranks, which stand before these too."""
_THINGS = words("""
    Internet Web GDP GNP CEO CFO DUI DWI TV DVD CD PC GPS DNA IQ MBA PhD VIP
    HIV AIDS SARS COVID Covid COVID-19 Covid-19 H1N1 H5N1
""")
"""Written with capitals, and nobody's name; the training data has few of them as names, or none."""
_NO_NAMES = _CALENDAR | _SIDES | _THINGS


def trimmed(text: str, names: Iterable[Name]) -> Iterator[Name]:
    """Yield the names cut to their own words; what is none then, or crosses a line, is gone.

    Titles, articles, possessives, quotes and brackets at the edges are cut off, an Arabic article
    before it is taken in. A name over a line break falls into one name a line.
    """
    for name in names:
        for line in _LINE.finditer(text, name.start, name.end):
            start, label = _without_party(text, *line.span(), name.label)
            start, end = _cut(text, start, line.end(), label)
            if _is_name(text[start:end], label) or _is_the_west(text, start, end, label):
                yield replace(name, start=start, end=end, label=label)


def _without_party(text: str, start: int, end: int, label: Label) -> tuple[int, Label]:
    """Where the state begins in "D-Mass." or "R-Texas", which is no person."""
    party = _PARTY.match(text[start:end])
    state = party["state"] if party else ""
    if party and (is_state_in_full(state) or is_state(f"{state.removesuffix('.')}.")):
        return start + party.end(), Label.GPE
    return start, label


def _cut(text: str, start: int, end: int, label: Label) -> tuple[int, int]:
    before = None
    while before != (start, end) and start < end:
        before = (start, end)
        start += _prefix(text[start:end], label)
        end -= _suffix(text[start:end])
    taken_in = _ARABIC_ARTICLE.search(text, max(0, start - 4), start)
    if taken_in and start < end and label is not Label.NORP:
        start = taken_in.start()
    return start, end


def _prefix(form: str, label: Label) -> int:
    """Characters at the beginning of `form` that are no part of a name."""
    if form in known_names():
        return 0
    for pattern in (_LEFT, _ARTICLE, _RANK):
        found = pattern.match(form)
        if found:
            return found.end()
    return _titles(form) if label is Label.PERSON else 0


def _titles(form: str) -> int:
    """Characters of the titles before a person's name, with the nationality before them."""
    first, _, rest = form.partition(" ")
    if rest and is_people(first) and title_length(rest):
        return len(first) + 1
    return title_length(form)


def _suffix(form: str) -> int:
    """Characters at the end of `form` that are no part of a name."""
    if form.endswith(".") and not (
        _STOPPED.search(form) or is_state(form) or form in known_names()
    ):
        return 1
    if form.endswith((")", "]")) and not re.search(r"[(\[]", form):
        return 1
    for pattern in (_POSSESSIVE, _RIGHT, _TAIL):
        found = pattern.search(form)
        if found and form not in known_names():
            return len(form) - found.start()
    return 0


def _is_the_west(text: str, start: int, end: int, label: Label) -> bool:
    """Whether the one side stands there that is a part of the world: "ties with the West"."""
    there = _THE_WEST.match(text, start)
    return there is not None and there.end() == end and label is Label.LOC


def _is_name(form: str, label: Label) -> bool:
    """Whether `form` can be a name: no title, day, side, thing, initial, pronoun or small word."""
    if form in _FORCES:
        return label is Label.ORG
    if not any(character.isupper() for character in form):
        return False
    is_small = form.lower() in STOP_WORDS and not form.isupper()
    is_other = form.rstrip(".") in _NO_NAMES
    is_short = len(form) < 2 or _INITIALS.fullmatch(form) is not None
    return not (is_small or is_short or is_other or is_bare_title(form))
