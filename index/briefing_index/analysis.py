"""Which words stand in a text, and when are two of them the same?

Case, accents, apostrophes and possessive 's are folded, "U.S." is "us", "1,500" is "1500". A
hyphen parts words ("al-Sharaa" is two in a row), each sign of Chinese and Japanese is a word of
its own, and no word is dropped or stemmed. Index, queries and highlights all read text here.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain

from msgspec import Struct

BREAK = "\x1f"
"""Parts texts in one field, so that no phrase reaches from one into the next."""

_GAP = 1000
"""How many positions a break counts."""
LONGEST = 80
"""Characters of a word that are compared; no name is longer."""
_REMEMBERED = 1 << 16
"""How many pieces of text between blanks are remembered with their words."""
_MARKS = "".join(
    chr(code) for code in range(0x300, 0x1100) if unicodedata.category(chr(code)) in {"Mn", "Mc"}
)
_HIDDEN = "\u00ad\u200b-\u200d\u2060\ufeff"
_SIGN = "\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
APOSTROPHE = "'\u2019\u2018\u02bc\u02bb\u0060\u00b4"
_UNDECOMPOSED = str.maketrans(
    {
        "\u0131": "i",
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "æ": "ae",
        "œ": "oe",
        "ħ": "h",
    }
)
_DROPPED = re.compile(f"[{_HIDDEN}{APOSTROPHE}]")


class Word(Struct, frozen=True):
    """A word and where it stands."""

    text: str
    """As it is compared: folded."""
    position: int
    """Counted in words from where reading began."""
    start: int
    """In characters of the text as it was given, half-open."""
    end: int


def words(text: str, start: int = 0, end: int | None = None) -> Iterator[Word]:
    """The words of `text`, in order; or of a stretch of it that begins and ends between words."""
    return _words(text, _WORD, start, len(text) if end is None else end)


def places(text: str) -> dict[str, list[int]]:
    """At which positions each word of `text` stands.

    No word reaches over white space, so what stands between blanks is read once for all texts.
    """
    found: defaultdict[str, list[int]] = defaultdict(list)
    if BREAK in text:
        for word in words(text):
            found[word.text].append(word.position)
        return found
    spellings = chain.from_iterable(map(_spellings, text.split()))
    for position, spelling in enumerate(spellings):
        found[spelling].append(position)
    return found


def query_words(text: str) -> Iterator[Word]:
    """As `words`, where a star counts as a letter."""
    return _words(text, _QUERY_WORD, 0, len(text))


def fold(word: str) -> str:
    """`word` as it is compared with others."""
    if word.isascii() and word.isalnum():
        return word.lower()[:LONGEST]
    if len(word) > 2 and word[-1] in "sS" and word[-2] in APOSTROPHE:
        word = word[:-2]
    plain = unicodedata.normalize("NFKD", _DROPPED.sub("", word)[:LONGEST]).casefold()
    plain = "".join(sign for sign in plain if not unicodedata.combining(sign))
    plain = plain.translate(_UNDECOMPOSED)
    if "." in plain and not plain[0].isdigit():
        plain = plain.replace(".", "")
    return plain.replace(",", "")[:LONGEST]


def _word_pattern(more: str) -> re.Pattern[str]:
    """A pattern for a word, or a break; `more` are characters that count as letters."""
    letter = rf"(?:[^\W_{_SIGN}]|[{_MARKS}{more}])"
    return re.compile(
        rf"(?P<acronym>(?<![^\W_])[^\W\d_{_SIGN}](?:\.[^\W\d_{_SIGN}])+(?![^\W_])\.?"
        rf"(?:[{APOSTROPHE}]s)?)"
        rf"|(?P<number>\d+(?:[.,]\d+)+(?![^\W_]))"
        rf"|(?P<sign>[{_SIGN}])"
        rf"|(?P<word>{letter}+(?:[{APOSTROPHE}{_HIDDEN}]+{letter}+)*)"
        rf"|(?P<break>{BREAK})"
    )


_WORD = _word_pattern("")
_QUERY_WORD = _word_pattern("*")


@lru_cache(maxsize=_REMEMBERED)
def _spellings(part: str) -> tuple[str, ...]:
    return tuple(word.text for word in words(part))


def _words(text: str, pattern: re.Pattern[str], start: int, end: int) -> Iterator[Word]:
    position = 0
    for match in pattern.finditer(text, start, end):
        if match.lastgroup == "break":
            position += _GAP
            continue
        folded = fold(match.group())
        if folded:
            yield Word(folded, position, match.start(), match.end())
            position += 1
