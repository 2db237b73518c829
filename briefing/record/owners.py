"""Who may own a short form in the whole library?"""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable

from briefing.record.values import as_list

NumberedOwners = dict[int, set[tuple[int, str]]]
"""Name to its owners, each with the rule; all by their numbers."""


def owners_of(db: sqlite3.Connection, names: Iterable[int]) -> NumberedOwners:
    """The owners of each of these names that has any."""
    rows = db.execute(
        "SELECT name, owner, rule FROM json_each(?) CROSS JOIN owner ON name = value",
        (as_list(names),),
    )
    found: defaultdict[int, set[tuple[int, str]]] = defaultdict(set)
    for name, owner, rule in rows:
        found[name].add((owner, rule))
    return dict(found)


def owned_by(db: sqlite3.Connection, owners: Iterable[int]) -> set[int]:
    """The names that one of these may own."""
    rows = db.execute(
        "SELECT DISTINCT name FROM json_each(?) CROSS JOIN owner ON owner = value",
        (as_list(owners),),
    )
    return {row[0] for row in rows}


def replace_owners(
    db: sqlite3.Connection,
    name: int,
    gone: Iterable[tuple[int, str]],
    new: Iterable[tuple[int, str]],
) -> None:
    """Take owners from a name, and give it others."""
    db.executemany(
        "DELETE FROM owner WHERE name = ? AND owner = ? AND rule = ?",
        [(name, owner, rule) for owner, rule in gone],
    )
    db.executemany("INSERT INTO owner VALUES (?,?,?)", [(name, owner, rule) for owner, rule in new])
