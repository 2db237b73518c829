"""What does the reader ask about a search?"""

from typing import Protocol

from briefing.desk.answers import SearchResult
from briefing.desk.facets import Facets


class SearchDesk(Protocol):
    """The full-text search, and help with it."""

    def search(self, query: str, *, limit: int = 100, typing: bool = False) -> SearchResult:
        """The best hits of a query; `typing` takes its last word as a beginning."""
        ...

    def facets(self, query: str, *, limit: int = 30) -> Facets:
        """By what the hits of a query can be narrowed; `limit` entries of each kind."""
        ...

    def did_you_mean(self, query: str) -> str | None:
        """The query with words that are in the library in place of those that are not, or None."""
        ...
