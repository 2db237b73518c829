"""Which names are there, how often, and in how many articles?"""

from collections.abc import Mapping

from textual.message import Message
from textual.reactive import reactive

from briefing.entities.entity import Entity
from briefing.packed.joined import Joined
from briefing.tui.marks_kept import NO_MARKS, Marks
from briefing.tui.messages import message
from briefing.tui.rendering.rows import sidebar_line
from briefing.tui.rendering.runs import Run
from briefing.tui.sidebar import (
    Heading,
    Names,
    OtherForm,
    SidebarRow,
    named,
    row_key,
    sidebar_rows,
)
from briefing.tui.states import HOUSE_KEYS, no_names
from briefing.tui.widgets.line_list import LineList


class NameList(LineList[SidebarRow]):
    """The entities by type, narrowed by a filter."""

    names: reactive[Names] = reactive(named(()), init=False, always_update=True)
    """Every entity, most mentioned first."""
    doubtful: reactive[Mapping[str, int]] = reactive({})
    """How many mentions of each entity are doubtful, by its id."""
    marks: reactive[Marks] = reactive(NO_MARKS)
    """What a person has put on the names."""
    text: reactive[str] = reactive("", init=False)
    """What the names must contain."""
    chosen: reactive[str | None] = reactive(None, init=False)
    """The entity that is walked."""
    are_hidden: bool | None = None
    """Whether doubtful mentions are hidden, and with them names; None until they are read."""
    keys = HOUSE_KEYS
    """What to press where there is nothing."""

    @message
    class Chosen(Message):
        """An entity was chosen."""

        entity: Entity

    @property
    def under_cursor(self) -> Entity | OtherForm | None:
        """The name under the cursor."""
        row = self.items[self.cursor] if self.cursor < len(self.items) else None
        return None if isinstance(row, Heading) else row

    @property
    def listed(self) -> int:
        """How many names the filter leaves."""
        rows = self.items
        parts = rows.parts if isinstance(rows, Joined) else ()
        return sum(part[0].names for part in parts if isinstance(part[0], Heading))

    def named(self, entity_id: str) -> Entity | None:
        """An entity of the list, by its id, whether a filter hides it or not."""
        at = self.names.entities.place_of(entity_id)
        return None if at is None else self.names.entities[at]

    def nothing(self) -> str:
        """Why there is no name, and what to press."""
        if self.are_hidden is None:
            return "Reading the names…"
        return no_names(self.keys, typed=self.text, are_hidden=self.are_hidden)

    def row_lines(self, row: SidebarRow, width: int) -> list[list[Run]]:
        """One line."""
        entity = _id(row) or ""
        doubtful, signs = self.doubtful.get(entity, 0), self.marks.of_entity(entity)
        return [sidebar_line(row, width, chosen=self.chosen, doubtful=doubtful, signs=signs)]

    def is_choosable(self, row: SidebarRow) -> bool:
        """The entities and the forms of the chosen one."""
        return not isinstance(row, Heading)

    def choose(self, row: SidebarRow) -> None:
        """Start the walk; a form stands for its entity."""
        if isinstance(row, Entity):
            self.post_message(self.Chosen(row))
        elif isinstance(row, OtherForm):
            self.post_message(self.Chosen(row.entity))

    def watch_names(self) -> None:
        """Show the new names."""
        self._list_names()

    def watch_text(self) -> None:
        """Narrow the names, and start again at the top; with all of them, stay where it is."""
        self._list_names()
        if self.text:
            self.action_go_first()

    def watch_chosen(self) -> None:
        """Show the forms of the chosen entity, and put the cursor on it."""
        self._list_names()
        if self.chosen:
            self.find(self.chosen)

    def _list_names(self) -> None:
        self.set_items(sidebar_rows(self.names, self.text, chosen=self.chosen), key=row_key)


def _id(row: SidebarRow) -> str | None:
    return row.id if isinstance(row, Entity) else None
