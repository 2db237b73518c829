"""When are two spellings the same form of a name?"""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from briefing.entities.family import Family
from briefing.language import tables
from briefing.language.countries import adjective_of, country_of
from briefing.language.gazetteer import is_people
from briefing.language.states import full_state

REMEMBERED = 32_768
"""Names whose key, words or sound is kept: they come again and again, but not all at once."""
_QUOTES = str.maketrans({"\u2018": "'", "\u2019": "'", "\u02bc": "'", "\u02bb": "'", "`": "'"})
_DASHES = re.compile("[\u2010-\u2015\u2212]")
_POSSESSIVE = re.compile(r"(?:'s|(?<=s)')$")
_ARTICLE = re.compile(r"\b(?:[AaEe]l|[Aa][dnrstz]|[Aa]sh)-(?=\w)|\b(?:al|el) |^[Tt]he ")
_SPACED_ARTICLE = re.compile(r"^Al (?=[A-Z])")
_AIR_BASE = re.compile(r"\b(air|naval)bases?\b")
_NICKNAME = re.compile(r"""(?<=\w)\s+["'\u201c(][^"'\u201c\u201d()]{2,30}["'\u201d)](?=\s+\w)""")
_PEOPLE = re.compile(r"[^\W\d_]{2,}(?:[ei]an|ican|ite|ist|crat|ard|ese)s$")
_TURNED = re.compile(r"(.*\b)?(ministry|department|port) of (?!.*\bof\b)(.+)")
"""An institution that as many call by its task first: Ministry of Defense, Defense Ministry."""
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_HONORIFICS = tables.words(
    """
    mr mrs ms miss mx dr prof professor sir dame lady lord madam madame president king queen
    prince princess sheikh sheik shaykh sultan emir ayatollah imam mullah pope rev reverend
    father bishop archbishop cardinal general gen lieutenant lt colonel col major maj brigadier
    brig captain capt sergeant sgt corporal cpl private pvt admiral adm commander cmdr marshal
    lance officer deputy detective constable inspector sheriff vice senator sen representative rep
    congressman congresswoman governor gov mayor minister premier chancellor ambassador judge
    justice secretary speaker don comrade coach
    """
)
_POSTNOMINALS = tables.words("phd md mp mep esq obe mbe kbe cbe qc kc")
_COMPANY_ENDINGS = tables.words("inc corp corporation ltd limited llc llp plc gmbh ag co sa nv spa")
_CLUBS = tables.words("fc afc cf")
"""Says that a name is a football club's, before or after it."""
_LETTERS = str.maketrans(
    {"\u0111": "d", "\u0142": "l", "\u00f8": "o", "\u00e6": "ae", "\u0153": "oe"}
)
"""Letters that Unicode does not take apart: \u0111, \u0142, \u00f8, \u00e6, \u0153."""
_SPELLINGS = {
    "centre": "center", "defence": "defense", "labour": "labor", "harbour": "harbor",
    "organisation": "organization", "armoured": "armored", "colour": "color", "honour": "honor",
    "grey": "gray", "metre": "meter", "civilisation": "civilization", "programme": "program",
    "theatre": "theater",
    "dept": "department", "govt": "government", "univ": "university", "intl": "international",
    "assn": "association", "natl": "national", "int'l": "international", "gov't": "government",
    "hq": "headquarters", "&": "and",
}  # fmt: skip
"""British spellings and abbreviations; each word stands for its American or full form."""
_OPENINGS = {"mt": "mount", "st": "saint", "ft": "fort", "n": "north", "s": "south"}
"""Abbreviations that mean this at the beginning of a place's name only."""
_OTHER_STATES = frozenset({"Ga.", "N.Y.", "Wash."})
"""States whose full name is a country's or a city's too, and mostly means that."""
SUFFIXES = tables.words("jr sr ii iii iv vi vii viii ix xi xii xiii xiv xv xvi")
"""What tells a father from his son, or a ruler from another; not the X of Malcolm X."""


@lru_cache(maxsize=REMEMBERED)
def fold(text: str) -> str:
    """`folded`, for texts that come again: names."""
    return folded(text)


