"""By what can the hits of a query be narrowed, as rows of a list?"""

from collections.abc import Collection, Iterator, Sequence

from msgspec import Struct

from briefing.desk.facets import Facets
from briefing.mention import Label
from briefing.tui.name_keys import filter_key
from briefing.tui.narrowed_query import Filter
from briefing.tui.sidebar import GROUP_OF, Group

IN_FORCE = "In force"
SOURCES = "Sources"
MONTHS = "Months"
FEW = 6
"""Rows of a section until all of it are wanted."""


class Section(Struct, frozen=True):
    """The heading of a kind of facet."""

    title: str
    facets: int


class Facet(Struct, frozen=True):
    """Something that some of the hits have."""

    section: str
    name: str
    filter: Filter
    articles: int | None
    """How many of the hits have it; None for a filter that is in force."""
    label: Label | None = None
    """The kind of name that it is."""


class More(Struct, frozen=True):
    """What is left out of a section."""

    section: str
    facets: int


FacetRow = Section | Facet | More


def facets_of(facets: Facets, in_force: Sequence[Filter]) -> tuple[Facet, ...]:
    """Everything by which hits can be narrowed, the filters that are in force first."""
    return (
        *(Facet(IN_FORCE, each.wanted.text, each, None) for each in in_force),
        *(Facet(SOURCES, name, Filter("source", name), n) for name, n in facets.sources),
        *(Facet(MONTHS, month, Filter("date", month), n) for month, n in facets.months),
        *_names(facets),
    )


def facet_rows(facets: Collection[Facet], text: str, *, whole: Collection[str]) -> list[FacetRow]:
    """The rows of the list.

    Args:
        facets: All of them, those of a section together.
        text: What a facet's name must contain, case and accents ignored; empty for all.
        whole: Sections of which all facets are wanted; of the others there are few.
    """
    key = filter_key(text)
    sections: dict[str, list[Facet]] = {}
    for facet in facets:
        if key in filter_key(facet.name):
            sections.setdefault(facet.section, []).append(facet)
    rows: list[FacetRow] = []
    for title, found in sections.items():
        rows.append(Section(title, len(found)))
        is_whole = title in whole or title == IN_FORCE or len(found) <= FEW + 1
        rows += found if is_whole else [*found[:FEW], More(title, len(found) - FEW)]
    return rows


def _names(facets: Facets) -> Iterator[Facet]:
    for group in Group:
        for entity, articles in facets.entities:
            if GROUP_OF[entity.label] is group:
                wanted = Filter("entity", entity.name)
                yield Facet(group.value, entity.name, wanted, articles, entity.label)
