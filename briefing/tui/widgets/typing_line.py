"""How does one type into a single line?"""

from typing import ClassVar

from textual.binding import Binding
from textual.message import Message
from textual.widgets import Input


class TypingLine(Input):
    """A line to type into; the arrow down leads to what it narrows."""

    BINDINGS: ClassVar = [
        Binding(
            "down",
            "leave",
            "To the list",
            tooltip="Into the list that the typing narrows",
            id="to-list",
        )
    ]

    class Left(Message):
        """The arrow down was pressed."""

    def __init__(self, *, placeholder: str = "") -> None:
        """Start empty."""
        super().__init__(placeholder=placeholder, compact=True, select_on_focus=False)
        self.cursor_blink = False

    def action_leave(self) -> None:
        """Go on to the list."""
        self.post_message(self.Left())
