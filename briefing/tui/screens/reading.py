"""What is open, walked and meant on the reader's screen?

What each key is about is the same for all that a person does there: judging, noting, surveying.
"""

from collections.abc import Callable

from briefing.entities.entity import Entity
from briefing.tui.screens.asking import AskingScreen
from briefing.tui.screens.walking import Walking
from briefing.tui.sidebar import Names, OtherForm
from briefing.tui.walk import Stop, Walk
from briefing.tui.widgets.panes import Panes


class ReadingScreen(AskingScreen):
    """A screen with panes and a walk.

    What a key is about is the entity that is meant: the one under the cursor, when the names are
    looked at; else the one that is walked; else the one that is marked in the text.
    """

    _panes: Panes
    _walking: Walking

    @property
    def names(self) -> Names:
        """Every name that is shown, most mentioned first."""
        return self._panes.names.list.names

    def walk_entity(self, entity_id: str, place: Stop | None = None) -> None:
        """Walk an entity, from `place` or near what is open."""
        self._walking.find(entity_id, place)

    def take_walk(self, walk: Walk) -> None:
        """Go to the stop of a walk."""
        self._walking.take_up(walk, walk.stop, walk.stop.article)
        self._panes.go_to("reader")

    @property
    def meant(self) -> Entity | OtherForm | None:
        """The entity, or the one of its forms, that a key is about."""
        names = self._panes.names.list
        if self._panes.current == "names" and names.under_cursor is not None:
            return names.under_cursor
        walk, opened, here = self._walking.walk, self._walking.opened, self._walking.here
        if walk is not None and walk.entity is not None:
            return names.named(walk.entity)
        mention = opened.mention_over(here) if opened and here else None
        return names.named(mention.entity) if mention else None

    @property
    def entity_meant(self) -> Entity | None:
        """The entity that a key is about."""
        meant = self.meant
        return meant.entity if isinstance(meant, OtherForm) else meant

    def do_with_meant(self, do: Callable[[Entity], None]) -> None:
        """Do it with the entity that is meant; without one, say how to choose one."""
        entity = self.entity_meant
        if entity is not None:
            do(entity)
        else:
            names, text = self.key_of("pane-names"), self.key_of("next")
            self.tell(f"Choose a name first: {names} goes to the list, {text} walks the text.")
