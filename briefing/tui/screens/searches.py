"""Which queries are kept, and what is new in them?"""

from collections.abc import Iterator, Sequence
from typing import ClassVar, Protocol

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.message import Message
from textual.message_pump import MessagePump
from textual.widgets import Static

from briefing.notebook import KeptSearch
from briefing.tui.facet_rows import Section
from briefing.tui.keymap import KEPT_SEARCH_KEYS
from briefing.tui.rendering.runs import Run
from briefing.tui.rendering.search_rows import kept_search_line
from briefing.tui.screens.asking_dialog import AskFor, AskingDialog
from briefing.tui.search_questions import Keep, SearchesRead, read_searches
from briefing.tui.widgets.line_list import LineList

Row = Section | KeptSearch


class KeepFor(Protocol):
    """Lets the desk keep something about queries, as `SearchingScreen.keep` does."""

    def __call__(self, keep: Keep, *, to: MessagePump) -> None:
        """Keep something; which queries are kept then goes `to` the dialog as well."""


class KeptSearchList(LineList[Row]):
    """The saved queries, then those that were used."""

    BINDINGS: ClassVar[list[BindingType]] = [*KEPT_SEARCH_KEYS]

    class Saved(Message):
        """The query under the cursor is to be saved, or to be saved no longer."""

    class Forgotten(Message):
        """The query under the cursor is to be forgotten."""

    @property
    def under_cursor(self) -> KeptSearch | None:
        """The query under the cursor."""
        row = self.items[self.cursor] if self.cursor < len(self.items) else None
        return row if isinstance(row, KeptSearch) else None

    def show(self, searches: Sequence[KeptSearch]) -> None:
        """Show these queries; the cursor stays on its query."""
        self.set_items(list(_rows(searches)), key=_key)

    def row_lines(self, row: Row, width: int) -> list[list[Run]]:
        """One line."""
        if isinstance(row, Section):
            return [[Run(row.title, ("title",)), Run(f" {row.facets:,}", ("quiet",))]]
        return [kept_search_line(row, width)]

    def is_choosable(self, row: Row) -> bool:
        """The queries."""
        return isinstance(row, KeptSearch)

    def choose(self, row: Row) -> None:
        """Close, and search it."""
        if isinstance(row, KeptSearch):
            self.screen.dismiss(row.query)

    def action_save(self) -> None:
        """Save the query, or save it no longer."""
        self.post_message(self.Saved())

    def action_forget(self) -> None:
        """Forget the query."""
        self.post_message(self.Forgotten())


class KeptSearchesScreen(AskingDialog[str]):
    """The queries that are kept. The answer is the one to search."""

    TITLE = "Kept searches"

    def __init__(self, *, ask: AskFor, keep: KeepFor) -> None:
        """Questions go to `ask`, what is to be kept goes to `keep`."""
        super().__init__(ask=ask)
        self._keep = keep
        self._list = KeptSearchList(id="kept-search-list", when_empty="Reading the searches…")

    def compose_box(self) -> ComposeResult:
        """The queries."""
        yield self._list
        yield Static("", classes="told", markup=False)

    def on_mount(self) -> None:
        """Read the queries."""
        self._list.focus()
        self.ask(read_searches)

    @on(SearchesRead)
    def _show(self, event: SearchesRead) -> None:
        event.stop()
        self._list.when_empty = "No search yet. Enter keeps a query, ctrl+s saves it."
        self._list.show(event.searches)

    @on(KeptSearchList.Saved)
    def _save(self, event: KeptSearchList.Saved) -> None:
        event.stop()
        kept = self._list.under_cursor
        if kept is not None:
            is_saved = not kept.is_saved
            self._keep(lambda desk: desk.save_search(kept.query, is_saved=is_saved), to=self)

    @on(KeptSearchList.Forgotten)
    def _forget(self, event: KeptSearchList.Forgotten) -> None:
        event.stop()
        kept = self._list.under_cursor
        if kept is not None:
            self._keep(lambda desk: desk.forget_search(kept.query), to=self)


def _rows(searches: Sequence[KeptSearch]) -> Iterator[Row]:
    saved = [kept for kept in searches if kept.is_saved]
    used = [kept for kept in searches if not kept.is_saved]
    for title, kept in (("Saved", saved), ("Used", used)):
        if kept:
            yield Section(title, len(kept))
            yield from kept


def _key(row: Row) -> str:
    return row.query if isinstance(row, KeptSearch) else f"heading {row.title}"
