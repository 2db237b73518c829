"""Which keys are there?"""

from collections.abc import Iterable
from dataclasses import dataclass

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding

from briefing.tui.rendering.cells import cut, fill
from briefing.tui.rendering.runs import Run
from briefing.tui.screens.dialog import Dialog
from briefing.tui.widgets.line_list import LineList
from briefing.tui.widgets.typing_line import TypingLine

_KEYS = 16
_NAME = 18


@dataclass(frozen=True, slots=True)
class Key:
    """What a key does, or several keys that do the same."""

    action: str
    keys: str
    name: str
    about: str


class KeyList(LineList[Key]):
    """The keys, one line each."""

    def row_lines(self, row: Key, width: int) -> list[list[Run]]:
        """Keys, name, and what it does."""
        return [
            [
                Run(f" {fill(row.keys, _KEYS)} ", ("accent",)),
                Run(fill(row.name, _NAME)),
                Run(" " + cut(row.about, max(width - _KEYS - _NAME - 3, 0)), ("quiet",)),
            ]
        ]

    def choose(self, row: Key) -> None:
        """Close the help and do it."""
        self.screen.dismiss(row.action)


class HelpScreen(Dialog[str]):
    """Every key that works where the help was called. The answer is an action to run."""

    TITLE = "Keys"

    def __init__(self, keys: Iterable[Key]) -> None:
        """Show `keys`."""
        super().__init__()
        self._all = tuple(keys)

    def compose_box(self) -> ComposeResult:
        """A line to look for a key, and the keys."""
        yield TypingLine(placeholder="type to look for a key")
        yield KeyList(id="key-list", when_empty="No key does this.")

    def on_mount(self) -> None:
        """Start with all keys."""
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
        text = text.casefold().strip()
        keys = [key for key in self._all if text in f"{key.keys} {key.name} {key.about}".casefold()]
        self.query_one(KeyList).set_items(keys, key=lambda key: key.action)


def keys_of(bindings: Iterable[tuple[str, Binding]]) -> list[Key]:
    """What the live bindings with an id do, those for one action together.

    Args:
        bindings: Each with its key as the screen shows it.
    """
    keys: dict[str, Key] = {}
    for shown, binding in bindings:
        if binding.id is None:
            continue
        known = keys.get(binding.action)
        all_shown = f"{known.keys} {shown}" if known else shown
        keys[binding.action] = Key(binding.action, all_shown, binding.description, binding.tooltip)
    return list(keys.values())
