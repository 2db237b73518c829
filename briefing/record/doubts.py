"""How many mentions are less sure than some confidence, and what is left without them?

Only the mentions below that confidence are counted: in a large library they are few.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping
from heapq import merge

from msgspec.structs import replace

from briefing.entities.entity import Entity, Form
from briefing.entities.entity_rows import EntityRows, rank
from briefing.record import names
from briefing.record.database import Database

_INDEXED = 0.95
"""The record has an index of the mentions below this confidence."""


def doubtful_counts(database: Database, least: float) -> dict[str, int]:
    """Entity id to the number of its mentions below `least`, where there are any."""
    with database.reading() as db:
        rows = db.execute(
            "SELECT entity.id, doubtful.mentions FROM entity JOIN"
            " (SELECT entity, count(*) AS mentions FROM mention JOIN name_use USING (article, name)"
            f" WHERE {below(least)} GROUP BY entity) AS doubtful"
            " ON doubtful.entity = entity.number AND NOT is_hidden",
            {"least": least},
        )
        return dict(rows.fetchall())


def sure_entities(database: Database, least: float) -> EntityRows:
    """The entities as the mentions with a confidence of at least `least` make them.

    Forms, mentions and articles count those only; an entity without one is left out. Ids and
    canonical names stay.

    Returns:
        Most mentioned first.
    """
    forms, articles = _lost_forms(database, least), _lost_articles(database, least)
    everything = names.entities(database)
    less = (
        _without(entity, forms[entity.id], articles.get(entity.id, 0))
        for entity in everything
        if entity.id in forms
    )
    as_sure = (entity for entity in everything if entity.id not in forms)
    left = sorted((entity for entity in less if entity.mentions), key=rank)
    return EntityRows.of(merge(as_sure, left, key=rank))


def sure_entities_with(
    database: Database, least: float, ids: Collection[str]
) -> tuple[Entity, ...]:
    """Those of `sure_entities` that have one of these ids, most mentioned first."""
    forms, articles = _lost_forms(database, least), _lost_articles(database, least)
    left = (
        _without(entity, forms.get(entity.id, {}), articles.get(entity.id, 0))
        for entity in names.entities_with(database, ids)
    )
    return tuple(sorted((entity for entity in left if entity.mentions), key=rank))


def below(least: float) -> str:
    """The SQL condition on a mention to be less sure than the parameter `:least`.

    In words from which SQLite sees that the index serves, where it does.
    """
    indexed = f" AND confidence < {_INDEXED}" if least <= _INDEXED else ""
    return f"confidence < :least{indexed}"


def _without(entity: Entity, lost: Mapping[str, int], articles: int) -> Entity:
    counts = [Form(form.text, form.mentions - lost.get(form.text, 0)) for form in entity.forms]
    forms = tuple(sorted((f for f in counts if f.mentions), key=lambda f: (-f.mentions, f.text)))
    mentions = sum(form.mentions for form in forms)
    return replace(entity, forms=forms, mentions=mentions, articles=entity.articles - articles)


def _lost_forms(database: Database, least: float) -> dict[str, dict[str, int]]:
    """Entity id to the mentions below `least`, by form."""
    lost: defaultdict[str, dict[str, int]] = defaultdict(dict)
    with database.reading() as db:
        rows = db.execute(
            "SELECT entity.id, text, count(*) FROM mention JOIN name_use USING (article, name)"
            " JOIN name ON name.number = mention.name"
            " JOIN entity ON entity.number = name_use.entity"
            f" WHERE {below(least)} GROUP BY name_use.entity, mention.name",
            {"least": least},
        )
        for entity, form, count in rows:
            lost[entity][form] = lost[entity].get(form, 0) + count
    return dict(lost)


def _lost_articles(database: Database, least: float) -> dict[str, int]:
    """Entity id to the number of articles that mention it below `least` only."""
    with database.reading() as db:
        rows = db.execute(
            "SELECT entity.id, count(*) FROM"
            " (SELECT DISTINCT entity, article FROM mention JOIN name_use USING (article, name)"
            f" WHERE {below(least)}) AS lost"
            " JOIN entity ON entity.number = lost.entity"
            " WHERE NOT EXISTS (SELECT 1 FROM mention JOIN name_use USING (article, name)"
            " WHERE name_use.entity = lost.entity AND article = lost.article"
            " AND confidence >= :least)"
            " GROUP BY lost.entity",
            {"least": least},
        )
        return dict(rows.fetchall())
