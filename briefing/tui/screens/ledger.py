"""Why are names one entity, and what was decided about them?"""

from collections.abc import Sequence
from functools import partial
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.message import Message
from textual.widgets import Static

from briefing.desk.answers import Change, LedgerEntry
from briefing.entities.entity import Entity
from briefing.tui.keymap import ENTRY_KEYS, LEDGER_KEYS
from briefing.tui.ledger_filter import entries_with
from briefing.tui.messages import message
from briefing.tui.name_questions import LedgerRead, Step, read_ledger
from briefing.tui.rendering.judgement_rows import ledger_line
from briefing.tui.rendering.runs import Run
from briefing.tui.screens.asking_dialog import AskFor, DecidingDialog, Judge
from briefing.tui.screens.filtered_dialog import FilteredDialog
from briefing.tui.screens.live_keys import key_of
from briefing.tui.widgets.judgement_views import EntryView
from briefing.tui.widgets.line_list import LineList
from briefing.tui.widgets.paged import Paged
from briefing.tui.widgets.scope_line import ScopeLine
from briefing.tui.widgets.typing_line import TypingLine


class EntryList(LineList[LedgerEntry]):
    """The entries, one line each."""

    BINDINGS: ClassVar[list[BindingType]] = [*ENTRY_KEYS]

    @message
    class Moved(Message):
        """Another entry is under the cursor, or none."""

        entry: LedgerEntry | None

    @property
    def under_cursor(self) -> LedgerEntry | None:
        """The entry under the cursor."""
        return self.items[self.cursor] if self.cursor < len(self.items) else None

    def show(self, entries: Sequence[LedgerEntry]) -> None:
        """Show these entries; the place is kept."""
        self.set_items(entries, key=_key)
        self.post_message(self.Moved(self.under_cursor))

    def row_lines(self, row: LedgerEntry, width: int) -> list[list[Run]]:
        """One line."""
        return [ledger_line(row, width)]

    def watch_cursor(self, before: int, after: int) -> None:
        """Say which entry is under the cursor now."""
        super().watch_cursor(before, after)
        self.post_message(self.Moved(self.under_cursor))

    def choose(self, row: LedgerEntry) -> None:
        """Close the ledger, and open the place that shows it."""
        if row.source is not None:
            self.screen.dismiss(row)


class LedgerScreen(
    FilteredDialog[LedgerEntry], DecidingDialog[LedgerEntry], inherit_bindings=False
):
    """The decisions and the findings of rules. The answer is the entry whose place is to open."""

    BINDINGS: ClassVar[list[BindingType]] = [*LEDGER_KEYS]
    TITLE = "Ledger"

    def __init__(self, entity: Entity | None, *, ask: AskFor, judge: Judge) -> None:
        """Start with what is known of `entity`, or of all names."""
        super().__init__(ask=ask, judge=judge)
        self._entity = entity
        self._is_of_all = entity is None
        self._entries: Sequence[LedgerEntry] = ()
        self._list = EntryList(id="entry-list", when_empty="Reading the ledger…")

    def compose_box(self) -> ComposeResult:
        """Whose entries they are, a filter, the entries, and the one under the cursor in full."""
        yield ScopeLine(id="scope")
        yield TypingLine(placeholder="filter by a name, a rule, a person")
        yield self._list
        yield Static("", classes="told", markup=False)
        yield EntryView(id="entry")

    @property
    def main(self) -> Paged:
        """The entries."""
        return self._list

    def narrow(self) -> None:
        """Show what fits what was typed."""
        entries = entries_with(self.typed, self._entries)
        scope = self.query_one(ScopeLine)
        scope.entity = self._entity.name if self._entity else None
        scope.is_of_all = self._is_of_all
        scope.count = len(entries)
        self._list.show(entries)

    def on_mount(self) -> None:
        """Read the entries."""
        self._read()

    def action_switch(self) -> None:
        """Show the entries of all names, or of the one alone."""
        if self._entity is None:
            self.tell("No name was chosen when this was opened: these are all.")
            return
        self._is_of_all = not self._is_of_all
        self._read()

    def action_turn(self) -> None:
        """Take the decision under the cursor back; where that was done, let it hold again."""
        entry = self._list.under_cursor
        if entry is None:
            return
        if entry.number is None:
            part = f"{key_of(self, 'part')} in the reader splits a form off."
            self.tell(f"A rule found this; nobody decided it. {part}")
        elif entry.is_active:
            self.judge(lambda desk: desk.undo(entry.number), step=Step.UNDONE)
        else:
            self.judge(lambda desk: desk.redo(entry.number), step=Step.REDONE)

    def follow(self, change: Change, step: Step, *, told: str) -> None:
        """Read the entries again; where the entity has become another, those of that one."""
        if self._entity is not None:
            wanted = change.entity if self._entity.id in change.gone else self._entity.id
            now = {entity.id: entity for entity in change.changed}
            is_gone = wanted != self._entity.id and wanted not in now
            self._entity = None if is_gone else now.get(wanted or "", self._entity)
            self._is_of_all = self._is_of_all or is_gone
        self.tell(change.told)
        self._read()

    def follow_failure(self) -> None:
        """Read what holds."""
        self._read()

    @on(LedgerRead)
    def _show(self, event: LedgerRead) -> None:
        self._entries = event.entries
        self._list.when_empty = "Nothing was decided about it, and no rule joined names to it."
        self.narrow()

    @on(EntryList.Moved)
    def _show_entry(self, event: EntryList.Moved) -> None:
        event.stop()
        self.query_one(EntryView).entry = event.entry

    def _read(self) -> None:
        entity = None if self._is_of_all or self._entity is None else self._entity.id
        self.ask(partial(read_ledger, entity=entity))


def _key(entry: LedgerEntry) -> tuple[object, ...]:
    return entry.number, entry.verdict, entry.left, entry.right, entry.rule
