"""With which other name is this one the same?"""

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.message import Message
from textual.widgets import Static

from briefing.entities.entity import Entity
from briefing.printable import one_line
from briefing.tui.candidates import CandidateRow, Suggested, Title, candidate_rows, row_key
from briefing.tui.keymap import CHOICE_KEYS
from briefing.tui.messages import message
from briefing.tui.name_questions import SuggestionsFound, find_suggestions
from briefing.tui.rendering.judgement_rows import candidate_line
from briefing.tui.rendering.runs import Run
from briefing.tui.screens.asking_dialog import AskFor, AskingDialog
from briefing.tui.screens.dialog import words
from briefing.tui.sidebar import Names
from briefing.tui.widgets.line_list import LineList
from briefing.tui.widgets.typing_line import TypingLine

if TYPE_CHECKING:
    from briefing.desk.answers import Suggestion


class CandidateList(LineList[CandidateRow]):
    """What is suggested, then all names."""

    BINDINGS: ClassVar[list[BindingType]] = [*CHOICE_KEYS]

    @message
    class Chosen(Message):
        """The other name was chosen."""

        entity: Entity

    def row_lines(self, row: CandidateRow, width: int) -> list[list[Run]]:
        """One line."""
        return [candidate_line(row, width)]

    def is_choosable(self, row: CandidateRow) -> bool:
        """All but the headings."""
        return not isinstance(row, Title)

    def choose(self, row: CandidateRow) -> None:
        """Say so."""
        if not isinstance(row, Title):
            self.post_message(self.Chosen(_entity(row)))


class SameScreen(AskingDialog[str]):
    """A line to narrow the names, and the names. The answer is the id of the other entity."""

    TITLE = "Same as…"

    def __init__(self, entity: Entity, names: Names, *, ask: AskFor) -> None:
        """Offer `names` for `entity`; what is suggested for it is asked of the desk."""
        super().__init__(ask=ask)
        self._entity = entity
        self._names = names
        self._suggestions: tuple[Suggestion, ...] = ()
        self._list = CandidateList(id="candidate-list", when_empty="No other name has this.")

    def compose_box(self) -> ComposeResult:
        """What is joined, the line, and the names."""
        yield words(f"{one_line(self._entity.name)} is the same as:")
        yield TypingLine(placeholder="type to look for a name")
        yield self._list
        yield Static("", classes="told", markup=False)

    def on_mount(self) -> None:
        """Start with all names, and ask for what is suggested."""
        self._narrow("")
        self.ask(partial(find_suggestions, entity=self._entity.id))

    @on(SuggestionsFound)
    def _suggest(self, event: SuggestionsFound) -> None:
        self._suggestions = event.suggestions
        was_at_first = self._list.cursor <= 1
        self._narrow(self.query_one(TypingLine).value)
        if was_at_first:
            self._list.action_go_first()

    @on(TypingLine.Changed)
    def _type(self, event: TypingLine.Changed) -> None:
        event.stop()
        self._narrow(event.value)
        self._list.action_go_first()

    @on(TypingLine.Left)
    def _leave(self, event: TypingLine.Left) -> None:
        event.stop()
        self._list.focus()

    @on(TypingLine.Submitted)
    def _take_first(self, event: TypingLine.Submitted) -> None:
        event.stop()
        self._list.action_choose()

    @on(CandidateList.Chosen)
    def _join(self, event: CandidateList.Chosen) -> None:
        event.stop()
        self.dismiss(event.entity.id)

    def _narrow(self, text: str) -> None:
        rows = candidate_rows(self._names, self._suggestions, text, entity=self._entity)
        self._list.set_items(rows, key=row_key)


def _entity(row: Suggested | Entity) -> Entity:
    return row.entity if isinstance(row, Suggested) else row
