"""What is derived from readings and judgements?"""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

from briefing.entities.family import Family
from briefing.entities.spread import KnownForm, Vote, first_word
from briefing.mention import Label
from briefing.record.database import Database

_KNOWN = "SELECT form, label, is_spread FROM known_form"


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
    return _known(db.execute(_KNOWN))


def known_among(db: sqlite3.Connection, forms: Collection[str]) -> dict[str, KnownForm]:
    """What the library makes of these forms, where it makes something of them."""
    chosen = (json.dumps(sorted(forms)),)
    return _known(db.execute(f"{_KNOWN} WHERE form IN (SELECT value FROM json_each(?))", chosen))


def known_beginning(db: sqlite3.Connection, words: Collection[str]) -> dict[str, KnownForm]:
    """What the library makes of the forms whose first word is one of these (see `first_word`)."""
    chosen = (json.dumps(sorted(words)),)
    return _known(db.execute(f"{_KNOWN} WHERE first IN (SELECT value FROM json_each(?))", chosen))


def save_known_forms(db: sqlite3.Connection, changed: Mapping[str, KnownForm | None]) -> None:
    """Write changed decisions; None takes a form back."""
    db.executemany(
        "DELETE FROM known_form WHERE form = ?",
        [(form,) for form, known in changed.items() if known is None],
    )
    db.executemany(
        "INSERT OR REPLACE INTO known_form VALUES (?,?,?,?)",
        [
            (form, known.label, known.is_spread, first_word(form))
            for form, known in changed.items()
            if known
        ],
    )


def articles_with(database: Database, forms: Collection[str]) -> tuple[int, ...]:
    """Numbers of the articles that mention one of these forms."""
    with database.reading() as db:
        rows = db.execute(
            "SELECT DISTINCT article FROM name JOIN name_use ON name = name.number"
            " WHERE family IN (SELECT value FROM json_each(?))"
            " AND text IN (SELECT value FROM json_each(?))",
            (json.dumps(list(Family)), json.dumps(sorted(forms))),
        )
        return tuple(sorted(row[0] for row in rows))


def save_stamps(db: sqlite3.Connection, stamps: Mapping[int, str]) -> None:
    """Write the stamps of articles whose indexed content has changed."""
    db.executemany(
        "UPDATE article SET stamp = ? WHERE number = ?",
        [(stamp, number) for number, stamp in stamps.items()],
    )


def note_change(db: sqlite3.Connection) -> None:
    """Let every reader of the library know that it has changed."""
    db.execute("UPDATE counter SET value = value + 1 WHERE name = 'changes'")


def _known(rows: Iterable[tuple[str, str, int]]) -> dict[str, KnownForm]:
    return {form: KnownForm(Label(label), bool(is_spread)) for form, label, is_spread in rows}
