"""Which names does each article use, and whose are they there?"""

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from briefing.entities.nameform import NameForm, name_form
from briefing.entities.rules import ITSELF
from briefing.entities.statements import Statement
from briefing.mention import Found, Label, Name
from briefing.record.nameforms import number_names
from briefing.record.values import as_list

Place = tuple[int, int]
"""The numbers of an article and of a name that it uses."""


class Held(Struct, frozen=True):
    """Whose a use is, by the numbers of names; all None before it is resolved."""

    root: int | None
    through: int | None
    rule: str | None
    is_here: bool


def save_names(
    db: sqlite3.Connection,
    number: int,
    names: Sequence[tuple[Name, str]],
    statements: Iterable[Statement],
) -> None:
    """Replace the mentions (name and form) and statements of an article; it is settled then.

    Uses that stay keep their entity until names are resolved again. All names of the article,
    before and now, are due to be resolved.
    """
    note_due(db, number)
    before = {
        name: (label, first, mentions)
        for name, label, first, mentions in db.execute(
            "SELECT name, label, first, mentions FROM name_use WHERE article = ?", (number,)
        )
    }
    db.execute("DELETE FROM mention WHERE article = ?", (number,))
    db.execute("DELETE FROM statement WHERE article = ?", (number,))
    found = [(name, name_form(form, name.label)) for name, form in names]
    numbers = number_names(db, (form for _, form in found))
    db.executemany(
        "INSERT OR IGNORE INTO mention VALUES (?,?,?,?,?,?,?)",
        [
            (number, numbers[form], n.start, n.end, n.label, n.found, round(n.confidence, 4))
            for n, form in found
        ],
    )
    _save_uses(db, number, {numbers[f]: v for f, v in _gathered(found).items()}, before)
    db.executemany(
        "INSERT OR IGNORE INTO statement VALUES (?,?,?,?,?,?,?)",
        [
            (
                number, s.rule, numbers[name_form(s.left, s.label)],
                numbers[name_form(s.right, s.label)], s.label, s.span.start, s.span.end,
            )
            for s in statements
        ],
    )  # fmt: skip
    note_due(db, number)
    db.execute(
        "UPDATE article SET settled = 1, mentions = ? WHERE number = ?", (len(names), number)
    )


def note_due(db: sqlite3.Connection, article: int) -> None:
    """All names of an article, and those that stand for their owners, are to be resolved again."""
    db.execute(
        "INSERT OR IGNORE INTO due_name SELECT name FROM name_use WHERE article = ?", (article,)
    )
    db.execute(
        "INSERT OR IGNORE INTO due_name SELECT root FROM name_use"
        " WHERE article = ? AND root IS NOT NULL",
        (article,),
    )


def due_names(db: sqlite3.Connection) -> set[int]:
    """The names that are to be resolved again."""
    return {row[0] for row in db.execute("SELECT name FROM due_name")}


def note_due_names(db: sqlite3.Connection, names: Iterable[int]) -> None:
    """These names are to be resolved again."""
    db.executemany("INSERT OR IGNORE INTO due_name VALUES (?)", [(name,) for name in names])


def forget_due(db: sqlite3.Connection) -> None:
    """All names are resolved."""
    db.execute("DELETE FROM due_name")


def uses_of(
    db: sqlite3.Connection, names: Iterable[int], articles: Collection[int] | None = None
) -> dict[Place, Held]:
    """Whose the uses of these names are, in all articles or in some."""
    within = "" if articles is None else "AND article IN (SELECT value FROM json_each(:articles))"
    rows = db.execute(
        "SELECT article, name, name_use.root, through, rule, is_here FROM json_each(:names)"
        f" CROSS JOIN name_use ON name = value {within}",
        {"names": as_list(names), "articles": as_list(articles or ())},
    )
    return {
        (article, name): Held(root, through, rule, bool(is_here))
        for article, name, root, through, rule, is_here in rows
    }


def in_portions(
    db: sqlite3.Connection, names: Collection[int], most: int
) -> Iterator[tuple[int, ...]]:
    """Names that have at most `most` uses together, in order; one that has more comes alone."""
    rows = db.execute(
        "SELECT value, (SELECT count(*) FROM name_use WHERE name = value) FROM json_each(?)",
        (as_list(sorted(names)),),
    ).fetchall()
    portion: list[int] = []
    total = 0
    for name, count in rows:
        if portion and total + count > most:
            yield tuple(portion)
            portion, total = [], 0
        portion.append(name)
        total += count
    if portion:
        yield tuple(portion)


def names_used_in(db: sqlite3.Connection, articles: Iterable[int]) -> set[int]:
    """The names that one of these articles uses."""
    rows = db.execute(
        "SELECT DISTINCT name FROM name_use WHERE article IN (SELECT value FROM json_each(?))",
        (as_list(articles),),
    )
    return {row[0] for row in rows}


