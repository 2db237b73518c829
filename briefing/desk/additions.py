"""How does the library change: additions, what a killed process left, the index made anew?"""

import time
from collections.abc import Callable
from datetime import UTC, datetime

from briefing.desk.answers import AddReport, Progress, Request, Stage
from briefing.desk.catalogue import Catalogue
from briefing.errors import LibraryLocked
from briefing.ingest.corridor import LanguageReader, Surroundings, ingest
from briefing.ingest.settling import settle
from briefing.record import settled
from briefing.record.database import Database

_PROGRESS_SECONDS = 0.1
_PATIENCE_SECONDS = 2.0
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
    tell = _by_time(on_progress)
    surroundings = Surroundings(
        load_reader=lambda: _load_reader(request.model),
        now=datetime.now(UTC).isoformat(timespec="seconds"),
        find_articles=catalogue.articles_with,
        on_place=lambda done, total, place: tell(Progress(Stage.READING, done, total, place)),
        on_settling=lambda done, total: tell(Progress(Stage.SETTLING, done, total)),
        is_cancelled=is_cancelled,
    )
    with database.writing(wait=_PATIENCE_SECONDS):
        _index_missing(catalogue, tell)
        outcome = ingest(database, request.places, surroundings, piped=request.piped)
        _index_missing(catalogue, tell)
    return AddReport(
        tuple(outcome.added),
        tuple(outcome.updated),
        tuple(outcome.unchanged),
        tuple(outcome.skipped),
    )


def catch_up(database: Database, catalogue: Catalogue) -> bool:
    """Finish what a killed process left undone; False where another process is at work."""
    if not settled.is_due(database) and not catalogue.is_behind():
        return True
    try:
        with database.writing():
            settle(database, catalogue.articles_with, lambda done, total: None)
            _index_missing(catalogue, lambda progress: None)
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
    tell = _by_time(on_progress)
    with database.writing(wait=_PATIENCE_SECONDS):
        return catalogue.rebuild(lambda done, total: tell(Progress(Stage.INDEXING, done, total)))


def _index_missing(catalogue: Catalogue, tell: Callable[[Progress], None]) -> None:
    catalogue.catch_up(lambda done, total: tell(Progress(Stage.INDEXING, done, total)))


def _load_reader(model: str | None) -> LanguageReader:
    from briefing.language import pipeline  # a second of spaCy: only for who has new articles

    return pipeline.LanguageReader.load(model)


def _by_time(on_progress: Callable[[Progress], None]) -> Callable[[Progress], None]:
    """Pass progress on when the stage changes, and about every tenth of a second."""
    last_time = 0.0
    last_stage: Stage | None = None

    def tell(progress: Progress) -> None:
        nonlocal last_time, last_stage
        now = time.monotonic()
        if progress.stage is not last_stage or now - last_time >= _PROGRESS_SECONDS:
            last_time, last_stage = now, progress.stage
            on_progress(progress)

    return tell
