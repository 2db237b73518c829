"""What do the articles that answer a query have in common? Plain values."""

from msgspec import Struct

from briefing.entities.entity import Entity


class Facets(Struct, frozen=True):
    """By what the hits of a query can be narrowed, each with the number of articles."""

    query: str
    total: int
    sources: tuple[tuple[str, int], ...]
    """Outlets, the most articles first."""
    months: tuple[tuple[str, int], ...]
    """`2024-12`, in order of time; articles without a date are left out."""
    entities: tuple[tuple[Entity, int], ...]
    """Those that the most of these articles mention, with how many do; the most first."""
