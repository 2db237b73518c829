"""What ties names, and what do articles say of them?"""

import json
import sqlite3
from collections.abc import Iterable, Sequence

from briefing.article import Span
from briefing.entities.family import Family
from briefing.entities.naming import alias_key
from briefing.entities.statements import ALIAS, BESIDE, SAID, Statement
from briefing.mention import Label
from briefing.record.values import as_list

NumberedTie = tuple[int, int, str]
"""The numbers of two names, and the rule."""

_STATEMENT = (
    'SELECT article, rule, one.text, other.text, label, start, "end" FROM statement'
    " JOIN name AS one ON one.number = left_name JOIN name AS other ON other.number = right_name"
)


def ties_of(db: sqlite3.Connection, numbers: Iterable[int]) -> set[NumberedTie]:
    """The ties in which one of these names has a part."""
    chosen = as_list(numbers)
    rows = db.execute(
        "SELECT left_name, right_name, rule FROM tie"
        " WHERE left_name IN (SELECT value FROM json_each(:chosen))"
        " UNION SELECT left_name, right_name, rule FROM tie"
        " WHERE right_name IN (SELECT value FROM json_each(:chosen))",
        {"chosen": chosen},
    )
    return set(rows.fetchall())


def remove_ties(db: sqlite3.Connection, ties: Iterable[NumberedTie]) -> None:
    """Take ties out."""
    db.executemany("DELETE FROM tie WHERE left_name = ? AND right_name = ? AND rule = ?", ties)


def add_ties(db: sqlite3.Connection, ties: Iterable[NumberedTie]) -> None:
    """Write new ties."""
    db.executemany("INSERT OR IGNORE INTO tie VALUES (?,?,?)", ties)


def statements_on(
    db: sqlite3.Connection,
    *,
    left: Iterable[int] = (),
    right: Iterable[int] = (),
    rules: Sequence[str] = (),
    articles: Iterable[int] | None = None,
) -> list[tuple[int, Statement]]:
    """What articles say of names, with the article's number, in order.

    Args:
        db: the record.
        left: names of which one stands on the left, or
        right: names of which one stands on the right.
        rules: those that are wanted; none for all.
        articles: those that are wanted; None for all.
    """
    within = "" if articles is None else " AND article IN (SELECT value FROM json_each(:articles))"
    if rules:
        within += " AND rule IN (SELECT value FROM json_each(:rules))"
    rows = db.execute(
        f"{_STATEMENT} WHERE left_name IN (SELECT value FROM json_each(:left)){within}"
        f" UNION {_STATEMENT} WHERE right_name IN (SELECT value FROM json_each(:right)){within}"
        " ORDER BY 1, 6, 7, 2, 3, 4",
        {
            "left": as_list(left),
            "right": as_list(right),
            "rules": json.dumps(rules),
            "articles": as_list(articles or ()),
        },
    )
    return [_statement(row) for row in rows]


def said_to_be(db: sqlite3.Connection, numbers: Iterable[int]) -> set[int]:
    """The names that an article calls an alias or acronym of one of these."""
    rows = db.execute(
        "SELECT DISTINCT right_name FROM statement"
        " WHERE left_name IN (SELECT value FROM json_each(?))"
        " AND rule IN (SELECT value FROM json_each(?))",
        (as_list(numbers), json.dumps(SAID)),
    )
    return {row[0] for row in rows}


def _statement(row: tuple[int, str, str, str, str, int, int]) -> tuple[int, Statement]:
    article, rule, left, right, label, start, end = row
    return article, Statement(rule, left, right, Label(label), Span(start, end))


def shortened(db: sqlite3.Connection, numbers: Iterable[int]) -> set[int]:
    """The short forms that some article has for one of these."""
    rows = db.execute(
        "SELECT DISTINCT right_name FROM statement"
        " WHERE left_name IN (SELECT value FROM json_each(?)) AND rule <> ?",
        (as_list(numbers), BESIDE),
    )
    return {row[0] for row in rows}


def are_shortened(db: sqlite3.Connection, numbers: Iterable[int]) -> set[int]:
    """Those of these names for which some article has a longer one."""
    rows = db.execute(
        "SELECT DISTINCT right_name FROM statement"
        " WHERE right_name IN (SELECT value FROM json_each(?)) AND rule <> ?",
        (as_list(numbers), BESIDE),
    )
    return {row[0] for row in rows}


def said_to_own(
    db: sqlite3.Connection, numbers: Iterable[int], articles: Iterable[int]
) -> set[int]:
    """The longer names that these articles have for one of these."""
    rows = db.execute(
        "SELECT DISTINCT left_name FROM statement"
        " WHERE right_name IN (SELECT value FROM json_each(?)) AND rule <> ?"
        " AND article IN (SELECT value FROM json_each(?))",
        (as_list(numbers), BESIDE, as_list(articles)),
    )
    return {row[0] for row in rows}


def aliases(db: sqlite3.Connection, roots: Iterable[int]) -> frozenset[str]:
    """What articles call an alias among the forms of these names' entities (see `alias_key`)."""
    rows = db.execute(
        "SELECT text, family FROM name WHERE number IN (SELECT right_name FROM json_each(?)"
        " CROSS JOIN name_use ON name_use.root = value"
        " JOIN statement ON right_name = name_use.name AND statement.rule = ?)",
        (as_list(roots), ALIAS),
    )
    return frozenset(alias_key(text, Family(family)) for text, family in rows)
