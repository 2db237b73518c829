"""Which names stand where, and which entities are they?"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from briefing.article import Span
from briefing.entities.entity import Entity, Form
from briefing.entities.forms import fold
from briefing.entities.statements import Statement
from briefing.entities.uses import NameUse
from briefing.mention import Found, Label, Mention
from briefing.record.articles import LIST_ORDER
from briefing.record.database import Database

_MENTION = (
    'SELECT article.id, start, "end", mention.label, form, found, entity.id, confidence'
    " FROM mention JOIN article ON article.number = mention.article"
    " JOIN entity ON entity.number = mention.entity"
)
_ENTITY = "SELECT number, id, name, label, mentions, articles FROM entity"
_ENTITY_ORDER = "ORDER BY mentions DESC, articles DESC, name, id"


def counts(database: Database) -> tuple[int, int, int]:
    """How many articles, entities and mentions the record holds."""
    with database.reading() as db:
        articles, entities, mentions = db.execute(
            "SELECT (SELECT count(*) FROM article), (SELECT count(*) FROM entity),"
            " (SELECT coalesce(sum(mentions), 0) FROM article)"
        ).fetchone()
        return articles, entities, mentions


def entities(database: Database) -> tuple[Entity, ...]:
    """All entities with their forms, most mentioned first."""
    with database.reading() as db:
        forms = _forms(db.execute("SELECT entity, form, mentions FROM entity_form"))
        return tuple(_entity(row, forms) for row in db.execute(f"{_ENTITY} {_ENTITY_ORDER}"))


def entity(database: Database, entity_id: str) -> Entity | None:
    """One entity, or None where the record has no such id."""
    found = _entities_where(database, "id = ?", (entity_id,))
    return found[0] if found else None


def entities_named(database: Database, name: str) -> tuple[Entity, ...]:
    """Entities that have `name` among their forms; case, accents and quotes are ignored."""
    return _entities_where(
        database, "number IN (SELECT entity FROM entity_form WHERE folded = ?)", (fold(name),)
    )


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
        return tuple(map(_mention, rows))


def mentions_of(database: Database, entity_id: str, *, least: float = 0.0) -> tuple[Mention, ...]:
    """The mentions of an entity with a confidence of at least `least`.

    Returns:
        In the order of lists, then by place.
    """
    with database.reading() as db:
        rows = db.execute(
            f"{_MENTION} WHERE entity.id = ? AND confidence >= ? ORDER BY {LIST_ORDER}, start",
            (entity_id, least),
        )
        return tuple(map(_mention, rows))


def all_mentions(database: Database, *, least: float = 0.0) -> Iterator[Mention]:
    """Every mention with a confidence of at least `least`, in the same order."""
    with database.reading() as db:
        for row in db.execute(
            f'{_MENTION} WHERE confidence >= ? ORDER BY {LIST_ORDER}, start, "end" DESC', (least,)
        ):
            yield _mention(row)


def uses(database: Database) -> tuple[tuple[NameUse, str | None], ...]:
    """Every form with a label in every article, and the id of its entity where it has one."""
    with database.reading() as db:
        rows = db.execute(
            "SELECT article, min(start), form, mention.label, count(*), entity.id FROM mention"
            " LEFT JOIN entity ON entity.number = mention.entity"
            " GROUP BY article, form, mention.label"
        )
        return tuple(
            (NameUse(article, first, form, Label(label), count), entity_id)
            for article, first, form, label, count, entity_id in rows
        )


def statements(database: Database) -> tuple[tuple[int, Statement], ...]:
    """What articles state of names, with the number of the article, in order."""
    with database.reading() as db:
        rows = db.execute(
            'SELECT article, rule, left_form, right_form, label, start, "end" FROM statement'
            ' ORDER BY article, start, "end", rule'
        )
        return tuple(
            (article, Statement(rule, left, right, Label(label), Span(start, end)))
            for article, rule, left, right, label, start, end in rows
        )


def indexed_names(
    database: Database, article_id: str | None = None
) -> Iterator[tuple[int, Label, str, str]]:
    """Article number, label, form and canonical name of every name that an article uses."""
    where = "" if article_id is None else "WHERE article.id = ?"
    with database.reading() as db:
        rows = db.execute(
            "SELECT DISTINCT article.number, mention.label, mention.form, entity.name FROM mention"
            " JOIN article ON article.number = mention.article"
            f" JOIN entity ON entity.number = mention.entity {where} ORDER BY 1, 2, 3, 4",
            () if article_id is None else (article_id,),
        )
        for article, label, form, name in rows:
            yield article, Label(label), form, name


def _entities_where(
    database: Database, condition: str, values: tuple[str, ...]
) -> tuple[Entity, ...]:
    with database.reading() as db:
        rows = db.execute(f"{_ENTITY} WHERE {condition} {_ENTITY_ORDER}", values).fetchall()
        found = []
        for row in rows:
            forms = db.execute(
                "SELECT entity, form, mentions FROM entity_form WHERE entity = ?", (row[0],)
            )
            found.append(_entity(row, _forms(forms)))
        return tuple(found)


def _forms(rows: Iterable[tuple[int, str, int]]) -> dict[int, tuple[Form, ...]]:
    forms: defaultdict[int, list[Form]] = defaultdict(list)
    for number, form, mentions in sorted(rows, key=lambda row: (row[0], -row[2], row[1])):
        forms[number].append(Form(form, mentions))
    return {number: tuple(found) for number, found in forms.items()}


def _entity(
    row: tuple[int, str, str, str, int, int], forms: Mapping[int, tuple[Form, ...]]
) -> Entity:
    number, entity_id, name, label, mentions, articles = row
    return Entity(entity_id, name, Label(label), forms.get(number, ()), mentions, articles)


def _mention(row: tuple[str, int, int, str, str, str, str, float]) -> Mention:
    article, start, end, label, form, found, entity_id, confidence = row
    return Mention(article, start, end, Label(label), form, Found(found), entity_id, confidence)