def folded(text: str) -> str:
    """`text` without what a person who types a name leaves out: case, accents, curly quotes."""
    plain = _DASHES.sub("-", text.translate(_QUOTES))
    decomposed = unicodedata.normalize("NFKD", plain)
    kept = "".join(char for char in decomposed if not unicodedata.combining(char))
    return " ".join(kept.casefold().replace("\u0131", "i").translate(_LETTERS).split())


@lru_cache(maxsize=REMEMBERED)
def form_key(text: str, family: Family) -> str:
    """What stays of a name when spelling habits are taken away: the same key, the same form.

    Case, accents, quotes, hyphens, points, the possessive, English and Arabic articles, British
    spellings, a country's genitive before its bodies, a state's short form, a person's honorifics,
    ranks, degrees and quoted nickname, company endings and the plural of a people are not part of
    it. A key is never empty for a `text` that has a letter or digit.
    """
    straight = _POSSESSIVE.sub("", _DASHES.sub("-", text.translate(_QUOTES)).strip())
    bare = _ARTICLE.sub("", straight)
    if family is Family.PLACE and bare not in _OTHER_STATES:
        bare = full_state(bare) or bare
    elif family is Family.PERSON:
        bare = _NICKNAME.sub("", bare)
    elif family is Family.GROUP:
        bare = _with_adjective(_SPACED_ARTICLE.sub("", bare))
    folded = _AIR_BASE.sub(r"\1 base", fold(bare).replace(".", "").replace("-", " "))
    folded = folded.replace("&", " and ")
    words = [_SPELLINGS.get(word, word) for word in _WORD.findall(folded)] or fold(text).split()
    if family is Family.PERSON:
        words = _without_titles(words)
    elif family is Family.GROUP:
        words = _without_clubs(_without_company_endings(words))
        words = _singular_people(_turned(words), straight)
    elif family in (Family.PLACE, Family.FACILITY) and len(words) > 1:
        words[0] = _OPENINGS.get(words[0], words[0])
        words = _turned(words) if family is Family.FACILITY else words
    return " ".join(words)


@lru_cache(maxsize=REMEMBERED)
def words_of(key: str) -> tuple[str, ...]:
    """The words of a key."""
    return tuple(key.split())


def has_number(words: Iterable[str]) -> bool:
    """Whether a digit stands in one of the words: what tells one model of a thing from another."""
    return any(character.isdigit() for word in words for character in word)


def is_acronym(text: str) -> bool:
    """Whether a form is written as letters that each stand for a word: HTS, U.N., F.B.I., NGOs."""
    letters = text.replace(".", "")
    if len(letters) > 2 and letters.endswith("s"):
        letters = letters[:-1]
    return 2 <= len(letters) <= 10 and letters.isupper() and letters.isalpha()


def _with_adjective(body: str) -> str:
    """Write "Russia's Defence Ministry" as "Russian Defence Ministry"."""
    owner, possessive, rest = body.partition("'s ")
    adjective = adjective_of(country_of(owner) or "") if possessive else None
    return f"{adjective} {rest}" if adjective else body


def _without_titles(words: list[str]) -> list[str]:
    start, end = 0, len(words)
    while start < end - 1 and words[start] in _HONORIFICS:
        start += 1
    while end > start + 1 and words[end - 1] in _POSTNOMINALS:
        end -= 1
    return words[start:end]


def _without_company_endings(words: list[str]) -> list[str]:
    end = len(words)
    while end > 1 and words[end - 1] in _COMPANY_ENDINGS:
        end -= 1
    return words[:end]


def _without_clubs(words: list[str]) -> list[str]:
    return [word for word in words if word not in _CLUBS] or words


def _turned(words: list[str]) -> list[str]:
    return _TURNED.sub(r"\1\3 \2", " ".join(words)).split()


def _singular_people(words: list[str], text: str) -> list[str]:
    last = words[-1]
    if not last.endswith("s") or last.endswith("ss") or len(last) <= 3:
        return words
    is_alone = len(words) == 1 and _PEOPLE.fullmatch(last)
    people = text.rpartition(" ")[2]
    if is_alone or (is_people(people) and is_people(people[:-1])):
        words[-1] = last[:-1]
    return words
