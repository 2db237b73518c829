"""Which documents name what a query asks for by another name?"""

from collections.abc import Callable, Collection

from briefing_index.document import NAME_FIELDS
from briefing_index.query import AllOf, Among, AnyOf, Exactly, Not, Phrase, Query

Naming = Callable[[Collection[str], str], Collection[str]]
"""Name fields, and a name as the user wrote it, to the ids of documents that have it or another
name of the same thing in one of these fields."""


def with_other_names(query: Query, naming: Naming | None) -> Query:
    """The query, with the documents of other names beside each name that it asks for in full."""
    if naming is None:
        return query
    match query:
        case Phrase(fields, terms, slop, _, written):
            is_name = set(fields) <= set(NAME_FIELDS) and slop == 0
            if not is_name or not all(isinstance(term, Exactly) for term in terms):
                return query
            ids = frozenset(naming(fields, written))
            return AnyOf((query, Among(ids))) if ids else query
        case AllOf(parts):
            return AllOf(tuple(with_other_names(part, naming) for part in parts))
        case AnyOf(parts):
            return AnyOf(tuple(with_other_names(part, naming) for part in parts))
        case Not(part):
            return Not(with_other_names(part, naming))
        case _:
            return query
