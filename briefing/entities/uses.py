"""What does resolution look at? Uses of names, gathered by what stays of each name."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from briefing.entities.forms import form_key
from briefing.mention import Label


class Family(StrEnum):
    """Labels that one entity may carry in different articles."""

    PERSON = "person"
    GROUP = "group"
    """Organisations and movements."""
    PLACE = "place"
    FACILITY = "facility"
    EVENT = "event"


_FAMILIES = {
    Label.PERSON: Family.PERSON,
    Label.ORG: Family.GROUP,
    Label.NORP: Family.GROUP,
    Label.GPE: Family.PLACE,
    Label.LOC: Family.PLACE,
    Label.FAC: Family.FACILITY,
    Label.EVENT: Family.EVENT,
}


@dataclass(frozen=True, slots=True, order=True)
class NameUse:
    """A form with a label in one article, and how often."""

    article: int
    """The article's number."""
    first: int
    """Where it first stands."""
    form: str
    label: Label
    mentions: int


@dataclass(frozen=True, slots=True, order=True)
class NameKey:
    """A name without its spelling habits: the unit that evidence joins."""

    family: Family
    key: str

    @property
    def words(self) -> tuple[str, ...]:
        """The words of the key."""
        return tuple(self.key.split())


def name_key(form: str, label: Label) -> NameKey:
    """The key under which a form with a label is gathered."""
    return NameKey(_FAMILIES[label], form_key(form, label))


def gather(uses: Iterable[NameUse]) -> dict[NameKey, list[NameUse]]:
    """The uses of each key, in the order of articles and places."""
    gathered: defaultdict[NameKey, list[NameUse]] = defaultdict(list)
    for use in sorted(uses):
        gathered[name_key(use.form, use.label)].append(use)
    return dict(gathered)
