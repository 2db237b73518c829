"""What is an entity?"""

from dataclasses import dataclass

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
