"""What have all dialogs in common?"""

from typing import ClassVar, TypeVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widget import Widget
from textual.widgets import Static

from briefing.tui.compositing import PaintedScreen
from briefing.tui.keymap import DIALOG_KEYS
from briefing.tui.looks import COMPONENT_CLASSES
from briefing.tui.screens.left_once import LeftOnce
from briefing.tui.widgets.key_line import KeyLine

Answer = TypeVar("Answer")


class Dialog(LeftOnce[Answer | None], ModalScreen[Answer | None], PaintedScreen[Answer | None]):
    """A box in the middle of the screen with its keys below. Closing it answers None."""

    BINDINGS: ClassVar[list[BindingType]] = [*DIALOG_KEYS]
    COMPONENT_CLASSES = COMPONENT_CLASSES
    TITLE = ""

    def compose(self) -> ComposeResult:
        """The box and the keys."""
        with Vertical(classes="box") as box:
            box.border_title = self.TITLE
            yield from self.compose_box()
        yield KeyLine(classes="keys")

    def compose_box(self) -> ComposeResult:
        """What is in the box."""
        raise NotImplementedError

    def action_close(self) -> None:
        """Close without an answer."""
        self.dismiss(None)


def words(text: str, *, classes: str = "") -> Widget:
    """A paragraph of a dialog. No markup is read in it."""
    return Static(text, classes=classes, markup=False)
