"""What is an entity?"""

from msgspec import Struct

from briefing.mention import Label


class Form(Struct, frozen=True):
    """One spelling of an entity's name."""

    text: str
    mentions: int


class Entity(Struct, frozen=True):
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
