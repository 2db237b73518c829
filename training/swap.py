"""How is a document copied with other names in the places of its own?"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from itertools import chain
from random import Random

from training.documents import Document, Name
from training.draft import Draft, Spelling, Word, redraft, spell
from training.names import SWAPPED_LABELS, NamePool, is_name_word, kind_of, movement

KEPT = 0.25
"""Share of the names of a document that keep their place, to stay among familiar neighbours."""
MOVEMENTS = 0.1
"""Share of the exchanged organisations that become a movement, "X al-Y"."""
INVENTED = 0.35
"""Share of the exchanged places of one word that are drawn from words, not from whole names."""
ARTICLES, HYPHENS = 0.15, 0.07
"""Shares of the exchanged family names that become "al-X", so that this form is not a movement's
alone, and of those that become "Xyz-abc", as many names of East Asia are written.
"""


@dataclass(slots=True)
class Exchange:
    """What takes whose place; the same name gets the same stand-in all through a document."""

    pool: NamePool
    random: Random
    names: dict[str, Spelling] = field(default_factory=dict)
    words: dict[str, str] = field(default_factory=dict)

    def stand_in(self, spelling: Spelling, label: str) -> Spelling:
        """Find what is written instead of a name, in the case and after the gap of the old one."""
        if label == "PERSON":
            return self._person(spelling)
        form = " ".join(word.text for word in spelling)
        if form not in self.names:
            self.names[form] = self._draw(spelling, label)
        return _dressed(self.names[form], spelling)

    def _draw(self, spelling: Spelling, label: str) -> Spelling:
        if label not in SWAPPED_LABELS or self.random.random() < KEPT:
            return spelling
        kind = kind_of(spelling, label)
        if label == "ORG" and not kind.is_acronym and self.random.random() < MOVEMENTS:
            return movement(self.pool, self.random)
        if label == "GPE" and kind.length == 1 and self.random.random() < INVENTED:
            return spell(self.pool.place(self.random))
        return self.pool.whole(kind, self.random) or spelling

    def _person(self, spelling: Spelling) -> Spelling:
        *given, family = spelling
        has_article = bool(given) and given[-1].text == "-"
        parts = [self._part(word, self.pool.given_name) for word in given]
        draw = self.pool.surname if has_article else self._family
        return tuple(chain.from_iterable([*parts, self._part(family, draw)]))

    def _part(self, word: Word, draw: Callable[[Random], str]) -> Spelling:
        key = word.text.capitalize()
        if not is_name_word(key):
            return (word,)
        if key not in self.words:
            self.words[key] = key if self.random.random() < KEPT else draw(self.random)
        first, *rest = _spelled(self.words[key])
        new = (Word(word.gap, first.text), *rest)
        is_shouted = word.text.isupper()
        return tuple(replace(w, text=w.text.upper()) for w in new) if is_shouted else new

    def _family(self, random: Random) -> str:
        family = self.pool.surname(random)
        draw = random.random()
        if draw < ARTICLES:
            return f"{random.choice(('al', 'al', 'al', 'el', 'Al'))}-{family}"
        if draw < ARTICLES + HYPHENS:
            return f"{family[:4]}-{self.pool.given_name(random)[:4].lower()}"
        return family


def swap(document: Document, pool: NamePool, random: Random) -> Document:
    """Copy a document with its persons, places and organisations exchanged."""
    exchange = Exchange(pool, random)

    def write_stand_in(draft: Draft, name: Name, spelling: Spelling) -> None:
        draft.write(exchange.stand_in(spelling, name.label), name.label)

    return redraft(document, write_stand_in).finish()


def _spelled(word: str) -> Spelling:
    """Cut a word at its hyphen, as the tokens of the data are."""
    head, *rest = word.partition("-") if "-" in word else (word,)
    return (Word(" ", head), *(Word("", part) for part in rest))


def _dressed(new: Spelling, old: Spelling) -> Spelling:
    shouted = all(word.text.isupper() for word in old) and sum(len(word.text) for word in old) > 5
    words = tuple(replace(word, text=word.text.upper()) for word in new) if shouted else new
    first = words[0]
    return (Word(old[0].gap, first.text), *words[1:])
