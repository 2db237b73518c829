"""Which names stand where, and which entities are they?"""

import json
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import groupby
from operator import itemgetter

from briefing.entities.entity import Entity
from briefing.entities.entity_rows import EntityRows, entity_values
from briefing.entities.forms import fold
from briefing.mention import Found, Label, Mention
from briefing.packed.rows import Value
from briefing.record.articles import LIST_ORDER
from briefing.record.database import Database

_MENTION = (
    'SELECT article.id, start, "end", entity.label, text, found, entity.id, confidence'
    " FROM name_use JOIN mention USING (article, name)"
    " JOIN name ON name.number = mention.name"
    " JOIN article ON article.number = mention.article"
    " JOIN entity ON entity.number = name_use.entity AND NOT is_hidden"
)
"""A mention has the label of its entity, which is decided over all mentions."""
_CALLED = (
    "SELECT entity FROM entity_form WHERE folded = ?"
    " UNION SELECT number FROM entity WHERE folded = ?"
)
_ENTITIES = (
    "SELECT id, name, label, entity.mentions, articles, form, entity_form.mentions FROM entity"
    " LEFT JOIN entity_form ON entity = number WHERE NOT is_hidden"
)
"""A row for each form of an entity."""
_ENTITY_ORDER = (
    "ORDER BY entity.mentions DESC, articles DESC, name, id, entity_form.mentions DESC, form"
)
_LABELS = {label.value: label for label in Label}
_FOUND = {found.value: found for found in Found}


def counts(database: Database) -> tuple[int, int, int]:
    """How many articles, entities and mentions the record holds."""
    with database.reading() as db:
        articles, entities, mentions = db.execute(
            "SELECT (SELECT count(*) FROM article), count(*), coalesce(sum(mentions), 0)"
            " FROM entity WHERE NOT is_hidden"
        ).fetchone()
        return articles, entities, mentions


def entities(database: Database) -> EntityRows:
    """All entities with their forms, most mentioned first."""
    with database.reading() as db:
        return EntityRows(_entity_values(db.execute(f"{_ENTITIES} {_ENTITY_ORDER}")))


def entity(database: Database, entity_id: str) -> Entity | None:
    """One entity, or None where the record has no such id."""
    found = _entities_where(database, "id = ?", (entity_id,))
    return found[0] if found else None


def entities_with(database: Database, ids: Collection[str]) -> tuple[Entity, ...]:
    """The entities of these ids that are there and not hidden, most mentioned first."""
    chosen = (json.dumps(sorted(ids)),)
    return _entities_where(database, "id IN (SELECT value FROM json_each(?))", chosen)


def entities_named(database: Database, name: str) -> tuple[Entity, ...]:
    """Entities that are called `name` or have it among their forms.

    Case, accents and quotes are ignored.
    """
    return _entities_where(database, f"number IN ({_CALLED})", (fold(name),) * 2)


def entities_containing(
    database: Database, forms: Sequence[str], *, limit: int
) -> tuple[Entity, ...]:
    """Entities with a form in which one of these folded forms stands among other words."""
    with database.reading() as db:
        found: dict[str, None] = {}
        for form in forms:
            rows = db.execute(
                "SELECT DISTINCT id FROM entity_form JOIN entity ON number = entity"
                " WHERE instr(' ' || replace(entity_form.folded, '-', ' ') || ' ',"
                " ' ' || ? || ' ')"
                " AND entity_form.folded <> ? AND NOT is_hidden"
                " ORDER BY entity.mentions DESC, id LIMIT ?",
                (form, form, limit),
            )
            found.update(dict.fromkeys(row[0] for row in rows))
    return entities_with(database, list(found)[:limit])


def mentions_in(database: Database, article_id: str, *, least: float = 0.0) -> tuple[Mention, ...]:
    """The mentions of an article with a confidence of at least `least`.

    Returns:
        By start, then longer first.
    """
    with database.reading() as db:
        rows = db.execute(
            f'{_MENTION} WHERE article.id = ? AND confidence >= ? ORDER BY start, "end" DESC',
            (article_id, least),
        )
        return tuple(_mentions(rows))


