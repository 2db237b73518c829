"""How do the companions of a name look in a list, and the sentences that mention both?"""

from collections.abc import Sequence
from itertools import product

from briefing.article import Span
from briefing.desk.surveys import Companion, SharedSentence
from briefing.printable import one_line
from briefing.tui.looks import LOOK_OF
from briefing.tui.rendering.cells import cut, width_of, wrap
from briefing.tui.rendering.runs import Mark, Run, runs_of

SENTENCE_LINES = 3
"""Lines of a sentence in the list: where it stands, and two of its own."""
_HEADS = ("sentences", "articles", "sources")
_COUNT = 10
"""Cells of each column of counts."""


def companion_head(width: int) -> list[Run]:
    """What stands above the list."""
    heads = "".join(f"{head:>{_COUNT}}" for head in _HEADS)
    return [Run(" " * max(width - len(heads), 0) + heads, ("quiet",))]


def companion_line(row: Companion, width: int) -> list[Run]:
    """A name in its look; in how many sentences, articles and sources it stands with the other."""
    room = max(width - 2 - _COUNT * len(_HEADS), 1)
    shown = cut(one_line(row.entity.name), room)
    return [
        Run("  "),
        Run(shown, (LOOK_OF[row.entity.label],)),
        Run(" " * (room - width_of(shown))),
        Run(f"{row.sentences:>{_COUNT},}"),
        Run(f"{row.articles:>{_COUNT},}{row.sources:>{_COUNT},}", ("quiet",)),
    ]


def shared_lines(row: SharedSentence, width: int) -> list[list[Run]]:
    """Where a sentence stands, and the two of its lines that have both names, these marked."""
    about = (row.source, (row.published or "no date")[:10], row.title)
    head = " · ".join(one_line(part) for part in about)
    marks = [Mark(span, "chosen") for span in row.first] + [
        Mark(span, "hit") for span in row.second
    ]
    lines = list(wrap(row.sentence, Span(0, len(row.sentence)), width - 4))
    numbers = _chosen(lines, _nearest(row))
    drawn = [[Run(cut(head, width), ("quiet",))]]
    for number, before in zip(numbers, (-1, *numbers), strict=False):
        is_cut = number > before + 1
        is_last = number == numbers[-1] and number < len(lines) - 1
        drawn.append(
            [
                Run(" …" if is_cut else "  ", ("quiet",)),
                *runs_of(row.sentence, lines[number], marks),
                Run(" …" if is_last else "", ("quiet",)),
            ]
        )
    return drawn + [[]] * (SENTENCE_LINES - len(drawn))


def _nearest(row: SharedSentence) -> Span:
    """The stretch from the one name to the other where they stand nearest to each other."""
    pairs = product(row.first, row.second)
    stretches = (Span(min(a.start, b.start), max(a.end, b.end)) for a, b in pairs)
    return min(stretches, key=len)


def _chosen(lines: Sequence[Span], pair: Span) -> Sequence[int]:
    """The numbers of two lines in which a stretch begins and ends."""
    first = next((n for n, line in enumerate(lines) if line.end > pair.start), 0)
    last = next((n for n, line in enumerate(lines) if line.end >= pair.end), first)
    if last > first + 1:
        return (first, last)
    start = max(min(first, len(lines) - 2), 0)
    return range(start, min(start + 2, len(lines)))
