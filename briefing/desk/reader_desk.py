"""How does the reader search without taking time from the keys?

Python runs one thread at a time, so a search in the reader's own process would hold up the frames
beside it, and the index would have to be loaded between the first keys.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from briefing.children import Crew
from briefing.desk.answers import Progress, SearchResult
from briefing.desk.desk import Desk
from briefing.desk.facets import Facets
from briefing.desk.searching import SearchedLibrary


class ReaderDesk(Desk):
    """A desk whose index is open in a process of its own, which starts with it."""

    def __init__(
        self, library: Path, *, model: str | None = None, doubtful: float | None = None
    ) -> None:
        """See `Desk`. The index is brought up to the record at once."""
        super().__init__(library, model=model, doubtful=doubtful)
        self._searcher = Crew(
            partial(SearchedLibrary, library.absolute(), model=model),
            1,
            work="searches",
            hint="`briefing reindex` makes the index anew",
        )
        self._on_progress: Callable[[Progress], None] | None = None
        self._ready = self._searcher.ask_telling(SearchedLibrary.catch_up, self._tell)

    def close(self) -> None:
        """Let go of all files, and of the process."""
        self._searcher.close()
        super().close()

    def catch_up(self, on_progress: Callable[[Progress], None] | None = None) -> bool:
        """Wait until what a killed process left undone is finished, as it is from the start."""
        self._on_progress = on_progress
        return self._ready.result()

    def search(self, query: str, *, limit: int = 100, typing: bool = False) -> SearchResult:
        """See `SearchedLibrary`."""
        return self._searcher.answer(
            partial(SearchedLibrary.search, query=query, limit=limit, typing=typing)
        )

    def facets(self, query: str, *, limit: int = 30) -> Facets:
        """See `SearchedLibrary`."""
        return self._searcher.answer(partial(SearchedLibrary.facets, query=query, limit=limit))

    def did_you_mean(self, query: str) -> str | None:
        """See `SearchedLibrary`."""
        return self._searcher.answer(partial(SearchedLibrary.did_you_mean, query=query))

    def answers(self, query: str) -> tuple[str, ...]:
        """See `SearchedLibrary`."""
        return self._searcher.answer(partial(SearchedLibrary.answers, query=query))

    def _tell(self, progress: Progress) -> None:
        if self._on_progress is not None:
            self._on_progress(progress)
