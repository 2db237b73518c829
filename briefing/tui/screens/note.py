"""What does a person write down about something?"""

from typing import ClassVar

from rich.text import Text
from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.widgets import Static, TextArea

from briefing.desk.answers import Change
from briefing.errors import BriefingError
from briefing.notebook import LONGEST_NOTE, Target
from briefing.printable import one_line, printable
from briefing.tui.keymap import NOTE_KEYS
from briefing.tui.name_questions import Step
from briefing.tui.notebook_questions import write_note
from briefing.tui.screens.asking_dialog import AskFor, DecidingDialog, Judge
from briefing.tui.screens.dialog import words
from briefing.tui.screens.question import QuestionScreen


class NoteArea(TextArea):
    """Several lines to type into; what is pasted is printable, and no longer than a note can be."""

    def __init__(self, text: str) -> None:
        """Start with `text`, behind its end."""
        super().__init__(printable(text), compact=True, highlight_cursor_line=False)
        self.cursor_blink = False
        self.move_cursor(self.document.end)

    def on_paste(self, event: events.Paste) -> None:
        """Take as much of what is pasted as a note holds, and say so."""
        event.stop()
        event.prevent_default()
        room = max(LONGEST_NOTE - len(self.text) + len(self.selected_text), 0)
        taken = printable(event.text[:room])
        self.replace(taken, *self.selection, maintain_selection_offset=False)
        if len(event.text) > room:
            told = f"A note has at most {LONGEST_NOTE:,} characters: the rest was not taken."
            self.notify(told, timeout=4, markup=False)


class NoteScreen(DecidingDialog[str], inherit_bindings=False):
    """A note of several lines, open until the note is kept. The answer says what was done."""

    BINDINGS: ClassVar[list[BindingType]] = [*NOTE_KEYS]
    TITLE = "Note"

    def __init__(self, target: Target, about: str, text: str, *, ask: AskFor, judge: Judge) -> None:
        """Write on `target`, which `about` tells in words; `text` is the note that is on it."""
        super().__init__(ask=ask, judge=judge)
        self._target = target
        self._about = about
        self._before = text
        self._area = NoteArea(text)

    def compose_box(self) -> ComposeResult:
        """What the note is on, the note, and what is wrong with it."""
        yield words(one_line(self._about), classes="about")
        yield self._area
        yield Static("", classes="told", markup=False)

    def on_mount(self) -> None:
        """Start in the note."""
        self._area.focus()

    def on_unmount(self) -> None:
        """Keep what is being written when the reader is left, or its terminal is closed.

        Where it cannot be kept, it is written to the terminal.
        """
        if not (self.app._exit and self.text and self.has_changed):
            return
        try:
            self.judge(lambda desk: write_note(desk, self._target, self.text))
        except BriefingError as error:
            told = one_line(f"The note was not kept: {error}")
            self.app.exit(return_code=1, message=Text(f"{told}\n\n{printable(self.text)}"))

    @property
    def text(self) -> str:
        """The note as it stands."""
        return self._area.text.strip()

    @property
    def has_changed(self) -> bool:
        """Whether there is something to be kept."""
        return self.text != printable(self._before).strip()

    def action_save(self) -> None:
        """Keep the note; without a word in it, take off the one that was there."""
        text = self.text
        if not self.has_changed:
            self.dismiss(None)
        elif len(text) > LONGEST_NOTE:
            self.tell(f"A note has at most {LONGEST_NOTE:,} characters; this has {len(text):,}.")
        else:
            self.judge(lambda desk: write_note(desk, self._target, text))

    def action_close(self) -> None:
        """Close; ask first where something would be lost."""
        if self.has_changed:
            self.app.push_screen(QuestionScreen("Throw this away?", self.text), self._close)
        else:
            self.dismiss(None)

    def follow(self, change: Change, step: Step, *, told: str) -> None:
        """Close: it is kept."""
        if self.has_decided:
            self.dismiss(told)

    def follow_failure(self) -> None:
        """Leave the note as it is: it can be saved again."""

    @on(TextArea.Changed)
    def _forget_what_was_wrong(self, event: TextArea.Changed) -> None:
        event.stop()
        self.tell("")

    def _close(self, is_sure: bool | None) -> None:
        if is_sure:
            self.dismiss(None)
