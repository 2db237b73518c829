"""Do several processes read as one does, and do they end with the one that started them?"""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from briefing.article import Article
from briefing.cleaning import clean
from briefing.demo import demo_folder
from briefing.desk.additions import load_reader
from briefing.errors import BriefingError, ModelError
from briefing.ingest.reading import Readers, read_along
from briefing.mention import Reading
from briefing.sources import read_file
from tests.children.processes import children, is_alive, on_linux, wait_until

if TYPE_CHECKING:
    from tests.ingest.conftest import Bench

SHIPPED = partial(load_reader, None)


@pytest.fixture(scope="module")
def articles() -> tuple[Article, ...]:
    with demo_folder() as folder:
        paths = sorted(path for path in folder.rglob("*") if path.is_file())
        return tuple(clean(raw) for path in paths for raw in read_file(path).articles)


@pytest.fixture(scope="module")
def alone(articles: tuple[Article, ...]) -> list[Reading]:
    """What one process reads in each."""
    return read(articles, Readers(SHIPPED))


def read(articles: tuple[Article, ...], readers: Readers) -> list[Reading]:
    stream = ((article.id, (article,)) for article in articles)
    read = list(read_along(stream, readers))
    assert [item for item, _ in read] == [article.id for article in articles]
    return [reading for _, (reading,) in read]


def numbered(articles: tuple[Article, ...]) -> Iterator[tuple[int, tuple[Article, ...]]]:
    """An endless stream of the same articles."""
    return ((number, (articles[number % len(articles)],)) for number in count())


def test_several_processes_read_what_one_reads(
    articles: tuple[Article, ...], alone: list[Reading]
) -> None:
    assert read(articles, Readers(SHIPPED, jobs=2, worth=1)) == alone


def test_an_article_is_read_the_same_whatever_is_read_beside_it(
    articles: tuple[Article, ...], alone: list[Reading]
) -> None:
    assert read(articles[::-1], Readers(SHIPPED))[::-1] == alone


def test_a_library_is_the_same_however_many_processes_read_it(
    bench: "Bench", other_bench: "Bench"
) -> None:
    with demo_folder() as news:
        bench.add(news, readers=Readers(SHIPPED))
        other_bench.add(news, readers=Readers(SHIPPED, jobs=2, worth=1))
    assert bench.dump() == other_bench.dump()


@on_linux
def test_a_little_to_read_starts_no_process(
    articles: tuple[Article, ...], alone: list[Reading]
) -> None:
    stream = ((article.id, (article,)) for article in articles)
    for _ in read_along(stream, Readers(SHIPPED, jobs=2)):
        assert not children(os.getpid())


def test_what_has_no_articles_goes_through_without_a_reader() -> None:
    nothing: Iterator[tuple[int, tuple[Article, ...]]] = ((number, ()) for number in range(2_000))
    read = read_along(nothing, Readers(partial(pytest.fail, "loaded"), jobs=2))
    assert list(read) == [(number, ()) for number in range(2_000)]


def test_a_stream_is_drawn_a_few_chunks_ahead_only(articles: tuple[Article, ...]) -> None:
    drawn = 0

    def stream() -> Iterator[tuple[int, tuple[Article, ...]]]:
        nonlocal drawn
        for item in numbered(articles):
            drawn += 1
            yield item

    read = read_along(stream(), Readers(SHIPPED, jobs=2, worth=1))
    next(read)
    read.close()
    assert drawn < 60


@on_linux
def test_a_process_that_is_killed_is_replaced_and_nothing_is_lost(
    articles: tuple[Article, ...], alone: list[Reading]
) -> None:
    stream = ((article.id, (article,)) for article in articles * 20)
    read = read_along(stream, Readers(SHIPPED, jobs=2, worth=1))
    readings = [next(read)[1]]
    for worker in children(os.getpid()):
        os.kill(worker, signal.SIGKILL)
    readings += [reading for _, reading in read]
    assert readings == [(reading,) for reading in alone * 20]


def test_processes_that_keep_dying_are_one_clear_error(articles: tuple[Article, ...]) -> None:
    dying = Readers(partial(os._exit, 7), jobs=2, worth=1)
    with pytest.raises(BriefingError, match=r"reads articles .*exit code 7.*--jobs 1"):
        read(articles, dying)


def test_a_model_that_is_missing_is_the_same_error_as_in_one_process(
    articles: tuple[Article, ...],
) -> None:
    load = partial(load_reader, "no_such_model")
    with pytest.raises(ModelError) as alone:
        read(articles, Readers(load))
    with pytest.raises(ModelError) as together:
        read(articles, Readers(load, jobs=2, worth=1))
    assert str(together.value) == str(alone.value)


@on_linux
def test_processes_end_when_the_reading_is_left(articles: tuple[Article, ...]) -> None:
    read = read_along(numbered(articles), Readers(SHIPPED, jobs=2, worth=1))
    next(read)
    assert children(os.getpid())
    read.close()
    assert not children(os.getpid())


@on_linux
def test_an_addition_that_is_told_to_stop_stops_after_the_batch_at_hand(tmp_path: Path) -> None:
    news = tmp_path / "news"
    news.mkdir()
    sentence = "Officials in Tartus said on day {} that the harbour would stay open until Friday. "
    for number in range(120):
        text = "".join(sentence.format(f"{number}-{line}") for line in range(30))
        (news / f"{number:03}.txt").write_text(text)
    command = [sys.executable, "-m", "briefing", "--library", str(tmp_path / "library"), "add",
               "--jobs", "2", "--json", str(news)]  # fmt: skip
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True
    ) as process:
        wait_until(lambda: len(children(process.pid)) == 2, seconds=60)
        workers = children(process.pid)
        for pid in (process.pid, *workers):
            os.kill(pid, signal.SIGINT)
        out, err = process.communicate(timeout=60)
    assert process.returncode == 130
    assert "Traceback" not in err
    assert 0 < out.count(".txt") < 120
    assert not any(is_alive(worker) for worker in workers)
