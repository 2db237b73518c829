"""What is known of the ledger's entry, or the pair of names, under the cursor?"""

from msgspec import Struct
from textual.reactive import reactive

from briefing.desk.answers import LedgerEntry, Source
from briefing.entities.entity import Entity
from briefing.tui.rendering.judgement_rows import entity_about, ledger_about
from briefing.tui.rendering.passage import passage_lines
from briefing.tui.rendering.runs import Run
from briefing.tui.widgets.text_lines import TextLines

_ABOUT = 3
"""Lines above a sentence and below it that are not its own."""


class Side(Struct, frozen=True):
    """One of the two entities of a suggestion."""

    entity: Entity
    form: str
    """The form that resembles one of the other's."""
    source: Source | None


class EntryView(TextLines):
    """An entry of the ledger in full, with the sentence that shows it."""

    entry: reactive[LedgerEntry | None] = reactive(None)
    """None while there is none."""

    def lines(self, width: int, height: int) -> list[list[Run]]:
        """The entry, the sentence, and where it stands."""
        if self.entry is None:
            return []
        forms = (self.entry.left, self.entry.right)
        passage = passage_lines(self.entry.source, forms, width=width, most=height - _ABOUT)
        return [*ledger_about(self.entry, width), *passage]


class SideView(TextLines):
    """An entity of a suggestion, with a sentence that names it."""

    side: reactive[Side | None] = reactive(None)
    """None while there is none."""

    def lines(self, width: int, height: int) -> list[list[Run]]:
        """The entity, the sentence, and where it stands."""
        if self.side is None:
            return []
        side = self.side
        passage = passage_lines(side.source, [side.form], width=width, most=height - _ABOUT)
        return [*entity_about(side.entity, width), *passage]
