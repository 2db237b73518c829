"""How is what fills the screen narrowed by typing?"""

from typing import TypeVar

from textual import on

from briefing.tui.screens.asking_dialog import AskingDialog
from briefing.tui.widgets.paged import Paged
from briefing.tui.widgets.typing_line import TypingLine

Answer = TypeVar("Answer")


class FilteredDialog(AskingDialog[Answer]):
    """A dialog that fills the screen: something to look through, and a line that narrows it."""

    @property
    def main(self) -> Paged:
        """What is looked through."""
        raise NotImplementedError

    @property
    def typed(self) -> str:
        """What it is narrowed by; empty for all."""
        return self.query_one(TypingLine).value

    def narrow(self) -> None:
        """Show what fits what was typed."""
        raise NotImplementedError

    def on_mount(self) -> None:
        """Start in what is looked through."""
        self.add_class("-full")
        self.main.focus()

    def action_filter(self) -> None:
        """Narrow it by typing."""
        self.add_class("-filtering")
        self.query_one(TypingLine).focus()

    def action_close(self) -> None:
        """Leave the filter, and then the dialog."""
        if not self.has_class("-filtering"):
            self.dismiss(None)
            return
        self.remove_class("-filtering")
        self.query_one(TypingLine).value = ""
        self.main.focus()

    @on(TypingLine.Changed)
    def _type(self, event: TypingLine.Changed) -> None:
        event.stop()
        self.narrow()
        self.main.action_go_first()

    @on(TypingLine.Left)
    @on(TypingLine.Submitted)
    def _leave(self, event: TypingLine.Left | TypingLine.Submitted) -> None:
        event.stop()
        self.main.focus()
