"""How is a document rewritten word by word without losing its offsets?"""

from collections.abc import Callable
from dataclasses import dataclass, field

from training.documents import Document, Name


@dataclass(frozen=True, slots=True)
class Word:
    """A word and the characters that part it from the word before."""

    gap: str
    text: str


Spelling = tuple[Word, ...]


def spell(text: str) -> Spelling:
    """Turn plain words into a spelling, each after one space."""
    return tuple(Word(" ", word) for word in text.split())


def spelling_of(document: Document, first: int, last: int) -> Spelling:
    """Take the words from `first` up to `last`, with the gap before each of them."""
    words = []
    before = document.tokens[first - 1][1] if first else 0
    for start, end in document.tokens[first:last]:
        words.append(Word(document.text[before:start], document.text[start:end]))
        before = end
    return tuple(words)


@dataclass(slots=True)
class Draft:
    """A document being written from left to right."""

    words: list[Word] = field(default_factory=list)
    names: list[Name] = field(default_factory=list)
    unknown: set[int] = field(default_factory=set)

    def write(self, spelling: Spelling, label: str | None = None, *, known: bool = True) -> None:
        """Append words, as a name if there is a label."""
        first = len(self.words)
        self.words.extend(spelling)
        if label:
            self.names.append(Name(first, len(self.words), label))
        if not known:
            self.unknown.update(range(first, len(self.words)))

    def finish(self) -> Document:
        """Join the words to a text, and count their offsets."""
        text, tokens = [], []
        position = 0
        for word in self.words:
            start = position + len(word.gap)
            position = start + len(word.text)
            text.append(word.gap + word.text)
            tokens.append((start, position))
        return Document("".join(text), tuple(tokens), tuple(self.names), frozenset(self.unknown))


NameWriter = Callable[[Draft, Name, Spelling], None]
"""Writes to the draft whatever takes the place of a name."""


def redraft(document: Document, write_name: NameWriter) -> Draft:
    """Copy a document, each name that someone vouches for as `write_name` has it."""
    draft = Draft()
    done = 0
    for name in sorted(document.names, key=lambda each: each.first):
        _copy(document, draft, done, name.first)
        done = name.last
        spelling = spelling_of(document, name.first, name.last)
        if document.unknown.isdisjoint(range(name.first, name.last)):
            write_name(draft, name, spelling)
        else:
            draft.write(spelling, name.label, known=False)
    _copy(document, draft, done, len(document.tokens))
    return draft


def _copy(document: Document, draft: Draft, first: int, last: int) -> None:
    for index in range(first, last):
        draft.write(spelling_of(document, index, index + 1), known=index not in document.unknown)
