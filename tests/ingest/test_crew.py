"""Do several processes read as one does, and do they end with the one that started them?"""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
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
from briefing.ingest.crew import Crew
from briefing.ingest.reading import Readers, read_along
from briefing.mention import Reading
from briefing.sources import read_file

if TYPE_CHECKING:
    from tests.ingest.conftest import Bench

on_linux = pytest.mark.skipif(sys.platform != "linux", reason="looks for processes in /proc")
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


def children(pid: int) -> set[int]:
    tasks = Path(f"/proc/{pid}/task").glob("*/children")
    return {int(child) for task in tasks for child in task.read_text().split()}


def is_alive(pid: int) -> bool:
    """Whether the process is there; one that has ended and is not yet waited for is not."""
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return False
    return state != "Z"


def wait_until(is_so: Callable[[], bool], *, seconds: float = 30.0) -> None:
    end = time.monotonic() + seconds
    while not is_so():
        assert time.monotonic() < end, "it took too long"
        time.sleep(0.02)


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
    with Crew(SHIPPED, 1) as crew:
        readings = crew.read(articles)
        wait_until(lambda: bool(children(os.getpid())))
        (first,) = children(os.getpid())
        os.kill(first, signal.SIGKILL)
        assert list(readings.result(60)) == alone
        assert children(os.getpid()).isdisjoint({first})
    assert not children(os.getpid())


def test_processes_that_keep_dying_are_one_clear_error(articles: tuple[Article, ...]) -> None:
    with (
        Crew(partial(os._exit, 7), 2) as crew,
        pytest.raises(BriefingError, match=r"exit code 7.*--jobs 1") as caught,
    ):
        crew.read(articles).result(30)
    assert "\n" not in str(caught.value)


def test_a_reader_that_breaks_says_how(articles: tuple[Article, ...]) -> None:
    broken = partial(load_reader, "no_such_model", "more")  # type: ignore[call-arg]  # so it breaks
    with Crew(broken, 1) as crew, pytest.raises(BriefingError, match="takes 1 positional"):
        crew.read(articles).result(30)


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
@pytest.mark.parametrize("told", [signal.SIGKILL, signal.SIGTERM])
def test_no_process_outlives_the_one_that_started_it(told: signal.Signals) -> None:
    code = (
        "import time; from functools import partial; from briefing.ingest.crew import Crew\n"
        "crew = Crew(partial(time.sleep, 600), 2)\n"
        "crew.read([1]); crew.read([2]); time.sleep(600)"
    )
    with subprocess.Popen([sys.executable, "-c", code], stderr=subprocess.DEVNULL) as parent:
        wait_until(lambda: len(children(parent.pid)) == 2)
        workers = children(parent.pid)
        time.sleep(0.5)
        parent.send_signal(told)
    wait_until(lambda: not any(is_alive(worker) for worker in workers), seconds=10)


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
