"""Which names does the sidebar list, and in which order?"""

from array import array
from collections.abc import Collection, Iterable, Iterator, Sequence
from enum import StrEnum
from functools import cached_property
from typing import TypeAlias

from msgspec import Struct

from briefing.entities.entity import Entity, Form
from briefing.entities.entity_rows import EntityRows
from briefing.mention import Label
from briefing.packed.joined import Joined
from briefing.packed.made import Made, Placed
from briefing.packed.rows import Picked, place_among
from briefing.tui.name_keys import filter_key, key_of_spellings


class Group(StrEnum):
    """The headings of the sidebar."""

    PLACES = "Places"
    PEOPLE = "People"
    ORGANISATIONS = "Organisations"
    GROUPS = "Groups"
    EVENTS = "Events"


GROUP_OF = {
    Label.GPE: Group.PLACES,
    Label.LOC: Group.PLACES,
    Label.FAC: Group.PLACES,
    Label.PERSON: Group.PEOPLE,
    Label.ORG: Group.ORGANISATIONS,
    Label.NORP: Group.GROUPS,
    Label.EVENT: Group.EVENTS,
}
_GROUP_NUMBERS = {label: list(Group).index(group) for label, group in GROUP_OF.items()}
Numbers: TypeAlias = "dict[Group, array[int]]"
"""Which names are of which group, by their numbers."""


class Named(Struct, frozen=True):
    """An entity, and its forms as a filter compares them."""

    entity: Entity
    key: str


class Names(Made[Named]):
    """All names of a library, most mentioned first, ready to be filtered."""

    def __init__(self, entities: EntityRows, keys: Sequence[str], groups: bytes) -> None:
        """Hold entities, of each its key, and the number of its group."""
        self.entities = entities
        self.keys = keys
        self.groups = groups

    def __len__(self) -> int:
        """How many there are."""
        return len(self.entities)

    def row(self, number: int) -> Named:
        """A name, by its number from 0."""
        return Named(self.entities.row(number), self.keys[number])

    def numbers_with(self, key: str) -> Sequence[int]:
        """The numbers of the names with `key` in one of their forms; see `filter_key`."""
        if not key:
            return range(len(self))
        return [number for number, each in enumerate(self.keys) if key in each]

    def holding(self, key: str) -> Placed[Entity]:
        """The entities with `key` in one of their forms; see `filter_key`."""
        return Picked(self.entities, self.numbers_with(key))

    def by_group(self, numbers: Iterable[int]) -> Numbers:
        """The names with these numbers, which ascend, by their group."""
        found = [array("I") for _ in Group]
        add, groups = [its.append for its in found], self.groups
        for number in numbers:
            add[groups[number]](number)
        return dict(zip(Group, found, strict=True))

    @cached_property
    def all_by_group(self) -> Numbers:
        """All names by their group."""
        return self.by_group(range(len(self)))


class Heading(Struct, frozen=True):
    """The heading of a group."""

    group: Group
    names: int


class OtherForm(Struct, frozen=True):
    """One spelling of the chosen entity, where it has several."""

    form: Form
    entity: Entity


SidebarRow = Heading | Entity | OtherForm


def named(entities: Iterable[Entity]) -> Names:
    """Make the entities ready to be filtered."""
    rows = EntityRows.of(entities)
    keys, groups = [], bytearray()
    for label, spellings in rows.spellings():
        keys.append(key_of_spellings(spellings))
        groups.append(_GROUP_NUMBERS[label])
    return Names(rows, keys, bytes(groups))


def patched(names: Names, changed: Collection[Entity], gone: Collection[str]) -> Names:
    """The names after a decision, without reading the library again.

    Takes time in proportion to the list, and little: it is cut and put together, not sorted.

    Args:
        names: As they were, most mentioned first.
        changed: Entities that are new, or not what they were.
        gone: Ids that are in the list no longer.
    """
    patch = names.entities.patch(changed, gone)
    new = named(patch.new)
    parts = [(new if is_new else names, first, end) for is_new, first, end in patch.cuts]
    keys = [key for part, first, end in parts for key in part.keys[first:end]]
    groups = b"".join(part.groups[first:end] for part, first, end in parts)
    return Names(names.entities.patched(patch), keys, groups)


def sidebar_rows(names: Names, text: str, *, chosen: str | None) -> Joined[SidebarRow]:
    """The rows of the sidebar. An entity is found among them by its id.

    Args:
        names: Every entity, most mentioned first.
        text: What a form must contain, case and accents ignored; empty for all.
        chosen: The id of the entity whose other forms are shown.
    """
    key = filter_key(text)
    by_group = names.by_group(names.numbers_with(key)) if key else names.all_by_group
    at = names.entities.place_of(chosen) if chosen is not None else None
    parts: list[Sequence[SidebarRow]] = []
    for group, numbers in by_group.items():
        if numbers:
            parts.append([Heading(group, len(numbers))])
            parts.extend(_with_forms(names.entities, numbers, chosen=at))
    return Joined(parts, key=row_key)


def row_key(row: SidebarRow) -> str:
    """By what a row is found."""
    if isinstance(row, Entity):
        return row.id
    return row.group.value if isinstance(row, Heading) else f"form {row.form.text}"


def _with_forms(
    entities: EntityRows, numbers: "array[int]", *, chosen: int | None
) -> Iterator[Sequence[SidebarRow]]:
    """The entities with these numbers, the forms of the chosen one below it."""
    at = None if chosen is None else place_among(numbers, chosen)
    if at is None or chosen is None:
        yield Picked(entities, numbers)
        return
    entity = entities.row(chosen)
    yield Picked(entities, numbers[: at + 1])
    if len(entity.forms) > 1:
        yield [OtherForm(form, entity) for form in entity.forms]
    yield Picked(entities, numbers[at + 1 :])
