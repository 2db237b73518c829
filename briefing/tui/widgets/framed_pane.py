"""What stands around the widgets of a pane?"""

from typing import Self

from textual.containers import Horizontal, Vertical
from textual.geometry import Region, Size
from textual.reactive import Reactive
from textual.strip import Strip


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

    def on_mount(self) -> None:
        """Light up as long as something inside has the keys."""
        self.watch(self.screen, "focused", self._light_up)

    def mark(self, name: str, is_on: bool, *, is_seen: bool = True) -> None:
        """Wear a class, or no longer.

        Only the frame may look otherwise for it. Textual would find out anew how each of the
        widgets inside looks, which takes longer than to draw them.

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
        """Draw lines of the frame: those between the first and the last are the same."""
        height, gutter = self.outer_size.height, self.gutter
        between = range(max(crop.y, gutter.top), min(crop.bottom, height - gutter.bottom))
        if len(between) < 2:
            return super().render_lines(crop)
        above, below = between.start - crop.y, crop.bottom - between.stop
        first = super().render_lines(Region(crop.x, crop.y, crop.width, above + 1))
        last = super().render_lines(Region(crop.x, between.stop, crop.width, below))
        return [*first, *first[-1:] * (len(between) - 1), *last]

    def _light_up(self) -> None:
        self.mark("-lit", self.has_focus_within)

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
