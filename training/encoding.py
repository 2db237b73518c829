"""How does a document become what the network reads?"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from briefing.article import Span
from briefing.language.rows import Numbers, Rows, Text, rows_of
from briefing.language.sentences import sentences
from briefing.language.tagging import TAGS
from briefing.language.wordpieces import WordPieces
from training.documents import Document

IGNORED = -100

_PARAGRAPH = re.compile(r"[^\n]+(?:\n(?!\s*\n)[^\n]+)*")
_TAG = {tag: number for number, tag in enumerate(TAGS)}


@dataclass(frozen=True, slots=True)
class Example:
    """A document as the product would read it, and the tag of each candidate word."""

    rows: Rows
    tags: Numbers
    """`IGNORED` where nobody vouches for the label."""

    @property
    def pieces(self) -> int:
        """Pieces in all its rows."""
        return sum(map(len, self.rows.ids))


def encode(document: Document, vocabulary: WordPieces) -> Example:
    """Cut a document into rows, and tag its candidates.

    A name with a word that is no candidate cannot be learned: 1 in 250 of the training data.
    """
    kept = document.no_blanks
    rows = rows_of(text_of(document), vocabulary)
    tags = tags_of(document)
    return Example(rows, np.array([tags[kept[word]] for word in rows.words], dtype=np.int64))


def text_of(document: Document) -> Text:
    """Take the words of a document, and find where sentences begin among them."""
    tokens = [document.tokens[place] for place in document.no_blanks]
    ends = [0, *(end for _, end in tokens)]
    glued = [start == end and start > 0 for (start, _), end in zip(tokens, ends, strict=False)]
    words = [document.text[start:end] for start, end in tokens]
    return Text(words, glued, tuple(_starts(document.text, tokens)))


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


def _starts(text: str, tokens: list[tuple[int, int]]) -> Iterator[int]:
    """Number the words that begin a sentence; the first word always does."""
    begins = iter(
        sentence.start
        for paragraph in _PARAGRAPH.finditer(text)
        for sentence in sentences(text, Span(*paragraph.span()))
    )
    begin: int | None = next(begins, None)
    for place, (start, _) in enumerate(tokens):
        is_first = place == 0
        while begin is not None and begin <= start:
            is_first, begin = True, next(begins, None)
        if is_first:
            yield place
