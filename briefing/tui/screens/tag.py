"""Which tags does something have?"""

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.widgets import Static

from briefing.desk.answers import Change
from briefing.notebook import Mark, Target
from briefing.printable import one_line
from briefing.tui.keymap import TAG_KEYS
from briefing.tui.name_questions import Step
from briefing.tui.notebook_questions import toggle_mark
from briefing.tui.rendering.notebook_rows import tag_line
from briefing.tui.rendering.runs import Run
from briefing.tui.screens.asking_dialog import AskFor, DecidingDialog, Judge
from briefing.tui.screens.dialog import words
from briefing.tui.tag_rows import TagRow, tag_rows
from briefing.tui.widgets.line_list import LineList
from briefing.tui.widgets.typing_line import TypingLine

_MOST = 8
"""Rows in view at once."""


class TagList(LineList[TagRow]):
    """The tags: new, on it, or in use elsewhere."""

    BINDINGS: ClassVar[list[BindingType]] = [*TAG_KEYS]

    def row_lines(self, row: TagRow, width: int) -> list[list[Run]]:
        """One line."""
        return [tag_line(row.tag, row.count, width, is_on=row.is_on)]

    def choose(self, row: TagRow) -> None:
        """Put it on, or take it off."""
        if isinstance(self.screen, TagScreen):
            self.screen.toggle(row)


class TagScreen(DecidingDialog[str]):
    """A line to type a tag, and the tags in use. The answer says what was done."""

    TITLE = "Tag"

    def __init__(
        self,
        target: Target,
        about: str,
        *,
        tags: tuple[Sequence[tuple[str, int]], Sequence[str]],
        ask: AskFor,
        judge: Judge,
    ) -> None:
        """Tag `target`, which `about` tells in words; `tags` are those in use, and those on it."""
        super().__init__(ask=ask, judge=judge)
        self._target = target
        self._about = about
        self._in_use, self._on = tags
        self._list = TagList(id="tag-list", when_empty="No tag is in use yet: type one.")

    def compose_box(self) -> ComposeResult:
        """What is tagged, the tag, and those that go with what is typed."""
        yield words(one_line(self._about), classes="about")
        yield TypingLine(placeholder="a tag; Enter puts on, or takes off, the marked one")
        yield self._list
        yield Static("", classes="told", markup=False)

    def on_mount(self) -> None:
        """Start in the line."""
        self._list.styles.height = max(min(len(self._in_use) + 1, _MOST), 3)
        self.query_one(TypingLine).focus()
        self._narrow("")

    def toggle(self, row: TagRow) -> None:
        """Put a tag on, or take it off where it is on."""
        self.judge(lambda desk: toggle_mark(desk, Mark.TAG, self._target, text=row.tag))

    def follow(self, change: Change, step: Step, *, told: str) -> None:
        """Close: it is done."""
        if self.has_decided:
            self.dismiss(told)

    def follow_failure(self) -> None:
        """Leave the tag as it is typed: it can be put on again."""

    @on(TypingLine.Changed)
    def _type(self, event: TypingLine.Changed) -> None:
        event.stop()
        self._narrow(event.value)

    @on(TypingLine.Submitted)
    def _submit(self, event: TypingLine.Submitted) -> None:
        event.stop()
        if one_line(event.value) and self._list.items:
            self.toggle(self._list.items[0])

    @on(TypingLine.Left)
    def _leave(self, event: TypingLine.Left) -> None:
        event.stop()
        self._list.focus()

    def _narrow(self, typed: str) -> None:
        self._list.set_items(tag_rows(typed, self._in_use, self._on), key=lambda row: row.tag)
        self._list.action_go_first()
