"""How are articles read again by the model at hand?"""

from collections.abc import Callable

from briefing.desk.additions import PATIENCE_SECONDS, index_missing, surroundings
from briefing.desk.answers import Progress, RereadReport, RereadRequest
from briefing.desk.by_time import by_time
from briefing.desk.catalogue import Catalogue
from briefing.ingest import rereading
from briefing.language.naming import model_name
from briefing.record import articles as shelf
from briefing.record import names, readers
from briefing.record.database import Database


def reread(
    database: Database,
    catalogue: Catalogue,
    request: RereadRequest,
    *,
    on_progress: Callable[[Progress], None],
    is_cancelled: Callable[[], bool],
) -> RereadReport:
    """Read what is asked for again, and let the index follow.

    Args:
        database: the record.
        catalogue: the index.
        request: its ids are whole.
        on_progress: told by time how far it is.
        is_cancelled: asked between articles; what was read until then is kept.

    Raises:
        LibraryError: the library cannot be written.
        ModelError: the language model cannot be loaded.
    """
    model = model_name(request.model)
    tell = by_time(on_progress)
    around = surroundings(catalogue, request, tell, is_cancelled)
    with database.writing(wait=PATIENCE_SECONDS):
        index_missing(catalogue, tell)
        if request.ids:
            numbers = shelf.numbers_of(database, request.ids)
        else:
            numbers = readers.read_by_others(database, None if request.is_for_all else model)
        outcome = rereading.reread(database, numbers, around)
        index_missing(catalogue, tell)
        articles, _, _ = names.counts(database)
    return RereadReport(outcome.read, outcome.changed, articles - outcome.read)
