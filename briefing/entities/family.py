"""Which labels may one entity carry in different articles?"""

from enum import StrEnum

from briefing.mention import Label


class Family(StrEnum):
    """Labels that are told apart so hardly that one entity may have several of them."""

    PERSON = "person"
    GROUP = "group"
    """Organisations, peoples and movements."""
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


def family_of(label: Label) -> Family:
    """The family that a label belongs to."""
    return _FAMILIES[label]
