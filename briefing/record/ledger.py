"""Why are forms one entity, as the record keeps it?"""

import sqlite3
from collections.abc import Iterable

from msgspec import Struct

from briefing.article import Span
from briefing.entities.family import Family
from briefing.entities.nameform import NameForm
from briefing.entities.rules import AMBIGUOUS
from briefing.record.values import as_list


class Spot(Struct, frozen=True):
    """A place in an article."""

    article: int
    span: Span


class Reason(Struct, frozen=True):
    """Two forms are one entity's by a rule, somewhere in the library."""

    left: NameForm
    right: NameForm
    rule: str
    mentions: int
    """Of the left form, through this; 0 for a tie, which holds everywhere."""
    spot: Spot


def root_form(db: sqlite3.Connection, entity_id: str) -> NameForm | None:
    """The name that stands for an entity."""
    row = db.execute(
        "SELECT family, text FROM entity JOIN name ON name.number = entity.root WHERE id = ?",
        (entity_id,),
    ).fetchone()
    return None if row is None else NameForm(Family(row[0]), row[1])


def tied_forms(db: sqlite3.Connection, entity_id: str) -> tuple[NameForm, ...]:
    """The names for which the same name stands as for an entity: all but its short forms."""
    rows = db.execute(
        "SELECT family, text FROM name WHERE root = (SELECT root FROM entity WHERE id = ?)"
        " ORDER BY family, text",
        (entity_id,),
    )
    return tuple(NameForm(Family(family), text) for family, text in rows)


def main_forms(db: sqlite3.Connection, entity_id: str, most: int) -> tuple[NameForm, ...]:
    """The names that are tied for an entity, the most mentioned first; at most so many."""
    rows = db.execute(
        "SELECT family, text FROM entity JOIN name ON name.root = entity.root"
        " LEFT JOIN entity_form ON entity_form.entity = entity.number AND form = text"
        " WHERE id = ? ORDER BY entity_form.mentions DESC, text LIMIT ?",
        (entity_id, most),
    )
    return tuple(NameForm(Family(family), text) for family, text in rows)


def entity_of(db: sqlite3.Connection, name: NameForm) -> str | None:
    """The id of the entity for which whoever stands for a name stands; None for a short form."""
    row = db.execute(
        "SELECT id FROM name JOIN entity ON entity.root = name.root AND NOT is_hidden"
        " WHERE family = ? AND text = ?",
        (name.family, name.text),
    ).fetchone()
    return None if row is None else str(row[0])


def most_mentioned(db: sqlite3.Connection, *, least_forms: int, most: int) -> tuple[str, ...]:
    """The ids of the entities with so many forms, the most mentioned first; at most so many."""
    rows = db.execute(
        "SELECT id FROM entity WHERE NOT is_hidden AND"
        " (SELECT count(*) FROM entity_form WHERE entity = number) >= ?"
        " ORDER BY mentions DESC, articles DESC, name, id LIMIT ?",
        (least_forms, most),
    )
    return tuple(row[0] for row in rows)


def used_forms(db: sqlite3.Connection, entity_id: str) -> tuple[NameForm, ...]:
    """The names under which an entity is mentioned, most mentioned first."""
    rows = db.execute(
        "SELECT family, text FROM entity JOIN name_use ON entity = entity.number"
        " JOIN name ON name.number = name_use.name WHERE id = ?"
        " GROUP BY name.number ORDER BY sum(name_use.mentions) DESC, text",
        (entity_id,),
    )
    return tuple(NameForm(Family(family), text) for family, text in rows)


def meant_by(db: sqlite3.Connection, name: NameForm) -> tuple[str, ...]:
    """The ids of the entities that a name means somewhere, the most frequent first."""
    rows = db.execute(
        "SELECT entity.id FROM name JOIN name_use ON name_use.name = name.number"
        " JOIN entity ON entity.number = name_use.entity WHERE family = ? AND text = ?"
        " GROUP BY entity.number ORDER BY sum(name_use.mentions) DESC, entity.id",
        (name.family, name.text),
    )
    return tuple(row[0] for row in rows)


def first_spot(db: sqlite3.Connection, name: NameForm, entity_id: str | None) -> Spot | None:
    """Where a name first stands: of an entity, or of whatever it means."""
    row = db.execute(
        'SELECT mention.article, start, "end" FROM name'
        " JOIN name_use ON name_use.name = name.number"
        " JOIN mention ON mention.article = name_use.article AND mention.name = name_use.name"
        " JOIN article ON article.number = mention.article"
        " WHERE family = :family AND text = :text AND (:entity IS NULL OR"
        " name_use.entity = (SELECT number FROM entity WHERE id = :entity))"
        " ORDER BY published IS NULL, published, mention.article, start LIMIT 1",
        {"family": name.family, "text": name.text, "entity": entity_id},
    ).fetchone()
    return None if row is None else Spot(row[0], Span(row[1], row[2]))


