"""What can one do with an empty library?"""

from enum import StrEnum
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType

from briefing.tui.keymap import FIRST_KEYS
from briefing.tui.screens.dialog import Dialog, words
from briefing.tui.screens.live_keys import key_of

_WELCOME = "This library is empty. Put the articles of one story into it: as many as you have."
_FILES = "Text, Markdown and web pages saved as HTML are read; a folder is read with all below it."
_SHELL = "    briefing add FOLDER"


class Choice(StrEnum):
    """How to begin."""

    ADD = "add"
    DEMO = "demo"
    QUIT = "quit"


class FirstScreen(Dialog[Choice]):
    """What can be done, and how."""

    BINDINGS: ClassVar[list[BindingType]] = [*FIRST_KEYS]
    TITLE = "Welcome to Briefing"

    def compose_box(self) -> ComposeResult:
        """What to do, in three steps."""
        yield words(_WELCOME)
        yield words(_FILES, classes="about")
        add, demo = (f"{key_of(self, each):<4}" for each in ("first-add", "first-demo"))
        yield words(f"Here:  {add}add a file or a folder\n       {demo}look at the demo first")
        yield words("In a shell:")
        yield words(_SHELL, classes="about")

    def action_choose(self, choice: str) -> None:
        """Close with the choice."""
        self.dismiss(Choice(choice))
