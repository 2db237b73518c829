"""What is a mention, and what is read from an article beside it?"""

from enum import StrEnum

from msgspec import Struct

from briefing.article import Span

DOUBTFUL = 0.6
"""Confidence below which a mention is doubtful, unless the user's settings say otherwise."""
UNLIKELY = 0.2
"""Confidence below which what a model marked is no mention at all.

Four in five of such names are wrong; without them F1 rises by 1.5 points on the documents held out
of the training, and by 0.2 on the development set. At 0.3 it would rise a little further, but rare
names that the model sees, and cannot label, would go too.
"""


class Label(StrEnum):
    """What kind of thing a name stands for (OntoNotes names)."""

    PERSON = "PERSON"
    ORG = "ORG"
    GPE = "GPE"
    """Countries, cities, provinces."""
    LOC = "LOC"
    """Other places: seas, regions, mountains."""
    FAC = "FAC"
    """Bases, airports, ports, embassies."""
    NORP = "NORP"
    """Nationalities, religious and political groups."""
    EVENT = "EVENT"


class Found(StrEnum):
    """How a mention was found."""

    MODEL = "model"
    RULE = "rule"
    SPREAD = "spread"
    """The same form was found with confidence elsewhere in the library."""


class Name(Struct, frozen=True):
    """A name as the language pipeline marked it in one text."""

    start: int
    end: int
    label: Label
    found: Found
    confidence: float
    """0 to 1: how probable it is that exactly these characters are a name with this label.

    The model's is calibrated; a rule that finds a name says 1, one that cuts or types a name of
    the model leaves the model's.
    """


class Reading(Struct, frozen=True):
    """What the language pipeline read in one article."""

    model: str
    """Name and version of the pipeline."""
    sentences: tuple[Span, ...]
    """In order, without overlap; no sentence crosses a paragraph or touches furniture."""
    names: tuple[Name, ...]
    """By start, then longer first. A name may lie inside another (Tartus in Tartus naval base)."""
    is_marked: bool = True
    """False where the pipeline does not serve the article's language: it has no names then."""


class Mention(Struct, frozen=True):
    """One place where an article names an entity. `text == article.text[start:end]`."""

    article: str
    start: int
    end: int
    label: Label
    text: str
    found: Found
    entity: str
    """The id of the entity that it belongs to."""
    confidence: float = 1.0

    @property
    def span(self) -> Span:
        """Where it stands in the article's text."""
        return Span(self.start, self.end)
