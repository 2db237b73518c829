"""What may a person decide about names, and what does each decision rest on?"""

from enum import StrEnum

from msgspec import Struct

from briefing.entities.nameform import NameForm


class Verdict(StrEnum):
    """A decision about a name, or about two."""

    SAME = "same"
    """Two name forms stand for one entity."""
    DIFFERENT = "different"
    """Two name forms never stand for one entity; a refused suggestion is this too."""
    RENAME = "rename"
    """The entity is called so."""
    LABEL = "label"
    """The entity is of this kind."""
    HIDE = "hide"
    """This is no name that anybody wants to see."""
    LATER = "later"
    """A suggestion is put off: it stands last."""


class Evidence(Struct, frozen=True):
    """The place in an article that a decision rests on: characters of its text, half-open."""

    article: str
    start: int
    end: int


class Judgement(Struct, frozen=True):
    """A person's decision. Only ever added: undoing is one more row, never one less."""

    verdict: Verdict
    left: NameForm
    """The form through which the entity is meant; every decision holds for all its mentions."""
    right: NameForm | None = None
    """The other form of `same`, `different` and `later`."""
    value: str = ""
    """The name of `rename`, the label of `label`."""
    by: str = "user"
    """Who decided."""
    evidence: Evidence | None = None
