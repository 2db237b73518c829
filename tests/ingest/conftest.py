"""A language reader made by hand, and a way to compare records."""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from briefing.article import Article
from briefing.ingest.corridor import Outcome, Surroundings, ingest
from briefing.ingest.reading import Readers
from briefing.ingest.rereading import Rereading, reread
from briefing.language.occurrences import FormFinder
from briefing.language.sentences import sentences
from briefing.mention import Found, Label, Mention, Name, Reading
from briefing.record import names
from briefing.record.database import Database
from briefing.record.readers import read_by_others


class HandReader:
    """Marks a fixed set of forms, but only in articles whose text holds `only_with`."""

    def __init__(self, labels: Mapping[str, Label], only_with: str = "") -> None:
        self.labels = labels
        self.only_with = only_with
        self.model = "by hand 1"
        self.articles_read = 0

    def read(self, articles: Iterable[Article]) -> Iterator[Reading]:
        finder = FormFinder(self.labels)
        for article in articles:
            self.articles_read += 1
            spans = (s for p in article.paragraphs for s in sentences(article.text, p))
            names = (
                Name(start, end, self.labels[form], Found.MODEL, 0.99)
                for start, end, form in finder.find(article.story())
                if self.only_with in article.text
            )
            yield Reading(self.model, tuple(spans), tuple(names))


LABELS = {
    "Marea": Label.GPE,
    "Marea naval base": Label.FAC,
    "Dora Pesk": Label.PERSON,
    "Pesk": Label.PERSON,
    "Coastal Rescue Front": Label.ORG,
    "CRF": Label.ORG,
}


class Bench:
    """A library in a folder of its own, with a reader that marks `LABELS`."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.reader = HandReader(LABELS)

    def add(self, *places: Path, **changes: Any) -> Outcome:
        with Database(self.folder) as database:
            return ingest(database, [str(p) for p in places], self._surroundings(changes))

    def _surroundings(self, changes: dict[str, Any]) -> Surroundings:
        settings: dict[str, Any] = {
            "readers": Readers(lambda: self.reader),
            "now": "2024-12-20T12:00:00+00:00",
            "find_articles": lambda forms: (),
            "on_place": lambda done, total, place: None,
            "on_settling": lambda done, total: None,
            "on_comparing": lambda done, total: None,
            "is_cancelled": lambda: False,
        }
        return Surroundings(**(settings | changes))

    def reread(self, **changes: Any) -> Rereading:
        """Read again what another model read."""
        with Database(self.folder) as database:
            numbers = read_by_others(database, self.reader.model)
            return reread(database, numbers, self._surroundings(changes))

    def entities(self) -> dict[str, tuple[int, int]]:
        """Mentions and articles by name."""
        with Database(self.folder) as database:
            return {e.name: (e.mentions, e.articles) for e in names.entities(database)}

    def mentions(self) -> tuple[Mention, ...]:
        """All mentions, in the order of lists."""
        with Database(self.folder) as database:
            return tuple(names.all_mentions(database))

    def dump(self) -> dict[str, list[tuple[Any, ...]]]:
        """All that the record says, without the times at which it was told."""
        with closing(sqlite3.connect(self.folder / "record.sqlite3")) as db:
            tables = db.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
            return {t: _rows(db, t) for (t,) in tables if t != "counter"}


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    return Bench(tmp_path / "library")


@pytest.fixture
def other_bench(tmp_path: Path) -> Bench:
    return Bench(tmp_path / "other library")


@pytest.fixture
def news(tmp_path: Path) -> Path:
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "a.txt").write_text(
        "Divers of the Coastal Rescue Front (CRF) came to Marea on Monday, an officer said.\n\n"
        "Dora Pesk, who leads the CRF, thanked them. Pesk spoke at Marea naval base.\n",
        encoding="utf-8",
    )
    (folder / "b.txt").write_text(
        "Nobody at Marea naval base would say on Tuesday when Pesk is to return to her office.\n",
        encoding="utf-8",
    )
    (folder / "c.txt").write_text(
        "The CRF is to leave Marea by Friday, according to two people who know of the plan.\n",
        encoding="utf-8",
    )
    return folder


def _rows(db: sqlite3.Connection, table: str) -> list[tuple[Any, ...]]:
    cursor = db.execute(f"SELECT * FROM {table}")
    kept = [i for i, column in enumerate(cursor.description) if column[0] != "added"]
    return sorted((tuple(row[i] for i in kept) for row in cursor), key=repr)
