"""Which names may be one, and what does the user say to that?"""

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Static

from briefing.desk.answers import Answer, Change, Suggestion
from briefing.tui.keymap import PAIR_KEYS, SUGGESTION_KEYS
from briefing.tui.messages import message
from briefing.tui.name_questions import Step, SuggestionsFound, find_suggestions
from briefing.tui.pairs import Pair, Pairs, pair_of
from briefing.tui.rendering.judgement_rows import suggestion_line
from briefing.tui.rendering.runs import Run
from briefing.tui.screens.asking_dialog import AskFor, DecidingDialog, Judge
from briefing.tui.widgets.judgement_views import Side, SideView
from briefing.tui.widgets.line_list import LineList


class PairList(LineList[Suggestion]):
    """The pairs, one line each."""

    BINDINGS: ClassVar[list[BindingType]] = [*PAIR_KEYS]

    @message
    class Moved(Message):
        """Another pair is under the cursor, or none."""

        pair: Suggestion | None

    @property
    def under_cursor(self) -> Suggestion | None:
        """The pair under the cursor."""
        return self.items[self.cursor] if self.cursor < len(self.items) else None

    def show(self, pairs: Sequence[Suggestion]) -> None:
        """Show these pairs; the place is kept."""
        self.set_items(pairs, key=pair_of)
        self.post_message(self.Moved(self.under_cursor))

    def row_lines(self, row: Suggestion, width: int) -> list[list[Run]]:
        """One line."""
        return [suggestion_line(row, width)]

    def watch_cursor(self, before: int, after: int) -> None:
        """Say which pair is under the cursor now."""
        super().watch_cursor(before, after)
        self.post_message(self.Moved(self.under_cursor))

    def choose(self, row: Suggestion) -> None:
        """Close, and walk the left one."""
        self.screen.dismiss(row)


class SuggestionsScreen(DecidingDialog[Suggestion], inherit_bindings=False):
    """Pairs to answer one after the other. The answer is the pair whose left name is to walk."""

    BINDINGS: ClassVar[list[BindingType]] = [*SUGGESTION_KEYS]
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide")]  # noqa: RUF012
    TITLE = "Suggestions"

    def __init__(self, *, ask: AskFor, judge: Judge) -> None:
        """Start without any: they are asked of the desk."""
        super().__init__(ask=ask, judge=judge)
        self._pairs = Pairs()
        self._list = PairList(id="pair-list", when_empty="Comparing names…")
        self._wanted: Pair | None = None

    def compose_box(self) -> ComposeResult:
        """The pairs, and both names of one in their contexts."""
        yield self._list
        yield Static("", classes="told", markup=False)
        with Horizontal(classes="sides"):
            yield SideView(id="left")
            yield SideView(id="right")

    def on_mount(self) -> None:
        """Start in the pairs."""
        self.add_class("-full")
        self._list.focus()
        self.ask(find_suggestions)

    def action_answer(self, name: str) -> None:
        """Answer the pair under the cursor, and go on to the next without waiting."""
        pair = self._list.under_cursor
        if pair is None:
            return
        answer, number = Answer(name), self._list.cursor
        self.judge(lambda desk: desk.answer(pair, answer))
        self._pairs.answer(pair, answer)
        self._show()
        self._list.go_to(number)

    def action_undo(self) -> None:
        """Take the last decision back."""
        self._wanted = self._pairs.take_back()
        self.judge(lambda desk: desk.undo(), step=Step.UNDONE)

    def action_redo(self) -> None:
        """Let the decision hold again that was taken back."""
        self.judge(lambda desk: desk.redo(), step=Step.REDONE)

    def follow(self, change: Change, step: Step, *, told: str) -> None:
        """Put what the names have become in their place; after an undo, ask again."""
        self.tell(told)
        self._pairs.follow(change)
        self._show()
        if step is not Step.MADE:
            self.ask(find_suggestions)

    def follow_failure(self) -> None:
        """Show what was answered again, and ask what waits."""
        self._pairs.forget_answers()
        self._show()
        self.ask(find_suggestions)

    @on(SuggestionsFound)
    def _take_over(self, event: SuggestionsFound) -> None:
        self._pairs.show(event.suggestions)
        self._list.when_empty = "No names wait to be compared."
        self._show()
        pairs = [pair_of(row) for row in self._list.items]
        if self._wanted in pairs:
            self._list.go_to(pairs.index(self._wanted))
            self._wanted = None

    @on(PairList.Moved)
    def _show_pair(self, event: PairList.Moved) -> None:
        event.stop()
        pair, left, right = event.pair, None, None
        if pair is not None:
            left = Side(pair.left, pair.left_form, pair.left_source)
            right = Side(pair.right, pair.right_form, pair.right_source)
        self.query_one("#left", SideView).side = left
        self.query_one("#right", SideView).side = right

    def _show(self) -> None:
        pairs = self._pairs.rows()
        self._list.show(pairs)
        self.query_one(".box").border_subtitle = f"{len(pairs):,} to answer" if pairs else ""
