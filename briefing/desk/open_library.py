"""How is a library opened, and how does it change?"""

from collections.abc import Callable, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.closing import Closing
from briefing.config import INDEX_NAME
from briefing.desk.adding import Adding
from briefing.desk.answers import AddReport, Progress, Request, RereadReport, RereadRequest
from briefing.desk.reading_again import ReadingAgain
from briefing.record import due, readers
from briefing.record.database import Database

if TYPE_CHECKING:
    from briefing.desk.catalogue import Catalogue


class OpenLibrary(Closing):
    """A library's drawers; each is opened when something needs it.

    They are imported late: the reader's first screen needs the record, not the index, and never the
    language pipeline.
    """

    def __init__(self, library: Path, *, model: str | None = None) -> None:
        """See `Desk`."""
        self.library = library
        self._model = model
        self._database = Database(library)

    def close(self) -> None:
        """Let go of all files."""
        if "_catalogue" in self.__dict__:
            self._catalogue.close()
        self._database.close()

    def version(self) -> int:
        """A number that changes when any process changes the library."""
        return self._database.version()

    def add(
        self,
        places: Sequence[str],
        *,
        on_progress: Callable[[Progress], None],
        is_cancelled: Callable[[], bool],
        piped: bytes | None = None,
        jobs: int | None = None,
    ) -> AddReport:
        """Read files and folders into the library.

        Args:
            places: paths of files and folders.
            on_progress: told by time how far it is.
            is_cancelled: asked between articles; what was read until then is kept.
            piped: the content of one more file, that has no path.
            jobs: the most processes that read; None for one a core.

        Raises:
            LibraryError: the library cannot be written.
            ModelError: the language model cannot be loaded.
        """
        from briefing.desk.additions import add

        return add(
            self._database,
            self._catalogue,
            Request(tuple(places), piped, self._model, jobs),
            on_progress=on_progress,
            is_cancelled=is_cancelled,
        )

    def start_adding(self, places: Sequence[str]) -> Adding:
        """Read files and folders into the library in a process of its own."""
        return Adding(self.library.absolute(), places, model=self._model)

    def count_read_by_others(self) -> int:
        """How many articles another model read than the one at hand. Loads no model.

        Raises:
            ModelError: the model at hand is not installed.
        """
        from briefing.language.naming import model_name

        return readers.count_read_by_others(self._database, model_name(self._model))

    def reread(
        self,
        ids: Sequence[str] = (),
        *,
        on_progress: Callable[[Progress], None],
        is_cancelled: Callable[[], bool],
        is_for_all: bool = False,
        jobs: int | None = None,
    ) -> RereadReport:
        """Have articles read again by the model at hand.

        Args:
            ids: whole ids; without any, the articles that another model read.
            on_progress: told by time how far it is.
            is_cancelled: asked between articles; what was read until then is kept.
            is_for_all: all articles, whatever read them.
            jobs: the most processes that read; None for one a core.

        Raises:
            LibraryError: the library cannot be written.
            ModelError: the language model cannot be loaded.
        """
        from briefing.desk.rereading import reread

        return reread(
            self._database,
            self._catalogue,
            RereadRequest(tuple(ids), is_for_all, self._model, jobs),
            on_progress=on_progress,
            is_cancelled=is_cancelled,
        )

    def start_rereading(self) -> ReadingAgain:
        """Read again what another model read, in a process of its own."""
        return ReadingAgain(self.library.absolute(), model=self._model)

    def is_due(self) -> bool:
        """Whether names wait to be settled, as a killed process or an older version leaves them."""
        return due.is_due(self._database)

    def catch_up(self, on_progress: Callable[[Progress], None] | None = None) -> bool:
        """Finish what a killed process left undone; False where another process is at work.

        Args:
            on_progress: told by time how far it is.
        """
        if not self.is_due() and not self._catalogue.is_behind():
            return True
        from briefing.desk.additions import catch_up

        return catch_up(self._database, self._catalogue, on_progress)

    def reindex(self, on_progress: Callable[[Progress], None]) -> int:
        """Make the full-text index anew from the record.

        Returns:
            How many articles it holds.
        """
        from briefing.desk.additions import reindex

        return reindex(self._database, self._catalogue, on_progress)

    @cached_property
    def _index(self) -> "Catalogue":
        """The catalogue, brought up to the record before the first search."""
        self.catch_up()
        return self._catalogue

    @cached_property
    def _catalogue(self) -> "Catalogue":
        from briefing.desk.catalogue import Catalogue

        return Catalogue(self._database, self.library / INDEX_NAME)