def present(
    db: sqlite3.Connection, names: Iterable[int], articles: Collection[int]
) -> dict[int, set[int]]:
    """Which of these names each of these articles uses."""
    rows = db.execute(
        "SELECT article, name FROM json_each(:names) CROSS JOIN name_use ON name = value"
        " AND article IN (SELECT value FROM json_each(:articles))",
        {"names": as_list(names), "articles": as_list(articles)},
    )
    found: defaultdict[int, set[int]] = defaultdict(set)
    for article, name in rows:
        found[article].add(name)
    return dict(found)


def roots_in(db: sqlite3.Connection, articles: Iterable[int]) -> set[int]:
    """The names that stand for what these articles name."""
    rows = db.execute(
        "SELECT DISTINCT root FROM name_use WHERE root IS NOT NULL"
        " AND article IN (SELECT value FROM json_each(?))",
        (as_list(articles),),
    )
    return {row[0] for row in rows}


def roots_meant(db: sqlite3.Connection, names: Iterable[int]) -> set[int]:
    """The names that stand for what these names mean somewhere."""
    rows = db.execute(
        "SELECT DISTINCT name_use.root FROM json_each(?) CROSS JOIN name_use ON name = value"
        " WHERE name_use.root IS NOT NULL",
        (as_list(names),),
    )
    return {row[0] for row in rows}


def names_in(db: sqlite3.Connection, number: int) -> tuple[tuple[Name, str], ...]:
    """The names of an article with their forms, by start, then longer first."""
    rows = db.execute(
        'SELECT start, "end", label, found, confidence, text FROM mention'
        ' JOIN name ON name.number = mention.name WHERE article = ? ORDER BY start, "end" DESC',
        (number,),
    )
    return tuple(
        (Name(start, end, Label(label), Found(found), confidence), form)
        for start, end, label, found, confidence, form in rows
    )


def first_articles(db: sqlite3.Connection, name: int, most: int) -> list[int]:
    """The numbers of at most `most` articles that use a name: those whose ids come first."""
    rows = db.execute(
        "SELECT article FROM name_use JOIN article ON article.number = name_use.article"
        " WHERE name = ? ORDER BY article.id LIMIT ?",
        (name, most),
    )
    return [row[0] for row in rows]


def save_held(db: sqlite3.Connection, changed: Mapping[Place, Held]) -> None:
    """Write whose these uses are."""
    db.executemany(
        "UPDATE name_use SET root = ?, through = ?, rule = ?, is_here = ?"
        " WHERE article = ? AND name = ?",
        [
            (held.root, held.through, held.rule, held.is_here, article, name)
            for (article, name), held in changed.items()
        ],
    )


def save_plain(
    db: sqlite3.Connection, names: Iterable[int], articles: Collection[int] | None
) -> set[int | None]:
    """Write that the uses of these names are those of whoever stands for the names.

    Returns:
        The names that stood, and stand now, for the uses which were another's.
    """
    within = "" if articles is None else " AND article IN (SELECT value FROM json_each(:articles))"
    wrong = (
        "(name_use.root IS NOT (SELECT root FROM name WHERE number = name)"
        " OR through IS NOT name OR rule IS NOT :rule OR is_here IS NOT 1)"
    )
    chosen = {"names": as_list(names), "articles": as_list(articles or ()), "rule": ITSELF}
    where = f"name IN (SELECT value FROM json_each(:names)){within} AND {wrong}"
    before = db.execute(
        f"SELECT DISTINCT name, root FROM name_use WHERE {where}", chosen
    ).fetchall()
    if not before:
        return set()
    db.execute(
        "UPDATE name_use SET root = (SELECT root FROM name WHERE number = name), through = name,"
        f" rule = :rule, is_here = 1 WHERE {where}",
        chosen,
    )
    now = db.execute(
        "SELECT DISTINCT root FROM name WHERE number IN (SELECT value FROM json_each(?))",
        (as_list({name for name, _ in before}),),
    )
    return {root for _, root in before} | {root for (root,) in now}


def _gathered(
    names: Iterable[tuple[Name, NameForm]],
) -> dict[NameForm, tuple[Label, int, int]]:
    """Most frequent label, first place and number of mentions of each name."""
    labels: defaultdict[NameForm, Counter[Label]] = defaultdict(Counter)
    first: dict[NameForm, int] = {}
    for name, form in names:
        labels[form][name.label] += 1
        first[form] = min(name.start, first.get(form, name.start))
    return {
        form: (min(found, key=lambda label: (-found[label], label)), first[form], found.total())
        for form, found in labels.items()
    }


def _save_uses(
    db: sqlite3.Connection,
    article: int,
    now: Mapping[int, tuple[str, int, int]],
    before: Mapping[int, tuple[str, int, int]],
) -> None:
    gone = [(article, name) for name in before.keys() - now.keys()]
    db.executemany("DELETE FROM name_use WHERE article = ? AND name = ?", gone)
    db.executemany(
        "INSERT INTO name_use (article, name, label, first, mentions) VALUES (?,?,?,?,?)"
        " ON CONFLICT (article, name) DO UPDATE SET label = excluded.label,"
        " first = excluded.first, mentions = excluded.mentions",
        [(article, name, *use) for name, use in now.items() if before.get(name) != use],
    )
