"""How do several processes read articles at once?

Each holds a language reader of its own, and the only other end of its pipes is held by the process
that started it: when that is gone, however it went, they end. A process that dies over its articles
is replaced once. Threads wait for the processes, one for each.
"""

import pickle
import subprocess
import sys
import tempfile
import threading
from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from types import TracebackType
from typing import IO, Self, cast

from briefing import children
from briefing.article import Article
from briefing.errors import BriefingError
from briefing.ingest.worker import LanguageReader
from briefing.mention import Reading

_WORKER = "briefing.ingest.worker"
_ONE_THREAD = dict.fromkeys(
    ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "RAYON_NUM_THREADS"), "1"
)
"""The processes share the cores; libraries in them would each start a thread for every core."""


class Crew:
    """Processes that read articles. They are started as they are needed, and end with the crew."""

    def __init__(self, load: Callable[[], LanguageReader], jobs: int) -> None:
        """Read with at most `jobs` processes.

        Args:
            load: Loads the language reader; it is pickled, so it must be found by its name.
            jobs: One or more.
        """
        self._load = load
        self._threads = ThreadPoolExecutor(jobs, thread_name_prefix="crew")
        self._idle: deque[_Worker] = deque()
        self._workers: set[_Worker] = set()
        self._guard = threading.Lock()
        self._is_over = False

    def __enter__(self) -> Self:
        """Nothing to do: processes are started as they are needed."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End every process, busy or not."""
        with self._guard:
            self._is_over = True
            for worker in self._workers:
                worker.kill()
        self._threads.shutdown(cancel_futures=True)
        for worker in self._workers:
            worker.close()

    def read(self, articles: Sequence[Article]) -> "Future[tuple[Reading, ...]]":
        """Have articles read, each on its own.

        Returns:
            Their readings in order, to come. It raises the reader's `ModelError`, and a
            `BriefingError` where two processes have died over the same articles.
        """
        return self._threads.submit(self._read, tuple(articles))

    def _read(self, articles: tuple[Article, ...]) -> tuple[Reading, ...]:
        if not articles:
            return ()
        with suppress(_Died):
            return self._read_once(articles)
        try:
            return self._read_once(articles)
        except _Died as death:
            raise BriefingError(
                f"The process that reads articles {death}, twice over the same ones",
                "What was read so far is kept; --jobs 1 needs the least memory",
            ) from death

    def _read_once(self, articles: tuple[Article, ...]) -> tuple[Reading, ...]:
        try:
            worker = self._idle.pop()
        except IndexError:
            worker = self._started()
        try:
            readings = worker.read(articles)
        except _Died:
            with self._guard:
                self._workers.discard(worker)
            worker.close()
            raise
        self._idle.append(worker)
        return readings

    def _started(self) -> "_Worker":
        with self._guard:
            if self._is_over:
                raise _Died("was ended")
            worker = _Worker(self._load)
            self._workers.add(worker)
            return worker


class _Died(Exception):
    """A process is gone; the message goes on from "The process" and says how."""


class _Worker:
    """One process, seen from outside. One thread at a time asks it."""

    def __init__(self, load: Callable[[], LanguageReader]) -> None:
        self._complaints = tempfile.TemporaryFile()  # noqa: SIM115  # closed with the process
        self._process = subprocess.Popen(
            children.command(_WORKER),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._complaints,
            env=children.environment() | _ONE_THREAD,
            # Ctrl+C is for the process that asks; this one ends when it is told to.
            process_group=None if sys.platform == "win32" else 0,
        )
        self._first: tuple[object, ...] = (load,)

    def read(self, articles: tuple[Article, ...]) -> tuple[Reading, ...]:
        """Have articles read, and wait.

        Raises:
            ModelError: the reader cannot be loaded.
            _Died: the process ended before it answered.
        """
        orders, answers = cast("IO[bytes]", self._process.stdin), self._process.stdout
        try:
            for order in (*self._first, articles):
                pickle.dump(order, orders, pickle.HIGHEST_PROTOCOL)
            orders.flush()
            self._first = ()
            answer = pickle.load(cast("IO[bytes]", answers))
        except (OSError, EOFError, pickle.UnpicklingError) as error:
            raise _Died(self._how_it_ended()) from error
        if isinstance(answer, BriefingError):
            raise answer
        return cast("tuple[Reading, ...]", answer)

    def kill(self) -> None:
        """End it at once; it holds nothing that could be lost."""
        self._process.kill()

    def close(self) -> None:
        """Wait until it has ended, and let go of its pipes."""
        self.kill()
        with suppress(OSError):
            cast("IO[bytes]", self._process.stdin).close()
        cast("IO[bytes]", self._process.stdout).close()
        self._process.wait()
        self._complaints.close()

    def _how_it_ended(self) -> str:
        code = self._process.wait()
        if code < 0:
            return f"was killed (signal {-code})"
        self._complaints.seek(0)
        lines = self._complaints.read().decode(errors="replace").strip().splitlines()
        return f"ended by itself (exit code {code}{': ' if lines else ''}{''.join(lines[-1:])})"
