"""Does the record know which model read which article?"""

import sqlite3
from contextlib import closing
from pathlib import Path

from briefing.config import RECORD_NAME
from briefing.record.database import Database
from briefing.record.migrations import MIGRATIONS
from briefing.record.readers import count_read_by_others, models, read_by_others
from tests.record.versions import write_schema


def read_by(database: Database, *names: str) -> None:
    """Write one article for each model."""
    with database.transaction() as db:
        write_read(db, *names)


def write_read(db: sqlite3.Connection, *names: str) -> None:
    for number, model in enumerate(names, 1):
        db.execute(
            "INSERT INTO article (id, title, has_own_title, source, published_from, language,"
            " words, added) VALUES (?, '', 0, '', 'unknown', 'en', 0, '')",
            (f"{number:016x}",),
        )
        db.execute("INSERT INTO reading VALUES (?, ?, '[]', '[]')", (number, model))


def test_articles_that_another_model_read_are_told_apart(tmp_path: Path) -> None:
    with Database(tmp_path / "library") as database:
        read_by(database, "new 2", "old 1", "new 2", "old 1")
        assert count_read_by_others(database, "new 2") == 2
        assert read_by_others(database, "new 2") == (2, 4)
        assert read_by_others(database, None) == (1, 2, 3, 4)
        assert list(models(database).values()) == ["new 2", "old 1", "new 2", "old 1"]


def test_a_library_of_the_first_version_is_brought_up_to_the_present_one(tmp_path: Path) -> None:
    library = tmp_path / "library"
    library.mkdir()
    with closing(sqlite3.connect(library / RECORD_NAME)) as db:
        write_schema(db, 1)
        write_read(db, "old 1")
        db.commit()
    with Database(library) as database, database.reading() as db:
        assert count_read_by_others(database, "new 2") == 1
        assert db.execute("PRAGMA user_version").fetchone() == (len(MIGRATIONS),)
        assert db.execute("SELECT 1 FROM sqlite_master WHERE name = 'reading_model'").fetchone()


def test_counting_reads_no_reading(tmp_path: Path) -> None:
    with Database(tmp_path / "library") as database, database.reading() as db:
        plan = db.execute("EXPLAIN QUERY PLAN SELECT count(*) FROM reading WHERE model = 'x'")
        assert "COVERING INDEX reading_model" in plan.fetchone()[3]