def reasons(
    db: sqlite3.Connection,
    entity_ids: Iterable[str],
    *,
    leaves_out: Iterable[str] = (),
    limit: int | None = None,
) -> list[Reason]:
    """Every tie and every short form of entities, with a place that shows it.

    Args:
        db: the record.
        entity_ids: the entities, in this order.
        leaves_out: rules that are not wanted.
        limit: how many there may be; None for all.
    """
    unwanted = set(leaves_out)
    found: list[Reason] = []
    for entity_id in entity_ids:
        if limit is not None and len(found) >= limit:
            break
        row = db.execute("SELECT root FROM entity WHERE id = ?", (entity_id,)).fetchone()
        if row is not None:
            found.extend(_tied(db, row[0], unwanted))
            found.extend(_owned(db, row[0], unwanted))
    return found if limit is None else found[:limit]


def _tied(db: sqlite3.Connection, root: int, unwanted: set[str]) -> list[Reason]:
    rows = db.execute(
        "SELECT one.family, one.text, other.family, other.text, rule, one.number, other.number"
        " FROM tie JOIN name AS one ON one.number = left_name AND one.root = ?"
        " JOIN name AS other ON other.number = right_name AND other.root = one.root"
        " ORDER BY one.text, other.text, rule",
        (root,),
    ).fetchall()
    found = []
    for family, left, other_family, right, rule, one, other in rows:
        spot = None
        if rule not in unwanted:
            spot = _stated(db, other, one, rule) or _first_use(db, other)
        if spot is not None:
            left_name = NameForm(Family(family), left)
            found.append(Reason(left_name, NameForm(Family(other_family), right), rule, 0, spot))
    return found


def _owned(db: sqlite3.Connection, root: int, unwanted: set[str]) -> list[Reason]:
    rows = db.execute(
        "SELECT short.family, short.text, long.family, long.text, rule, sum(mentions),"
        " short.number, long.number, min(name_use.article)"
        " FROM name_use JOIN name AS short ON short.number = name_use.name"
        " JOIN name AS long ON long.number = name_use.through"
        " WHERE name_use.root = ? AND name_use.through <> name_use.name"
        " GROUP BY short.number, long.number, rule ORDER BY sum(mentions) DESC, short.text",
        (root,),
    ).fetchall()
    found = []
    for family, left, long_family, right, rule, mentions, short, long, article in rows:
        if rule in unwanted:
            continue
        spot = _stated(db, short, long, rule) or _use_spot(db, article, short)
        left_name = NameForm(Family(family), left)
        right_name = NameForm(Family(long_family), right)
        found.append(Reason(left_name, right_name, rule, mentions, spot))
    return found


def _stated(db: sqlite3.Connection, right: int, left: int, rule: str) -> Spot | None:
    """Where an article states it."""
    row = db.execute(
        'SELECT article, start, "end" FROM statement WHERE rule = :rule AND'
        " (left_name = :left AND right_name = :right OR left_name = :right AND right_name = :left)"
        " ORDER BY article, start LIMIT 1",
        {"rule": rule, "left": left, "right": right},
    ).fetchone()
    return None if row is None else Spot(row[0], Span(row[1], row[2]))


def _first_use(db: sqlite3.Connection, name: int) -> Spot | None:
    row = db.execute(
        "SELECT article FROM name_use WHERE name = ? ORDER BY article LIMIT 1", (name,)
    ).fetchone()
    return None if row is None else _use_spot(db, row[0], name)


def _use_spot(db: sqlite3.Connection, article: int, name: int) -> Spot:
    start, end = db.execute(
        'SELECT start, "end" FROM mention WHERE article = ? AND name = ? ORDER BY start LIMIT 1',
        (article, name),
    ).fetchone()
    return Spot(article, Span(start, end))


def candidates(db: sqlite3.Connection, entity_id: str) -> tuple[str, ...]:
    """The ids of the entities that an entity's short forms may mean instead."""
    rows = db.execute(
        "SELECT DISTINCT other.id FROM entity JOIN name_use ON name_use.entity = entity.number"
        " JOIN owner ON owner.name = name_use.name"
        " JOIN name_use AS theirs ON theirs.name = owner.owner"
        " JOIN entity AS other ON other.number = theirs.entity AND NOT other.is_hidden"
        " WHERE entity.id = ? AND name_use.rule = ? AND other.id <> entity.id"
        " ORDER BY other.mentions DESC, other.id",
        (entity_id, AMBIGUOUS),
    )
    return tuple(row[0] for row in rows)


def article_places(db: sqlite3.Connection, numbers: Iterable[int]) -> dict[int, str]:
    """The ids of articles, by number."""
    rows = db.execute(
        "SELECT number, id FROM article WHERE number IN (SELECT value FROM json_each(?))",
        (as_list(numbers),),
    )
    return dict(rows.fetchall())
