"""How do runs of text become styled cells?

Textual looks anew for frame, padding, tint and opacity at each line of a widget, and takes every
line apart again for what its filters do to the colours. That takes longer than to draw most lines,
so what is made of lines is drawn here: a style is found once a frame, a line is put together once.
"""

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from typing import TypeVar

from rich.segment import Segment
from rich.style import Style
from textual._styles_cache import StylesCache
from textual.geometry import Region
from textual.screen import Screen
from textual.strip import Strip
from textual.widget import Widget

from briefing.tui.rendering.cells import width_of
from briefing.tui.rendering.runs import Run
from briefing.tui.states import hint_lines

Answer = TypeVar("Answer")


class Brush:
    """Draws runs on the ground of a widget, in the styles that the screen gives to their looks.

    It serves for one frame: the next may find other styles.
    """

    def __init__(self, widget: Widget) -> None:
        """Look at what is the same for all lines of a widget."""
        self._screen = widget.screen
        self._ground = widget.visual_style.rich_style
        self._behind, self._background = widget.background_colors
        self._filters = widget.get_line_filters()
        self._styles: dict[tuple[tuple[str, ...], tuple[str, ...]], Style] = {}
        self.width = widget.scrollable_content_region.width
        """The cells of a line, scrollbar left out."""

    @cached_property
    def blank(self) -> Style:
        """How a cell looks on which nothing is drawn."""
        return self._filtered(Style(bgcolor=(self._behind + self._background).rich_color))

    def line(self, runs: Iterable[Run], width: int, *, over: tuple[str, ...] = ()) -> Strip:
        """Draw runs in exactly `width` cells, on top of the looks `over` that all have."""
        return self.side_by_side((runs, width), over=over)

    def side_by_side(self, *parts: tuple[Iterable[Run], int], over: tuple[str, ...] = ()) -> Strip:
        """Draw runs with the width of each lot in cells, on top of the looks that all have."""
        segments: list[Segment] = []
        for runs, width in parts:
            drawn = [Segment(run.text, self._style(run.looks, over)) for run in runs if run.text]
            missing = width - sum(width_of(segment.text) for segment in drawn)
            if missing > 0:
                drawn.append(Segment(" " * missing, self._style((), over)))
            segments.extend(drawn if missing >= 0 else Strip(drawn).crop(0, width))
        return Strip(segments, sum(width for _, width in parts))

    def hint(self, text: str, y: int) -> Strip:
        """Draw a line of what stands where there is nothing else, from the second line on."""
        lines = ["", *hint_lines(text, self.width - 2)]
        return self.line([Run(f" {lines[y]}" if y < len(lines) else "", ("hint",))], self.width)

    def filtered(self, strip: Strip) -> Strip:
        """A strip that was drawn otherwise, in the colours that the terminal is to have."""
        for each in self._filters:
            strip = strip.apply_filter(each, self._background)
        return strip

    def _style(self, looks: tuple[str, ...], over: tuple[str, ...]) -> Style:
        style = self._styles.get((looks, over))
        if style is None:
            style = self._filtered(self._ground + look_of(self._screen, (*over, *looks)))
            self._styles[looks, over] = style
        return style

    def _filtered(self, style: Style) -> Style:
        (segment,) = self.filtered(Strip([Segment(" ", style)]))
        return segment.style or Style.null()


DrawLine = Callable[[int, Brush], Strip]
"""Draws the line of a number, counted from the first in view."""


class DrawnLines(StylesCache):
    """The lines of a widget that has neither frame nor tint: those that are drawn are kept.

    It stands in the place of Textual's own cache, and is told by it what is to be drawn anew.
    """

    def __init__(self, draw_line: DrawLine) -> None:
        """Keep what `draw_line` draws."""
        super().__init__()
        self._draw_line = draw_line

    @property
    def kept(self) -> dict[int, Strip]:
        """The lines that need not be drawn anew, by their numbers."""
        return {y: line for y, line in self._cache.items() if y not in self._dirty_lines}

    def put_back(self, lines: Mapping[int, Strip]) -> None:
        """Have lines drawn that were let go of, although they are as they were."""
        self._cache.update(lines)

    def render_widget(self, widget: Widget, crop: Region) -> list[Strip]:
        """Draw some lines, or find them drawn.

        A widget that is being removed keeps its place until the next layout, but has no screen any
        more that knows how anything looks: it is blank.
        """
        if widget.styles.gutter:
            return super().render_widget(widget, crop)
        width = widget.scrollable_content_region.width
        if width != self._width:
            self.clear()
            self._width = width
        missing = [y for y in crop.line_range if y in self._dirty_lines or y not in self._cache]
        if missing and not widget.is_attached:
            return [Strip.blank(crop.width)] * crop.height
        if missing:
            brush = Brush(widget)
            self._cache |= {y: self._draw_line(y, brush) for y in missing}
            self._dirty_lines.difference_update(missing)
        lines = [self._cache[y] for y in crop.line_range]
        if crop.right > width:
            blank = Brush(widget).blank
            lines = [line.adjust_cell_length(crop.right, blank) for line in lines]
        return [line.crop(crop.x, crop.right) for line in lines]


def look_of(screen: Screen[Answer], looks: Iterable[str]) -> Style:
    """The styles of some looks laid over each other, to be laid over a ground."""
    style = Style.null()
    for look in looks:
        style += screen.get_component_rich_style(f"look--{look}", partial=True)
    return style
