"""What do the tests of the record share?"""

import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from briefing.entities.nameform import name_form
from briefing.entities.statements import Statement
from briefing.mention import Found, Label, Name
from briefing.record import uses
from briefing.record.database import Database
from briefing.record.nameforms import numbers_known

SaveNames = Callable[..., None]
NumberOf = Callable[..., int]


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    with Database(tmp_path / "library") as opened:
        yield opened


@pytest.fixture
def db(database: Database) -> Iterator[sqlite3.Connection]:
    """A transaction on a record with three articles."""
    with database.transaction() as connection:
        for number in (1, 2, 3):
            connection.execute(
                "INSERT INTO article (id, title, has_own_title, source, published_from, language,"
                " words, added, published) VALUES (?, '', 0, '', 'unknown', 'en', 0, '', ?)",
                (f"{number:016x}", None if number == 1 else f"2024-12-{20 - number}"),
            )
        yield connection


@pytest.fixture
def save_names(db: sqlite3.Connection) -> SaveNames:
    """Write that an article has these names, one after the other."""

    def save(
        article: int, *named: tuple[str, Label], statements: tuple[Statement, ...] = ()
    ) -> None:
        found, start = [], 0
        for form, label in named:
            end = start + len(form)
            found.append((Name(start, end, label, Found.MODEL, 0.9), form))
            start = end + 1
        uses.save_names(db, article, found, statements)

    return save


@pytest.fixture
def number_of(db: sqlite3.Connection) -> NumberOf:
    """The number of a name that the record has."""

    def find(form: str, label: Label = Label.PERSON) -> int:
        (number,) = numbers_known(db, [name_form(form, label)]).values()
        return number

    return find
