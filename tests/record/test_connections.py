"""Who gets which connection?"""

import sqlite3
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from briefing.record.connections import Connections


@pytest.fixture
def connections(tmp_path: Path) -> Iterator[Connections]:
    made = Connections(tmp_path / "record.sqlite3")
    yield made
    made.close()


def in_another_thread(connections: Connections) -> sqlite3.Connection:
    def taken() -> sqlite3.Connection:
        with connections.used() as connection:
            return connection

    with ThreadPoolExecutor(1) as threads:
        return threads.submit(taken).result()


def test_a_block_inside_another_has_the_same_connection(connections: Connections) -> None:
    with connections.used() as outer, connections.used() as inner:
        assert inner is outer


def test_another_thread_gets_the_one_that_was_given_back(connections: Connections) -> None:
    with connections.used() as first:
        pass
    assert in_another_thread(connections) is first


def test_two_threads_at_once_have_two(connections: Connections) -> None:
    with connections.used() as first:
        assert in_another_thread(connections) is not first


def test_the_one_that_was_given_back_last_is_taken_first(connections: Connections) -> None:
    with connections.used() as first:
        second = in_another_thread(connections)
        assert in_another_thread(connections) is second
    assert in_another_thread(connections) is first


def test_one_in_use_is_closed_when_its_block_ends(connections: Connections) -> None:
    with connections.used() as connection:
        connections.close()
        assert connection.execute("SELECT 1").fetchone() == (1,)
    with pytest.raises(sqlite3.ProgrammingError):
        connection.execute("SELECT 1")
    assert in_another_thread(connections) is not connection


def test_one_that_is_idle_is_closed_at_once(connections: Connections) -> None:
    with connections.used() as connection:
        pass
    connections.close()
    with pytest.raises(sqlite3.ProgrammingError):
        connection.execute("SELECT 1")
