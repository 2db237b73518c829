"""What does a query ask for, once it is read?"""

import datetime
import re
from dataclasses import dataclass, field
from functools import cached_property

from rapidfuzz.distance import Levenshtein


@dataclass(frozen=True, slots=True)
class Exactly:
    """This word."""

    text: str

    def accepts(self, word: str) -> bool:
        """Whether a folded word answers."""
        return word == self.text


@dataclass(frozen=True, slots=True)
class StartingWith:
    """Words with this beginning."""

    text: str

    def accepts(self, word: str) -> bool:
        """Whether a folded word answers."""
        return word.startswith(self.text)


@dataclass(frozen=True)
class Like:
    """Words of this form, where `*` stands for any letters or none."""

    pattern: str

    def accepts(self, word: str) -> bool:
        """Whether a folded word answers."""
        return self._expression.fullmatch(word) is not None

    @cached_property
    def _expression(self) -> re.Pattern[str]:
        parts = re.split(r"\*+", self.pattern)
        return re.compile("(?s:.*?)".join(map(re.escape, parts)))


@dataclass(frozen=True, slots=True)
class Near:
    """Words that this one becomes when at most `edits` letters are changed, added or removed."""

    text: str
    edits: int

    def accepts(self, word: str) -> bool:
        """Whether a folded word answers."""
        return Levenshtein.distance(self.text, word, score_cutoff=self.edits) <= self.edits


Term = Exactly | StartingWith | Like | Near
"""One word of a query."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """One word, or several in this order, in one of the fields."""

    fields: tuple[str, ...]
    terms: tuple[Term, ...]
    slop: int = 0
    """How many other words may stand between the first and the last, in all."""
    is_whole: bool = False
    """Whether nothing else stands in the field."""
    written: str = field(default="", compare=False)
    """As the user wrote it."""


@dataclass(frozen=True, slots=True)
class Published:
    """Documents of these days, both ends included. None is without end."""

    first: datetime.date | None
    last: datetime.date | None


@dataclass(frozen=True, slots=True)
class Among:
    """Documents of these ids."""

    ids: frozenset[str]


@dataclass(frozen=True, slots=True)
class AllOf:
    """Documents that answer every part."""

    parts: tuple["Query", ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """Documents that answer some part."""

    parts: tuple["Query", ...]


@dataclass(frozen=True, slots=True)
class Not:
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
