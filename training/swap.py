"""How is a document copied with other names in the places of its own?"""

from dataclasses import dataclass, field, replace
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
        last = len(spelling) - 1
        return tuple(
            replace(word, text=self._part(word.text, is_last=position == last))
            for position, word in enumerate(spelling)
        )

    def _part(self, word: str, *, is_last: bool) -> str:
        key = word.capitalize()
        if not is_name_word(key):
            return word
        if key not in self.words:
            draw = self.pool.surname if is_last else self.pool.given_name
            self.words[key] = key if self.random.random() < KEPT else draw(self.random)
        return self.words[key].upper() if word.isupper() else self.words[key]


def swap(document: Document, pool: NamePool, random: Random) -> Document:
    """Copy a document with its persons, places and organisations exchanged."""
    exchange = Exchange(pool, random)

    def write_stand_in(draft: Draft, name: Name, spelling: Spelling) -> None:
        draft.write(exchange.stand_in(spelling, name.label), name.label)

    return redraft(document, write_stand_in).finish()


def _dressed(new: Spelling, old: Spelling) -> Spelling:
    shouted = all(word.text.isupper() for word in old) and sum(len(word.text) for word in old) > 5
    words = tuple(replace(word, text=word.text.upper()) for word in new) if shouted else new
    first = words[0]
    return (Word(old[0].gap, first.text), *words[1:])
