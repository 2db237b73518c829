"""How shall a name be called?"""

from textual import on
from textual.app import ComposeResult

from briefing.entities.entity import Entity
from briefing.printable import one_line
from briefing.tui.screens.dialog import Dialog, words
from briefing.tui.widgets.typing_line import TypingLine


class RenameScreen(Dialog[str]):
    """A line with the present name. The answer is another one."""

    TITLE = "Change the name"

    def __init__(self, entity: Entity) -> None:
        """Ask about `entity`."""
        super().__init__()
        self._present = one_line(entity.name)

    def compose_box(self) -> ComposeResult:
        """The name."""
        yield words("All lists and briefs call it so; the articles stay as they are.")
        yield TypingLine(placeholder="a name")

    def on_mount(self) -> None:
        """Start from the present name."""
        self.query_one(TypingLine).value = self._present

    @on(TypingLine.Submitted)
    def _rename(self, event: TypingLine.Submitted) -> None:
        event.stop()
        name = one_line(event.value)
        if name:
            self.dismiss(None if name == self._present else name)
