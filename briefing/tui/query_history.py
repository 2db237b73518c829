"""Which query was used before this one, and which after it?"""

from collections.abc import Sequence

from briefing.notebook import KeptSearch


class QueryHistory:
    """Used queries, and the one at which a person stands who goes back through them."""

    def __init__(self) -> None:
        """Start without queries."""
        self._queries: tuple[str, ...] = ()
        self._saved: frozenset[str] = frozenset()
        self._at = 0
        """How many steps back from the query that is being written."""
        self._written = ""

    def learn(self, searches: Sequence[KeptSearch]) -> None:
        """Know these queries from now on. The place is kept where someone is on the way back."""
        latest = sorted(searches, key=lambda kept: kept.last_used, reverse=True)
        self._saved = frozenset(kept.query for kept in searches if kept.is_saved)
        if self._at == 0:
            self._queries = tuple(kept.query for kept in latest if kept.last_used)

    def is_saved(self, query: str) -> bool:
        """Whether a query is saved."""
        return query.strip() in self._saved

    def older(self, query: str) -> str | None:
        """The query that was used before `query`, which stands in the line; None without one."""
        if self._at == 0:
            self._written = query
        at = self._at
        while at < len(self._queries) and self._queries[at] == query.strip():
            at += 1
        if at == len(self._queries):
            return None
        self._at = at + 1
        return self._queries[at]

    def newer(self) -> str | None:
        """The query that was used after this one, at last what was being written; then None."""
        if self._at == 0:
            return None
        self._at -= 1
        return self._queries[self._at - 1] if self._at else self._written

    def leave(self) -> None:
        """Begin at the latest query again: the line has been written in."""
        self._at = 0
