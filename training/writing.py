"""How does the same document look in capitals, without them, as a heading, with other quotes?"""

from dataclasses import replace
from random import Random

from training.documents import Document

HEADING = 14
"""Words of a heading at most."""
SMALL_WORDS = "a an and as at but by for from in nor of on or over the to with"
"""Words that a heading writes without a capital, unless it begins with one."""


def in_capitals(document: Document) -> Document:
    """Write everything in capitals."""
    return _rewritten(document, document.text.upper())


def in_lower_case(document: Document) -> Document:
    """Write everything without capitals."""
    return _rewritten(document, document.text.lower())


def with_heading(document: Document) -> Document:
    """Write the first words with capitals, as headings are."""
    text = document.text
    for start, end in document.tokens[:HEADING]:
        word = text[start:end]
        if word in {".", "?", "!"}:
            break
        if start == 0 or word not in SMALL_WORDS.split():
            text = text[:start] + word[:1].upper() + word[1:] + text[end:]
    return _rewritten(document, text)


def with_curly_quotes(document: Document, random: Random) -> Document:
    """Turn straight quotes into typographic ones, a few of them only if the draw says so."""
    share = random.choice((1.0, 1.0, 0.5))
    text = list(document.text)
    opens = True
    for position, character in enumerate(text):
        if character == "'" and random.random() < share:
            before = text[position - 1] if position else " "
            text[position] = "‘" if before.isspace() else "’"  # noqa: RUF001 typographic on purpose
        elif character == '"':
            if random.random() < share:
                text[position] = "“" if opens else "”"
            opens = not opens
    return _rewritten(document, "".join(text))


def _rewritten(document: Document, text: str) -> Document:
    """Keep the offsets; a text whose length changed (as "ß" in capitals) stays as it was."""
    return replace(document, text=text) if len(text) == len(document.text) else document
