"""Where is a team meant by the place that it comes from?

"Indianapolis beat Jacksonville 31-24" names two teams, not two cities: sports writers leave the
second half of Indianapolis Colts out. A place is a team only where the library knows a team of that
place, and where a game is told around it; in Indianapolis, or at Indianapolis, is the city.
"""

import re
from collections.abc import Iterable, Iterator

from briefing.entities.family import Family
from briefing.entities.forms import form_key
from briefing.entities.organisations import is_team
from briefing.mention import Label

_BEFORE = re.compile(
    r"\b(?:victory|win|loss|game|match|defeat|record|scored?|against|over|beat|beats|beating|defeat"
    r"|defeats|defeated|defeating|visiting|hosting|past|versus|vs\.?|edged?|routed?|leading|lifted"
    r"|(?:lost|loses|loss|losing|fall|falls|fell|falling)\sto"
    r"|ranked|seeded|No\.\s\d+|between|for|helped?|outlasted|play)\s+(?:[\w-]*ranked\s+|the\s+)?$"
)
_AFTER = re.compile(
    r"(?:['\u2019]\s?s)?\s*(?:\(\d{1,3}-\d{1,3}(?:-\d+)?\)|\d{1,3}\b|(?:and\s+[A-Z]\w+\s+)?"
    r"(?:beat|beats|defeats?|defeated|lost|loses?|won|wins?|edges?|edged|trails?|trailed|leads?|led"
    r"|rallied|outscored|hosts?|routs?|routed|tops?|topped|scores?|scored|improved|fell|falls|clinched"
    r"|clinches|plays?|played|opens?|opened|waited|has\swon|coach|all-time|career|scoring|season"
    r"|offen[sc]e|defen[sc]e|quarterback|guard|forward|basketball|football|defenders?|returns)\b)",
    re.IGNORECASE,
)
_GAME = re.compile(
    r"\b\d{1,3}-\d{1,3}\b|\b(?:points?|season|quarterback|touchdowns?|coach|playoffs?|tournament|games?"
    r"|scoring|scored|rebounds|innings?|league|basketball|football|baseball|hockey|semifinals?|finals?"
    r"|record|victory|half|quarter|beat|defeats?|slugger|free-agent)\b",
    re.IGNORECASE,
)
_STAYS_BEFORE = re.compile(
    r"[A-Z]\w+,\s$|\b(?:[Ii]n|[Aa]t|[Ff]rom|near|outside|around|into|across|through|towards?|to"
    r"|downtown|leaves?|left|visits?|hometown|native|city\sof)\s+(?:the\s+)?$"
)
_STAYS_AFTER = re.compile(
    r"\s*(?:\([\w. ]+\)\s*)?[-\u2013\u2014]|,\s(?:[A-Z][a-z]*\.|[A-Z]\.)"
    r"|\s(?:[A-Z]|police|mayor|resid|hospital|airport|streets?|officials?|area|native|man\b"
    r"|woman|suburb|court|jury|school|high\sschool|hotel)"
)
"""What leaves a place a place: in Dallas; Dallas, Texas; Dallas police; DALLAS (AP) -- at first."""
_WIDE = 40
"""Characters before a place in which the word that makes it a team must end."""


def team_places(forms: Iterable[tuple[str, Label]]) -> frozenset[str]:
    """The places of teams among known forms: Indianapolis of Indianapolis Colts."""
    places = set()
    for form, label in forms:
        words = form.split()
        if label is not Label.ORG or not 1 < len(words) < 5:
            continue
        for at in range(1, len(words)):
            if is_team(tuple(form_key(word, Family.GROUP) for word in words[at:])):
                places.add(" ".join(words[:at]))
    return frozenset(places)


def team_singular(form: str, label: Label) -> Iterator[str]:
    """How a team of several words is written before another word: an Indianapolis Colt stampede."""
    last = form_key(form.rpartition(" ")[2], Family.GROUP)
    if label is Label.ORG and " " in form and last.endswith("s") and is_team((last,)):
        yield form[:-1]


def is_team_here(
    text: str, start: int, end: int, sentence: tuple[int, int], *, is_named: bool = False
) -> bool:
    """Whether the place at these characters is a team, by what its sentence tells around it.

    Args:
        text: The article's.
        start: Where the place begins.
        end: Where it ends.
        sentence: Where its sentence begins and ends.
        is_named: Whether the article names a team of that place by its nickname: then it is enough
            that a game is told, and that nothing is where the place is.
    """
    if not _GAME.search(text, *sentence):
        return False
    begin = max(sentence[0], start - _WIDE)
    if _BEFORE.search(text, begin, start) or _AFTER.match(text, end, sentence[1]):
        return True
    is_there = _STAYS_BEFORE.search(text, begin, start) or _STAYS_AFTER.match(text, end)
    return is_named and not is_there
