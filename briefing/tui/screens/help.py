"""How does one look through the keys?"""

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult

from briefing.tui.key_help import Area, HelpRow, Key, help_rows
from briefing.tui.looks import LETTERS
from briefing.tui.rendering.cells import cut, fill, width_of
from briefing.tui.rendering.runs import Run
from briefing.tui.screens.dialog import Dialog
from briefing.tui.widgets.line_list import LineList
from briefing.tui.widgets.typing_line import TypingLine

_KEYS = 14
_NAME = 20
_ROOM_FOR_IDS = 90
"""Cells of a line from which on there is room for the ids of the actions."""


class KeyList(LineList[HelpRow]):
    """The keys, one line each, under headings."""

    def row_lines(self, row: HelpRow, width: int) -> list[list[Run]]:
        """Keys, name, what it does, and the id for the settings."""
        if isinstance(row, Area):
            return [[Run(row.name, ("title",))]]
        action_id = f" {row.action_id} " if width >= _ROOM_FOR_IDS else ""
        room = max(width - _KEYS - _NAME - 3 - width_of(action_id), 0)
        return [
            [
                Run(f" {fill(row.keys, _KEYS)} ", ("accent",) if row.action else ("quiet",)),
                Run(fill(row.name, _NAME)),
                Run(" " + fill(cut(row.about, room), room), ("quiet",)),
                Run(action_id, ("quiet",)),
            ]
        ]

    def is_choosable(self, row: HelpRow) -> bool:
        """The keys that hold now."""
        return isinstance(row, Key) and row.action is not None

    def choose(self, row: HelpRow) -> None:
        """Close the help and do it."""
        if isinstance(row, Key) and row.action is not None:
            self.screen.dismiss(row.action)


class HelpScreen(Dialog[str]):
    """Every key, first those that hold where it was called. The answer is an action to run."""

    TITLE = "Keys"

    def __init__(self, keys: Sequence[Key]) -> None:
        """Show `keys`; those of one area stand together."""
        super().__init__()
        self._all = keys

    def compose_box(self) -> ComposeResult:
        """A line to look for a key, and the keys."""
        yield TypingLine(placeholder="type to look for a key, or for the id of an action")
        yield KeyList(id="key-list", when_empty="No key does this.")

    def on_mount(self) -> None:
        """Start with all keys."""
        self.query_one(".box").border_subtitle = LETTERS
        self._narrow("")

    @on(TypingLine.Changed)
    def _type(self, event: TypingLine.Changed) -> None:
        event.stop()
        self._narrow(event.value)

    @on(TypingLine.Left)
    @on(TypingLine.Submitted)
    def _leave(self, event: TypingLine.Left | TypingLine.Submitted) -> None:
        event.stop()
        self.query_one(KeyList).focus()

    def _narrow(self, text: str) -> None:
        self.query_one(KeyList).set_items(help_rows(self._all, text), key=repr)
