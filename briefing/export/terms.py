"""Which terms carry a sentence, and do two sentences make the same statement?"""

import re
from collections.abc import Iterable
from functools import lru_cache

from msgspec import Struct

_WORD = re.compile(r"\w+(?:[.,]\d+)*")
_KEPT = 16_384
"""Words and names that are remembered: most are those of the sentence before."""
SAME_TERMS = 0.6
"""Share of terms (Jaccard) from which two sentences make the same statement."""
_TURN = re.compile(
    r".*\d.*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?"
    r"|thousands?|millions?|billions?|half|twice|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january"
    r"|february|march|april|may|june|july|august|september|october|november|december|no|not|never"
    r"|none|nobody|neither|nor|without|den(?:y|ies|ied)"
)


class Bag(Struct, frozen=True):
    """The terms of a sentence, without their order."""

    terms: frozenset[str]
    """Words of three letters and more, and numbers, in lower case."""
    names: frozenset[str]
    """Those that stand inside names."""
    turns: frozenset[str]
    """Figures, days and denials: words that make another statement when they change."""


def bag_of(text: str, names: Iterable[str]) -> Bag:
    """The bag of a sentence in which `names` were found."""
    words = _words(text)
    terms = frozenset(word for word in words if len(word) > 2 or word[0].isdigit())
    in_names = frozenset(word for name in names for word in _words_of_name(name))
    turns = frozenset(filter(_is_turn, words))
    return Bag(terms, terms & in_names, turns)


def is_same_statement(left: Bag, right: Bag) -> bool:
    """Whether one sentence may stand for the other.

    Most terms are shared and no figure, day or denial differs: "30 ships left" never stands for
    "50 ships left", nor "has decided" for "has not decided".
    """
    if left.turns != right.turns:
        return False
    shared = len(left.terms & right.terms)
    return shared >= SAME_TERMS * len(left.terms | right.terms) and shared > 0


def _words(text: str) -> list[str]:
    plain = text.replace("\u2019", "'").replace("n't", " not")
    return _WORD.findall(re.sub(r"'s\b", "", plain).lower())


@lru_cache(_KEPT)
def _words_of_name(name: str) -> tuple[str, ...]:
    return tuple(_words(name))


@lru_cache(_KEPT)
def _is_turn(word: str) -> bool:
    return _TURN.fullmatch(word) is not None
