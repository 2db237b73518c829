"""Which line of a text shows best what a query found in it?"""

import re
from collections.abc import Sequence

from msgspec import Struct

_MORE = "…"
_SPACE = re.compile(r"\s+")
_LAST_SPACE = re.compile(r"\s+(?=\S*\Z)")


class Snippet(Struct, frozen=True):
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
    cut = text[start:end]
    line = " ".join(cut.split())
    shown = [(max(s - start, 0), min(e, end) - start) for s, e in spans if s < end and e > start]
    places = ((_place(cut, s), min(_place(cut, e), len(line))) for s, e in shown)
    moved = tuple((len(before) + s, len(before) + e) for s, e in places if s < e)
    return Snippet(f"{before}{line}{after}", moved)


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
    best, most, last = (0, 0), 0, 0
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
        gap = _LAST_SPACE.search(text, kept[1], end)
        end = gap.start() if gap else end
    return start, end


def _place(text: str, at: int) -> int:
    """Where a character of the text, or its end, stands on the one line that is made of it."""
    before = " ".join(text[:at].split())
    return len(before) + (bool(before) and text[at - 1].isspace())
