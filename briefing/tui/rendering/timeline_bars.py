"""How does it look when articles were published, and when they mention a name?"""

import calendar
from collections.abc import Sequence
from datetime import date

from briefing.desk.surveys import Period
from briefing.tui.rendering.cells import cut, width_of
from briefing.tui.rendering.counts import counted
from briefing.tui.rendering.runs import Run

HEIGHT = 3
"""Lines of the strip: two of bars, one of words."""
_BLOCKS = " ▁▂▃▄▅▆▇█"
_FULL = len(_BLOCKS) - 1
_WIDEST = 6
"""Cells of the widest bar."""


def bar_width(periods: int, width: int) -> int:
    """Cells of a bar, its gap among them."""
    return min(max(width // max(periods, 1), 1), _WIDEST)


def period_at(column: int, periods: Sequence[Period], width: int) -> int | None:
    """The number of the period whose bar stands over a column."""
    number = column // bar_width(len(periods), width)
    return number if number < len(periods) else None


def period_of(day: str, periods: Sequence[Period]) -> int | None:
    """The number of the period that a day (ISO 8601) falls into."""
    there = (n for n, each in enumerate(periods) if each.start <= day <= each.end)
    return next(there, None)


def timeline_lines(
    periods: Sequence[Period], width: int, *, is_walked: bool, here: int | None, undated: int
) -> list[list[Run]]:
    """Bars of articles, and of mentions where a name is walked; then the first and the last day.

    Args:
        periods: From the first to the last.
        width: Cells of a line.
        is_walked: Whether mentions are those of a name.
        here: The number of the period that is marked; its numbers stand in place of the days.
        undated: Articles in no period.
    """
    articles = [each.articles for each in periods]
    if is_walked:
        mentions = [each.mentions for each in periods]
        bars = [
            *_bars(mentions, width, lines=1, look="accent", here=here),
            *_bars(articles, width, lines=1, look="quiet", here=here),
        ]
    else:
        bars = _bars(articles, width, lines=2, look="quiet", here=here)
    if here is not None:
        words = period_words(periods[here], width, is_walked=is_walked)
        return [*bars, [Run(words)]]
    return [*bars, [Run(_ends(periods, width, undated), ("quiet",))]]


def period_words(period: Period, width: int, *, is_walked: bool) -> str:
    """When, and how many articles and mentions; in short as the list of names has them."""
    told = f"{when(period)} · {counted(period.articles, 'article')}"
    if not is_walked:
        return cut(told, width)
    full = f"{told} · {counted(period.mentions, 'mention')}"
    short = f"{when(period)} · {period.mentions:,}/{period.articles:,}"
    return full if width_of(full) <= width else cut(short, width)


def when(period: Period) -> str:
    """A period as short as it can be written: `2024`, `2024-12`, `2024-12-09…15`."""
    start, end = date.fromisoformat(period.start), date.fromisoformat(period.end)
    if start == end:
        return period.start
    is_whole = start.day == 1 and end.day == calendar.monthrange(end.year, end.month)[1]
    if is_whole and (start.month, end.month) == (1, 12):
        return f"{start:%Y}" if start.year == end.year else f"{start:%Y}…{end:%Y}"
    if is_whole:
        same = (start.year, start.month) == (end.year, end.month)
        return f"{start:%Y-%m}" if same else f"{start:%Y-%m}…{end:%m}"
    if (start.year, start.month) == (end.year, end.month):
        return f"{period.start}…{end:%d}"
    return (
        f"{period.start}…{end:%m-%d}" if start.year == end.year else f"{period.start}…{period.end}"
    )


def _bars(
    values: Sequence[int], width: int, *, lines: int, look: str, here: int | None
) -> list[list[Run]]:
    cell = bar_width(len(values), width)
    fill = max(cell - 1, 1)
    drawn: list[list[Run]] = [[] for _ in range(lines)]
    for number, height in enumerate(_heights(values, lines * _FULL)):
        looks = (look, "chosen") if number == here else (look,)
        for line in range(lines):
            above_floor = height - (lines - 1 - line) * _FULL
            block = _BLOCKS[max(min(above_floor, _FULL), 0)]
            drawn[line] += [Run(block * fill, looks), Run(" " * (cell - fill))]
    return drawn


def _heights(values: Sequence[int], full: int) -> list[int]:
    """The values in eighths of a line; whatever is not nothing can be seen."""
    most = max(values, default=0)
    return [max(round(value / most * full), 1) if value else 0 for value in values]


def _ends(periods: Sequence[Period], width: int, undated: int) -> str:
    first, last = periods[0].start, periods[-1].end
    wide = min(bar_width(len(periods), width) * len(periods), width)
    note = f" {undated:,} undated " if undated else ""
    gap = max(wide - width_of(first) - width_of(last), 1)
    if note and gap >= width_of(note):
        return f"{first}{note:^{gap}}{last}"
    return cut(f"{first}{' ' * gap}{last}", width)
