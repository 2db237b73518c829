"""Where in a text do a term's words stand, without reading the text word by word?

Most words of most texts are plain: ASCII letters and digits, and nothing beside or between them
that `analysis` would join to them. Those are looked for in one lower-cased copy of the text. What
stands between blanks and is not plain (accents, apostrophes, inner full stops, other scripts) is
read by `analysis`, and blank in that copy.
"""

import re
from collections.abc import Callable
from functools import cached_property, lru_cache

from briefing_index.analysis import APOSTROPHE, LONGEST, Word, words
from briefing_index.query import Exactly, StartingWith, Term

Place = tuple[int, int]
"""Characters of the text, half-open."""

_PARTING = "\u00a0\u00a3\u00ab\u00bb\u2010-\u2015\u201c-\u201f\u2022\u2026\u20ac"
"""Signs beyond ASCII that are common in English, and only part words."""
_ODD = re.compile(
    rf"[.,{APOSTROPHE}\x80-\U0010ffff](?:"
    rf"(?<=[0-9A-Za-z][.,{APOSTROPHE}])[{APOSTROPHE}]*(?=[0-9A-Za-z])"
    rf"|(?<=[^\x00-\x7f{APOSTROPHE}{_PARTING}]))"
)
"""What makes a word odd. One class of signs comes first: so most of a text is passed quickly."""
_PLAIN = re.compile("[0-9a-z]+")


class Skimmed:
    """A text in which several terms are looked for."""

    def __init__(self, text: str) -> None:
        """Part its plain words from the others."""
        self.text = text
        self._odd: list[Word] = []
        self._plain = self._without_odd().lower()

    def places(self, term: Term, accepts: Callable[[str], bool]) -> list[Place]:
        """Where the words of `term` stand, in order; `accepts` is the term's own, or as good."""
        plain = self._plain_places(term, accepts)
        odd = [(word.start, word.end) for word in self._odd if accepts(word.text)]
        return sorted({*plain, *odd}) if odd else plain

    def _plain_places(self, term: Term, accepts: Callable[[str], bool]) -> list[Place]:
        match term:
            case Exactly(text) | StartingWith(text):
                if not (text.isascii() and text.isalnum()):
                    return []
                is_open = isinstance(term, StartingWith) or len(text) == LONGEST
                return [found.span() for found in _pattern(text, is_open).finditer(self._plain)]
        accepted = {word for word in self._plain_words if accepts(word[:LONGEST])}
        if not accepted:
            return []
        read = _PLAIN.finditer(self._plain)
        return [found.span() for found in read if found.group() in accepted]

    @cached_property
    def _plain_words(self) -> set[str]:
        return set(_PLAIN.findall(self._plain))

    def _without_odd(self) -> str:
        pieces: list[str] = []
        done = 0
        for found in _ODD.finditer(self.text):
            if found.start() < done:
                continue
            start, end = self._between_blanks(found.start())
            pieces += self.text[done:start], " " * (end - start)
            self._odd += words(self.text, start, end)
            done = end
        return "".join((*pieces, self.text[done:]))

    def _between_blanks(self, at: int) -> Place:
        """What surrounds a character up to a blank or a line's end on either side."""
        text = self.text
        start = max(text.rfind(" ", 0, at), text.rfind("\n", 0, at)) + 1
        ends = [end for blank in " \n" if (end := text.find(blank, at)) >= 0]
        return start, min(ends, default=len(text))


@lru_cache(maxsize=256)
def _pattern(word: str, is_open: bool) -> re.Pattern[str]:
    """A plain word, where more letters may follow or not.

    It begins with the word itself, so that most of a text is passed quickly.
    """
    end = "[0-9a-z]*" if is_open else "(?![0-9a-z])"
    return re.compile(f"{word}(?<![0-9a-z]{word}){end}")
