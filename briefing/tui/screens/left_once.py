"""How is a dialog left, when two keys ask for it?"""

from typing import TypeVar

from textual.await_complete import AwaitComplete
from textual.screen import Screen

Answer = TypeVar("Answer")


class LeftOnce(Screen[Answer]):
    """A screen that is left once, however often that is asked for.

    Textual takes the uppermost screen away, whichever asks. A second Enter, pressed before the
    first one has had its effect, would take the reader away from below the dialog.
    """

    def dismiss(self, result: Answer | None = None) -> AwaitComplete:
        """Leave with a result; where it is left already, or covered, nothing happens."""
        if self.app.screen is not self:
            return AwaitComplete()
        return super().dismiss(result)
