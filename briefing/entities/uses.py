"""What does resolution look at? Uses of name forms, article by article."""

from msgspec import Struct

from briefing.entities.nameform import NameForm
from briefing.mention import Label


class NameUse(Struct, frozen=True, order=True):
    """A name form in one article, and how often."""

    article: int
    """The article's number."""
    first: int
    """Where it first stands."""
    name: NameForm
    label: Label
    """The most frequent one there."""
    mentions: int
