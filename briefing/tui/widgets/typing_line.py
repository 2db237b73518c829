"""How does one type into a single line?"""

from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.geometry import Size
from textual.message import Message
from textual.reactive import Reactive
from textual.widgets import Input

from briefing.printable import printable
from briefing.tui.keymap import TYPING_KEYS

_MOST = 2_000
"""Characters that a line takes: more than any query, name or path has."""


class TypingLine(Input):
    """A line to type into; the arrow down leads to what it narrows."""

    BINDINGS: ClassVar[list[BindingType]] = [*TYPING_KEYS]
    virtual_size = Reactive(Size(0, 0))
    """Not a thing to lay the screen out for, as it is to Textual: the line stays as wide as it is,
    whatever is typed."""

    class Left(Message):
        """The arrow down was pressed."""

    def __init__(self, *, placeholder: str = "") -> None:
        """Start empty."""
        super().__init__(
            placeholder=placeholder, compact=True, select_on_focus=False, max_length=_MOST
        )
        self.cursor_blink = False

    def watch_has_focus(self, _has_focus: bool) -> None:
        """Look the same with the keys and without, but for the cursor, which is drawn each time.

        Textual would find out anew how everything about it looks, which takes longer than that.
        """

    def on_paste(self, event: events.Paste) -> None:
        """Take the first line of what is pasted, as much of it as there is room for, and say so."""
        event.stop()
        event.prevent_default()
        room = _MOST - len(self.value) + len(self.selected_text)
        taken = _first_line(event.text[:_MOST])[:room]
        self.replace(taken, *self.selection)
        if len(taken) < len(event.text.strip()):
            told = f"Of what was pasted, {len(taken):,} characters were taken: one line"
            self.notify(f"{told}, {_MOST:,} characters at most.", timeout=4, markup=False)

    def action_leave(self) -> None:
        """Go on to the list."""
        self.post_message(self.Left())


def _first_line(text: str) -> str:
    """The first line with something on it, printable."""
    return next((printable(line).strip() for line in text.splitlines() if line.strip()), "")
