"""How does the reader search without taking time from the keys?"""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from briefing.children import Crew
from briefing.desk.answers import Progress, SearchResult
from briefing.desk.desk import Desk
from briefing.desk.facets import Facets
from briefing.desk.searcher import start_searcher
from briefing.desk.searching import SearchedLibrary
from briefing.errors import BriefingError


class ReaderDesk(Desk):
    """A desk whose index is open in a process of its own."""

    def __init__(
        self,
        library: Path,
        *,
        model: str | None = None,
        doubtful: float | None = None,
        searcher: Crew[SearchedLibrary] | None = None,
    ) -> None:
        """See `Desk`. The index is brought up to the record at once.

        Args:
            library: See `Desk`.
            model: See `Desk`.
            doubtful: See `Desk`.
            searcher: The process that searches, where it has been started already. It ends with the
                desk, also with one that cannot be opened.
        """
        self._searcher = searcher or start_searcher(library, model=model)
        try:
            super().__init__(library, model=model, doubtful=doubtful)
        except BriefingError:
            self._searcher.close()
            raise
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
