"""How is a query written?"""

from collections.abc import Callable
from typing import ClassVar

from msgspec import Struct
from msgspec.structs import replace
from textual.binding import BindingType
from textual.message import Message

from briefing.tui.keymap import QUERY_KEYS
from briefing.tui.query_hints import Hint, Sources, hint
from briefing.tui.query_history import QueryHistory
from briefing.tui.widgets.typing_line import TypingLine


class _Taken(Struct, frozen=True):
    """A completion that was taken, and those that can take its place."""

    before: str
    after: str
    hint: Hint
    at: int

    @property
    def cursor(self) -> int:
        return len(self.before + self.hint.completions[self.at])

    @property
    def value(self) -> str:
        return self.before + self.hint.completions[self.at] + self.after


class QueryLine(TypingLine):
    """A line for a query: it completes names, and goes back to queries that were used before."""

    BINDINGS: ClassVar[list[BindingType]] = [*QUERY_KEYS]

    class Kept(Message):
        """The query is to be saved, or to be saved no longer."""

    class Explained(Message):
        """The query language is to be explained."""

    def __init__(
        self, history: QueryHistory, *, sources: Callable[[], Sources], placeholder: str
    ) -> None:
        """Start empty; go back through `history`, and complete with what `sources` are now."""
        super().__init__(placeholder=placeholder)
        self._history = history
        self._sources = sources
        self._recalled: str | None = None
        """The query that came from the history."""
        self._taken: _Taken | None = None

    @property
    def hint(self) -> Hint:
        """What fits at the cursor; while completions are gone through, those."""
        if self._taken is not None and self._taken.value == self.value:
            return self._taken.hint
        return hint(self.value[: self.cursor_position], self._sources())

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Complete only where there is something to complete with."""
        return bool(self.hint.completions) if action == "complete" else True

    def action_complete(self) -> None:
        """Take the first completion; once more, and the next one takes its place."""
        taken, offered = self._taken, self.hint
        if taken is None or taken.value != self.value:
            cursor = self.cursor_position
            before = self.value[: cursor - offered.replaced]
            taken = _Taken(before, self.value[cursor:], offered, -1)
        taken = replace(taken, at=(taken.at + 1) % len(offered.completions))
        self._taken = taken if len(offered.completions) > 1 else None
        self._write(taken.value, taken.cursor)

    def action_cursor_right(self, select: bool = False) -> None:
        """At the end of the line, complete where there is something to complete with."""
        is_going_through = self._taken is not None and self._taken.value == self.value
        can_complete = self.cursor_at_end and not select and not is_going_through
        if can_complete and self.hint.completions:
            self.action_complete()
        else:
            super().action_cursor_right(select)

    def action_older(self) -> None:
        """Go back to the query that was used before."""
        if self.value != self._recalled:
            self._history.leave()
        self._recall(self._history.older(self.value))

    def action_leave(self) -> None:
        """Go forward to the query that was used after; past the latest, go on to the list."""
        newer = self._history.newer() if self.value == self._recalled else None
        if newer is None:
            super().action_leave()
        else:
            self._recall(newer)

    def action_keep(self) -> None:
        """Save the query, or save it no longer."""
        self.post_message(self.Kept())

    def action_explain(self) -> None:
        """Explain the query language."""
        self.post_message(self.Explained())

    def _recall(self, query: str | None) -> None:
        if query is not None:
            self._recalled = query
            self._write(query, len(query))

    def _write(self, value: str, cursor: int) -> None:
        self.value = value
        self.cursor_position = cursor
