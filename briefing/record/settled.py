"""What is derived from readings and judgements, and what is due to be derived again?"""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from briefing.entities.entity import Entity
from briefing.entities.forms import fold
from briefing.entities.spread import KnownForm, Vote
from briefing.entities.statements import Statement
from briefing.entities.uses import NameUse
from briefing.mention import Found, Label, Name
from briefing.record.database import Database


def is_due(database: Database) -> bool:
    """Whether articles came or went since the names were last settled."""
    with database.reading() as db:
        row = db.execute(
            "SELECT EXISTS (SELECT 1 FROM article WHERE settled = 0)"
            " OR EXISTS (SELECT 1 FROM due_form)"
        ).fetchone()
        return bool(row[0])


def due_forms(db: sqlite3.Connection) -> tuple[str, ...]:
    """The forms whose votes have changed since the names were last settled."""
    return tuple(row[0] for row in db.execute("SELECT form FROM due_form ORDER BY form"))


def forget_due(db: sqlite3.Connection) -> None:
    """All is settled."""
    db.execute("DELETE FROM due_form")


def add_votes(
    db: sqlite3.Connection, votes: Mapping[tuple[str, Label, bool], int], *, sign: int
) -> None:
    """Count the findings of an article in (`sign` 1) or out (-1); their forms are due then."""
    db.executemany(
        "INSERT INTO vote VALUES (?,?,?,?) ON CONFLICT (form, label) DO UPDATE SET"
        " votes = votes + excluded.votes, sure = sure + excluded.sure",
        [
            (form, label, sign * count, sign * count if is_sure else 0)
            for (form, label, is_sure), count in votes.items()
        ],
    )
    forms = [(form,) for form in {form for form, _, _ in votes}]
    db.executemany("DELETE FROM vote WHERE form = ? AND votes = 0", forms)
    db.executemany("INSERT OR IGNORE INTO due_form VALUES (?)", forms)


def votes_on(db: sqlite3.Connection, forms: Collection[str]) -> dict[str, list[Vote]]:
    """The votes on each of these forms."""
    rows = db.execute(
        "SELECT form, label, votes, sure FROM vote"
        " WHERE form IN (SELECT value FROM json_each(?)) ORDER BY form, label",
        (json.dumps(sorted(forms)),),
    )
    votes: defaultdict[str, list[Vote]] = defaultdict(list)
    for form, label, count, sure in rows:
        votes[form].append(Vote(Label(label), count, sure))
    return dict(votes)


def known_forms(db: sqlite3.Connection) -> dict[str, KnownForm]:
    """What the library makes of each form."""
    rows = db.execute("SELECT form, label, is_spread FROM known_form")
    return {form: KnownForm(Label(label), bool(is_spread)) for form, label, is_spread in rows}


def save_known_forms(db: sqlite3.Connection, changed: Mapping[str, KnownForm | None]) -> None:
    """Write changed decisions; None takes a form back."""
    db.executemany(
        "DELETE FROM known_form WHERE form = ?",
        [(form,) for form, known in changed.items() if known is None],
    )
    db.executemany(
        "INSERT OR REPLACE INTO known_form VALUES (?,?,?)",
        [(form, known.label, known.is_spread) for form, known in changed.items() if known],
    )


def articles_with(database: Database, forms: Collection[str]) -> tuple[int, ...]:
    """Numbers of the articles that mention one of these forms."""
    with database.reading() as db:
        rows = db.execute(
            "SELECT DISTINCT article FROM mention WHERE entity IN (SELECT entity FROM entity_form"
            " WHERE form IN (SELECT value FROM json_each(?)))",
            (json.dumps(sorted(forms)),),
        )
        return tuple(sorted(row[0] for row in rows))


