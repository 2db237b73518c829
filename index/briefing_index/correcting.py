"""Which words were probably meant by those of a query that no document holds?"""

from collections.abc import Iterator

from msgspec import Struct
from rapidfuzz import process
from rapidfuzz.distance import OSA

from briefing_index.analysis import Word, words
from briefing_index.lexing import SEARCHED_FIELDS, Kind, Sign, signs
from briefing_index.parsing import BARE_FIELDS
from briefing_index.query import Exactly
from briefing_index.snapshot import Snapshot

_FEWEST_LETTERS = 3
"""Shorter words resemble too many others."""
_FEWEST_FOR_TWO = 5
"""Letters from which on two may be wrong."""
_LOOSE = frozenset("*~")


class _Asked(Struct, frozen=True):
    """A word of a query, and where it is looked for."""

    word: Word
    fields: tuple[str, ...]
    start: int
    """Of the word, in characters of the query."""

    @property
    def end(self) -> int:
        return self.start + self.word.end - self.word.start


def corrected(query: str, snapshot: Snapshot) -> str:
    """The query with the nearest word of the index in place of each that no document holds.

    Near is what one or two letters changed, added, removed or swapped make of it (two only in words
    of five letters and more); a word that begins otherwise is taken as one letter further away, and
    of words as near the one that more documents hold is meant. Words that are excluded, loose (`*`,
    `~`) or numbers stay, and so does all between the words.

    Raises:
        QueryUnreadable: something that looks like a field is none.
    """
    pieces: list[str] = []
    done = 0
    for asked in _asked(query):
        meant = _meant(asked, snapshot)
        if meant is not None:
            written = query[asked.start : asked.end]
            pieces += query[done : asked.start], meant.capitalize() if written.istitle() else meant
            done = asked.end
    return "".join((*pieces, query[done:]))


def _asked(query: str) -> Iterator[_Asked]:
    """The words of a query that a document must hold, or may."""
    around: list[tuple[tuple[str, ...], bool]] = [(BARE_FIELDS, False)]
    fields, is_negated = around[-1]
    for sign in signs(query):
        match sign.kind:
            case Kind.FIELD:
                fields = SEARCHED_FIELDS.get(sign.text, ())
                continue
            case Kind.NOT:
                is_negated = True
                continue
            case Kind.OPEN:
                around.append((fields, is_negated))
            case Kind.CLOSE:
                around = around[:-1] or around
            case Kind.WORD | Kind.PHRASE if not is_negated:
                yield from _words_of(sign, fields)
        fields, is_negated = around[-1]


def _words_of(sign: Sign, fields: tuple[str, ...]) -> Iterator[_Asked]:
    if _LOOSE.isdisjoint(sign.text):
        start = sign.start + (sign.kind is Kind.PHRASE)
        yield from (_Asked(word, fields, start + word.start) for word in words(sign.text))


def _meant(asked: _Asked, snapshot: Snapshot) -> str | None:
    """The word that was probably meant; None where this one is held, or nothing is near."""
    text = asked.word.text
    if len(text) < _FEWEST_LETTERS or not text.isalpha() or _spread(text, asked, snapshot):
        return None
    edits = 2 if len(text) >= _FEWEST_FOR_TWO else 1
    every = [word for field in asked.fields for word in snapshot.words(field)]
    near = process.extract(text, every, scorer=OSA.distance, score_cutoff=edits, limit=None)
    distances = {word: distance + (word[0] != text[0]) for word, distance, _ in near}
    ranked = [(far, -_spread(word, asked, snapshot), word) for word, far in distances.items()]
    held = [word for _, spread, word in sorted(ranked) if spread and word.isalpha()]
    return held[0] if held else None


def _spread(word: str, asked: _Asked, snapshot: Snapshot) -> int:
    """How many documents hold a word, at most counted once a field."""
    postings = (snapshot.postings(field, Exactly(word)) for field in asked.fields)
    return sum(len(held.documents) for held in postings)
