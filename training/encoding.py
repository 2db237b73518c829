"""How does a document become rows of numbers for the network?"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tokenizers import Tokenizer

from training.documents import LABELS, Document

TAGS = ("O", *(f"{prefix}-{label}" for label in LABELS for prefix in "BI"))
SHAPES = ("none", "lower", "title", "upper", "mixed", "digits", "other", "continuation")
WINDOW = 160
"""Pieces in one window, the two markers of its ends included."""
LONGEST_WORD = 12
"""Pieces kept of one word."""
START, END, STRANGE, IGNORED = 101, 102, 100, -100

_TAG = {tag: number for number, tag in enumerate(TAGS)}
_SHAPE = {shape: number for number, shape in enumerate(SHAPES)}


@dataclass(frozen=True, slots=True)
class Row:
    """One window; all four run over its pieces."""

    ids: tuple[int, ...]
    shapes: tuple[int, ...]
    tags: tuple[int, ...]
    """The tag on the first piece of a word, `IGNORED` elsewhere."""
    words: tuple[int, ...]
    """The word whose first piece stands here, -1 elsewhere."""


def shape(word: str) -> str:
    """Say how a word is written; the encoder itself sees lower case only."""
    if word.isdigit():
        return "digits"
    if not any(character.isalpha() for character in word):
        return "other"
    if word.isupper():
        return "upper" if len(word) > 1 else "title"
    if word[0].isupper() and word[1:].islower():
        return "title"
    return "lower" if word.islower() else "mixed"


def tags_of(document: Document) -> list[int]:
    """Give every token its tag in the BIO scheme."""
    tags = [0] * len(document.tokens)
    for name in document.names:
        tags[name.first] = _TAG[f"B-{name.label}"]
        for index in range(name.first + 1, name.last):
            tags[index] = _TAG[f"I-{name.label}"]
    for index in document.unknown:
        tags[index] = IGNORED
    return tags


def encode(document: Document, tokenizer: Tokenizer, *, overlap: int = 0) -> Iterator[Row]:
    """Cut a document into windows of whole words, `overlap` words shared by neighbours."""
    words = document.words
    found = tokenizer.encode_batch(list(words), add_special_tokens=False)
    pieces = [tuple(each.ids[:LONGEST_WORD]) or (STRANGE,) for each in found]
    kept = [index for index, word in enumerate(words) if word.strip()]
    tags = tags_of(document)
    first = 0
    while first < len(kept):
        last, room = first, WINDOW - 2
        while last < len(kept) and len(pieces[kept[last]]) <= room:
            room -= len(pieces[kept[last]])
            last += 1
        yield _row(kept[first:last], words, pieces, tags)
        if last == len(kept):
            return
        first = max(last - overlap, first + 1)


def _row(
    kept: Sequence[int],
    words: Sequence[str],
    pieces: Sequence[tuple[int, ...]],
    tags: Sequence[int],
) -> Row:
    ids, shapes, targets, owners = [START], [0], [IGNORED], [-1]
    for index in kept:
        rest = len(pieces[index]) - 1
        ids += pieces[index]
        shapes += [_SHAPE[shape(words[index])]] + [_SHAPE["continuation"]] * rest
        targets += [tags[index]] + [IGNORED] * rest
        owners += [index] + [-1] * rest
    return Row((*ids, END), (*shapes, 0), (*targets, IGNORED), (*owners, -1))
