"""What does a name lead to, and whom may it mean?"""

from collections.abc import Sequence
from typing import ClassVar

from msgspec import Struct
from textual.app import ComposeResult
from textual.binding import BindingType

from briefing.desk.answers import Related
from briefing.entities.entity import Entity
from briefing.printable import one_line
from briefing.tui.keymap import RELATED_KEYS
from briefing.tui.rendering.judgement_rows import related_line
from briefing.tui.rendering.runs import Run
from briefing.tui.screens.dialog import Dialog, words
from briefing.tui.widgets.line_list import LineList

_MOST = 10
"""Rows in view at once."""


class Lead(Struct, frozen=True):
    """What is to be done with a related entity."""

    entity: str
    """Its id."""
    is_same: bool = False
    """Whether it is to be joined; otherwise it is walked."""


class RelatedList(LineList[Related]):
    """The entities, and why they are related."""

    BINDINGS: ClassVar[list[BindingType]] = [*RELATED_KEYS]

    def row_lines(self, row: Related, width: int) -> list[list[Run]]:
        """One line."""
        return [related_line(row, width)]

    def choose(self, row: Related) -> None:
        """Close, and walk it."""
        self.screen.dismiss(Lead(row.entity.id))

    def action_join(self) -> None:
        """Close, and join the entity under the cursor."""
        self.screen.dismiss(Lead(self.items[self.cursor].entity.id, is_same=True))


class RelatedScreen(Dialog[Lead]):
    """The names that a name leads to. The answer is one of them, to walk or to join."""

    TITLE = "Related names"

    def __init__(self, entity: Entity, related: Sequence[Related]) -> None:
        """Show what is `related` to `entity`."""
        super().__init__()
        self._entity = entity
        self._related = related
        self._list = RelatedList(id="related-list")

    def compose_box(self) -> ComposeResult:
        """The name and what it leads to."""
        yield words(f"{one_line(self._entity.name)} leads to:")
        yield self._list

    def on_mount(self) -> None:
        """Start in the list."""
        self._list.styles.height = min(len(self._related), _MOST)
        self._list.set_items(self._related, key=lambda row: row.entity.id)
        self._list.focus()
