"""Which name forms does the library have, and under which words do they meet?

Names have numbers here; a name without uses is forgotten.
"""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from enum import StrEnum

from briefing.entities.acronyms import INITIALS
from briefing.entities.evidence import asks, leans, meets, offers
from briefing.entities.family import Family
from briefing.entities.nameform import NameForm
from briefing.record.values import as_list


class Role(StrEnum):
    """What a name does under a word."""

    MEETS = "m"
    ASKS = "a"
    OFFERS = "o"
    LEANS = "l"
    """What it offers depends on whether the library has a name with this key."""


_WORDS = {Role.MEETS: meets, Role.ASKS: asks, Role.OFFERS: offers, Role.LEANS: leans}


def number_names(db: sqlite3.Connection, names: Iterable[NameForm]) -> dict[NameForm, int]:
    """The number of each name; new ones get one."""
    numbers: dict[NameForm, int] = {}
    for name in names:
        if name in numbers:
            continue
        key = (name.family, name.text)
        row = db.execute("SELECT number FROM name WHERE family = ? AND text = ?", key).fetchone()
        if row is None:
            cursor = db.execute("INSERT INTO name (family, text) VALUES (?,?)", key)
            numbers[name] = int(cursor.lastrowid or 0)
        else:
            numbers[name] = row[0]
    return numbers


def numbers_known(db: sqlite3.Connection, names: Iterable[NameForm]) -> dict[NameForm, int]:
    """The number of each of these names that the library has."""
    numbers = {}
    for name in names:
        row = db.execute(
            "SELECT number FROM name WHERE family = ? AND text = ?", (name.family, name.text)
        ).fetchone()
        if row is not None:
            numbers[name] = row[0]
    return numbers


def forms(db: sqlite3.Connection, numbers: Iterable[int]) -> dict[int, NameForm]:
    """The names of these numbers; unknown ones are left out."""
    rows = db.execute(
        "SELECT number, family, text FROM name WHERE number IN (SELECT value FROM json_each(?))",
        (as_list(numbers),),
    )
    return {number: NameForm(Family(family), text) for number, family, text in rows}


def roots(db: sqlite3.Connection, numbers: Iterable[int]) -> dict[int, int | None]:
    """The number of the name that stands for each."""
    rows = db.execute(
        "SELECT number, root FROM name WHERE number IN (SELECT value FROM json_each(?))",
        (as_list(numbers),),
    )
    return dict(rows.fetchall())


def rooted(db: sqlite3.Connection, root_numbers: Iterable[int]) -> set[int]:
    """The names for which one of these stands."""
    rows = db.execute(
        "SELECT number FROM name WHERE root IN (SELECT value FROM json_each(?))",
        (as_list(root_numbers),),
    )
    return {row[0] for row in rows}


def save_roots(db: sqlite3.Connection, changed: Mapping[int, int]) -> None:
    """Write which name stands for each."""
    db.executemany(
        "UPDATE name SET root = ? WHERE number = ?", [(r, n) for n, r in changed.items()]
    )


def save_words(db: sqlite3.Connection, names: Mapping[int, NameForm]) -> None:
    """Put new names under their words."""
    db.executemany(
        "INSERT OR IGNORE INTO name_word VALUES (?,?,?)",
        [
            (word, role, number)
            for number, name in names.items()
            for role, words in _WORDS.items()
            for word in words(name)
        ],
    )


def without_words(db: sqlite3.Connection, numbers: Iterable[int]) -> set[int]:
    """Those of these names that stand under no word yet: new ones."""
    rows = db.execute(
        "SELECT value FROM json_each(?) WHERE NOT EXISTS"
        " (SELECT 1 FROM name_word WHERE name = value)",
        (as_list(numbers),),
    )
    return {row[0] for row in rows}


def under(db: sqlite3.Connection, role: Role, words: Collection[str]) -> dict[str, set[int]]:
    """The names in a role under each of these words."""
    rows = db.execute(
        "SELECT word, name FROM json_each(?) CROSS JOIN name_word ON word = value AND role = ?",
        (json.dumps(sorted(words)), role),
    )
    found: defaultdict[str, set[int]] = defaultdict(set)
    for word, name in rows:
        found[word].add(name)
    return dict(found)


def asking_what_is_offered(db: sqlite3.Connection, numbers: Iterable[int]) -> set[int]:
    """The names that look under a word which one of these offers."""
    rows = db.execute(
        "SELECT DISTINCT asker.name FROM json_each(?) CROSS JOIN name_word AS offered"
        " ON offered.name = value AND offered.role = 'o'"
        " JOIN name_word AS asker ON asker.word = offered.word AND asker.role = 'a'",
        (as_list(numbers),),
    )
    return {row[0] for row in rows}


def asking_for_initials(db: sqlite3.Connection, numbers: Iterable[int]) -> set[int]:
    """The acronyms that one of these names may be meant by, if what stands around them agrees."""
    words = {
        word
        for name in forms(db, numbers).values()
        for word in offers(name)
        if word.startswith(f"{name.family} {INITIALS} ")
    }
    return set().union(*under(db, Role.ASKS, words).values())


def unused(db: sqlite3.Connection, numbers: Iterable[int]) -> set[int]:
    """Those of these names that no article uses."""
    rows = db.execute(
        "SELECT number FROM name WHERE number IN (SELECT value FROM json_each(?))"
        " AND NOT EXISTS (SELECT 1 FROM name_use WHERE name = number)",
        (as_list(numbers),),
    )
    return {row[0] for row in rows}


def remove(db: sqlite3.Connection, numbers: Iterable[int]) -> None:
    """Forget names that no article uses."""
    db.execute(
        "DELETE FROM name WHERE number IN (SELECT value FROM json_each(?))", (as_list(numbers),)
    )


def is_key(db: sqlite3.Connection, family: Family, key: str) -> bool:
    """Whether a name of a family has this key."""
    row = db.execute(
        "SELECT 1 FROM name_word WHERE word = ? AND role = 'm'", (f"{family} key {key}",)
    ).fetchone()
    return row is not None


def leaning_on(db: sqlite3.Connection, names: Iterable[NameForm]) -> set[int]:
    """The names that offer something because the library has one of these."""
    words = {f"{name.family} key {name.key}" for name in names}
    return set().union(*under(db, Role.LEANS, words).values())
