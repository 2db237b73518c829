"""How do runs of text become a strip of styled cells?"""

from collections.abc import Iterable
from typing import TypeVar

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region
from textual.screen import Screen
from textual.strip import Strip
from textual.widget import Widget

from briefing.tui.rendering.runs import Run

Answer = TypeVar("Answer")


def draw(widget: Widget, runs: Iterable[Run], *, base: Style | None = None) -> Strip:
    """Draw `runs` in the styles that the screen gives to their looks."""
    ground, screen = base or ground_of(widget), widget.screen
    return Strip(
        [Segment(run.text, ground + look_of(screen, run.looks)) for run in runs if run.text]
    )


def padded(widget: Widget, strip: Strip, width: int, *, base: Style | None = None) -> Strip:
    """`strip` in exactly `width` cells."""
    return strip.extend_cell_length(width, base or ground_of(widget)).crop(0, width)


def bare_lines(widget: Widget, crop: Region) -> list[Strip]:
    """Some of the lines of a widget that has neither frame nor padding nor tint.

    Textual would look for those anew for each line, which takes longer than to draw most lines.
    """
    behind, background = widget.background_colors
    blank, width = Style(bgcolor=(behind + background).rich_color), widget.size.width
    lines = [widget.render_line(y).adjust_cell_length(width, blank) for y in crop.line_range]
    for each in widget.get_line_filters():
        lines = [line.apply_filter(each, background) for line in lines]
    return [line.crop(crop.x, crop.right) for line in lines]


def ground_of(widget: Widget) -> Style:
    """The style on which everything in `widget` is drawn.

    The same as `widget.rich_style`, which is put together anew at each call: too slow for a line.
    """
    return widget.visual_style.rich_style


def look_of(screen: Screen[Answer], looks: Iterable[str]) -> Style:
    """The styles of some looks laid over each other, to be laid over a ground."""
    style = Style.null()
    for look in looks:
        style += screen.get_component_rich_style(f"look--{look}", partial=True)
    return style
