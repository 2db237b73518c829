"""Which entries does the notebook hold?"""

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import BindingType
from textual.message import Message

from briefing.notebook import Entry
from briefing.tui.keymap import NOTEBOOK_ENTRY_KEYS
from briefing.tui.messages import message
from briefing.tui.rendering.notebook_rows import entry_line
from briefing.tui.rendering.runs import Run
from briefing.tui.widgets.line_list import LineList


class NotebookList(LineList[Entry]):
    """The entries, one line each."""

    BINDINGS: ClassVar[list[BindingType]] = [*NOTEBOOK_ENTRY_KEYS]

    @message
    class Moved(Message):
        """Another entry is under the cursor, or none."""

        entry: Entry | None

    @message
    class Opened(Message):
        """The place of an entry is wanted."""

        entry: Entry

    @property
    def under_cursor(self) -> Entry | None:
        """The entry under the cursor."""
        return self.items[self.cursor] if self.cursor < len(self.items) else None

    def show(self, entries: Sequence[Entry]) -> None:
        """Show these entries; the place is kept."""
        self.set_items(entries, key=lambda entry: entry.number)
        self.post_message(self.Moved(self.under_cursor))

    def row_lines(self, row: Entry, width: int) -> list[list[Run]]:
        """One line."""
        return [entry_line(row, width)]

    def watch_cursor(self, before: int, after: int) -> None:
        """Say which entry is under the cursor now."""
        super().watch_cursor(before, after)
        self.post_message(self.Moved(self.under_cursor))

    def choose(self, row: Entry) -> None:
        """Go to its place."""
        self.post_message(self.Opened(row))
