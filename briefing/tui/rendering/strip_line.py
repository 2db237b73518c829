"""How does the place of a walk look on one line (a concordance line, KWIC)?"""

from briefing.printable import one_line
from briefing.tui.open_article import Context
from briefing.tui.rendering.cells import cut, cut_start, width_of
from briefing.tui.rendering.runs import Run


def strip_line(title: str, counter: str, context: Context | None, *, width: int) -> list[Run]:
    """What is walked, where the walk stands, and the words around that place.

    The place stands in the middle of what room is left; a long title gives way first.
    """
    title = cut(one_line(title), max(width // 4, 8))
    head = [Run(f" {title}", ("accent",)), Run(f" {counter}   ")]
    room = width - sum(width_of(run.text) for run in head) - 1
    if context is None or room < 12:
        return head
    text = cut(context.text, room // 2)
    side = (room - width_of(text) - 2) // 2
    before = cut_start(context.before, side)
    padding = " " * (side - width_of(before))
    after = cut(context.after, side)
    return [
        *head,
        Run(padding + before, ("quiet",)),
        Run(f"[{text}]", ("title",)),
        Run(after, ("quiet",)),
    ]
