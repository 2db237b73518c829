"""Which line of a text shows best what a query found in it?"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

_MORE = "…"
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Snippet:
    """One line of a text."""

    text: str
    spans: tuple[tuple[int, int], ...]
    """The hits inside this `text`: characters, half-open, in order."""


def snippet(text: str, spans: Sequence[tuple[int, int]], *, width: int = 160) -> Snippet:
    """The line around the most hits that stand together, at most `width` characters long.

    It is cut between words where that is possible, an ellipsis marks each cut, and runs of white
    space become one space. Without hits it is the beginning of the text.

    Args:
        text: Any text.
        spans: The hits in it: characters, half-open, in order, without overlap.
        width: At least 10 characters.
    """
    start, end = _window(text, spans, width - 2 * len(_MORE))
    before = _MORE if text[:start].strip() else ""
    after = _MORE if text[end:].strip() else ""
    line, places = _folded(text[start:end])
    shown = [(max(s, start), min(e, end)) for s, e in spans if s < end and e > start]
    moved = ((len(before) + places[s - start], len(before) + places[e - start]) for s, e in shown)
    return Snippet(f"{before}{line}{after}", tuple((s, e) for s, e in moved if s < e))


def _window(text: str, spans: Sequence[tuple[int, int]], width: int) -> tuple[int, int]:
    """The stretch of the text to show, before white space is folded."""
    first, last = _densest(spans, width)
    spare = max(0, width - (last - first))
    start = max(0, first - spare // 2)
    end = min(len(text), start + width)
    start = max(0, min(start, end - width))
    return _cut_at_words(text, (start, end), (first, min(last, end)))


def _densest(spans: Sequence[tuple[int, int]], width: int) -> tuple[int, int]:
    """From the first to the last of the most hits that fit on the line; the earliest such group."""
    best, most = (0, 0), 0
    last = 0
    for first, (start, _) in enumerate(spans):
        last = max(last, first + 1)
        while last < len(spans) and spans[last][1] - start <= width:
            last += 1
        if last - first > most:
            best, most = (start, spans[last - 1][1]), last - first
    return best


def _cut_at_words(text: str, window: tuple[int, int], kept: tuple[int, int]) -> tuple[int, int]:
    start, end = window
    if start > 0 and not text[start - 1].isspace():
        gap = _SPACE.search(text, start, max(start, kept[0]))
        start = gap.end() if gap else start
    if end < len(text) and not text[end].isspace():
        gap_at = max((m.start() for m in _SPACE.finditer(text, kept[1], end)), default=end)
        end = gap_at
    return start, end


def _folded(text: str) -> tuple[str, list[int]]:
    """The text on one line, and where each of its characters (and its end) stands there."""
    line: list[str] = []
    places: list[int] = []
    for sign in text:
        places.append(len(line))
        if not sign.isspace():
            line.append(sign)
        elif line and line[-1] != " ":
            line.append(" ")
    while line and line[-1] == " ":
        line.pop()
    places.append(len(line))
    return "".join(line), [min(place, len(line)) for place in places]
