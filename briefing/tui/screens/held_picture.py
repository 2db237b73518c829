"""How does a key that needs an answer get by with one frame?"""

from contextlib import ExitStack
from typing import TYPE_CHECKING

from textual.widget import Widget

if TYPE_CHECKING:
    from textual.timer import Timer

_AT_MOST = 0.05
"""Seconds that the screen may stand still after a key."""


class HeldPicture:
    """Lets nothing be painted until the answer is there, which takes a moment as a rule.

    Else what the key changes at once would be painted first, and the answer would wait for that:
    a frame of a whole screen takes many times longer than to read an article.
    """

    def __init__(self, widget: Widget, *, at_most: float = _AT_MOST) -> None:
        """Hold the picture of the application that `widget` is part of.

        Args:
            widget: Part of the screen.
            at_most: Seconds that the screen may stand still.
        """
        self._widget = widget
        self._at_most = at_most
        self._held = ExitStack()
        self._timer: Timer | None = None

    def hold(self) -> None:
        """Paint nothing until the picture is let go, but not for long."""
        if self._timer is None:
            self._held.enter_context(self._widget.app.batch_update())
            self._timer = self._widget.set_timer(self._at_most, self.let_go)

    def let_go(self) -> None:
        """Paint what has changed since."""
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
            self._held.close()
            self._widget.screen.check_idle()
