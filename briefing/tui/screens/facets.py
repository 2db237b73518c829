"""By what are the hits to be narrowed?"""

from functools import partial
from typing import ClassVar

from msgspec.structs import replace
from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.message import Message
from textual.reactive import reactive
from textual.widgets import Static

from briefing.printable import one_line
from briefing.tui.facet_rows import Facet, FacetRow, More, Section, facet_rows, facets_of
from briefing.tui.keymap import FACET_KEYS
from briefing.tui.messages import message
from briefing.tui.narrowed_query import NarrowedQuery
from briefing.tui.rendering.counts import counted
from briefing.tui.rendering.runs import Run
from briefing.tui.rendering.search_rows import facet_line
from briefing.tui.screens.asking_dialog import AskFor, AskingDialog
from briefing.tui.screens.dialog import words
from briefing.tui.search_questions import FacetsRead, read_facets
from briefing.tui.widgets.line_list import LineList
from briefing.tui.widgets.typing_line import TypingLine


class FacetList(LineList[FacetRow]):
    """What the hits have in common, by kind, each with a mark where it narrows them."""

    BINDINGS: ClassVar[list[BindingType]] = [*FACET_KEYS]
    narrowed: reactive[NarrowedQuery] = reactive(NarrowedQuery(""))
    """The query with the filters that are marked."""
    most: reactive[int] = reactive(1)
    """Articles of the longest bar."""

    @message
    class Chosen(Message):
        """A row was chosen with Enter or the mouse."""

        row: Facet | More

    @message
    class Marked(Message):
        """What is under the cursor is wanted, or not wanted."""

        facet: Facet
        is_excluded: bool

    def row_lines(self, row: FacetRow, width: int) -> list[list[Run]]:
        """One line."""
        mark = self.narrowed.mark_of(row.filter) if isinstance(row, Facet) else None
        return [facet_line(row, width, mark=mark, most=self.most)]

    def is_choosable(self, row: FacetRow) -> bool:
        """All but the headings."""
        return isinstance(row, Facet | More)

    def choose(self, row: FacetRow) -> None:
        """Say so."""
        if isinstance(row, Facet | More):
            self.post_message(self.Chosen(row))

    def action_mark(self, is_excluded: bool) -> None:
        """Mark what is under the cursor, or take the mark off."""
        row = self.items[self.cursor] if self.cursor < len(self.items) else None
        if isinstance(row, Facet):
            self.post_message(self.Marked(row, is_excluded))

    def action_filter(self) -> None:
        """Narrow the list by typing."""
        self.screen.query_one(TypingLine).focus()


class FacetsScreen(AskingDialog[str]):
    """What the hits have in common. The answer is the query with other filters."""

    TITLE = "Narrow the hits"

    def __init__(self, narrowed: NarrowedQuery, *, ask: AskFor) -> None:
        """Narrow the hits of a query further, or less."""
        super().__init__(ask=ask)
        self._before = self._narrowed = narrowed
        self._facets: tuple[Facet, ...] = ()
        self._whole: set[str] = set()
        self._list = FacetList(id="facet-list", when_empty="Counting…")

    def compose_box(self) -> ComposeResult:
        """A line to narrow the list, the list, and the query that comes of it."""
        yield TypingLine(placeholder="type to look for an outlet, a month, a name")
        yield self._list
        yield words("", classes="query")
        yield Static("", classes="told", markup=False)

    def on_mount(self) -> None:
        """Count."""
        self._list.focus()
        self._show_query()
        self.ask(partial(read_facets, query=self._before.text))

    @on(FacetsRead)
    def _show(self, event: FacetsRead) -> None:
        event.stop()
        facets = event.facets
        self._facets = facets_of(facets, self._before.filters)
        self._list.most = max((facet.articles or 0 for facet in self._facets), default=1)
        self._list.when_empty = "Nothing has this."
        found = counted(facets.total, "article", "articles")
        self.query_one(".box").border_subtitle = found
        self._list_facets()
        self._list.action_go_first()

    @on(TypingLine.Changed)
    def _type(self, event: TypingLine.Changed) -> None:
        event.stop()
        self._list_facets()
        self._list.action_go_first()

    @on(TypingLine.Left)
    def _leave(self, event: TypingLine.Left) -> None:
        event.stop()
        self._list.focus()

    @on(TypingLine.Submitted)
    def _take_first(self, event: TypingLine.Submitted) -> None:
        event.stop()
        self._list.action_choose()

    @on(FacetList.Marked)
    def _mark(self, event: FacetList.Marked) -> None:
        event.stop()
        facet = event.facet
        is_in_force = facet.articles is None
        wanted = facet.filter
        if not is_in_force:
            wanted = replace(wanted, is_excluded=event.is_excluded)
        self._narrow(self._narrowed.toggled(wanted))

    @on(FacetList.Chosen)
    def _choose(self, event: FacetList.Chosen) -> None:
        event.stop()
        if isinstance(event.row, More):
            self._whole.add(event.row.section)
            self._list_facets()
            return
        if self._narrowed == self._before:
            self._narrow(self._narrowed.toggled(event.row.filter))
        self.dismiss(self._narrowed.text)

    def _narrow(self, narrowed: NarrowedQuery) -> None:
        self._narrowed = narrowed
        self._show_query()

    def _show_query(self) -> None:
        self._list.narrowed = self._narrowed
        self.query_one(".query", Static).update(f"/ {one_line(self._narrowed.text)}")

    def _list_facets(self) -> None:
        text = self.query_one(TypingLine).value
        rows = facet_rows(self._facets, text, whole=self._whole)
        self._list.set_items(rows, key=_key)


def _key(row: FacetRow) -> tuple[str, str]:
    if isinstance(row, Facet):
        return row.section, row.filter.text
    return (row.title, "") if isinstance(row, Section) else (row.section, "more")
