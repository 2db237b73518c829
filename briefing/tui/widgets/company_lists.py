"""Who appears with a name, and what do the sentences say?"""

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import BindingType
from textual.message import Message

from briefing.desk.surveys import Companion, SharedSentence
from briefing.tui.keymap import COMPANION_KEYS, SHARED_KEYS
from briefing.tui.messages import message
from briefing.tui.rendering.company_rows import (
    SENTENCE_LINES,
    companion_head,
    companion_line,
    shared_lines,
)
from briefing.tui.rendering.runs import Run
from briefing.tui.widgets.line_list import LineList
from briefing.tui.widgets.one_line import OneLine


class CompanionHead(OneLine):
    """What the columns of the list of companions are."""

    def line(self, width: int) -> list[Run]:
        """The runs of the line; the list below has a scrollbar."""
        return companion_head(width - 1)


class CompanionList(LineList[Companion]):
    """Who appears with a name, one line each."""

    BINDINGS: ClassVar[list[BindingType]] = [*COMPANION_KEYS]

    @message
    class Moved(Message):
        """Another companion is under the cursor, or none."""

        companion: Companion | None

    @message
    class Chosen(Message):
        """The sentences with a companion are to be walked."""

        companion: Companion

    @message
    class Followed(Message):
        """The company of a companion is to be looked at."""

        companion: Companion

    @property
    def under_cursor(self) -> Companion | None:
        """The companion under the cursor."""
        return self.items[self.cursor] if self.cursor < len(self.items) else None

    def show(self, companions: Sequence[Companion]) -> None:
        """Show these; the place is kept."""
        self.set_items(companions, key=lambda companion: companion.entity.id)
        self.post_message(self.Moved(self.under_cursor))

    def row_lines(self, row: Companion, width: int) -> list[list[Run]]:
        """One line."""
        return [companion_line(row, width)]

    def watch_cursor(self, before: int, after: int) -> None:
        """Say who is under the cursor now."""
        super().watch_cursor(before, after)
        self.post_message(self.Moved(self.under_cursor))

    def choose(self, row: Companion) -> None:
        """Walk both."""
        self.post_message(self.Chosen(row))

    def action_follow(self) -> None:
        """Look at the company of the one under the cursor."""
        if self.under_cursor is not None:
            self.post_message(self.Followed(self.under_cursor))


class SharedList(LineList[SharedSentence]):
    """Sentences that mention two names, some lines each."""

    ROW_LINES = SENTENCE_LINES
    BINDINGS: ClassVar[list[BindingType]] = [*SHARED_KEYS]

    @message
    class Chosen(Message):
        """A sentence was chosen."""

        sentence: SharedSentence

    def show(self, sentences: Sequence[SharedSentence]) -> None:
        """Show these from the first on."""
        self.set_items(sentences, key=lambda sentence: (sentence.article, sentence.place))
        self.action_go_first()

    def row_lines(self, row: SharedSentence, width: int) -> list[list[Run]]:
        """Where it stands, and both names in their words."""
        return shared_lines(row, width)

    def choose(self, row: SharedSentence) -> None:
        """Say so."""
        self.post_message(self.Chosen(row))
