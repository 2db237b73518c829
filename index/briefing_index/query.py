"""What does a query ask for, once it is read?"""

import datetime
import re
from functools import cached_property

from msgspec import Struct
from rapidfuzz.distance import Levenshtein


class Exactly(Struct, frozen=True):
    """This word."""

    text: str

    def accepts(self, word: str) -> bool:
        """Whether a folded word answers."""
        return word == self.text


class StartingWith(Struct, frozen=True):
    """Words with this beginning."""

    text: str

    def accepts(self, word: str) -> bool:
        """Whether a folded word answers."""
        return word.startswith(self.text)


class Like(Struct, frozen=True, dict=True):
    """Words of this form, where `*` stands for any letters or none."""

    pattern: str

    def accepts(self, word: str) -> bool:
        """Whether a folded word answers."""
        return self._expression.fullmatch(word) is not None

    @cached_property
    def _expression(self) -> re.Pattern[str]:
        parts = re.split(r"\*+", self.pattern)
        return re.compile("(?s:.*?)".join(map(re.escape, parts)))


class Near(Struct, frozen=True):
    """Words that this one becomes when at most `edits` letters are changed, added or removed."""

    text: str
    edits: int

    def accepts(self, word: str) -> bool:
        """Whether a folded word answers."""
        return Levenshtein.distance(self.text, word, score_cutoff=self.edits) <= self.edits


Term = Exactly | StartingWith | Like | Near
"""One word of a query."""


class Phrase(Struct, frozen=True):
    """One word, or several in this order, in one of the fields."""

    fields: tuple[str, ...]
    terms: tuple[Term, ...]
    slop: int = 0
    """How many other words may stand between the first and the last, in all."""
    is_whole: bool = False
    """Whether nothing else stands in the field."""
    written: str = ""
    """As the user wrote it."""


class Published(Struct, frozen=True):
    """Documents of these days, both ends included. None is without end."""

    first: datetime.date | None
    last: datetime.date | None


class Among(Struct, frozen=True):
    """Documents of these ids."""

    ids: frozenset[str]


class AllOf(Struct, frozen=True):
    """Documents that answer every part."""

    parts: tuple["Query", ...]


class AnyOf(Struct, frozen=True):
    """Documents that answer some part."""

    parts: tuple["Query", ...]


class Not(Struct, frozen=True):
    """Documents that do not answer."""

    part: "Query"


Query = Phrase | Published | Among | AllOf | AnyOf | Not


def all_of(parts: list[Query]) -> Query | None:
    """The parts, joined by AND. None where there is none."""
    if len(parts) > 1:
        return AllOf(tuple(parts))
    return parts[0] if parts else None


def any_of(parts: list[Query]) -> Query | None:
    """The parts, joined by OR. None where there is none."""
    if len(parts) > 1:
        return AnyOf(tuple(parts))
    return parts[0] if parts else None
