"""What has been written down, and where is it?"""

from collections.abc import Sequence
from functools import partial
from typing import ClassVar

from msgspec import Struct
from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.widgets import Static

from briefing.desk.answers import Change
from briefing.notebook import Entry, Mark
from briefing.printable import one_line
from briefing.tui.keymap import NOTEBOOK_KEYS
from briefing.tui.name_questions import Step
from briefing.tui.notebook_list import SHELVES, Listed, Shelf, shelved
from briefing.tui.notebook_questions import EntriesRead, read_entries
from briefing.tui.rendering.notebook_rows import entry_lines
from briefing.tui.screens.asking_dialog import AskFor, DecidingDialog, Judge
from briefing.tui.screens.filtered_dialog import FilteredDialog
from briefing.tui.widgets.entry_reader import EntryReader
from briefing.tui.widgets.kind_line import KindLine
from briefing.tui.widgets.notebook_list import NotebookList
from briefing.tui.widgets.paged import Paged
from briefing.tui.widgets.typing_line import TypingLine

_GONE = "What this was on is in the library no longer."


class Chosen(Struct, frozen=True):
    """An entry whose place is wanted."""

    entry: Entry
    among: Sequence[Entry]
    """Those that were listed with it."""
    shelf: Shelf


class NotebookScreen(FilteredDialog[Chosen], DecidingDialog[Chosen], inherit_bindings=False):
    """Notes, stars, tags and bookmarks, the latest first. The answer is the one to go to."""

    BINDINGS: ClassVar[list[BindingType]] = [*NOTEBOOK_KEYS]
    TITLE = "Notebook"

    def __init__(self, *, ask: AskFor, judge: Judge) -> None:
        """Start with all entries: they are asked of the desk."""
        super().__init__(ask=ask, judge=judge)
        self._rows: tuple[Listed, ...] = ()
        self._shelf = Shelf.ALL
        self._list = NotebookList(id="notebook-list", when_empty="Reading the notebook…")

    def compose_box(self) -> ComposeResult:
        """The kinds, a filter, the entries, and the one under the cursor in full."""
        yield KindLine(id="kinds")
        yield TypingLine(placeholder="filter by words, a tag, a source")
        yield self._list
        yield Static("", classes="told", markup=False)
        yield EntryReader(id="entry-reader")

    @property
    def main(self) -> Paged:
        """The entries."""
        return self._list

    def narrow(self) -> None:
        """Show what fits what was typed."""
        typed = self.typed
        shown = shelved(self._rows, typed)
        kinds = self.query_one(KindLine)
        kinds.kinds = tuple((shelf.value, len(entries)) for shelf, entries in shown.items())
        kinds.in_view = self._shelf.value
        self._list.when_empty = _when_empty(self._shelf, is_filtered=bool(typed))
        self._list.show(shown[self._shelf])

    def on_mount(self) -> None:
        """Read the entries."""
        self.ask(read_entries)

    def action_shelf(self, steps: int) -> None:
        """Look at the next kind of entries, or the previous."""
        at = SHELVES.index(self._shelf) + steps
        self._show_shelf(SHELVES[at % len(SHELVES)])

    def action_shelf_number(self, number: int) -> None:
        """Look at one kind of entries."""
        self._show_shelf(SHELVES[number - 1])

    def action_switch_pane(self) -> None:
        """Go from the list to the entry in full, to scroll in it, and back."""
        reader = self.query_one(EntryReader)
        self.set_focus(self._list if reader.has_focus else reader)

    def action_write(self) -> None:
        """Write a note on what the entry is on; where there is one, change it."""
        from briefing.tui.screens.note import NoteScreen

        entry = self._list.under_cursor
        if entry is None:
            return
        if entry.target is None:
            self.tell(_GONE)
            return
        notes = (row.entry for row in self._rows if row.entry.mark is Mark.NOTE)
        text = next((note.text for note in notes if note.target == entry.target), "")
        dialog = NoteScreen(
            entry.target, one_line(entry.words), text, ask=self._ask, judge=self.judge
        )
        self.app.push_screen(dialog, self._follow_note)

    def action_take_off(self) -> None:
        """Take the mark under the cursor off."""
        entry = self._list.under_cursor
        if entry is not None:
            self.judge(lambda desk: desk.take_mark(entry.number))

    def action_undo(self) -> None:
        """Take back what was done last."""
        self.judge(lambda desk: desk.undo(), step=Step.UNDONE)

    def action_redo(self) -> None:
        """Do again what was taken back last."""
        self.judge(lambda desk: desk.redo(), step=Step.REDONE)

    def follow(self, change: Change, step: Step, *, told: str) -> None:
        """Read the entries again."""
        self.tell(told)
        self.ask(read_entries)

    def follow_failure(self) -> None:
        """Read what holds."""
        self.ask(read_entries)

    @on(EntriesRead)
    def _take_over(self, event: EntriesRead) -> None:
        self._rows = event.entries
        self.narrow()

    @on(NotebookList.Opened)
    def _open(self, event: NotebookList.Opened) -> None:
        event.stop()
        if event.entry.target is None:
            self.tell(_GONE)
        else:
            self.dismiss(Chosen(event.entry, self._list.items, self._shelf))

    @on(NotebookList.Moved)
    def _show_entry(self, event: NotebookList.Moved) -> None:
        event.stop()
        reader = self.query_one(EntryReader)
        reader.lines_for = partial(entry_lines, event.entry) if event.entry else None

    @on(KindLine.Chosen)
    def _choose_shelf(self, event: KindLine.Chosen) -> None:
        event.stop()
        self._show_shelf(Shelf(event.kind))

    def _show_shelf(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self.narrow()
        self._list.action_go_first()

    def _follow_note(self, told: str | None) -> None:
        if told is not None:
            self.tell(told)
            self.ask(read_entries)


def _when_empty(shelf: Shelf, *, is_filtered: bool) -> str:
    if is_filtered:
        return "Nothing here has these words."
    return {
        Shelf.ALL: "Nothing yet: in the reader s stars, a writes a note, t tags, b marks a place.",
        Shelf.NOTES: "No notes yet: a in the reader writes one.",
        Shelf.STARS: "No stars yet: s in the reader puts one.",
        Shelf.TAGS: "No tags yet: t in the reader puts one.",
        Shelf.BOOKMARKS: "No bookmarks yet: b in the reader marks a place.",
    }[shelf]
