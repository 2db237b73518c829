"""With which other names may one be joined, and in which order are they offered?"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.desk.answers import Suggestion
from briefing.entities.entity import Entity
from briefing.tui.sidebar import GROUP_OF, Named, filter_key, named


@dataclass(frozen=True, slots=True)
class Title:
    """The heading of a part of the list."""

    text: str
    names: int


@dataclass(frozen=True, slots=True)
class Suggested:
    """An entity that may be the same, and why."""

    entity: Entity
    why: str


CandidateRow = Title | Suggested | Entity


def candidate_rows(
    names: Sequence[Named], suggestions: Sequence[Suggestion], text: str, *, entity: Entity
) -> list[CandidateRow]:
    """What is suggested first, then every other entity, those of the same group first.

    Args:
        names: Every entity, most mentioned first.
        suggestions: Those with `entity` in them, the best first.
        text: What a form must contain, case and accents ignored; empty for all.
        entity: The one that is to be joined.
    """
    key = filter_key(text)
    suggested = [row for row in _suggested(suggestions, entity) if _has(row.entity, key)]
    out = {entity.id, *(row.entity.id for row in suggested)}
    others = [n.entity for n in names if key in n.key and n.entity.id not in out]
    others.sort(key=lambda other: GROUP_OF[other.label] is not GROUP_OF[entity.label])
    rows: list[CandidateRow] = []
    if suggested:
        rows += [Title("May be the same", len(suggested)), *suggested]
    if others:
        rows += [Title("All names", len(others)), *others]
    return rows


def _suggested(suggestions: Sequence[Suggestion], entity: Entity) -> Iterator[Suggested]:
    seen = {entity.id}
    for suggestion in suggestions:
        is_left = suggestion.left.id == entity.id
        other = suggestion.right if is_left else suggestion.left
        if other.id not in seen:
            seen.add(other.id)
            yield Suggested(other, suggestion.reason)


def _has(entity: Entity, key: str) -> bool:
    return key in named([entity])[0].key
