"""Which names are only words that a sentence's start or a heading wrote with a capital?"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from spacy.lang.en.stop_words import STOP_WORDS

from briefing.language.gazetteer import known_names
from briefing.language.people import surnames
from briefing.language.units import Piece
from briefing.mention import Found, Label, Name

_SMALL_WORD = re.compile(r"(?<![\w'\u2019])[^\W\d_A-Z]{3,}(?![\w'\u2019])")
_WORD = re.compile(r"[^\W\d_]+")
_SURE = 0.75
"""The model's confidence from which a name may stand in a heading alone."""


class CommonWords:
    """The words that one text also writes without a capital, and where capitals mean nothing."""

    def __init__(self, text: str, read: Sequence[Piece]) -> None:
        """Look at the `text` of one article, cut into the pieces `read`."""
        self._text = text
        self._pieces = read
        self._starts = [piece.span.start for piece in read]
        self._small = {word for word in _SMALL_WORD.findall(text) if word.islower()} | STOP_WORDS

    def has(self, form: str) -> bool:
        """Whether the one word `form` is also written small in this text."""
        return form.lower() in self._small and not form.isupper()

    def has_any(self, form: str) -> bool:
        """Whether a word of `form` is also written small in this text."""
        return any(self.has(word) for word in _WORD.findall(form) if word[0].isupper())

    def in_heading(self, start: int) -> bool:
        """Whether the character at `start` stands in a heading."""
        place = bisect_right(self._starts, start) - 1
        return place >= 0 and self._pieces[place].is_heading

    def begins_sentence(self, start: int) -> bool:
        """Whether only quotes or brackets stand between a sentence's start and `start`."""
        place = bisect_right(self._starts, start) - 1
        if place < 0:
            return True
        # A few characters suffice, and a sentence may be as long as its author is hostile.
        before = self._text[max(self._starts[place], start - 10) : start].rstrip()
        return not before or before[-1] in "\"'\u201c\u2018([:"


def without_common_words(text: str, names: Sequence[Name], common: CommonWords) -> list[Name]:
    """Drop what is a name by its capital only.

    At the start of a sentence a single word goes that the text also writes small. In a heading,
    where every word may have a capital, a name stays if the body has it or its surname too, a rule
    found it, or the model is certain and no word of it is also written small.
    """
    body = {text[n.start : n.end] for n in _outside_headings(names, common)}
    body |= surnames(text, _outside_headings(names, common))
    return [name for name in names if _stays(text[name.start : name.end], name, body, common)]


def _outside_headings(names: Iterable[Name], common: CommonWords) -> Iterator[Name]:
    return (name for name in names if not common.in_heading(name.start))


def _stays(form: str, name: Name, body: set[str], common: CommonWords) -> bool:
    if name.found is Found.RULE or form in known_names():
        return True
    if common.in_heading(name.start):
        is_full = name.label is Label.PERSON and form.rpartition(" ")[2] in body
        is_sure = name.confidence >= _SURE and not common.has_any(form)
        return form in body or is_full or is_sure
    return not (common.has(form) and common.begins_sentence(name.start))
