"""How are all entities of a library held as lists show them?"""

from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Self

from msgspec import Struct

from briefing.entities.entity import Entity, Form
from briefing.mention import Label
from briefing.packed.pieces import Cut
from briefing.packed.rows import Packed, Value

_LABELS = {label.value: label for label in Label}


class EntityRows(Packed[Entity]):
    """Entities, most mentioned first. A fifth of what objects would take."""

    def __init__(self, rows: Iterable[tuple[Value, ...]] = ()) -> None:
        """Pack entities, each given by its `entity_values`."""
        super().__init__(rows, make=_entity)

    @classmethod
    def of(cls, entities: Iterable[Entity]) -> Self:
        """Pack some entities; those that are packed stay as they are."""
        return entities if isinstance(entities, cls) else cls(map(_values, entities))

    def spellings(self) -> Iterator[tuple[Label, tuple[str, ...]]]:
        """Of each its label, its name and its forms. No entity is made for it."""
        for name, label, _, _, forms in self._values():
            yield _LABELS[label], (name, *(text for text, _ in forms or ()))

    def patch(self, changed: Collection[Entity], gone: Collection[str]) -> "Patch":
        """Find out how to put changed entities in, and take others out.

        Args:
            changed: Entities that are new, or not what they were.
            gone: Ids that are in the list no longer.
        """
        new = EntityRows.of(sorted(changed, key=rank))
        places = {self.place_of(row_id) for row_id in (*new.ids, *gone)}
        out = sorted(place for place in places if place is not None)
        into = [bisect_right(self, rank(entity), key=rank) for entity in new]
        return Patch(new, tuple(_cuts(len(self), out, into)))

    def patched(self, patch: "Patch") -> "EntityRows":
        """What these are with a patch: cut and put together, not sorted."""
        there = EntityRows()
        there._take(self, patch.new, patch.cuts)
        return there


class Patch(Struct, frozen=True):
    """How a list becomes another one."""

    new: EntityRows
    cuts: tuple[Cut, ...]
    """Of what the other one consists: of which rows of the list, and which of the new ones."""


def rank(entity: Entity) -> tuple[int, int, str, str]:
    """The order in which the desk gives the entities."""
    return -entity.mentions, -entity.articles, entity.name, entity.id


def entity_values(
    entity_id: str,
    name: str,
    label: str,
    counts: tuple[int, int],
    forms: Sequence[tuple[str, int]],
) -> tuple[Value, ...]:
    """The plain values that are kept of an entity; an only form that says no more is left out.

    Args:
        entity_id: Its id.
        name: Its canonical name.
        label: The value of its label.
        counts: Mentions and articles.
        forms: Texts and mentions, most mentioned first.
    """
    mentions, _ = counts
    says_more = list(forms) != [(name, mentions)]
    return entity_id, name, label, *counts, tuple(forms) if says_more else None


def _values(entity: Entity) -> tuple[Value, ...]:
    forms = [(form.text, form.mentions) for form in entity.forms]
    counts = entity.mentions, entity.articles
    return entity_values(entity.id, entity.name, entity.label.value, counts, forms)


def _entity(  # noqa: PLR0913  # as many as an entity has
    entity_id: str,
    name: str,
    label: str,
    mentions: int,
    articles: int,
    forms: tuple[tuple[str, int], ...] | None,
) -> Entity:
    held = ((name, mentions),) if forms is None else forms
    its = tuple([Form(text, count) for text, count in held])
    return Entity(entity_id, name, _LABELS[label], its, mentions, articles)


def _cuts(rows: int, out: Sequence[int], into: Sequence[int]) -> Iterable[Cut]:
    """The stretches that are left of a list without some rows, and new ones between them.

    Args:
        rows: How many the list has.
        out: Rows that go out, ascending.
        into: Before which row each new one comes in, ascending.
    """
    start = 0
    steps = [(at, False, number) for number, at in enumerate(into)]
    for at, goes_out, number in sorted([*steps, *((at, True, at) for at in out)]):
        if start < at:
            yield False, start, at
        start = max(start, at)
        if goes_out:
            start = at + 1
        else:
            yield True, number, number + 1
    yield False, start, rows
