"""What can be said in a query?"""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.message import Message
from textual.widgets import Static

from briefing.tui.keymap import CHOICE_KEYS
from briefing.tui.messages import message
from briefing.tui.query_language import LANGUAGE, Chapter, Form
from briefing.tui.rendering.cells import cut, fill
from briefing.tui.rendering.runs import Run
from briefing.tui.screens.dialog import Dialog, words
from briefing.tui.widgets.line_list import LineList
from briefing.tui.widgets.typing_line import TypingLine

_EXAMPLE = 36
_MOST_EXAMPLE = 0.45
"""Part of the width that an example may take."""


class FormList(LineList[Chapter | Form]):
    """The forms under their headings, one line each; choosing one closes the dialog with it."""

    BINDINGS: ClassVar[list[BindingType]] = [*CHOICE_KEYS]

    @message
    class Moved(Message):
        """Another form is under the cursor."""

        about: str

    def watch_cursor(self, before: int, after: int) -> None:
        """Say what the form under the cursor finds."""
        super().watch_cursor(before, after)
        self.tell()

    def tell(self) -> None:
        """Say what the form under the cursor finds."""
        row = self.items[self.cursor] if self.cursor < len(self.items) else None
        self.post_message(self.Moved(row.about if isinstance(row, Form) else ""))

    def row_lines(self, row: Chapter | Form, width: int) -> list[list[Run]]:
        """A heading; or an example, and what it finds."""
        if isinstance(row, Chapter):
            return [[Run(row.title, ("title",))]]
        example = min(_EXAMPLE, int(width * _MOST_EXAMPLE))
        about = cut(row.about, max(width - example - 3, 0))
        return [[Run(f"  {fill(row.example, example)} ", ("accent",)), Run(about, ("quiet",))]]

    def is_choosable(self, row: Chapter | Form) -> bool:
        """The forms."""
        return isinstance(row, Form)

    def choose(self, row: Chapter | Form) -> None:
        """Close with the example."""
        if isinstance(row, Form):
            self.screen.dismiss(row.example)


class QueryHelpScreen(Dialog[str]):
    """The query language. The answer is an example to be put into the search line."""

    TITLE = "The query language"

    def compose_box(self) -> ComposeResult:
        """A line to look for something, and the language."""
        yield TypingLine(placeholder="type to look for something")
        yield FormList(id="form-list", when_empty="Nothing is called so.")
        yield words("", classes="about")

    def on_mount(self) -> None:
        """Start with all of it."""
        self._narrow("")
        self.query_one(FormList).focus()

    @on(TypingLine.Changed)
    def _type(self, event: TypingLine.Changed) -> None:
        event.stop()
        self._narrow(event.value)

    @on(TypingLine.Left)
    @on(TypingLine.Submitted)
    def _leave(self, event: TypingLine.Left | TypingLine.Submitted) -> None:
        event.stop()
        self.query_one(FormList).focus()

    @on(FormList.Moved)
    def _say(self, event: FormList.Moved) -> None:
        event.stop()
        self.query_one(".about", Static).update(event.about)

    def _narrow(self, text: str) -> None:
        text = text.casefold().strip()
        rows: list[Chapter | Form] = []
        for chapter in LANGUAGE:
            found = [
                form for form in chapter.forms if text in f"{form.example} {form.about}".casefold()
            ]
            rows += [chapter, *found] if found else []
        self.query_one(FormList).set_items(rows, key=repr)
        self.query_one(FormList).action_go_first()
        self.query_one(FormList).tell()
