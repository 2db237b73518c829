"""How does the sentence look that something rests on?"""

import re
from collections.abc import Iterable, Iterator

from briefing.article import Span
from briefing.desk.answers import Source
from briefing.printable import one_line
from briefing.tui.rendering.cells import cut, wrap
from briefing.tui.rendering.runs import Mark, Run, runs_of


def passage_lines(
    source: Source | None, forms: Iterable[str], *, width: int, most: int
) -> list[list[Run]]:
    """A sentence with names marked in it, and below it where it stands.

    Args:
        source: None where no article shows it.
        forms: The names to mark.
        width: Cells of a line.
        most: Lines of the sentence; where it has more, those around the first name are shown.
    """
    if source is None:
        return [[Run("No sentence of an article shows this.", ("hint",))]]
    text = one_line(source.sentence)
    marks = sorted(_marks(text, forms), key=lambda mark: mark.span)
    lines = list(wrap(text, Span(0, len(text)), width - 2))
    first = _first_line(lines, marks, most)
    shown = [list(runs_of(text, line, marks)) for line in lines[first : first + most]]
    if first and shown:
        shown[0].insert(0, Run("…", ("quiet",)))
    if first + most < len(lines) and shown:
        shown[-1].append(Run("…", ("quiet",)))
    about = [source.source, (source.published or "no date")[:10], source.title]
    place = " · ".join(one_line(part) for part in about)
    return [*shown, [Run(cut(place, width), ("quiet",))]]


def _marks(text: str, forms: Iterable[str]) -> Iterator[Mark]:
    """Every place of `forms` in `text`, but not within longer words."""
    for form in {one_line(form) for form in forms} - {""}:
        for match in re.finditer(rf"(?<!\w){re.escape(form)}(?!\w)", text):
            yield Mark(Span(*match.span()), "hit")


def _first_line(lines: list[Span], marks: list[Mark], most: int) -> int:
    """The number of the line to begin with, so that the first mark is among `most` lines."""
    if not marks:
        return 0
    line = next((n for n, line in enumerate(lines) if line.end > marks[0].span.start), 0)
    return max(min(line - 1, len(lines) - most), 0) if line >= most else 0
