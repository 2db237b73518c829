"""Which words stand before a person's name without being part of it?"""

import re
from collections.abc import Iterator

from briefing.language.tables import words

_RANKS = words("""
    Mr Mrs Ms Mx Dr Prof Rev Gen Lt Col Maj Capt Cmdr Cdr Adm Sgt Cpl Pvt Brig Gov Sen Rep
    Sir Dame Lord Lady King Queen Prince Princess Emir Sultan Sheikh Pope Cardinal
    Archbishop Bishop Imam Ayatollah Mullah President Premier Chancellor Minister Secretary
    Senator Congressman Congresswoman Governor Mayor Judge Justice General Lieutenant
    Colonel Major Captain Commander Admiral Sergeant Brigadier Marshal Corporal Private
    Professor Doctor Ambassador Envoy Spokesman Spokeswoman Spokesperson Chairman Chairwoman
    Chair Director Commissioner Speaker Detective Inspector Insp Supt Constable Const Officer
    Representative Leader Attorney Councilman Councilwoman Reverend Father Coach Chief
""")
_MODIFIERS = words("""
    Vice Deputy Prime Foreign Defense Defence Interior Finance Acting Former Then Late First
    Assistant Under Crown Special Press National Security Adviser Advisor Senior Supreme
    Executive Managing General-Secretary Secretary-General Vice-President Ex-President State
    Army Navy Police Surgeon Staff Petty Warrant Master Major-General Quarterback QB RB WR
""")
_NOUNS = words("""
    president premier chancellor minister secretary senator governor mayor spokesman
    spokeswoman spokesperson envoy ambassador leader commander chairman chairwoman director
    diplomat general colonel captain judge king prince sheikh dictator strongman politician
    lawyer analyst journalist professor activist
""")

_WORD = "|".join(sorted(_RANKS | _MODIFIERS, reverse=True))
_BEFORE = re.compile(rf"(?:(?:{_WORD})\b\.?[\s-]+)+", re.IGNORECASE)
_ALONE = re.compile(rf"(?:(?:{_WORD})\b\.?(?:[\s-]+|$))+$", re.IGNORECASE)
_CUE = re.compile(rf"\b(?:{'|'.join(sorted(_RANKS | _NOUNS))})\b\.?\s+$")
_DAYS = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_PART = rf"(?!{_DAYS})(?:[A-Z][\w'\u2019-]+|[A-Z]\.|[Aa]l-[A-Z][\w'\u2019-]+)"
_STRONG_CUE = re.compile(
    r"\b(?:Mr\.?|Mrs\.?|Ms\.?|Dr\.|Gen\.|Col\.|Lt\.|Sgt\.|Capt\.|Maj\.|Adm\.|spokesman|spokeswoman"
    r"|spokesperson|envoy|ambassador)\s+"
    rf"(?=({_PART}(?: (?:{_PART}|bin|ibn|de|von|van)){{0,3}}))"
)


def title_length(name: str) -> int:
    """Characters of the titles at the beginning of `name`, 0 where there is none."""
    found = _BEFORE.match(name)
    return found.end() if found and found.end() < len(name) else 0


def titled(text: str) -> Iterator[tuple[int, int]]:
    """Yield where capitalised words follow a cue after which nothing but a person stands."""
    for cue in _STRONG_CUE.finditer(text):
        yield cue.span(1)


def is_bare_title(name: str) -> bool:
    """Whether `name` is made of titles only."""
    return _ALONE.match(name) is not None


def follows_title(text: str, start: int) -> bool:
    """Whether a title or an office stands directly before `start`."""
    return _CUE.search(text, max(0, start - 30), start) is not None
