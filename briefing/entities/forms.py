"""When are two spellings the same form of a name?

Romanisation rules follow the usual variation of Arabic, Persian and Slavic names in English
news (ALA-LC and BGN/PCGN against press usage): kh/h, q/k, doubled letters, free vowels.
"""

import re
import unicodedata
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from briefing.language import tables
from briefing.mention import Label

_QUOTES = str.maketrans({"\u2018": "'", "\u2019": "'", "\u02bc": "'", "\u02bb": "'", "`": "'"})
_DASHES = re.compile("[\u2010-\u2015\u2212]")
_POSSESSIVE = re.compile(r"(?:'s|(?<=s)')$")
_PLURAL = re.compile(r"[^\Ws]{3}s$")
_ARTICLE = re.compile(r"\b(?:[Aa]l|[Ee]l)-|\b(?:al|el) |^[Tt]he ", re.UNICODE)
_SPACED_ARTICLE = re.compile(r"^Al (?=[A-Z])")
_AIR_BASE = re.compile(r"\bair base\b")
_HONORIFICS = tables.words(
    """
    mr mrs ms miss dr prof professor sir lady lord madam president king queen prince princess
    sheikh sheik shaykh sultan emir ayatollah imam pope rev reverend father general gen
    lieutenant lt colonel col major maj captain capt sergeant sgt admiral adm commander
    senator sen governor gov minister premier chancellor ambassador judge justice
    """
)
_COMPANY_ENDINGS = tables.words("inc corp corporation ltd limited llc plc gmbh ag co")
_ROMANISED = (
    ("tsch", "ch"), ("tch", "ch"), ("dzh", "j"), ("dj", "j"), ("kh", "h"), ("gh", "g"),
    ("ph", "f"), ("dh", "d"), ("th", "t"), ("q", "k"), ("ck", "k"), ("x", "ks"), ("w", "v"),
)  # fmt: skip
_INFLECTIONS = frozenset({"n", "an", "ns", "ans", "s", "i", "is"})
_VOWELS = re.compile(r"[aeiouyv']+")
_DOUBLED = re.compile(r"(.)\1+")


@lru_cache(maxsize=100_000)
def fold(text: str) -> str:
    """`text` without what a person who types a name leaves out: case, accents, curly quotes."""
    plain = _DASHES.sub("-", text.translate(_QUOTES))
    decomposed = unicodedata.normalize("NFKD", plain)
    kept = "".join(char for char in decomposed if not unicodedata.combining(char))
    return " ".join(kept.casefold().replace("\u0131", "i").split())


@lru_cache(maxsize=100_000)
def form_key(text: str, label: Label) -> str:
    """What stays of a name when spelling habits are taken away: the same key, the same form.

    Case, accents, quotes, hyphens, points, the possessive, English and Arabic articles,
    honorifics before a person, company endings after an organisation and the plural of a people are
    not part of it.
    A key is never empty for a `text` that has a letter or digit.
    """
    straight = _POSSESSIVE.sub("", _DASHES.sub("-", text.translate(_QUOTES)).strip())
    bare = _ARTICLE.sub("", straight)
    if label is Label.ORG:
        bare = _SPACED_ARTICLE.sub("", bare)
    folded = _AIR_BASE.sub("airbase", fold(bare).replace(".", "").replace("-", " "))
    words = re.findall(r"[^\W_]+(?:'[^\W_]+)*", folded) or fold(text).split()
    if label is Label.PERSON:
        words = _without_leading(words, _HONORIFICS)
    if label is Label.ORG and len(words) > 1 and words[-1] in _COMPANY_ENDINGS:
        words = words[:-1]
    if label is Label.NORP and _PLURAL.search(words[-1]):
        words[-1] = words[-1][:-1]
    return " ".join(words)


@lru_cache(maxsize=100_000)
def skeleton(key: str) -> str:
    """The consonants that all romanisations of a name share; only for finding candidates."""
    return " ".join(map(_word_skeleton, key.split()))


def are_romanisations(left: str, right: str) -> bool:
    """Whether two words may be one foreign word written twice (Khmeimim and Hmeimim).

    The same skeleton, and at most one letter in four different: Hassan and Hussein share
    consonants, but are two names. A plural or a people's name is another word, not a spelling.
    """
    if left == right:
        return True
    short, long = sorted((left, right), key=len)
    if long.startswith(short) and long[len(short) :] in _INFLECTIONS:
        return False
    if _word_skeleton(left) != _word_skeleton(right):
        return False
    allowed = max(1, min(len(left), len(right)) // 4)
    return Levenshtein.distance(left, right, score_cutoff=allowed) <= allowed


def is_acronym(text: str) -> bool:
    """Whether a form is written as letters that each stand for a word: HTS, U.N., F.B.I."""
    letters = text.replace(".", "")
    return 2 <= len(letters) <= 10 and letters.isupper() and letters.isalpha()


def _word_skeleton(word: str) -> str:
    for spelling, sound in _ROMANISED:
        word = word.replace(spelling, sound)
    consonants = _DOUBLED.sub(r"\1", _VOWELS.sub("", word[1:]))
    first = "a" if word[:1] in "aeiouy'" else word[:1]
    return _DOUBLED.sub(r"\1", first + consonants)


def _without_leading(words: list[str], unwanted: frozenset[str]) -> list[str]:
    start = 0
    while start < len(words) - 1 and words[start] in unwanted:
        start += 1
    return words[start:]