def mentions_of(
    database: Database,
    entity_id: str,
    *,
    least: float = 0.0,
    source: str | None = None,
    days: tuple[str, str] = ("", ""),
) -> tuple[Mention, ...]:
    """The mentions of an entity with a confidence of at least `least`.

    Args:
        database: the record.
        entity_id: whose.
        least: the least confidence.
        source: only in articles of this outlet.
        days: only in articles published from the first to the last of these (ISO 8601, or the
            beginning of it: a last of `2024` reaches to the end of that year); empty for any.

    Returns:
        In the order of lists, then by place.
    """
    first, last = days
    with database.reading() as db:
        rows = db.execute(
            f"{_MENTION} WHERE entity.id = ? AND confidence >= ?"
            " AND (? IS NULL OR source = ?) AND (? = '' OR published >= ?)"
            " AND (? = '' OR substr(published, 1, length(?)) <= ?)"
            f" ORDER BY {LIST_ORDER}, start",
            (entity_id, least, source, source, first, first, last, last, last),
        )
        return tuple(_mentions(rows))


def all_mentions(database: Database, *, least: float = 0.0) -> Iterator[Mention]:
    """Every mention with a confidence of at least `least`, in the same order."""
    with database.reading() as db:
        yield from _mentions(
            db.execute(
                f'{_MENTION} WHERE confidence >= ? ORDER BY {LIST_ORDER}, start, "end" DESC',
                (least,),
            )
        )


def indexed_names(database: Database, article_id: str) -> Iterator[tuple[Label, str]]:
    """Label and form of every name that an article uses."""
    with database.reading() as db:
        rows = db.execute(
            "SELECT DISTINCT mention.label, text FROM mention"
            " JOIN article ON article.number = mention.article"
            " JOIN name ON name.number = mention.name WHERE article.id = ? ORDER BY 1, 2",
            (article_id,),
        )
        for label, form in rows:
            yield Label(label), form


def articles_naming(
    database: Database, name: str, labels: Collection[Label] | None = None
) -> tuple[str, ...]:
    """Ids of the articles that mention an entity which has `name` among its forms.

    Args:
        database: the record.
        name: case, accents and quotes are ignored.
        labels: of the entities that are meant; None for all.
    """
    with database.reading() as db:
        rows = db.execute(
            f"SELECT DISTINCT article.id FROM ({_CALLED}) AS called"
            " JOIN entity ON entity.number = called.entity AND NOT is_hidden"
            " JOIN name_use ON name_use.entity = entity.number"
            " JOIN article ON article.number = name_use.article"
            " WHERE (? IS NULL OR entity.label IN (SELECT value FROM json_each(?)))",
            (*[fold(name)] * 2, *[None if labels is None else json.dumps(sorted(labels))] * 2),
        )
        return tuple(row[0] for row in rows)


def _entities_where(
    database: Database, condition: str, values: tuple[str, ...]
) -> tuple[Entity, ...]:
    with database.reading() as db:
        rows = db.execute(f"{_ENTITIES} AND {condition} {_ENTITY_ORDER}", values)
        return EntityRows(_entity_values(rows))[:]


def _entity_values(
    rows: Iterable[tuple[str, str, str, int, int, str | None, int]],
) -> Iterator[tuple[Value, ...]]:
    """What is kept of each entity, of a row for each of its forms."""
    for (entity_id, name, label, *counts), its in groupby(rows, key=itemgetter(0, 1, 2, 3, 4)):
        forms = [(form, mentions) for *_, form, mentions in its if form is not None]
        yield entity_values(entity_id, name, label, (counts[0], counts[1]), forms)


def _mentions(
    rows: Iterable[tuple[str, int, int, str, str, str, str, float]],
) -> Iterator[Mention]:
    """The mentions. What those in a row have in common is kept once: articles, forms, entities."""
    shared: dict[str, str] = {}
    last = ""
    for article, start, end, label, form, found, entity_id, confidence in rows:
        last = last if article == last else article
        yield Mention(
            last,
            start,
            end,
            _LABELS[label],
            shared.setdefault(form, form),
            _FOUND[found],
            shared.setdefault(entity_id, entity_id),
            confidence,
        )
