"""Which walks were left where, and which searches have answers that are new?"""

from collections.abc import Callable, Iterable

from msgspec.structs import replace

from briefing.desk.telling import now
from briefing.errors import NothingFound, QueryError, UsageError
from briefing.notebook import KeptSearch, PastWalk
from briefing.record import ledger, remembered, whereabouts
from briefing.record.database import Database
from briefing.record.remembered import UsedSearch

Answers = Callable[[str], Iterable[str]]
"""The ids of all articles that answer a query."""


def past_walks(database: Database) -> tuple[PastWalk, ...]:
    """See `Desk.past_walks`. What had another id is walked by its present one; without any, not."""
    found: dict[tuple[str | None, str | None], PastWalk] = {}
    with database.reading() as db:
        for walk, name in tuple(remembered.past_walks(db)):
            entity = walk.entity and whereabouts.entity_now(db, walk.entity, name)
            if entity is not None or walk.entity is None:
                found.setdefault((entity, walk.query), replace(walk, entity=entity))
    return tuple(found.values())


def remember_walk(database: Database, walk: PastWalk) -> None:
    """See `Desk.remember_walk`."""
    with database.transaction() as db:
        name = None if walk.entity is None else ledger.root_form(db, walk.entity)
        remembered.save_walk(db, replace(walk, left_at=now()), name)


def searches(database: Database, answers: Answers) -> tuple[KeptSearch, ...]:
    """See `Desk.searches`. The index is asked only where articles have arrived since."""
    with database.reading() as db:
        used = tuple(remembered.searches(db))
    return tuple(
        replace(one.kept, new=_count_new(database, one, answers)) if one.kept.is_saved else one.kept
        for one in used
    )


def remember_search(database: Database, query: str) -> None:
    """See `Desk.remember_search`."""
    with database.transaction() as db:
        remembered.save_use(db, _checked(query), used_at=now())


def save_search(database: Database, query: str, *, is_saved: bool) -> None:
    """See `Desk.save_search`."""
    query = _checked(query)
    with database.transaction() as db:
        if not remembered.is_known(db, query):
            if not is_saved:
                raise NothingFound(
                    f"The search {query} is not kept", "`briefing searches` lists what is"
                )
            remembered.save_use(db, query, used_at=now())
        remembered.save_search(db, query, is_saved=is_saved)


def forget_search(database: Database, query: str) -> None:
    """See `Desk.forget_search`."""
    with database.transaction() as db:
        remembered.forget_search(db, _checked(query))


def _count_new(database: Database, used: UsedSearch, answers: Answers) -> int:
    """How many articles answer a query that arrived since; 0 where it cannot be read any more."""
    with database.reading() as db:
        arrived = remembered.arrived_after(db, used.highest)
    if not arrived:
        return 0
    try:
        return sum(article in arrived for article in answers(used.kept.query))
    except QueryError:
        return 0


def _checked(query: str) -> str:
    """A query as it is kept."""
    kept = query.encode("utf-8", "replace").decode("utf-8").strip()
    if not kept:
        raise UsageError("The search is empty", "Write what to search for")
    return kept
