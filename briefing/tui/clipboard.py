"""How does text reach the clipboard?

Two ways are gone at once: the terminal's own (OSC 52), which also works over ssh but never says
whether it did, and the system's, which says so but is not there on every machine. Where neither is
known to work, the text is also written to a file.
"""

from pathlib import Path

from textual.message import Message

from briefing.tui.messages import message
from briefing.tui.outside import Outside

MOST_BY_TERMINAL = 70_000
"""Bytes: many terminals drop what is longer (xterm, tmux and screen among them)."""


@message
class Copied(Message):
    """What became of a text that was to be copied."""

    characters: int
    by_terminal: bool
    """Whether the terminal was asked; it does not say whether it obeyed."""
    by_system: bool
    file: Path | None = None
    """Where it was written, too."""
    refusal: str = ""
    """Why it could not be written there."""

    @property
    def text(self) -> str:
        """What to tell the user."""
        return f"{self._way} {self._rest}".strip()

    @property
    def _way(self) -> str:
        size = f"{self.characters:,} characters"
        if self.by_system:
            return f"Copied with its citation: {size}."
        if self.by_terminal:
            return f"Given to the terminal with its citation: {size}."
        return f"Too much for the terminal's clipboard, and the system has none: {size}."

    @property
    def _rest(self) -> str:
        if self.refusal:
            return f"If it cannot be pasted: {self.file} cannot be written either, {self.refusal}."
        if self.file is None:
            return ""
        if self.by_terminal:
            return f"The terminal does not say if it took it, so it is in {self.file} as well."
        return f"It is in {self.file}."


def is_for_terminal(text: str) -> bool:
    """Whether a terminal can be expected to take `text`."""
    return len(text.encode()) <= MOST_BY_TERMINAL


def copy_outside(text: str, outside: Outside) -> Copied:
    """Put `text` on the system's clipboard; where there is none, into the file for copies."""
    by_terminal = is_for_terminal(text)
    if outside.copy(text):
        return Copied(len(text), by_terminal, by_system=True)
    try:
        outside.copies.parent.mkdir(parents=True, exist_ok=True)
        outside.copies.write_text(text + "\n", encoding="utf-8")
    except OSError as error:
        reason = error.strerror or "the system does not say why"
        return Copied(len(text), by_terminal, by_system=False, file=outside.copies, refusal=reason)
    return Copied(len(text), by_terminal, by_system=False, file=outside.copies)
