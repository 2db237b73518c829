"""Does Python clear up in pauses, and only there?"""

import gc
import os
from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest

from briefing.tui import pace


@dataclass
class Interpreter:
    """A clock, and a collector that only takes note."""

    now: float = 100.0
    rounds: int = 50
    collected: list[float] = field(default_factory=list)

    def monotonic(self) -> float:
        return self.now

    def get_count(self) -> tuple[int, int, int]:
        return 0, 0, self.rounds

    def collect(self) -> int:
        self.collected.append(self.now)
        self.rounds = 0
        return 0


@pytest.fixture
def interpreter(monkeypatch: pytest.MonkeyPatch) -> Interpreter:
    made = Interpreter()
    monkeypatch.setattr(pace, "gc", made)
    monkeypatch.setattr(pace, "time", made)
    return made


@pytest.fixture
def thresholds() -> Iterator[None]:
    before = gc.get_threshold()
    yield
    gc.set_threshold(*before)


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
    interpreter.rounds = 1
    pauses = pace.Pauses()
    interpreter.now += 60
    pauses.use()
    assert not interpreter.collected


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
