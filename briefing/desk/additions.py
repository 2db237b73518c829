"""How does the library change: additions, what a killed process left, the index made anew?"""

import os
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial

from briefing.desk.answers import AddReport, Progress, Request, RereadRequest, Stage
from briefing.desk.by_time import by_time, unheard
from briefing.desk.catalogue import Catalogue
from briefing.errors import LibraryLocked
from briefing.ingest.corridor import Surroundings, ingest
from briefing.ingest.language_reader import LanguageReader
from briefing.ingest.reading import Readers
from briefing.ingest.settling import settle
from briefing.record.database import Database

PATIENCE_SECONDS = 2.0
"""How long an addition waits for another writer, which may only be catching up."""


def add(
    database: Database,
    catalogue: Catalogue,
    request: Request,
    *,
    on_progress: Callable[[Progress], None],
    is_cancelled: Callable[[], bool],
) -> AddReport:
    """Read what is asked for into the record, and let the index follow.

    Raises:
        LibraryError: the library cannot be written.
        ModelError: the language model cannot be loaded.
    """
    tell = by_time(on_progress)
    around = surroundings(catalogue, request, tell, is_cancelled)
    with database.writing(wait=PATIENCE_SECONDS):
        index_missing(catalogue, tell)
        outcome = ingest(database, request.places, around, piped=request.piped)
        index_missing(catalogue, tell)
    return AddReport(
        tuple(outcome.added),
        tuple(outcome.updated),
        tuple(outcome.unchanged),
        tuple(outcome.skipped),
        {language: count for language, count in sorted(outcome.unmarked.items()) if count},
    )


def catch_up(
    database: Database, catalogue: Catalogue, on_progress: Callable[[Progress], None] | None
) -> bool:
    """Finish what a killed process left undone; False where another process is at work."""
    tell = by_time(on_progress or unheard)
    try:
        with database.writing():
            settle(
                database,
                catalogue.articles_with,
                lambda done, total: tell(Progress(Stage.SETTLING, done, total)),
                lambda done, total: tell(Progress(Stage.COMPARING, done, total)),
            )
            index_missing(catalogue, tell)
    except LibraryLocked:
        return False
    return True


def reindex(
    database: Database, catalogue: Catalogue, on_progress: Callable[[Progress], None]
) -> int:
    """Make the index anew from the record.

    Returns:
        How many articles it holds.
    """
    tell = by_time(on_progress)
    with database.writing(wait=PATIENCE_SECONDS):
        return catalogue.rebuild(lambda done, total: tell(Progress(Stage.INDEXING, done, total)))


def surroundings(
    catalogue: Catalogue,
    request: Request | RereadRequest,
    tell: Callable[[Progress], None],
    is_cancelled: Callable[[], bool],
) -> Surroundings:
    """What whoever reads articles needs from outside."""
    return Surroundings(
        readers=Readers(partial(load_reader, request.model), request.jobs or cores()),
        now=datetime.now(UTC).isoformat(timespec="seconds"),
        find_articles=catalogue.articles_with,
        on_place=lambda done, total, place: tell(Progress(Stage.READING, done, total, place)),
        on_settling=lambda done, total: tell(Progress(Stage.SETTLING, done, total)),
        on_comparing=lambda done, total: tell(Progress(Stage.COMPARING, done, total)),
        is_cancelled=is_cancelled,
    )


def index_missing(catalogue: Catalogue, tell: Callable[[Progress], None]) -> None:
    """Let the index follow the record."""
    catalogue.catch_up(lambda done, total: tell(Progress(Stage.INDEXING, done, total)))


def load_reader(model: str | None) -> LanguageReader:
    """Load the language reader, in whatever process.

    Raises:
        ModelError: the language model cannot be loaded.
    """
    from briefing.language import pipeline  # a second of spaCy: only for who has new articles

    return pipeline.LanguageReader.load(model)


def cores() -> int:
    """How many processor cores this process may use."""
    allowed = getattr(os, "sched_getaffinity", None)
    return len(allowed(0)) if allowed else os.cpu_count() or 1
