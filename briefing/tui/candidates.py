"""With which other names may one be joined, and in which order are they offered?"""

from array import array
from collections.abc import Iterator, Sequence
from itertools import chain

from msgspec import Struct

from briefing.desk.answers import Suggestion
from briefing.entities.entity import Entity
from briefing.packed.joined import Joined
from briefing.packed.rows import Picked
from briefing.tui.name_keys import filter_key, key_of
from briefing.tui.sidebar import GROUP_OF, Names


class Title(Struct, frozen=True):
    """The heading of a part of the list."""

    text: str
    names: int


class Suggested(Struct, frozen=True):
    """An entity that may be the same, and why."""

    entity: Entity
    why: str


CandidateRow = Title | Suggested | Entity


def candidate_rows(
    names: Names, suggestions: Sequence[Suggestion], text: str, *, entity: Entity
) -> Joined[CandidateRow]:
    """What is suggested first, then every other entity, those of the same group first.

    Args:
        names: Every entity, most mentioned first.
        suggestions: Those with `entity` in them, the best first.
        text: What a form must contain, case and accents ignored; empty for all.
        entity: The one that is to be joined.
    """
    key = filter_key(text)
    suggested = [row for row in _suggested(suggestions, entity) if key in key_of(row.entity)]
    out = {entity.id, *(row.entity.id for row in suggested)}
    places = {names.entities.place_of(one) for one in out}
    by_group = names.by_group([at for at in names.numbers_with(key) if at not in places])
    same = by_group.pop(GROUP_OF[entity.label])
    others = array("I", sorted(chain.from_iterable(by_group.values())))
    rows: list[Sequence[CandidateRow]] = []
    if suggested:
        rows += [Title("May be the same", len(suggested))], suggested
    if same or others:
        rows.append([Title("All names", len(same) + len(others))])
        rows += Picked(names.entities, same), Picked(names.entities, others)
    return Joined(rows, key=row_key)


def row_key(row: CandidateRow) -> str:
    """By what a row is found."""
    if isinstance(row, Title):
        return row.text
    return row.entity.id if isinstance(row, Suggested) else row.id


def _suggested(suggestions: Sequence[Suggestion], entity: Entity) -> Iterator[Suggested]:
    seen = {entity.id}
    for suggestion in suggestions:
        is_left = suggestion.left.id == entity.id
        other = suggestion.right if is_left else suggestion.left
        if other.id not in seen:
            seen.add(other.id)
            yield Suggested(other, suggestion.reason)
