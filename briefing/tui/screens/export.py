"""What is the brief about, and where shall it be written?"""

import re
from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct
from textual import on
from textual.app import ComposeResult
from textual.message import Message
from textual.widgets import Static

from briefing.desk.answers import Scope
from briefing.printable import one_line
from briefing.tui.rendering.cells import cut
from briefing.tui.rendering.runs import Run
from briefing.tui.screens.dialog import Dialog, words
from briefing.tui.widgets.line_list import LineList
from briefing.tui.widgets.typing_line import TypingLine


class Subject(Struct, frozen=True):
    """Something that a brief can be about."""

    title: str
    scope: Scope


class Request(Struct, frozen=True):
    """A brief that is to be written."""

    scope: Scope
    path: Path


class SubjectList(LineList[Subject]):
    """The subjects; the one under the cursor is chosen."""

    class Moved(Message):
        """Another subject is under the cursor."""

    class Chosen(Message):
        """The subject is settled."""

    def row_lines(self, row: Subject, width: int) -> list[list[Run]]:
        """One line, with a pointer at the chosen subject."""
        is_chosen = self.items[self.cursor] is row
        sign = Run("▸ " if is_chosen else "  ", ("accent",))
        return [[sign, Run(cut(one_line(row.title), width - 2))]]

    def watch_cursor(self, before: int, after: int) -> None:
        """Say so."""
        super().watch_cursor(before, after)
        self.post_message(self.Moved())

    def choose(self, row: Subject) -> None:
        """Go on to the path."""
        self.post_message(self.Chosen())


class ExportScreen(Dialog[Request]):
    """The subject to choose, and the file to write. Asks before it writes over a file."""

    TITLE = "Write a brief"

    def __init__(self, subjects: Sequence[Subject], *, library: str) -> None:
        """Offer `subjects`, the first one chosen; `library` is part of the file's name."""
        super().__init__()
        self._subjects = subjects
        self._library = library
        self._asked_about: str | None = None

    def compose_box(self) -> ComposeResult:
        """The subjects and the path."""
        yield words("About:")
        yield SubjectList(id="subject-list")
        yield words("Markdown file:")
        yield TypingLine()
        yield Static("", classes="report", markup=False)

    def on_mount(self) -> None:
        """Start in the path: the subject is mostly right."""
        subjects = self.query_one(SubjectList)
        subjects.styles.height = len(self._subjects)
        subjects.set_items(self._subjects, key=lambda subject: subject.title)
        self._suggest_path()
        self.query_one(TypingLine).focus()

    @on(SubjectList.Moved)
    def _suggest_path(self) -> None:
        subject = self._subjects[self.query_one(SubjectList).cursor]
        title = subject.title if subject.scope != Scope() else ""
        name = "-".join(filter(None, ("briefing", _slug(self._library), _slug(title))))
        self.query_one(TypingLine).value = str(Path.cwd() / f"{name}.md")
        self._tell("")

    @on(SubjectList.Chosen)
    def _to_path(self) -> None:
        self.query_one(TypingLine).focus()

    @on(TypingLine.Submitted)
    def _write(self, event: TypingLine.Submitted) -> None:
        event.stop()
        typed = event.value.strip()
        path = Path(typed).expanduser()
        if not typed or path.is_dir():
            self._tell("Name a file.")
        elif path.exists() and self._asked_about != typed:
            self._asked_about = typed
            self._tell("This file exists already. Enter again writes over it.")
        else:
            chosen = self._subjects[self.query_one(SubjectList).cursor]
            self.dismiss(Request(chosen.scope, path))

    @on(TypingLine.Left)
    def _to_subjects(self, event: TypingLine.Left) -> None:
        event.stop()
        self.query_one(SubjectList).focus()

    def _tell(self, text: str) -> None:
        self.query_one(".report", Static).update(text)


def _slug(text: str) -> str:
    """`text` as part of a file's name: letters and digits only."""
    return re.sub(r"[\W_]+", "-", text.casefold()).strip("-")[:40]
