"""How is the record's file opened, shared between threads, and written by one at a time?"""

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, suppress
from pathlib import Path
from threading import Event
from time import sleep

import pytest

from briefing.config import RECORD_NAME
from briefing.errors import LibraryBroken, LibraryError, LibraryLocked, LibraryNewer
from briefing.record.database import Database


def count_changes(database: Database) -> None:
    with database.transaction() as db:
        db.execute("UPDATE counter SET value = value + 1")


def test_a_new_library_is_made_with_its_folders(tmp_path: Path) -> None:
    with Database(tmp_path / "deep" / "library") as database:
        assert database.version() == 0


def test_what_one_connection_writes_another_sees(tmp_path: Path) -> None:
    with Database(tmp_path) as one, Database(tmp_path) as other:
        count_changes(one)
        assert other.version() == 1


def test_what_fails_inside_a_transaction_is_not_written(tmp_path: Path) -> None:
    with Database(tmp_path) as database:
        with suppress(KeyError), database.transaction() as db:
            db.execute("UPDATE counter SET value = 7")
            raise KeyError
        assert database.version() == 0


def test_what_is_read_in_a_snapshot_is_of_one_moment(tmp_path: Path) -> None:
    with Database(tmp_path) as one, Database(tmp_path) as other:
        with one.snapshot():
            before = one.version()
            count_changes(other)
            assert one.version() == before
        assert one.version() == before + 1


def test_a_snapshot_that_fails_does_not_last(tmp_path: Path) -> None:
    with Database(tmp_path) as database:
        with suppress(KeyError), database.snapshot():
            raise KeyError
        count_changes(database)
        assert database.version() == 1


def test_threads_may_read_while_one_writes(tmp_path: Path) -> None:
    with Database(tmp_path) as database, ThreadPoolExecutor(4) as pool:
        with database.transaction() as db:
            db.execute("UPDATE counter SET value = 7")
            seen = list(pool.map(lambda _: database.version(), range(8)))
        assert seen == [0] * 8
        assert database.version() == 7


def test_closing_ends_the_query_of_another_thread(tmp_path: Path) -> None:
    started = Event()

    def count(database: Database) -> None:
        endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n"
        with database.reading() as db:
            started.set()
            db.execute(f"SELECT count(*) FROM ({endless})").fetchone()

    database = Database(tmp_path)
    with ThreadPoolExecutor(1) as pool:
        counting = pool.submit(count, database)
        started.wait()
        sleep(0.05)
        database.close()
        with pytest.raises(LibraryError, match="was closed"):
            counting.result(timeout=10)


def test_a_connection_in_use_is_closed_by_its_thread(tmp_path: Path) -> None:
    database = Database(tmp_path)
    with database.reading() as db:
        database.close()
        assert db.execute("SELECT 1").fetchone() == (1,)
    with pytest.raises(sqlite3.ProgrammingError, match="closed"):
        db.execute("SELECT 1")


def test_foreign_keys_hold_in_every_thread(tmp_path: Path) -> None:
    def is_on(database: Database) -> bool:
        with database.reading() as db:
            return bool(db.execute("PRAGMA foreign_keys").fetchone()[0])

    with Database(tmp_path) as database, ThreadPoolExecutor(1) as pool:
        assert is_on(database)
        assert pool.submit(is_on, database).result()


def test_only_one_may_write_at_a_time(tmp_path: Path) -> None:
    with (
        Database(tmp_path) as one,
        Database(tmp_path) as other,
        one.writing(),
        pytest.raises(LibraryLocked, match="adding"),
        other.writing(),
    ):
        pytest.fail("two writers at once")


def test_the_next_may_write_when_the_first_is_done(tmp_path: Path) -> None:
    with Database(tmp_path) as one, Database(tmp_path) as other:
        with one.writing():
            pass
        with other.writing():
            count_changes(other)


def test_a_library_of_a_later_version_is_refused_and_left_alone(tmp_path: Path) -> None:
    Database(tmp_path).close()
    with closing(sqlite3.connect(tmp_path / RECORD_NAME)) as db:
        db.execute("PRAGMA user_version = 999")
    content = (tmp_path / RECORD_NAME).read_bytes()
    with pytest.raises(LibraryNewer, match="later version"):
        Database(tmp_path)
    assert (tmp_path / RECORD_NAME).read_bytes() == content


def test_another_program_s_database_is_refused_and_left_alone(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / RECORD_NAME)) as db:
        db.execute("CREATE TABLE stamps (album TEXT)")
        db.commit()
    with pytest.raises(LibraryBroken, match="not a briefing library"):
        Database(tmp_path)
    with closing(sqlite3.connect(tmp_path / RECORD_NAME)) as db:
        assert db.execute("SELECT name FROM sqlite_master").fetchall() == [("stamps",)]


def test_a_file_that_is_no_database_is_refused(tmp_path: Path) -> None:
    (tmp_path / RECORD_NAME).write_bytes(b"not a database at all, but long enough" * 100)
    with pytest.raises(LibraryBroken, match="damaged"):
        Database(tmp_path)


def test_a_library_locked_by_another_program_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefing.record.database.BUSY_SECONDS", 0.05)
    with Database(tmp_path) as database, closing(sqlite3.connect(tmp_path / RECORD_NAME)) as db:
        db.execute("BEGIN EXCLUSIVE")
        with pytest.raises(LibraryLocked, match="locked by another program"):
            count_changes(database)


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(LibraryError, match="cannot be used"):
        Database(tmp_path / "file" / "library")


def test_a_folder_with_other_files_is_not_made_a_library(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Dear all")
    with pytest.raises(LibraryError, match=r"letter\.txt"):
        Database(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]


def test_a_full_disk_is_named(tmp_path: Path) -> None:
    with Database(tmp_path) as database:
        with database.reading() as db:
            db.execute("PRAGMA max_page_count = 1")
        with (
            pytest.raises(LibraryError, match="full"),
            database.transaction() as db,
        ):
            db.execute("CREATE TABLE big AS SELECT randomblob(9000000) AS blob")


def test_only_one_thread_may_write_at_a_time(tmp_path: Path) -> None:
    def is_refused(database: Database) -> bool:
        try:
            with database.writing():
                return False
        except LibraryLocked:
            return True

    with Database(tmp_path) as database, ThreadPoolExecutor(1) as pool:
        with database.writing():
            assert pool.submit(is_refused, database).result()
        assert not pool.submit(is_refused, database).result()


def test_only_a_writer_keeps_many_pages_in_memory(tmp_path: Path) -> None:
    def kept(database: Database) -> int:
        with database.reading() as db:
            return -int(db.execute("PRAGMA cache_size").fetchone()[0])

    with Database(tmp_path) as database:
        reading = kept(database)
        with database.writing():
            writing = kept(database)
        assert (writing, kept(database)) == (32 * reading, reading)
