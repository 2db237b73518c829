"""How fast does the language model read, on how many cores, and in how much memory?

    python benchmarks/reading.py FOLDER [--jobs 1 2 4] [--words 20000] [--model NAME]

FOLDER holds articles, as `briefing add` takes them; they are read over again until there are enough
words. For each number of jobs: the time until the first chunk is read (start of the processes,
import and load of the model), the words a second after that, and the most memory that was
resident in one of the processes that read. One job reads in a process that is started for it too.
"""

import argparse
import itertools
import resource
import sys
import time
from collections import deque
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.article import Article, Skipped
from briefing.cleaning import clean
from briefing.desk.additions import cores, load_reader
from briefing.ingest.language_reader import read_each
from briefing.ingest.reading import Readers, reading_crew
from briefing.sources import find_files, read_file

if TYPE_CHECKING:
    from concurrent.futures import Future

    from briefing.mention import Reading

_CHUNK_WORDS = 1_500
_RESIDENT = "VmHWM:"


def main() -> None:
    """Measure, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", help="articles to read")
    parser.add_argument("--jobs", type=int, nargs="+", default=sorted({1, cores()}))
    parser.add_argument("--words", type=int, default=20_000, help="words that each job reads")
    parser.add_argument("--model", help="an installed spaCy pipeline")
    chosen = parser.parse_args()
    _tell_load_time(chosen.model)
    articles = [
        clean(raw)
        for path in find_files([chosen.folder])
        if not isinstance(path, Skipped)
        for raw in read_file(path).articles
    ]
    sys.stdout.write(
        "jobs   words/s in all   words/s a job   start (s)   resident (MB a process)\n"
    )
    for jobs in chosen.jobs:
        chunks = list(_chunks(articles, chosen.words * jobs))
        speed, start, resident = measure(chunks, jobs, chosen.model)
        memory = f"{resident / 2**20:.0f}" if resident else "?"
        row = f"{jobs:4} {speed:16,.0f} {speed / jobs:15,.0f} {start:11.2f} {memory:>25}\n"
        sys.stdout.write(row)


def measure(
    chunks: Sequence[Sequence[Article]], jobs: int, model: str | None
) -> tuple[float, float, int]:
    """Read chunks with so many processes.

    Returns:
        Words a second once every process has read its first chunk, the seconds until then, and the
        most bytes resident in one of them.
    """
    began = time.perf_counter()
    with reading_crew(Readers(partial(load_reader, model), jobs)) as crew:
        for warm in [crew.ask(partial(read_each, articles=chunks[0])) for _ in range(jobs)]:
            warm.result()
        started = time.perf_counter()
        ahead: deque[Future[tuple[Reading, ...]]] = deque()
        for chunk in chunks:
            ahead.append(crew.ask(partial(read_each, articles=chunk)))
            if len(ahead) > 2 * jobs:
                ahead.popleft().result()
        for left in ahead:
            left.result()
        seconds = time.perf_counter() - started
        resident = _most_resident()
    words = sum(article.words for chunk in chunks for article in chunk)
    return words / seconds, started - began, resident


def _chunks(articles: Sequence[Article], words: int) -> Iterator[tuple[Article, ...]]:
    left, chunk, held = words, [], 0
    for article in itertools.cycle(articles):
        chunk.append(article)
        held += article.words
        if held >= _CHUNK_WORDS:
            yield tuple(chunk)
            left, chunk, held = left - held, [], 0
            if left <= 0:
                return


def _tell_load_time(model: str | None) -> None:
    began = time.perf_counter()
    from briefing.language import pipeline

    imported = time.perf_counter()
    pipeline.LanguageReader.load(model)
    loaded = time.perf_counter()
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    sys.stdout.write(
        f"import {imported - began:.2f} s, load {loaded - imported:.2f} s, {own} MB then\n"
    )


def _most_resident() -> int:
    """Bytes: the most that any process started by this one has had in memory; 0 if not told."""
    most = 0
    for children in Path("/proc/self/task").glob("*/children"):
        for child in children.read_text().split():
            for line in Path(f"/proc/{child}/status").read_text().splitlines():
                if line.startswith(_RESIDENT):
                    most = max(most, int(line.split()[1]) * 1024)
    return most


if __name__ == "__main__":
    main()
