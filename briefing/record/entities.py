"""Which entities are there, and which uses of names are theirs?"""

import sqlite3
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

from msgspec import Struct

from briefing.entities.entity import Entity
from briefing.entities.forms import fold
from briefing.entities.nameform import NameForm
from briefing.entities.naming import Gathered
from briefing.mention import Label
from briefing.record.values import as_list


class Kept(Struct, frozen=True):
    """An entity as the record keeps it."""

    number: int
    id: str
    root: int | None


def gathered(db: sqlite3.Connection, roots: Iterable[int]) -> dict[int, Gathered]:
    """The uses for which each of these names stands; none for a name that stands for no use."""
    chosen = as_list(roots)
    found: defaultdict[int, Gathered] = defaultdict(Gathered)
    rows = db.execute(
        "SELECT name_use.root, text, label, sum(mentions), min(article * 4294967296 + first)"
        " FROM json_each(?) CROSS JOIN name_use ON name_use.root = value JOIN name ON number = name"
        " GROUP BY name_use.root, name, label ORDER BY 1, name, label",
        (chosen,),
    )
    for root, text, label, mentions, first in rows:
        one = found[root]
        one.forms[text] += mentions
        one.labels[Label(label)] += mentions
        place = divmod(first, 4294967296)
        one.earliest[text] = min(place, one.earliest.get(text, place))
    counts = db.execute(
        "SELECT name_use.root, count(DISTINCT article) FROM json_each(?) CROSS JOIN name_use"
        " ON name_use.root = value GROUP BY 1",
        (chosen,),
    )
    for root, articles in counts:
        found[root].articles = articles
    return dict(found)


def claims(db: sqlite3.Connection, roots: Iterable[int]) -> dict[tuple[int, int], int]:
    """How many mentions of each root belonged to each entity (by number) until now."""
    rows = db.execute(
        "SELECT name_use.root, entity, sum(mentions) FROM json_each(?) CROSS JOIN name_use"
        " ON name_use.root = value WHERE entity IS NOT NULL GROUP BY 1, 2",
        (as_list(roots),),
    )
    return {(root, entity): mentions for root, entity, mentions in rows}


def kept(db: sqlite3.Connection, numbers: Iterable[int], roots: Iterable[int]) -> list[Kept]:
    """The entities of these numbers, and those for which one of these names stands."""
    rows = db.execute(
        "SELECT number, id, root FROM entity WHERE number IN (SELECT value FROM json_each(?))"
        " OR root IN (SELECT value FROM json_each(?)) ORDER BY number",
        (as_list(numbers), as_list(roots)),
    )
    return [Kept(*row) for row in rows]


def is_taken(db: sqlite3.Connection, entity_id: str) -> bool:
    """Whether an entity has this id."""
    row = db.execute("SELECT 1 FROM entity WHERE id = ?", (entity_id,)).fetchone()
    return row is not None


def past_id(db: sqlite3.Connection, root: NameForm) -> str | None:
    """The id of the entity for which a name stood once."""
    key = f"{root.family}|{root.text}"
    row = db.execute("SELECT id FROM past_id WHERE root = ?", (key,)).fetchone()
    return None if row is None else str(row[0])


def save_entity(
    db: sqlite3.Connection, entity: Entity, *, root: int, number: int | None, is_hidden: bool
) -> int:
    """Write an entity, its forms, and that the uses of `root` are its.

    Returns:
        Its number.
    """
    values = (
        entity.name,
        fold(entity.name),
        entity.label,
        entity.mentions,
        entity.articles,
        root,
        is_hidden,
    )
    if number is None:
        cursor = db.execute(
            "INSERT INTO entity (name, folded, label, mentions, articles, root, is_hidden, id)"
            " VALUES (?,?,?,?,?,?,?,?)",
            (*values, entity.id),
        )
        number = int(cursor.lastrowid or 0)
    else:
        db.execute(
            "UPDATE entity SET name = ?, folded = ?, label = ?, mentions = ?, articles = ?,"
            " root = ?, is_hidden = ? WHERE number = ?",
            (*values, number),
        )
    db.execute("DELETE FROM entity_form WHERE entity = ?", (number,))
    db.executemany(
        "INSERT INTO entity_form VALUES (?,?,?,?)",
        [(number, form.text, fold(form.text), form.mentions) for form in entity.forms],
    )
    db.execute(
        "UPDATE name_use SET entity = ? WHERE root = ? AND entity IS NOT ?", (number, root, number)
    )
    return number


def remove_entities(db: sqlite3.Connection, numbers: Collection[int]) -> None:
    """Take out entities that have no uses any longer; their ids are remembered by their roots."""
    db.execute(
        "INSERT OR REPLACE INTO past_id SELECT family || '|' || text, id FROM entity"
        " JOIN name ON name.number = entity.root"
        " WHERE entity.number IN (SELECT value FROM json_each(?))",
        (as_list(numbers),),
    )
    db.executemany("DELETE FROM entity WHERE number = ?", [(number,) for number in numbers])


def roots_of(db: sqlite3.Connection, ids: Iterable[str]) -> Mapping[str, int]:
    """The name that stands for each of these entities, by id."""
    found = {}
    for entity_id in ids:
        row = db.execute("SELECT root FROM entity WHERE id = ?", (entity_id,)).fetchone()
        if row is not None and row[0] is not None:
            found[entity_id] = row[0]
    return found