def names_in(database: Database, number: int) -> tuple[tuple[Name, str], ...]:
    """The names of an article with their forms, by start, then longer first."""
    with database.reading() as db:
        rows = db.execute(
            'SELECT start, "end", label, found, confidence, form FROM mention WHERE article = ?'
            ' ORDER BY start, "end" DESC',
            (number,),
        )
        return tuple(
            (Name(start, end, Label(label), Found(found), confidence), form)
            for start, end, label, found, confidence, form in rows
        )


def save_names(
    db: sqlite3.Connection,
    number: int,
    names: Sequence[tuple[Name, str]],
    statements: Iterable[Statement],
) -> None:
    """Replace the mentions (name and form) and statements of an article; it is settled then.

    Mentions that stay keep their entity until the entities are resolved again.
    """
    previous = {
        (start, end): entity
        for start, end, entity in db.execute(
            'SELECT start, "end", entity FROM mention WHERE article = ?', (number,)
        )
    }
    db.execute("DELETE FROM mention WHERE article = ?", (number,))
    db.execute("DELETE FROM statement WHERE article = ?", (number,))
    db.executemany(
        "INSERT INTO mention VALUES (?,?,?,?,?,?,?,?)",
        [
            (number, n.start, n.end, n.label, form, n.found, round(n.confidence, 4),
             previous.get((n.start, n.end)))
            for n, form in names
        ],
    )  # fmt: skip
    db.executemany(
        "INSERT OR IGNORE INTO statement VALUES (?,?,?,?,?,?,?)",
        [(number, s.rule, s.left, s.right, s.label, s.span.start, s.span.end) for s in statements],
    )
    db.execute(
        "UPDATE article SET settled = 1, mentions = ? WHERE number = ?", (len(names), number)
    )


def save_entities(
    db: sqlite3.Connection, resolved: Iterable[tuple[Entity, Sequence[NameUse]]]
) -> None:
    """Replace all entities, and say of every mention whose it is. Numbers of ids stay."""
    numbers = dict(db.execute("SELECT id, number FROM entity"))
    current = {
        (article, form, label): number
        for article, form, label, number in db.execute(
            "SELECT DISTINCT article, form, label, entity FROM mention"
        )
    }
    kept: set[int] = set()
    db.execute("DELETE FROM entity_form")
    for entity, uses in resolved:
        number = _save_entity(db, entity, numbers.get(entity.id))
        kept.add(number)
        db.executemany(
            "UPDATE mention SET entity = ? WHERE article = ? AND form = ? AND label = ?",
            [
                (number, use.article, use.form, use.label)
                for use in uses
                if current.get((use.article, use.form, use.label)) != number
            ],
        )
    gone = [(number,) for number in numbers.values() if number not in kept]
    db.executemany("DELETE FROM entity WHERE number = ?", gone)


def save_stamps(db: sqlite3.Connection, stamps: Mapping[int, str]) -> None:
    """Write the stamps of articles whose indexed content has changed."""
    db.executemany(
        "UPDATE article SET stamp = ? WHERE number = ?",
        [(stamp, number) for number, stamp in stamps.items()],
    )


def note_change(db: sqlite3.Connection) -> None:
    """Let every reader of the library know that it has changed."""
    db.execute("UPDATE counter SET value = value + 1 WHERE name = 'changes'")


def _save_entity(db: sqlite3.Connection, entity: Entity, number: int | None) -> int:
    if number is None:
        cursor = db.execute(
            "INSERT INTO entity (id, name, label, mentions, articles) VALUES (?,?,?,?,?)",
            (entity.id, entity.name, entity.label, entity.mentions, entity.articles),
        )
        number = int(cursor.lastrowid or 0)
    else:
        db.execute(
            "UPDATE entity SET name = ?, label = ?, mentions = ?, articles = ? WHERE number = ?",
            (entity.name, entity.label, entity.mentions, entity.articles, number),
        )
    db.executemany(
        "INSERT INTO entity_form VALUES (?,?,?,?)",
        [(number, form.text, fold(form.text), form.mentions) for form in entity.forms],
    )
    return number
