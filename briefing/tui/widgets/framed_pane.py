"""What stands around the widgets of a pane?"""

from typing import NamedTuple, Self

from textual.containers import Horizontal, Vertical
from textual.geometry import Region, Size, Spacing
from textual.reactive import Reactive
from textual.strip import Strip

from briefing.tui.rendering.frame import frame
from briefing.tui.widgets.drawing import Brush

_FRAMED = Spacing.all(1)


class _Drawn(NamedTuple):
    """The lines of a frame, and what they are known by."""

    known_by: tuple[object, ...]
    above: Strip
    beside: Strip
    below: Strip


class Filled(Horizontal):
    """Widgets side by side that fill the room they are given."""

    virtual_size = Reactive(Size(0, 0), repaint=False)
    """Textual would lay the screen out a second time whenever it changes."""


class FramedPane(Vertical):
    """A frame with a title around widgets that fill it."""

    virtual_size = Reactive(Size(0, 0), repaint=False)
    """As that of `Filled`."""
    _only_words = False
    """Whether nothing of the frame is drawn otherwise but its title and subtitle."""
    _is_lit = False
    """Whether the keys go to something inside."""
    _drawn: _Drawn | None = None

    def on_mount(self) -> None:
        """Light up as long as something inside has the keys."""
        self.watch(self.screen, "focused", self._light_up)

    def mark(self, name: str, is_on: bool, *, is_seen: bool = True) -> None:
        """Wear a class, or no longer.

        Nothing inside may look otherwise for it. Textual would find out anew how each of the
        widgets there looks, which takes longer than to draw them.

        Args:
            name: The class.
            is_on: Whether to wear it.
            is_seen: Whether it makes a difference as things stand.
        """
        if is_on != self.has_class(name):
            self.set_class(is_on, name, update=False)
            if is_seen:
                self.app.stylesheet.update_nodes([self], animate=True)

    def entitle(self, title: str, subtitle: str = "") -> None:
        """Write into the frame, above and below."""
        self._only_words = True
        self.border_title, self.border_subtitle = title, subtitle
        self._only_words = False

    def refresh(
        self,
        *regions: Region,
        repaint: bool = True,
        layout: bool = False,
        recompose: bool = False,
    ) -> Self:
        """Draw the frame anew. What it has inside are widgets of their own, and stay as they are.

        Textual would draw all of it for every other title, and most keys change a title.
        """
        if repaint and not layout and not recompose:
            edges = self._edges()
            regions = regions or (edges[:2] if self._only_words else edges)
        return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draw lines of the frame."""
        if self.gutter != _FRAMED or not self.is_attached:
            return super().render_lines(crop)
        drawn, last = self._drawn_frame(), self.outer_size.height - 1
        lines = {0: drawn.above, last: drawn.below}
        return [lines.get(y, drawn.beside).crop(crop.x, crop.right) for y in crop.line_range]

    def notify_style_update(self) -> None:
        """Draw the frame in the new styles."""
        super().notify_style_update()
        self._drawn = None

    def _light_up(self) -> None:
        if self._is_lit != self.has_focus_within:
            self._is_lit = not self._is_lit
            self.refresh()

    def _drawn_frame(self) -> _Drawn:
        """The lines of the frame, from above to below; they are kept as long as they may be."""
        width = self.outer_size.width
        words = self.border_title or "", self.border_subtitle or ""
        known_by = (width, *words, self._is_lit)
        if self._drawn is None or self._drawn.known_by != known_by:
            is_heavy = self._is_lit and self.app.native_ansi_color
            brush = Brush(self)
            lines = frame(width, *words, is_lit=self._is_lit, is_heavy=is_heavy)
            self._drawn = _Drawn(known_by, *(brush.line(runs, width) for runs in lines))
        return self._drawn

    def _edges(self) -> tuple[Region, ...]:
        """Above, below, left and right, as seen from the first cell inside; all or none."""
        size, gutter = self.outer_size, self.gutter
        edges = (
            Region(0, 0, size.width, gutter.top),
            Region(0, size.height - gutter.bottom, size.width, gutter.bottom),
            Region(0, 0, gutter.left, size.height),
            Region(size.width - gutter.right, 0, gutter.right, size.height),
        )
        is_framed = all(edges)
        return tuple(edge.translate((-gutter.left, -gutter.top)) for edge in edges if is_framed)
