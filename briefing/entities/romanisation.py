"""May two words be one foreign word that was written twice?

The rules follow the usual variation in English news: Arabic and Persian (ALA-LC and BGN/PCGN
against press usage: kh/h, q/k/g, doubled letters, free vowels, ou/u, ee/i), Slavic (y/i, -off/-ov,
-skiy/-sky, h/g), Turkish and Greek without their marks, Chinese (Wade-Giles against Pinyin).
"""

import re
from functools import cache, lru_cache

from rapidfuzz.distance import OSA

from briefing.entities.forms import REMEMBERED
from briefing.language import tables

_SOUNDS = (
    ("shch", "sh"), ("sch", "sh"), ("tsch", "ch"), ("tch", "ch"), ("dzh", "j"), ("dj", "j"),
    ("zh", "j"), ("kh", "h"), ("gh", "q"), ("ph", "f"), ("dh", "d"), ("th", "t"), ("ck", "k"),
    ("x", "ks"), ("w", "v"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("ie", "i"),
    ("ue", "u"), ("oe", "o"),
    ("iy", "i"), ("yi", "i"), ("yy", "i"), ("y", "i"),
)  # fmt: skip
_PLACES_OF_SOUNDS = (
    (re.compile(r"abd(?:[aeou]l)?(?![aeiou])"), "abdul"),
    (re.compile(r"^ie"), "e"),
    (re.compile(r"^c(?=[aoulr])|c$"), "k"),
    (re.compile(r"([eo])ff?$"), r"\1v"),
    (re.compile(r"ah$"), "a"),
)
"""What is written differently in one place of a word only."""
_NEAR_SOUNDS = frozenset(map(frozenset, ("ae", "ei", "ou", "kq", "gq")))
"""Letters for one foreign sound."""
_VARIANTS = """
    vladimir volodymyr; nikolai mykola; alexander aleksandr alexandr aleksander oleksandr
    alexei aleksei aleksey oleksiy oleksii; sergei serhiy serhii; dmitry dmytro
    andrei andriy andrii; mikhail mykhailo; yevgeny yevhen; pavel pavlo; pyotr petro
    vasily vasyl; igor ihor; oleg oleh; yekaterina kateryna; yelena olena; yulia iuliia
    georgios giorgos yorgos; ioannis giannis yannis; haim chaim; yitzhak yitzchak itzhak
"""
"""Given names that neighbouring languages, or two traditions, write too differently for rules."""
_WADE_GILES = (
    ("hs", "x"), ("ch", "j"), ("zh", "j"), ("q", "j"), ("sh", "x"), ("ts", "z"), ("tz", "z"),
    ("c", "z"), ("b", "p"), ("d", "t"), ("g", "k"), ("r", "j"), ("ien", "ian"),
)  # fmt: skip
"""Syllable beginnings that the two systems write differently, as one letter each."""
_INFLECTIONS = frozenset({"n", "an", "ns", "ans", "s", "i", "is"})
_VOWELS = re.compile(r"[aeiou']+")
_DOUBLED = re.compile(r"(.)\1+")
_INITIAL = dict.fromkeys("gqc", "k") | dict.fromkeys("eiou'", "a") | {"z": "s"}
_SHORTEST = 3
_SHORTEST_ALIKE = 5
"""Letters of a word from which one vowel may stand for another."""
_SHORTEST_SLIP = 8
"""Letters of a word from which a different one hardly makes another name."""
_MOST_SYLLABLES = 3
_CHINESE_SURNAMES = tables.words(
    """
    mao deng zhou chiang jiang liu li wang zhang chen yang zhao huang wu xu sun hu zhu gao lin he
    guo ma luo liang song zheng xie han tang feng yu dong xiao cheng cao yuan xi bo peng lai hua
    ye wen zeng qin cui
    """
)


@lru_cache(maxsize=REMEMBERED)
def skeleton(key: str) -> str:
    """The consonants that all romanisations of a name share; only for finding candidates."""
    return " ".join(map(_word_skeleton, key.split()))


@lru_cache(maxsize=REMEMBERED)
def are_romanisations(left: str, right: str) -> bool:
    """Whether two words of keys may be one foreign word written twice (Khmeimim and Hmeimim).

    The same consonants, and at most one letter in four different, as written or as spoken: Hassan
    and Hussein share consonants, but are two names. A plural or a people's name is another word,
    not a spelling.
    """
    if left == right:
        return True
    short, long = sorted((left, right), key=len)
    if long.startswith(short) and long[len(short) :] in _INFLECTIONS:
        return False
    if len(short) < _SHORTEST or _word_skeleton(left) != _word_skeleton(right):
        return False
    return _are_near(left, right) or _are_near(_hard_sound(left), _hard_sound(right))


@lru_cache(maxsize=REMEMBERED)
def sound_alike(left: str, right: str) -> bool:
    """Whether two words differ only as regular romanisations of one word do.

    The same consonants in the same places, and between them the same vowels, or such as stand for
    one sound: Mohammed and Muhammad, but not Mario and Maria, nor Rashid and Rashad.
    """
    one, other = _sound(left), _sound(right)
    if len(one) != len(other):
        return False
    differing = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    if not differing:
        return True
    is_long = min(len(left), len(right)) >= _SHORTEST_ALIKE
    is_near = all(frozenset(pair) in _NEAR_SOUNDS for pair in differing)
    return is_long and is_near and {one[0], other[0]} != {"a", "e"}


def is_slip(left: str, right: str) -> bool:
    """Whether two long words differ in one letter before the last: the last may tell a gender."""
    is_long = min(len(left), len(right)) >= _SHORTEST_SLIP
    return is_long and left[-1] == right[-1] and OSA.distance(left, right, score_cutoff=1) <= 1


def chinese_skeleton(words: tuple[str, ...]) -> str | None:
    """What a Chinese name is in Pinyin and in Wade-Giles alike (Mao Zedong and Mao Tse-tung).

    None for what does not begin with a common Chinese surname, or is no surname with a given name.
    """
    if not 2 <= len(words) <= _MOST_SYLLABLES or _chinese(words[0]) not in _chinese_surnames():
        return None
    return f"{_chinese(words[0])} {''.join(map(_chinese, words[1:]))}"


def _are_near(left: str, right: str) -> bool:
    allowed = max(1, min(len(left), len(right)) // 4)
    return OSA.distance(left, right, score_cutoff=allowed) <= allowed


@lru_cache(maxsize=REMEMBERED)
def _sound(word: str) -> str:
    word = _variants().get(word, word)
    for spelling, sound in _SOUNDS:
        word = word.replace(spelling, sound)
    for spelling_there, sound in _PLACES_OF_SOUNDS:
        word = spelling_there.sub(sound, word)
    return _DOUBLED.sub(r"\1", word)


def _hard_sound(word: str) -> str:
    return _sound(word).replace("q", "k")


@cache
def _variants() -> dict[str, str]:
    lines = (line.split() for line in _VARIANTS.replace("\n", ";").split(";"))
    return {variant: first for first, *others in filter(None, lines) for variant in others}


@lru_cache(maxsize=REMEMBERED)
def _word_skeleton(word: str) -> str:
    sound = _sound(word)
    first = _INITIAL.get(sound[:1], sound[:1])
    rest = _VOWELS.sub("", sound[1:]).replace("g", "k").replace("q", "k")
    return _DOUBLED.sub(r"\1", first + rest)


@cache
def _chinese_surnames() -> frozenset[str]:
    return frozenset(map(_chinese, _CHINESE_SURNAMES))


def _chinese(name: str) -> str:
    letters = name.replace("'", "")
    for spelling, sound in _WADE_GILES:
        letters = letters.replace(spelling, sound)
    return letters.replace("u", "o").removesuffix("h")
