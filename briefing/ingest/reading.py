"""Who reads a stream of articles: this process, or a crew of several?"""

from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from functools import partial
from itertools import chain, islice
from typing import TYPE_CHECKING, Generic, TypeVar

from msgspec import Struct

from briefing.article import Article
from briefing.children import Crew
from briefing.ingest.language_reader import LanguageReader, read_each
from briefing.mention import Reading

if TYPE_CHECKING:
    from concurrent.futures import Future

_WORTH = 12_000
"""Words from which several processes are done sooner than one, their start counted in."""
_CHUNK_WORDS = 1_500
_CHUNK_ITEMS = 24
_WAITING = 32
"""Chunks after which this process reads what it holds back until it knows how much there is."""
_AHEAD = 2
"""Chunks a process that are on their way at once: one is read, one waits."""
_WHEN_THEY_DIE = "What was read so far is kept; --jobs 1 needs the least memory"

Item = TypeVar("Item")


class Readers(Struct, frozen=True):
    """Who may read, and how many at once."""

    load: Callable[[], LanguageReader]
    """Called once in each process that reads, and only when there is something to read. With
    several processes it must be found by its name."""
    jobs: int = 1
    """The most processes."""
    worth: int = _WORTH
    """Words from which a crew is started."""


class _Chunk(Struct, Generic[Item], frozen=True):
    """What is read at once."""

    items: tuple[tuple[Item, tuple[Article, ...]], ...]
    words: int

    @property
    def articles(self) -> tuple[Article, ...]:
        return tuple(chain.from_iterable(articles for _, articles in self.items))

    def with_readings(
        self, readings: Sequence[Reading]
    ) -> Iterator[tuple[Item, tuple[Reading, ...]]]:
        """Each item with the readings of its own articles."""
        left = iter(readings)
        for item, articles in self.items:
            yield item, tuple(islice(left, len(articles)))


def read_along(
    stream: Iterable[tuple[Item, tuple[Article, ...]]], readers: Readers
) -> Generator[tuple[Item, tuple[Reading, ...]]]:
    """Yield every item of a stream with the readings of its articles, in order.

    The stream is drawn from while others read, a few chunks ahead. Close the iterator when it is
    left before its end: then no process stays behind.

    Raises:
        ModelError: the reader cannot be loaded.
        BriefingError: the processes that read keep dying.
    """
    chunks = _chunks(stream)
    waiting: list[_Chunk[Item]] = []
    own: LanguageReader | None = None
    for chunk in chunks:
        waiting.append(chunk)
        if readers.jobs > 1 and sum(each.words for each in waiting) >= readers.worth:
            yield from _by_crew(chain(waiting, chunks), readers)
            return
        if readers.jobs == 1 or len(waiting) == _WAITING:
            own = yield from _by_ourselves(waiting, readers, own)
            waiting.clear()
    yield from _by_ourselves(waiting, readers, own)


def reading_crew(readers: Readers) -> Crew[LanguageReader]:
    """Processes that read, each with a reader of its own. They are asked to `read_each`."""
    return Crew(readers.load, readers.jobs, work="reads articles", hint=_WHEN_THEY_DIE)


def _by_ourselves(
    chunks: Iterable[_Chunk[Item]], readers: Readers, reader: LanguageReader | None
) -> Generator[tuple[Item, tuple[Reading, ...]], None, LanguageReader | None]:
    """Read in this process, with `reader` where it is loaded already; returns the reader."""
    for chunk in chunks:
        if chunk.articles and reader is None:
            reader = readers.load()
        yield from chunk.with_readings(read_each(reader, chunk.articles) if reader else ())
    return reader


def _by_crew(
    chunks: Iterable[_Chunk[Item]], readers: Readers
) -> Iterator[tuple[Item, tuple[Reading, ...]]]:
    with reading_crew(readers) as crew:
        on_their_way: deque[tuple[_Chunk[Item], Future[tuple[Reading, ...]]]] = deque()
        for chunk in chunks:
            on_their_way.append((chunk, crew.ask(partial(read_each, articles=chunk.articles))))
            while on_their_way and (
                len(on_their_way) > readers.jobs * _AHEAD or on_their_way[0][1].done()
            ):
                done, readings = on_their_way.popleft()
                yield from done.with_readings(readings.result())
        for done, readings in on_their_way:
            yield from done.with_readings(readings.result())


def _chunks(stream: Iterable[tuple[Item, tuple[Article, ...]]]) -> Iterator[_Chunk[Item]]:
    items: list[tuple[Item, tuple[Article, ...]]] = []
    words = 0
    for item, articles in stream:
        items.append((item, articles))
        words += sum(article.words for article in articles)
        if words >= _CHUNK_WORDS or len(items) == _CHUNK_ITEMS:
            yield _Chunk(tuple(items), words)
            items, words = [], 0
    if items:
        yield _Chunk(tuple(items), words)
