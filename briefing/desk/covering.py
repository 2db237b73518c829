"""Which outlets mention which entities, and which are silent?"""

from collections.abc import Sequence

from briefing.desk.surveys import Counts, Coverage, Outlet
from briefing.entities.entity import Entity
from briefing.record import doubts, names, surveys
from briefing.record.database import Database


def coverage(
    database: Database, ids: Sequence[str], *, limit: int, sources: int | None, least: float
) -> Coverage:
    """See `SurveyedLibrary.coverage`."""
    entities = _entities(database, ids, limit=limit, least=least)
    outlets = [Outlet(*outlet) for outlet in surveys.outlets(database)]
    shown = tuple(outlets[:sources])
    rows = [entity.id for entity in entities]
    found = surveys.tally(database, rows, least=least)
    mentions = Counts(rows, [outlet.name for outlet in shown], found)
    return Coverage(entities, shown, mentions, len(outlets) - len(shown))


def _entities(
    database: Database, ids: Sequence[str], *, limit: int, least: float
) -> tuple[Entity, ...]:
    """The entities of these ids, or else the most mentioned; the most mentioned first."""
    found: Sequence[Entity]
    if least <= 0:
        found = names.entities_with(database, ids or surveys.most_mentioned(database, limit))
    elif ids:
        found = doubts.sure_entities_with(database, least, ids)
    else:
        found = doubts.sure_entities(database, least)
    return tuple(found[:limit])
