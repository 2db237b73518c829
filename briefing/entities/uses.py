"""What does resolution look at? Uses of name forms, article by article."""

from dataclasses import dataclass

from briefing.entities.nameform import NameForm
from briefing.mention import Label


@dataclass(frozen=True, slots=True, order=True)
class NameUse:
    """A name form in one article, and how often."""

    article: int
    """The article's number."""
    first: int
    """Where it first stands."""
    name: NameForm
    label: Label
    """The most frequent one there."""
    mentions: int
