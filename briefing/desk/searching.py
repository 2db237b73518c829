"""How is a library searched?"""

from briefing.desk.answers import SearchResult
from briefing.desk.facets import Facets
from briefing.desk.open_library import OpenLibrary
from briefing.record import names
from briefing.record.facets import common
from briefing.record.stories import stories


class SearchedLibrary(OpenLibrary):
    """A library whose texts can be searched; the index is opened when something is sought."""

    def search(self, query: str, *, limit: int = 100, typing: bool = False) -> SearchResult:
        """The best articles for a query, with snippets and every place where it is found.

        Args:
            query: in the index's query language.
            limit: how many hits to give at most; all are counted.
            typing: the query is still being written: its last word may be a beginning.

        Raises:
            QueryError: the query cannot be read.
        """
        from briefing.desk.hits import search_hit

        results = self._index.search(query, limit=limit, typing=typing)
        there = stories(self._database, [hit.id for hit in results.hits])
        hits = (
            search_hit(there[hit.id], hit.score, results.matcher)
            for hit in results.hits
            if hit.id in there
        )
        return SearchResult(query, results.total, tuple(hits))

    def answers(self, query: str) -> tuple[str, ...]:
        """The ids of all articles that answer a finished query, in no order. Raises as `search`."""
        return self._index.answers(query)

    def facets(self, query: str, *, limit: int = 30) -> Facets:
        """By what the articles that answer a query can be narrowed, counted over all of them.

        Args:
            query: in the index's query language; finished.
            limit: how many outlets, months and entities to give at most.

        Raises:
            QueryError: the query cannot be read.
        """
        shared = common(self._database, self.answers(query), limit=limit)
        there = names.entities_with(self._database, [name for name, _ in shared.entities])
        by_id = {entity.id: entity for entity in there}
        entities = ((by_id[name], count) for name, count in shared.entities if name in by_id)
        return Facets(query, shared.articles, shared.sources, shared.months, tuple(entities))

    def did_you_mean(self, query: str) -> str | None:
        """The query with a near word that stands in the library for each word that does not.

        Returns:
            None where there is no such word, or where the new query finds no more.

        Raises:
            QueryError: the query cannot be read.
        """
        return self._index.did_you_mean(query)
