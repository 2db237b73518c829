"""Which words of a sentence may belong to a name?"""

from collections.abc import Sequence
from itertools import pairwise

from briefing.language.tables import words as table

_WIDEST_GAP = 2
"""Small words that may stand between two parts of a name: "Bank of the West"."""
_PARTICLES = table(
    "al el bin ibn van von der den de da di do dos du la le ben abu st",
)
_HYPHENS = frozenset("-\u2010\u2011\u2013")


def candidates(words: Sequence[str], glued: Sequence[bool]) -> list[bool]:
    """Say of each word of one row whether it may belong to a name.

    These may: words with a capital; at most two words between two of them; a word with a digit, or
    a particle, beside one; and what a hyphen glues to one. Where no word has a capital, all may.

    Args:
        words: The words of a sentence, or of as much of it as one row holds, blanks left out.
        glued: For each word whether it follows the word before it without a blank.
    """
    capitals = [_has_capital(word) for word in words]
    if not any(capitals):
        return [True] * len(words)
    kept = capitals[:]
    _keep_between(capitals, kept)
    _keep_beside(words, capitals, kept)
    _keep_glued(words, glued, kept)
    return kept


def _has_capital(word: str) -> bool:
    return not word.islower() and any(map(str.isupper, word))


def _keep_between(capitals: Sequence[bool], kept: list[bool]) -> None:
    places = [place for place, is_capital in enumerate(capitals) if is_capital]
    for before, after in pairwise(places):
        if after - before - 1 <= _WIDEST_GAP:
            kept[before:after] = [True] * (after - before)


def _keep_beside(words: Sequence[str], capitals: Sequence[bool], kept: list[bool]) -> None:
    for place, word in enumerate(words):
        if kept[place]:
            continue
        is_before = place + 1 < len(words) and capitals[place + 1]
        is_after = place > 0 and capitals[place - 1]
        kept[place] = (is_before and word in _PARTICLES) or (
            (is_before or is_after) and any(map(str.isdigit, word))
        )


def _keep_glued(words: Sequence[str], glued: Sequence[bool], kept: list[bool]) -> None:
    for place in range(1, len(words) - 1):
        if words[place] in _HYPHENS and glued[place] and glued[place + 1]:
            around = slice(place - 1, place + 2)
            if kept[place - 1] or kept[place + 1]:
                kept[around] = [True, True, True]
