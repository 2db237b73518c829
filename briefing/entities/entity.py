"""What is an entity, and what is decided about two names?"""

from dataclasses import dataclass
from enum import StrEnum

from briefing.mention import Label


@dataclass(frozen=True, slots=True)
class Form:
    """One spelling of an entity's name."""

    text: str
    mentions: int


@dataclass(frozen=True, slots=True)
class Entity:
    """Somebody or something that articles name, under one or several forms."""

    id: str
    """Stays the same when articles are added."""
    name: str
    """The canonical name: the fullest form in common use."""
    label: Label
    forms: tuple[Form, ...]
    """Most mentioned first."""
    mentions: int
    articles: int


class Verdict(StrEnum):
    """Whether two name forms stand for one entity."""

    SAME = "same"
    DIFFERENT = "different"


@dataclass(frozen=True, slots=True)
class Evidence:
    """The place in an article that a judgement rests on."""

    article: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Judgement:
    """A decision on two name forms. Only ever added; undoing is another judgement."""

    left: str
    right: str
    verdict: Verdict
    by: str
    """The rule's name, or `user`."""
    evidence: Evidence | None = None
