"""How does a line say what a person has put on what it shows?"""

from collections.abc import Iterable

from briefing.notebook import Mark
from briefing.printable import one_line
from briefing.tui.marks_kept import Signs
from briefing.tui.rendering.cells import cut
from briefing.tui.rendering.runs import Run

SIGN_OF = {
    Mark.STAR: "★",
    Mark.NOTE: "✎",
    Mark.TAG: "#",
    Mark.BOOKMARK: "⚑",
    Mark.READ: "✓",
}
"""Each kind of mark in one cell."""
_LEAST_TAG = 4
_STAR_INSIDE = "☆"
"""A star on a sentence, seen from the article."""
_IN_MARGIN = (Mark.NOTE, Mark.STAR, Mark.BOOKMARK, Mark.TAG)
"""In which order the signs of a line stand, where there is no room for all."""


def article_signs(signs: Signs, *, with_tags: bool = False) -> str:
    """What is on an article, for the end of its title: ` ★ ✎2 ✓`; empty for nothing."""
    inside = _STAR_INSIDE if signs.stars_inside else ""
    parts = (
        SIGN_OF[Mark.STAR] if signs.is_starred else inside,
        _counted(Mark.NOTE, signs.notes),
        _counted(Mark.BOOKMARK, signs.bookmarks),
        SIGN_OF[Mark.TAG] if with_tags and signs.tags else "",
        SIGN_OF[Mark.READ] if signs.is_read else "",
    )
    return "".join(f" {part}" for part in parts if part)


def name_signs(signs: Signs) -> str:
    """What is on a name, to stand behind it: ` ★✎`; empty for nothing."""
    parts = (
        SIGN_OF[Mark.STAR] if signs.is_starred else "",
        SIGN_OF[Mark.NOTE] if signs.notes else "",
        SIGN_OF[Mark.TAG] if signs.tags else "",
    )
    shown = "".join(parts)
    return f" {shown}" if shown else ""


def margin_signs(marks: Iterable[Mark], *, is_doubtful: bool, width: int) -> list[Run]:
    """The right margin of a line of the article, in at most so many cells.

    Args:
        marks: What is on the sentences that start in the line.
        is_doubtful: Whether a name of the line is doubtful: a question mark.
        width: Cells of the margin.
    """
    there = set(marks)
    signs = "".join(SIGN_OF[mark] for mark in _IN_MARGIN if mark in there)
    doubt = "?" if is_doubtful else ""
    gap = " " if len(doubt + signs) < width else ""
    room = max(width - len(gap + doubt), 0)
    return [Run(gap + doubt, ("quiet",)), Run(signs[:room], ("sign",))]


def tag_words(tags: Iterable[str], width: int) -> str:
    """Tags, each with its sign, in at most so many cells; empty where hardly one letter fits."""
    words = " ".join(SIGN_OF[Mark.TAG] + one_line(tag) for tag in tags)
    return cut(words, width) if width >= _LEAST_TAG else ""


def _counted(mark: Mark, number: int) -> str:
    return "" if not number else SIGN_OF[mark] + (str(number) if number > 1 else "")
