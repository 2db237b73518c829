"""What does the reader ask of the desk about the notebook, and what comes back?

As in `briefing.tui.questions`, the functions run in worker threads.
"""

from textual.message import Message

from briefing.desk.answers import Change
from briefing.errors import UsageError
from briefing.notebook import Entry, Mark, PastWalk, Target
from briefing.tui.marks_kept import Marks
from briefing.tui.messages import message
from briefing.tui.notebook_list import Listed, listed
from briefing.tui.reading_desk import ReadingDesk


@message
class NotebookRead(Message):
    """Every mark that holds."""

    marks: Marks


@message
class EntriesRead(Message):
    """What the notebook holds, ready to be filtered."""

    entries: tuple[Listed, ...]


@message
class PastWalksRead(Message):
    """The walks that were left."""

    walks: tuple[PastWalk, ...]


@message
class WalkKept(Message):
    """It is written down where a walk stands."""


def read_notebook(desk: ReadingDesk) -> NotebookRead:
    """Read every mark."""
    return NotebookRead(Marks(desk.notebook()))


def read_entries(desk: ReadingDesk) -> EntriesRead:
    """Read what the notebook lists."""
    return EntriesRead(listed(desk.notebook()))


def read_past_walks(desk: ReadingDesk) -> PastWalksRead:
    """Read the walks that were left."""
    return PastWalksRead(desk.past_walks())


def keep_walk(desk: ReadingDesk, walk: PastWalk) -> WalkKept:
    """Write down where a walk stands."""
    desk.remember_walk(walk)
    return WalkKept()


def toggle_mark(desk: ReadingDesk, mark: Mark, target: Target, *, text: str = "") -> Change:
    """Put a mark on something, or take it off where it is on it."""
    there = _there(desk, mark, target, text)
    return desk.take_mark(there.number) if there else desk.put_mark(mark, target, text=text)


def write_note(desk: ReadingDesk, target: Target, text: str) -> Change:
    """Put a note on something; without a word in it, take the note off."""
    if text.strip():
        return desk.put_mark(Mark.NOTE, target, text=text)
    there = _there(desk, Mark.NOTE, target, "")
    if there is None:
        raise UsageError("An empty note was not kept", "Type some words")
    return desk.take_mark(there.number)


def _there(desk: ReadingDesk, mark: Mark, target: Target, text: str) -> Entry | None:
    """The mark, as it is on something now; a tag is told by its text."""
    return next(
        (
            entry
            for entry in desk.notebook()
            if (entry.mark, entry.target) == (mark, target)
            and text in {"", entry.text}
            and not entry.is_astray
        ),
        None,
    )
