"""How is no more drawn than what has changed?

Textual draws everything inside the box around all changes: a counter above and a line below are the
whole screen to it. It draws, behind each widget, all of those that it covers, and cuts every line
wherever one of them begins or ends.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from operator import itemgetter
from typing import TypeVar

from rich.console import Console, RenderableType
from textual._compositor import ChopsUpdate, Compositor, ReflowResult
from textual._context import visible_screen_stack
from textual.events import Mount
from textual.geometry import Region, Size, Spacing
from textual.message import Message
from textual.reactive import Reactive
from textual.screen import Screen
from textual.strip import Strip
from textual.widget import Widget

from briefing.tui.pen import Pen

Answer = TypeVar("Answer")

PlacedStrip = tuple[int, int, Strip]
"""Row, column, and what is drawn from there on."""


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
        self._compositor = ExactCompositor()

    async def _dispatch_message(self, message: Message) -> None:
        """Pass a message on to its handlers.

        Textual tells a screen that it stands even where it was taken away before its widgets were
        there, as when the reader is left while a dialog opens: its handlers would not find them.
        """
        is_leaving = self._pruning or self.app._exit
        if not (is_leaving and isinstance(message, Mount)):
            await super()._dispatch_message(message)

    def _compositor_refresh(self) -> None:
        """Paint a frame, with what widgets have changed and not yet told.

        They tell it in messages, some of which are still under way, and what a new layout has
        changed they tell after it has been painted: each would be a frame more. While the picture
        is held, Textual would draw a frame, not show it, and not draw it again.
        """
        if self.app._batch_count:
            self._dirty_widgets.add(self)
            return
        widgets = self._compositor.visible_widgets
        self._compositor.update_widgets({each for each in widgets if each._repaint_regions})
        super()._compositor_refresh()

    def on_unmount(self) -> None:
        """Let go of the lines that were drawn.

        Textual remembers the colours of the last thousand caches of lines together with the caches,
        and so would keep all lines of dialogs that are long closed.
        """
        for widget in self._compositor.widgets:
            widget._styles_cache.clear()


class Painted(ChopsUpdate):
    """What is written to the terminal for a frame: each strip with its place."""

    def __init__(self, strips: Iterable[PlacedStrip]) -> None:
        """From top to bottom, as one reads."""
        self.strips = sorted(strips, key=itemgetter(0, 1))

    def render_segments(self, console: Console) -> str:
        """What the terminal gets. No strip pushes the next one, whatever its width is there."""
        pen = Pen(console)
        written = [f"\x1b[{y + 1};{x + 1}H{pen.write(strip)}" for y, x, strip in self.strips]
        return "".join((*written, pen.lift()))


class ExactCompositor(Compositor):
    """Draws the cells that have changed, and of each the widget in front."""

    def reflow(self, parent: Widget, size: Size) -> ReflowResult:
        """Find a place for every widget.

        A widget that has no place yet would have all places found out a second time, in the middle
        of this, when it is asked how large it is.
        """
        self._full_map_invalidated = False
        return super().reflow(parent, size)

    def render_update(
        self,
        full: bool = False,
        screen_stack: list[Screen[object]] | None = None,
        simplify: bool = False,
    ) -> RenderableType | None:
        """Draw what has changed, all of the screen like a part of it; `full` is for a picture."""
        if full:
            return super().render_update(full, screen_stack, simplify)
        visible_screen_stack.set(screen_stack or [])
        return self.render_partial_update()

    def render_partial_update(self) -> ChopsUpdate | None:
        """Draw what has changed since the last frame; None where that is nothing.

        Where widgets are is looked up first: Textual finds it out anew when somebody asks, and that
        must not be in the middle of a frame.
        """
        if not self.full_map:
            return None
        changed: defaultdict[int, int] = defaultdict(int)
        for region in self._dirty_regions:
            shown = region.intersection(self.size.region)
            cells = _cells(shown)
            for y in shown.line_range:
                changed[y] |= cells
        self._dirty_regions.clear()
        return Painted(self._painted(changed)) if any(changed.values()) else None

    def _painted(self, missing: dict[int, int]) -> Iterator[PlacedStrip]:
        """The strips that show some cells, which are told by rows, from the front to the back."""
        for widget, (region, clip) in self.visible_widgets.items():
            shown = _beside_its_bar(widget, region).intersection(clip)
            cells = _cells(shown)
            rows = [y for y in shown.line_range if missing.get(y, 0) & cells]
            if rows:
                crop = Region(shown.x, rows[0], shown.width, rows[-1] + 1 - rows[0])
                lines = widget.render_lines(crop.translate(-region.offset))
                for y in rows:
                    for start, end in _stretches(missing[y] & cells):
                        line = lines[y - rows[0]]
                        yield y, start, line.crop(start - shown.x, end - shown.x)
                    missing[y] &= ~cells


def _beside_its_bar(widget: Widget, region: Region) -> Region:
    """Where a widget is, without the scrollbar on its right, which is a widget of its own."""
    if widget.show_vertical_scrollbar and not widget.styles.gutter:
        return region.shrink(Spacing(right=widget.scrollbar_size_vertical))
    return region


def _cells(region: Region) -> int:
    """The columns of a region, a bit each."""
    return ((1 << region.width) - 1) << region.x if region else 0


def _stretches(cells: int) -> Iterator[tuple[int, int]]:
    """Start and end of the columns that lie side by side."""
    end = 0
    while cells:
        skipped = (cells & -cells).bit_length() - 1
        cells >>= skipped
        width = (~cells & cells + 1).bit_length() - 1
        cells >>= width
        start, end = end + skipped, end + skipped + width
        yield start, end
