"""How do the words of a text become rows of numbers for the shipped model?"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tokenizers import Tokenizer

WINDOW = 158
"""Pieces of one window, the two markers at its ends not counted."""
OVERLAP = 24
"""Words that neighbouring windows share, so that every word is somewhere read with context."""

_SHAPES = ("none", "lower", "title", "upper", "mixed", "digits", "other", "continuation")
_SHAPE = {shape: number for number, shape in enumerate(_SHAPES)}
_START, _END, _STRANGE = 101, 102, 100
_LONGEST_WORD = 12
"""Pieces kept of one word."""
_REMEMBERED = 50_000
"""Words whose pieces are kept in memory."""


@dataclass(frozen=True, slots=True)
class Window:
    """A stretch of words as the model reads it."""

    first: int
    """The number of its first word in the text."""
    ids: tuple[int, ...]
    shapes: tuple[int, ...]
    starts: tuple[int, ...]
    """Where each of its words begins in `ids`."""


class WordPieces:
    """Cuts words into pieces and packs them into windows."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        """Use the vocabulary of `tokenizer`."""
        tokenizer.no_truncation()
        tokenizer.no_padding()
        self._tokenizer = tokenizer
        self._known: dict[str, tuple[int, ...]] = {}

    def windows(self, words: Sequence[str]) -> Iterator[Window]:
        """Yield windows of at most `WINDOW` pieces which together cover all words, in order."""
        pieces = self._pieces(words)
        first = 0
        while first < len(words):
            last, room = first, WINDOW
            while last < len(words) and len(pieces[last]) <= room:
                room -= len(pieces[last])
                last += 1
            yield _window(first, words[first:last], pieces[first:last])
            if last == len(words):
                return
            first = max(last - OVERLAP, first + 1)

    def _pieces(self, words: Sequence[str]) -> list[tuple[int, ...]]:
        if len(self._known) > _REMEMBERED:
            self._known.clear()
        new = list({word for word in words if word not in self._known})
        encoded = self._tokenizer.encode_batch(new, add_special_tokens=False)
        for word, each in zip(new, encoded, strict=True):
            self._known[word] = tuple(each.ids[:_LONGEST_WORD]) or (_STRANGE,)
        return [self._known[word] for word in words]


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


def _window(first: int, words: Sequence[str], pieces: Sequence[tuple[int, ...]]) -> Window:
    ids, shapes, starts = [_START], [_SHAPE["none"]], []
    for word, found in zip(words, pieces, strict=True):
        starts.append(len(ids))
        ids += found
        shapes += [shape(word)] + [_SHAPE["continuation"]] * (len(found) - 1)
    return Window(first, (*ids, _END), (*shapes, _SHAPE["none"]), tuple(starts))
