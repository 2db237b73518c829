"""How does text reach the clipboard?

Two ways are gone at once: the terminal's own (OSC 52), which also works over ssh but never says
whether it did, and the system's, which says so but is not there on every machine.
"""

from dataclasses import dataclass

from textual.message import Message


@dataclass
class Copied(Message):
    """Text was put on the system's clipboard, or could not be."""

    by_system: bool

    @property
    def text(self) -> str:
        """What to tell the user."""
        if self.by_system:
            return "Copied with its citation."
        return "Copied by the terminal alone. If it cannot be pasted, the terminal forbids it."


def copy_to_system(text: str) -> Copied:
    """Put `text` on the system's clipboard. May take a while: some systems start a program."""
    import pyperclip

    try:
        pyperclip.copy(text)
    except pyperclip.PyperclipException:
        return Copied(by_system=False)
    return Copied(by_system=True)
