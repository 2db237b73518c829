"""What does the reader ask about names that a person judges, and what comes back?

As in `briefing.tui.questions`, the functions run in worker threads.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from enum import StrEnum

from msgspec.structs import replace
from textual.message import Message

from briefing.desk.answers import Change, LedgerEntry, Related, Suggestion
from briefing.entities.entity import Entity, Form
from briefing.mention import Mention
from briefing.tui.doubts import Doubts
from briefing.tui.messages import message
from briefing.tui.questions import Failed
from briefing.tui.reading_desk import ReadingDesk

Decision = Callable[[ReadingDesk], Change]
"""Something that a person decides about names, or takes back."""


class Step(StrEnum):
    """What became of a decision."""

    MADE = "made"
    UNDONE = "undone"
    REDONE = "redone"


@message
class Judged(Message):
    """A decision about names was made, taken back, or holds again."""

    change: Change
    """With the counts of the mentions that are shown."""
    step: Step


@message
class NotJudged(Failed):
    """A decision could not be made."""


@message
class RelatedFound(Message):
    """The entities that an entity's name leads to."""

    entity: Entity
    related: tuple[Related, ...]


@message
class LedgerRead(Message):
    """Why names are one, and what was decided."""

    entity: str | None
    """The id of the entity that it is about; None for all."""
    entries: tuple[LedgerEntry, ...]


@message
class SuggestionsFound(Message):
    """Pairs that may be one."""

    suggestions: tuple[Suggestion, ...]


def judge(desk: ReadingDesk, decide: Decision, *, doubts: Doubts, step: Step) -> Judged:
    """Decide something about names."""
    change = decide(desk)
    if not doubts.are_hidden:
        return Judged(change, step)
    counted = [
        _counted(entity, desk.mentions_of(entity.id, least=doubts.least))
        for entity in change.changed
    ]
    shown = tuple(entity for entity in counted if entity.mentions)
    hidden = (entity.id for entity in counted if not entity.mentions)
    return Judged(replace(change, changed=shown, gone=(*change.gone, *hidden)), step)


def find_related(desk: ReadingDesk, entity: Entity) -> RelatedFound:
    """Find what the name of an entity leads to."""
    return RelatedFound(entity, desk.related(entity.id))


def read_ledger(desk: ReadingDesk, entity: str | None) -> LedgerRead:
    """Read what was decided about an entity, or about all."""
    return LedgerRead(entity, desk.ledger(entity))


def find_suggestions(desk: ReadingDesk, entity: str | None = None) -> SuggestionsFound:
    """Find the pairs that may be one: with an entity in them, or all."""
    return SuggestionsFound(desk.suggestions(entity))


def _counted(entity: Entity, mentions: Sequence[Mention]) -> Entity:
    """An entity with the counts of some of its mentions."""
    forms = Counter(mention.text for mention in mentions)
    ordered = sorted(forms.items(), key=lambda form: (-form[1], form[0]))
    articles = len({mention.article for mention in mentions})
    return replace(
        entity,
        forms=tuple(Form(*form) for form in ordered),
        mentions=len(mentions),
        articles=articles,
    )
