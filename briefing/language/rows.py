"""How do the sentences of a text become rows of numbers for the shipped model?"""

from collections.abc import Iterator, Sequence
from itertools import chain

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from briefing.language.candidates import candidates
from briefing.language.wordpieces import Word, WordPieces

PIECES = 158
"""Pieces of one row, the two markers at its ends not counted."""
START, END = 101, 102
FIRST, LATER = 0, 1
"""Gaps of a row's first candidate: it begins the row, or other words do."""
NEXT = 2
"""The gap of the word directly behind another candidate, the only one that can continue a name."""
WIDEST = 4
"""Words from which a distance is no longer told from greater ones."""

Numbers = NDArray[np.int64]


class Text(Struct, frozen=True):
    """The words of a text, blanks left out."""

    words: Sequence[str]
    glued: Sequence[bool]
    """For each word whether it follows the word before it without a blank."""
    starts: Sequence[int]
    """The number of the first word of each sentence and heading, from 0 on."""


class Rows(Struct, frozen=True):
    """A text as the model reads it; the arrays run over its candidates, in order."""

    ids: tuple[tuple[int, ...], ...]
    """The pieces of each row between its markers: a sentence, or as much of one as fits."""
    shapes: tuple[tuple[int, ...], ...]
    """How the word of each of those pieces is written, told at its first; 0 at the markers."""
    words: Numbers
    """The candidate's number among all words of the text."""
    rows: Numbers
    """In which row it stands."""
    first: Numbers
    """Where in the row its pieces begin."""
    pieces: Numbers
    """How many it has."""
    gaps: Numbers
    """`FIRST`, `LATER`, or the distance to the candidate before it, at most `WIDEST`, + 1."""


def rows_of(text: Text, vocabulary: WordPieces) -> Rows:
    """Cut `text` into rows; a sentence too long for one goes on in the next, without overlap."""
    words = vocabulary.of(text.words)
    ids: list[tuple[int, ...]] = []
    shapes: list[tuple[int, ...]] = []
    found: list[tuple[int, ...]] = []
    for first, last in _stretches(text, words):
        keep = candidates(text.words[first:last], text.glued[first:last])
        found += _candidates(words[first:last], keep, len(ids), first)
        ids.append((START, *chain.from_iterable(word.pieces for word in words[first:last]), END))
        shapes.append((0, *chain.from_iterable(word.shapes for word in words[first:last]), 0))
    columns = np.array(found, dtype=np.int64).reshape(len(found), 5).T
    return Rows(tuple(ids), tuple(shapes), *columns)


def _stretches(text: Text, words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """Yield the first word of each row, and the word behind its last."""
    ends = [*text.starts, len(words)][1:]
    for start, end in zip(text.starts, ends, strict=True):
        first, room = start, PIECES
        for place in range(start, end):
            room -= len(words[place].pieces)
            if room < 0:
                yield first, place
                first, room = place, PIECES - len(words[place].pieces)
        if first < end:
            yield first, end


def _candidates(
    words: Sequence[Word], keep: Sequence[bool], row: int, offset: int
) -> Iterator[tuple[int, ...]]:
    """Yield what `Rows` tells of each candidate of one row, in the order of its fields."""
    place, before = 1, None
    for number, (word, is_kept) in enumerate(zip(words, keep, strict=True)):
        if is_kept:
            if before is None:
                gap = LATER if number else FIRST
            else:
                gap = min(number - before, WIDEST) + 1
            yield offset + number, row, place, len(word.pieces), gap
            before = number
        place += len(word.pieces)
