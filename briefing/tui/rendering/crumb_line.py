"""How does the way to where one is fit into one line?"""

from collections.abc import Sequence

from briefing.tui.crumbs import Crumb, Part
from briefing.tui.rendering.cells import cut, width_of
from briefing.tui.rendering.runs import Run

_BETWEEN = " › "  # noqa: RUF001
_LEAST = {Part.LIBRARY: 6, Part.HITS: 10, Part.ARTICLE: 12, Part.WALK: 10}
"""Cells that a part keeps as long as the line has them."""
_FIRST_TO_GIVE_WAY = (Part.ARTICLE, Part.LIBRARY, Part.HITS, Part.WALK)


def crumb_line(crumbs: Sequence[Crumb], width: int) -> list[tuple[Run, Part | None]]:
    """The parts with what stands between them, in at most so many cells.

    A long title gives way first, where one stands last. Each run comes with the part that a click
    on it leads to.
    """
    room = width - width_of(_BETWEEN) * (len(crumbs) - 1)
    texts = {crumb.part: _full(crumb) for crumb in crumbs}
    by_part = {crumb.part: crumb for crumb in crumbs}
    for part in (each for each in _FIRST_TO_GIVE_WAY if each in by_part):
        over = sum(width_of(text) for text in texts.values()) - room
        if over > 0:
            kept = max(width_of(texts[part]) - over, _LEAST[part])
            texts[part] = _cut(by_part[part], kept)
    line: list[tuple[Run, Part | None]] = []
    for crumb in crumbs:
        if line:
            line.append((Run(_BETWEEN, ("quiet",)), None))
        looks = ("title",) if crumb is crumbs[-1] else ()
        line.append((Run(texts[crumb.part], looks), crumb.part))
    return line


def _full(crumb: Crumb) -> str:
    return crumb.text + crumb.tail


def _cut(crumb: Crumb, width: int) -> str:
    return cut(crumb.text, max(width - width_of(crumb.tail), 1)) + crumb.tail
