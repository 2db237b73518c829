"""Which looks can a piece of text have?

Each is a component class `look--NAME` of the screens, with its style in the stylesheet. They belong
to the screens and not to each widget: a component class costs time whenever its owner is styled.
"""

from briefing.mention import Label

LOOK_OF = {
    Label.PERSON: "person",
    Label.GPE: "place",
    Label.LOC: "place",
    Label.FAC: "facility",
    Label.ORG: "organisation",
    Label.NORP: "group",
    Label.EVENT: "event",
}
"""How a name looks, by its type."""

LETTER_OF = {
    Label.PERSON: "P",
    Label.GPE: "L",
    Label.LOC: "L",
    Label.FAC: "F",
    Label.ORG: "O",
    Label.NORP: "G",
    Label.EVENT: "E",
}
"""What stands before a name in a list, for eyes and terminals that do not tell looks apart."""

LETTERS = "P person · L place · F facility · O organisation · G group · E event"
"""What the letters mean."""

COMPONENT_CLASSES = {
    f"look--{look}"
    for look in (
        *LOOK_OF.values(),
        "doubtful",
        "chosen",
        "hit",
        "here",
        "selected",
        "title",
        "stand-in",
        "quiet",
        "hint",
        "furniture",
        "accent",
        "sign",
        "marked",
        "rule",
        "lit",
        "cursor",
        "cursor-in-use",
    )
}
