"""How is no more drawn than what has changed?

Textual draws everything inside the box around all changes: a counter above and a line below are the
whole screen to it. And it draws, behind each widget, all of those that it covers.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from rich.console import Console
from textual._compositor import ChopsUpdate, Compositor
from textual.geometry import Region, Spacing
from textual.reactive import Reactive
from textual.screen import Screen
from textual.strip import Strip
from textual.widget import Widget

Answer = TypeVar("Answer")

_MOST_REGIONS = 32
"""Changes that are told apart; where there are more, they are drawn as one piece."""
_WASTE = 1.25
"""Changes are one piece where the box around them has at most so many times their cells."""


class PaintedScreen(Screen[Answer]):
    """A screen that paints what has changed and no more, in as few frames as can be."""

    focused: Reactive[Widget | None] = Reactive(None, repaint=False)
    """Textual would paint the whole screen anew when the focus changes, not only both widgets."""

    def __init__(
        self,
        name: str | None = None,
        id: str | None = None,  # noqa: A002
        classes: str | None = None,
    ) -> None:
        """As any screen."""
        super().__init__(name, id, classes)
        self._compositor = PiecewiseCompositor()

    def _on_timer_update(self) -> None:
        """Paint a frame, with what widgets have changed and not yet told.

        They tell it in messages, some of which are still under way: each would be a frame more.
        """
        widgets = self._compositor.visible_widgets
        self._dirty_widgets.update(each for each in widgets if each._repaint_regions)
        super()._on_timer_update()

    def on_unmount(self) -> None:
        """Let go of the lines that were drawn.

        Textual remembers the colours of the last thousand caches of lines together with the caches,
        and so would keep all lines of dialogs that are long closed.
        """
        for widget in self._compositor.widgets:
            widget._styles_cache.clear()


class Piecewise(ChopsUpdate):
    """What is written to the terminal for a frame, piece by piece."""

    def __init__(self, pieces: Sequence[ChopsUpdate]) -> None:
        """Where pieces overlap, they show the same."""
        self._pieces = pieces

    def render_segments(self, console: Console) -> str:
        """What the terminal gets."""
        return "".join(piece.render_segments(console) for piece in self._pieces)


class PiecewiseCompositor(Compositor):
    """Draws changes that are far from each other one by one, and only what can be seen of each."""

    def render_partial_update(self) -> ChopsUpdate | None:
        """Draw what has changed since the last frame; None where that is nothing."""
        pieces = []
        for piece in pieces_of(self._dirty_regions):
            self._dirty_regions = set(piece)
            drawn = super().render_partial_update()
            if drawn is not None:
                pieces.append(drawn)
        return Piecewise(pieces) if pieces else None

    def _get_renders(
        self, crop: Region | None = None
    ) -> Iterable[tuple[Region, Region, list[Strip]]]:
        """The lines of each widget that can be seen inside `crop`, from the front to the back."""
        crop = crop or self.size.region
        rows = Region(0, crop.y, self.size.width, crop.height)
        for widget, region, clip in self._in_sight(crop):
            shown = _beside_its_bar(widget, region).intersection(clip).intersection(rows)
            yield shown, shown, widget.render_lines(shown.translate(-region.offset))

    def _in_sight(self, crop: Region) -> Iterator[tuple[Widget, Region, Region]]:
        """The widgets that others in front of them do not cover wherever `crop` is."""
        open_cells = {y: _cells(crop) for y in crop.line_range}
        for widget, (region, clip) in self.visible_widgets.items():
            shown = region.intersection(clip).intersection(crop)
            cells = _cells(shown)
            if any(open_cells[y] & cells for y in shown.line_range):
                for y in shown.line_range:
                    open_cells[y] &= ~cells
                yield widget, region, clip


def pieces_of(regions: Iterable[Region]) -> list[list[Region]]:
    """The regions, those together that fill most of the box around them."""
    largest_first = sorted(regions, key=lambda region: (-region.area, region))
    if len(largest_first) > _MOST_REGIONS:
        return [largest_first]
    boxes: list[Region] = []
    pieces: list[list[Region]] = []
    for region in largest_first:
        for number, box in enumerate(boxes):
            around = box.union(region)
            if around.area <= _WASTE * (box.area + region.area):
                boxes[number] = around
                pieces[number].append(region)
                break
        else:
            boxes.append(region)
            pieces.append([region])
    return pieces


def _beside_its_bar(widget: Widget, region: Region) -> Region:
    """Where a widget is, without the scrollbar on its right, which is a widget of its own."""
    if widget.show_vertical_scrollbar and not widget.styles.gutter:
        return region.shrink(Spacing(right=widget.scrollbar_size_vertical))
    return region


def _cells(region: Region) -> int:
    """The columns of a region, a bit each."""
    return ((1 << region.width) - 1) << region.x if region else 0
