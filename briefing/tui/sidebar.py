"""Which names does the sidebar list, and in which order?"""

import unicodedata
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from briefing.entities.entity import Entity, Form
from briefing.mention import Label


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


@dataclass(frozen=True, slots=True)
class Named:
    """An entity, and its forms as a filter compares them."""

    entity: Entity
    key: str


@dataclass(frozen=True, slots=True)
class Heading:
    """The heading of a group."""

    group: Group
    names: int


@dataclass(frozen=True, slots=True)
class OtherForm:
    """One spelling of the chosen entity, where it has several."""

    form: Form
    entity: Entity


SidebarRow = Heading | Entity | OtherForm


def named(entities: Sequence[Entity]) -> tuple[Named, ...]:
    """Make the entities ready to be filtered."""
    return tuple(Named(entity, _key("\n".join(_spellings(entity)))) for entity in entities)


def patched(
    names: Sequence[Named], changed: Collection[Entity], gone: Collection[str]
) -> tuple[Named, ...]:
    """The names after a decision, without reading the library again.

    Takes time in proportion to the list, and little: it is cut and put together, not sorted.

    Args:
        names: As they were, most mentioned first.
        changed: Entities that are new, or not what they were.
        gone: Ids that are in the list no longer.
    """
    out = {entity.id for entity in changed} | set(gone)
    kept = [name for name in names if name.entity.id not in out]
    result: list[Named] = []
    start = 0
    for name in sorted(named(tuple(changed)), key=_rank):
        at = bisect_right(kept, _rank(name), lo=start, key=_rank)
        result += kept[start:at]
        result.append(name)
        start = at
    return (*result, *kept[start:])


def filter_key(text: str) -> str:
    """What a filter that is typed looks for in the keys of names."""
    return _key(text.strip())


def sidebar_rows(names: Sequence[Named], text: str, *, chosen: str | None) -> list[SidebarRow]:
    """The rows of the sidebar.

    Args:
        names: Every entity, most mentioned first.
        text: What a form must contain, case and accents ignored; empty for all.
        chosen: The id of the entity whose other forms are shown.
    """
    key = filter_key(text)
    groups: dict[Group, list[Entity]] = {group: [] for group in Group}
    for name in names:
        if key in name.key:
            groups[GROUP_OF[name.entity.label]].append(name.entity)
    rows: list[SidebarRow] = []
    for group, entities in groups.items():
        if entities:
            rows.append(Heading(group, len(entities)))
            rows.extend(_with_forms(entities, chosen))
    return rows


def _with_forms(entities: Sequence[Entity], chosen: str | None) -> Iterator[SidebarRow]:
    for entity in entities:
        yield entity
        if entity.id == chosen and len(entity.forms) > 1:
            yield from (OtherForm(form, entity) for form in entity.forms)


def _spellings(entity: Entity) -> Iterable[str]:
    """The name and the forms, each once."""
    return dict.fromkeys((entity.name, *(form.text for form in entity.forms)))


def _rank(name: Named) -> tuple[int, int, str, str]:
    """The order in which the desk gives the entities."""
    entity = name.entity
    return -entity.mentions, -entity.articles, entity.name, entity.id


def _key(text: str) -> str:
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(char for char in decomposed if not unicodedata.combining(char))
