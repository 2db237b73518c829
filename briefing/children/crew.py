"""How are several processes asked at once?

Each holds a thing of its own that answers, and the only other end of its pipes is held by the
process that started it: when that is gone, however it went, they end. A process that dies over a
question is replaced once. Threads wait for the processes, one for each.
"""

import pickle
import subprocess
import sys
import tempfile
import threading
from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack, suppress
from functools import partial
from typing import IO, Generic, TypeVar, cast

from briefing.children.launching import command, environment
from briefing.children.telling import Question, Telling, Told
from briefing.closing import Closing
from briefing.errors import BriefingError

_WORKER = "briefing.children.worker"
_ONE_THREAD = dict.fromkeys(
    ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "RAYON_NUM_THREADS"), "1"
)
"""The processes share the cores; libraries in them would each start a thread for every core."""

Thing = TypeVar("Thing")
Answer = TypeVar("Answer")
Note = TypeVar("Note")


class Crew(Closing, Generic[Thing]):
    """Processes that answer. They are started as they are needed, and end with the crew."""

    def __init__(self, load: Callable[[], Thing], jobs: int, *, work: str, hint: str) -> None:
        """Ask at most `jobs` processes.

        Args:
            load: Makes what answers, once in each process; it is pickled, so it must be found by
                its name.
            jobs: One or more.
            work: What a process does, to go on from "The process that".
            hint: What the user can do where a question kills two of them.
        """
        self._load, self._jobs = load, jobs
        self._work, self._hint = work, hint
        self._threads = ThreadPoolExecutor(jobs, thread_name_prefix="crew")
        self._turns = threading.Semaphore(jobs)
        self._idle: deque[_Worker] = deque()
        self._workers: set[_Worker] = set()
        self._guard = threading.Lock()
        self._is_over = False

    def start(self, modules: Sequence[str] = ()) -> None:
        """Start a process before there is a question, which loads `modules` until one comes.

        Where it cannot be started, the first question says so.
        """
        with suppress(_Died):
            self._idle.append(self._started(modules))

    def close(self) -> None:
        """End every process, busy or not; questions without an answer get none."""
        with self._guard:
            self._is_over = True
            for worker in self._workers:
                worker.kill()
        self._threads.shutdown(cancel_futures=True)
        with ExitStack() as turns:
            for _ in range(self._jobs):
                turns.enter_context(self._turns)
            for worker in self._workers:
                worker.close()
            self._workers.clear()
            self._idle.clear()

    def ask(self, question: Callable[[Thing], Answer]) -> "Future[Answer]":
        """Have a question answered, and go on meanwhile. See `answer`; the answer is to come."""
        return self._threads.submit(self.answer, question)

    def ask_telling(
        self,
        question: "Callable[[Thing, Callable[[Note], None]], Answer]",
        on_told: "Callable[[Note], None]",
    ) -> "Future[Answer]":
        """As `ask`, with a question that tells how far it is; `on_told` hears it, in a thread."""
        asked = partial(self._answered, Telling(question), cast("Callable[..., None]", on_told))
        return cast("Future[Answer]", self._threads.submit(asked))

    def answer(self, question: Callable[[Thing], Answer]) -> Answer:
        """What a process says to a question. Waits for it; any thread may ask.

        Args:
            question: Called there with what the process has loaded; it and its answer are pickled.

        Raises:
            BriefingError: Loading or the question raised it there, or two processes have died over
                the question, or the crew is closed.
        """
        return cast("Answer", self._answered(question, _ignore))

    def _answered(self, question: Question, on_told: Callable[[object], None]) -> object:
        with self._turns:
            with suppress(_Died):
                return self._answered_once(question, on_told)
            try:
                return self._answered_once(question, on_told)
            except _Died as death:
                raise BriefingError(
                    f"The process that {self._work} {death}, twice in a row", self._hint
                ) from death

    def _answered_once(self, question: Question, on_told: Callable[[object], None]) -> object:
        try:
            worker = self._idle.pop()
        except IndexError:
            worker = self._started()
        try:
            answer = worker.answer(question, on_told)
        except _Died:
            with self._guard:
                self._workers.discard(worker)
            worker.close()
            raise
        self._idle.append(worker)
        if isinstance(answer, BriefingError):
            raise answer
        return answer

    def _started(self, modules: Sequence[str] = ()) -> "_Worker":
        with self._guard:
            if self._is_over:
                raise _Died("was ended")
            try:
                worker = _Worker(self._load, modules)
            except OSError as error:
                raise _Died(f"cannot be started ({error.strerror})") from error
            self._workers.add(worker)
            return worker


class _Died(Exception):
    """A process is gone; the message goes on from "The process" and says how."""


class _Worker:
    """One process, seen from outside. One thread at a time asks it."""

    def __init__(self, load: Callable[[], object], modules: Sequence[str]) -> None:
        self._complaints = tempfile.TemporaryFile()  # noqa: SIM115  # closed with the process
        self._process = subprocess.Popen(
            command(_WORKER, *modules),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._complaints,
            env=environment() | _ONE_THREAD,
            # Ctrl+C is for the process that asks; this one ends when it is told to.
            process_group=None if sys.platform == "win32" else 0,
        )
        self._first: tuple[object, ...] = (load,)

    def answer(self, question: Question, on_told: Callable[[object], None]) -> object:
        """Ask, pass on what is told, and wait; the answer may be an error.

        Raises:
            _Died: the process ended before it answered.
        """
        orders, answers = cast("IO[bytes]", self._process.stdin), self._process.stdout
        try:
            for order in (*self._first, question):
                pickle.dump(order, orders, pickle.HIGHEST_PROTOCOL)
            orders.flush()
            self._first = ()
            while isinstance(answer := pickle.load(cast("IO[bytes]", answers)), Told):
                on_told(answer.value)
            return cast("object", answer)
        except (OSError, EOFError, pickle.UnpicklingError) as error:
            raise _Died(self._how_it_ended()) from error

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


def _ignore(told: object) -> None:
    """Nobody asked how far it is."""
