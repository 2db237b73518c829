"""Does Python clear up in pauses, and only there, and do its threads share what they need?"""

import ctypes
import gc
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest

from briefing.tui import pace

if TYPE_CHECKING:
    from tests.tui.conftest import Open, SmallDesk


@dataclass
class Interpreter:
    """A clock, and a collector that only takes note."""

    now: float = 100.0
    rounds: int = 50
    resident: int = 0
    collected: list[float] = field(default_factory=list)
    given_back: list[float] = field(default_factory=list)

    def monotonic(self) -> float:
        return self.now

    def get_count(self) -> tuple[int, int, int]:
        return 0, 0, self.rounds

    def collect(self) -> int:
        self.collected.append(self.now)
        self.rounds = 0
        return 0

    def give_back(self) -> None:
        self.given_back.append(self.now)
        self.resident //= 2


@pytest.fixture
def interpreter(monkeypatch: pytest.MonkeyPatch) -> Interpreter:
    made = Interpreter()
    monkeypatch.setattr(pace, "gc", made)
    monkeypatch.setattr(pace, "time", made)
    monkeypatch.setattr(pace, "resident", lambda: made.resident)
    monkeypatch.setattr(pace, "give_back", made.give_back)
    return made


@pytest.fixture
def thresholds() -> Iterator[None]:
    before, turn = gc.get_threshold(), sys.getswitchinterval()
    yield
    gc.set_threshold(*before)
    sys.setswitchinterval(turn)


def test_a_pause_is_used_once(interpreter: Interpreter) -> None:
    pauses = pace.Pauses()
    for _ in range(6):
        interpreter.now += 0.5
        pauses.use()
    assert interpreter.collected == [101.0]


def test_nothing_is_cleared_up_while_keys_come(interpreter: Interpreter) -> None:
    pauses = pace.Pauses()
    for _ in range(20):
        interpreter.now += 0.5
        pauses.end()
        pauses.use()
    assert not interpreter.collected


def test_a_pause_after_little_is_left_alone(interpreter: Interpreter) -> None:
    interpreter.rounds = 0
    pauses = pace.Pauses()
    interpreter.now += 60
    pauses.use()
    assert not interpreter.collected
    assert not interpreter.given_back


def test_memory_that_a_thread_took_is_given_back_though_it_made_few_objects(
    interpreter: Interpreter,
) -> None:
    interpreter.rounds = 0
    pauses = pace.Pauses()
    for now in (102.0, 104.0, 106.0, 108.0):
        interpreter.now = now
        if now == 104.0:
            interpreter.resident = 50_000_000
        pauses.use()
    assert interpreter.given_back == interpreter.collected == [104.0]


@pytest.mark.usefixtures("thresholds")
def test_frames_are_as_frequent_as_the_user_has_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TEXTUAL_FPS", "30")
    pace.set_pace()
    assert os.environ["TEXTUAL_FPS"] == "30"
    assert gc.get_threshold()[0] > 700


@pytest.mark.usefixtures("thresholds")
def test_without_a_wish_a_frame_waits_less_than_5_ms(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TEXTUAL_FPS", "")
    monkeypatch.delenv("TEXTUAL_FPS")
    pace.set_pace()
    assert int(os.environ["TEXTUAL_FPS"]) > 200


@pytest.mark.usefixtures("thresholds")
def test_a_thread_that_computes_soon_lets_another_go_on() -> None:
    pace.set_pace()
    assert sys.getswitchinterval() < 0.005


_HEAPS = """
import ctypes, sys, threading
from briefing.tui import pace
if sys.argv[1] == "shared":
    pace.set_pace()
met = threading.Barrier(4)
def work():
    kept = [bytes(4096) for _ in range(100)]
    met.wait()
threads = [threading.Thread(target=work) for _ in range(4)]
for thread in threads: thread.start()
for thread in threads: thread.join()
ctypes.CDLL(None).malloc_stats()
"""


@pytest.mark.skipif(
    sys.platform != "linux" or not hasattr(ctypes.CDLL(None), "malloc_stats"),
    reason="only glibc has a heap a thread, and tells of them",
)
def test_all_threads_share_one_heap() -> None:
    heaps = {}
    for how in ("shared", "apart"):
        ran = subprocess.run(
            [sys.executable, "-c", _HEAPS, how], capture_output=True, text=True, check=True
        )
        heaps[how] = ran.stderr.count("Arena ")
    assert heaps["shared"] == 1 < heaps["apart"]


async def test_what_is_there_when_the_library_is_open_is_not_looked_through_again(
    read: "Open", desk: "SmallDesk"
) -> None:
    assert not gc.get_freeze_count()
    async with read(desk):
        assert gc.get_freeze_count() > 10_000
    assert not gc.get_freeze_count()
