"""What has the user written down about what a brief covers?"""

from collections.abc import Sequence

from briefing.article import Article
from briefing.entities.entity import Entity
from briefing.export.citations import Citations
from briefing.export.escaping import literal
from briefing.export.material import Note, Passage

_WHOSE = "Written by the user of the library: no article says it."


def noted(notes: Sequence[Note], citations: Citations) -> str:
    """A list of the notes, each with what it is on; a sentence is quoted and cited."""
    if not notes:
        return ""
    bullets = "\n".join(f"- On {_shown(note.on, citations)}: {_said(note)}" for note in notes)
    return f"{_WHOSE}\n\n{bullets}"


def _shown(on: Entity | Article | Passage, citations: Citations) -> str:
    match on:
        case Entity():
            return literal(on.name)
        case Article():
            return f"{literal(on.source)}, “{literal(on.title)}”"
        case Passage():
            return f"“{literal(on.text)}”{citations.cite(on)}"


def _said(note: Note) -> str:
    """The note with its paragraphs, as a list holds them."""
    return "\n\n  ".join(literal(line) for line in note.text.splitlines() if line.strip())
