"""Which lines of a text belong to one paragraph?"""

import re
from collections.abc import Sequence
from itertools import pairwise

from msgspec import Struct

from briefing.article import Span

_INVISIBLE = "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
_EDGE = re.compile(rf"[^\s{_INVISIBLE}]")
_NARROWEST, _WIDEST = 40, 110
"""Characters: the widths at which programs wrap text."""
_RAGGED = 10
"""How far a wrapped line may fall short of the width although the next word would have fitted."""
_FEWEST_FULL, _FEWEST_LOWER = 0.5, 0.25
_STARTS_ITS_OWN = re.compile(r"(?:[-*+\u2022\u25cf]|\d{1,3}[.)]|#{1,6})\s")


class Line(Struct, frozen=True):
    """A line with something on it, without the white space around it."""

    number: int
    """From 0, empty lines counted."""
    start: int
    text: str
    is_after_gap: bool
    """Whether it follows an empty line or furniture, or opens the text."""

    @property
    def span(self) -> Span:
        """Where it stands in the text."""
        return Span(self.start, self.start + len(self.text))


class Paragraph(Struct, frozen=True):
    """Lines that are read as one."""

    span: Span
    text: str
    lines: int


def split_lines(text: str) -> tuple[Line, ...]:
    """The lines of `text` that are not empty. Its newlines are line feeds."""
    found: list[Line] = []
    start, is_after_gap = 0, True
    for number, whole in enumerate(text.split("\n")):
        edge = _EDGE.search(whole)
        if edge is not None:
            line = whole[edge.start() :].rstrip().rstrip(_INVISIBLE).rstrip()
            found.append(Line(number, start + edge.start(), line, is_after_gap))
        is_after_gap = edge is None
        start += len(whole) + 1
    return tuple(found)


def join_paragraphs(text: str, lines: Sequence[Line]) -> tuple[Paragraph, ...]:
    """The paragraphs that `lines` make: one each, unless the text was wrapped at some width."""
    width = _wrap_width(lines)
    groups: list[list[Line]] = []
    for line in lines:
        if groups and _continues(groups[-1][-1], line, width):
            groups[-1].append(line)
        else:
            groups.append([line])
    return tuple(_paragraph(text, group) for group in groups)


def _paragraph(text: str, group: Sequence[Line]) -> Paragraph:
    span = Span(group[0].start, group[-1].span.end)
    return Paragraph(span, text[span.start : span.end], len(group))


def _wrap_width(lines: Sequence[Line]) -> int:
    """The width at which the text was wrapped; 0 where each line is a paragraph.

    A wrapped line ends where the next word would not have fitted, and the next line often goes on
    in lower case; paragraphs of one line each do neither.
    """
    breaks = [(line.text, after.text) for line, after in pairwise(lines) if _touch(line, after)]
    width = max((len(line) for line, _ in breaks if " " in line), default=0)
    if not _NARROWEST <= width <= _WIDEST:
        return 0
    full = sum(_is_full(line, after, width) for line, after in breaks)
    lower = sum(after[0].islower() for _, after in breaks)
    is_wrapped = full >= _FEWEST_FULL * len(breaks) and lower >= _FEWEST_LOWER * len(breaks)
    return width if is_wrapped else 0


def _continues(line: Line, after: Line, width: int) -> bool:
    if not width or not _touch(line, after):
        return False
    if line.text.startswith("#") or _STARTS_ITS_OWN.match(after.text):
        return False
    return _is_full(line.text, after.text, width) or (
        after.text[0].islower() and len(line.text) > width / 2
    )


def _touch(line: Line, after: Line) -> bool:
    return after.number == line.number + 1 and not after.is_after_gap


def _is_full(line: str, after: str, width: int) -> bool:
    return len(line) + 1 + len(_first_word(after)) > width - _RAGGED


def _first_word(line: str) -> str:
    return line.split(maxsplit=1)[0]
