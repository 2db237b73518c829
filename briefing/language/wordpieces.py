"""Into which pieces does the shipped model cut a word, and how is the word written?"""

from collections.abc import Sequence

from msgspec import Struct
from tokenizers import Tokenizer

SHAPES = ("none", "lower", "title", "upper", "mixed", "digits", "other", "continuation")
"""Ways to write a word, in the order of its numbers; the last is that of all pieces but a first."""
LONGEST_WORD = 12
"""Pieces kept of one word."""

_SHAPE = {shape: number for number, shape in enumerate(SHAPES)}
_CONTINUED = _SHAPE["continuation"]
_STRANGE = 100
_REMEMBERED = 50_000
"""Words whose pieces are kept in memory."""


class Word(Struct, frozen=True):
    """A word as the model takes it."""

    pieces: tuple[int, ...]
    """At least one, at most `LONGEST_WORD` numbers of the vocabulary."""
    shapes: tuple[int, ...]
    """How it is written, told at its first piece."""


class WordPieces:
    """Cuts words into pieces, and remembers them."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        """Use the vocabulary of `tokenizer`, which neither truncates nor pads."""
        self._tokenizer = tokenizer
        self._known: dict[str, Word] = {}

    def of(self, words: Sequence[str]) -> list[Word]:
        """Cut each of `words` alone."""
        known = self._known
        if len(known) > _REMEMBERED:
            known.clear()
        new = [word for word in set(words) if word not in known]
        encoded = self._tokenizer.encode_batch(new, add_special_tokens=False)
        for word, each in zip(new, encoded, strict=True):
            pieces = tuple(each.ids[:LONGEST_WORD]) or (_STRANGE,)
            known[word] = Word(pieces, (shape(word), *[_CONTINUED] * (len(pieces) - 1)))
        return [known[word] for word in words]


def shape(word: str) -> int:
    """Say how a word is written; the encoder itself sees lower case only."""
    if word.isdigit():
        return _SHAPE["digits"]
    if not any(character.isalpha() for character in word):
        return _SHAPE["other"]
    if word.isupper():
        return _SHAPE["upper" if len(word) > 1 else "title"]
    if word[0].isupper() and word[1:].islower():
        return _SHAPE["title"]
    return _SHAPE["lower" if word.islower() else "mixed"]
