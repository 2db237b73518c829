"""Is the user sure?"""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType

from briefing.printable import one_line
from briefing.tui.keymap import QUESTION_KEYS
from briefing.tui.screens.dialog import Dialog, words


class QuestionScreen(Dialog[bool]):
    """A question with yes and no, and what it is about in full."""

    BINDINGS: ClassVar[list[BindingType]] = [*QUESTION_KEYS]

    def __init__(self, question: str, about: str) -> None:
        """Ask `question` about `about`."""
        super().__init__()
        self._question = question
        self._about = about

    def compose_box(self) -> ComposeResult:
        """The question."""
        yield words(self._question)
        yield words(one_line(self._about), classes="about")

    def action_answer(self, is_yes: bool) -> None:
        """Close with the answer."""
        self.dismiss(is_yes)
