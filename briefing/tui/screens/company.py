"""Who appears with a name, and in which sentences?"""

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from msgspec import Struct
from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.widgets import Static

from briefing.entities.entity import Entity
from briefing.printable import one_line
from briefing.tui.doubts import Doubts
from briefing.tui.keymap import COMPANY_KEYS
from briefing.tui.name_keys import filter_key, key_of
from briefing.tui.screens.asking_dialog import AskFor
from briefing.tui.screens.filtered_dialog import FilteredDialog
from briefing.tui.survey_questions import CompanyRead, SharedRead, read_company, read_shared
from briefing.tui.walk import Stop
from briefing.tui.widgets.company_lists import CompanionHead, CompanionList, SharedList
from briefing.tui.widgets.paged import Paged
from briefing.tui.widgets.typing_line import TypingLine

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.timer import Timer

    from briefing.desk.surveys import Companion

_REST = 0.12
"""Seconds that the cursor must rest on a name before its sentences are looked for."""


class Together(Struct, frozen=True):
    """Two names whose common sentences are to be walked."""

    entity: Entity
    other: Entity
    place: Stop | None = None
    """Where to start."""


class CompanyScreen(FilteredDialog[Together], inherit_bindings=False):
    """Who stands in sentences with a name. The answer is the pair that is to be walked."""

    BINDINGS: ClassVar[list[BindingType]] = [*COMPANY_KEYS]
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide")]  # noqa: RUF012
    TITLE = "Appears with"

    def __init__(self, entity: Entity, *, doubts: Doubts, ask: AskFor) -> None:
        """Look for the company of `entity`."""
        super().__init__(ask=ask)
        self._entity = entity
        self._doubts = doubts
        self._companions: Sequence[Companion] = ()
        self._before: list[Entity] = []
        """Whose company was looked at before."""
        self._list = CompanionList(id="companion-list")
        self._sentences = SharedList(id="shared-list")
        self._rest: Timer | None = None

    def compose_box(self) -> ComposeResult:
        """A filter, the names, and the sentences of the one under the cursor."""
        yield Static("", classes="scope", markup=False)
        yield TypingLine(placeholder="filter the names")
        with Horizontal(classes="both"):
            with Vertical(classes="names"):
                yield CompanionHead()
                yield self._list
            yield self._sentences
        yield Static("", classes="told", markup=False)

    @property
    def main(self) -> Paged:
        """The names."""
        return self._list

    def narrow(self) -> None:
        """Show what fits what was typed."""
        key = filter_key(self.typed)
        kept = [each for each in self._companions if key in key_of(each.entity)]
        self._list.show(kept)
        if not kept:
            self._sentences.show(())
        self.query_one(".scope", Static).update(self._scope(len(kept)))

    def on_mount(self) -> None:
        """Look for the company."""
        self._look_at(self._entity)

    def action_switch(self) -> None:
        """Go to the sentences, or back to the names."""
        (self._list if self._sentences.has_focus else self._sentences).focus()

    def action_back(self) -> None:
        """Look at the company of whom one came from."""
        if self._before:
            self._look_at(self._before.pop())
        else:
            self.tell("This is where you began.")

    @on(CompanyRead)
    def _take(self, event: CompanyRead) -> None:
        if event.entity != self._entity.id:
            return
        self._companions = event.companions
        self._list.when_empty = "Nobody stands in a sentence with it."
        self.narrow()

    @on(SharedRead)
    def _show_sentences(self, event: SharedRead) -> None:
        row = self._list.under_cursor
        if row is not None and row.entity.id == event.other:
            self._sentences.show(event.sentences)

    @on(CompanionList.Moved)
    def _wait_for_rest(self, event: CompanionList.Moved) -> None:
        event.stop()
        if self._rest is not None:
            self._rest.stop()
        self._rest = self.set_timer(_REST, self._ask_sentences)

    @on(CompanionList.Chosen)
    def _walk_both(self, event: CompanionList.Chosen) -> None:
        event.stop()
        self.dismiss(Together(self._entity, event.companion.entity))

    @on(CompanionList.Followed)
    def _follow(self, event: CompanionList.Followed) -> None:
        event.stop()
        self._before.append(self._entity)
        self._look_at(event.companion.entity)

    @on(SharedList.Chosen)
    def _walk_from(self, event: SharedList.Chosen) -> None:
        event.stop()
        row = self._list.under_cursor
        if row is not None:
            place = Stop(event.sentence.article, event.sentence.place)
            self.dismiss(Together(self._entity, row.entity, place))

    def _look_at(self, entity: Entity) -> None:
        self._entity = entity
        self._companions = ()
        self._list.when_empty = "Looking through the sentences…"
        self.query_one(TypingLine).value = ""
        self.narrow()
        self.ask(partial(read_company, entity=entity.id, doubts=self._doubts))

    def _ask_sentences(self) -> None:
        row = self._list.under_cursor
        if row is not None:
            self._ask(
                "shared sentences",
                partial(
                    read_shared, entity=self._entity.id, other=row.entity.id, doubts=self._doubts
                ),
                to=self,
            )

    def _scope(self, shown: int) -> str:
        total = len(self._companions)
        count = f"{shown:,} of {total:,} names" if shown < total else f"{total:,} names"
        return f"{one_line(self._entity.name)} · {count} in its sentences"
