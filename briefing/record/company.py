"""Who is named in the same articles as somebody or something else, and where?"""

from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter

from msgspec import Struct

from briefing.article import Span
from briefing.record.articles import LIST_ORDER, sentences_in
from briefing.record.database import Database

_USED = (
    "SELECT article FROM entity JOIN name_use ON name_use.entity = entity.number"
    " WHERE entity.id = ?"
)


class Neighbourhood(Struct, frozen=True):
    """An article that mentions an entity."""

    source: str
    sentences: tuple[Span, ...]
    own: tuple[int, ...]
    """Where the mentions of the entity begin."""
    others: tuple[tuple[str, int], ...]
    """The ids of all other entities that are shown, and where their mentions begin."""


def neighbourhoods(database: Database, entity_id: str, *, least: float) -> Iterator[Neighbourhood]:
    """Every article that mentions an entity; mentions below the confidence `least` do not count."""
    with database.reading() as db:
        shown = dict(db.execute("SELECT number, id FROM entity WHERE NOT is_hidden").fetchall())
        rows = db.execute(
            "SELECT here.article, source, name_use.entity, start"
            f" FROM (SELECT DISTINCT article FROM ({_USED})) AS here"
            " CROSS JOIN article ON article.number = here.article"
            " CROSS JOIN name_use ON name_use.article = here.article"
            " CROSS JOIN mention ON mention.article = here.article AND mention.name = name_use.name"
            " WHERE confidence >= ? ORDER BY here.article",
            (entity_id, least),
        )
        for (article, source), group in groupby(rows, key=itemgetter(0, 1)):
            places = [(shown[row[2]], row[3]) for row in group if row[2] in shown]
            own = tuple(start for entity, start in places if entity == entity_id)
            others = tuple(place for place in places if place[0] != entity_id)
            if own:
                yield Neighbourhood(source, sentences_in(db, article), own, others)


def articles_of_both(database: Database, entity_id: str, other: str) -> tuple[str, ...]:
    """The ids of the articles that mention both entities, in the order of lists."""
    with database.reading() as db:
        rows = db.execute(
            f"SELECT id FROM article WHERE number IN ({_USED} INTERSECT {_USED})"
            f" ORDER BY {LIST_ORDER}",
            (entity_id, other),
        )
        return tuple(row[0] for row in rows)
