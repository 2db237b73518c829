"""What are the kinds of names called?"""

from briefing.mention import Label

KINDS = {
    Label.PERSON: "Person",
    Label.ORG: "Organisation",
    Label.GPE: "Place (country, city, province)",
    Label.LOC: "Place (other: sea, region)",
    Label.FAC: "Facility",
    Label.NORP: "People or movement",
    Label.EVENT: "Event",
}
"""In full, as one chooses among them."""


def kind_of(label: Label) -> str:
    """The kind in a word or three."""
    return KINDS[label].partition(" (")[0]
