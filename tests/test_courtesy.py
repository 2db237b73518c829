"""Does work in a thread let the screen go first, and go on when it has nothing to do?"""

import threading

import pytest

from briefing import courtesy
from briefing.courtesy import give_way, going_first

FOR_EVER = 60.0


class Selector:
    """What an event loop waits with; it waits for an event, where it may."""

    def __init__(self) -> None:
        self.event = threading.Event()

    def select(self, timeout: float | None = None) -> bool:
        return self.event.wait(FOR_EVER if timeout is None else timeout)


class Work:
    """Work in a thread that asks once whether it may go on."""

    def __init__(self, *, done: threading.Event) -> None:
        self.has_begun = threading.Event()
        self._done = done
        self._thread = threading.Thread(target=self._run)

    def __enter__(self) -> "Work":
        self._thread.start()
        self.has_begun.wait()
        return self

    def __exit__(self, *_: object) -> None:
        self._thread.join(FOR_EVER)
        assert not self._thread.is_alive()

    def _run(self) -> None:
        self.has_begun.set()
        give_way()
        self._done.set()


@pytest.fixture
def selector() -> Selector:
    return Selector()


@pytest.fixture
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Work that would wait for ever."""
    monkeypatch.setattr(courtesy, "_AT_MOST", FOR_EVER)


def test_without_a_screen_work_goes_on(patient: None, selector: Selector) -> None:
    with Work(done=selector.event):
        assert selector.event.wait(FOR_EVER / 2)


def test_work_waits_until_the_screen_waits_for_events(patient: None, selector: Selector) -> None:
    with going_first(selector), Work(done=selector.event):
        assert not selector.select(0)
        assert not selector.event.wait(0.05)
        assert selector.select(None)


def test_the_thread_that_draws_does_not_wait_for_itself(patient: None, selector: Selector) -> None:
    with going_first(selector):
        give_way()


def test_work_goes_on_though_the_screen_is_busy(selector: Selector) -> None:
    with going_first(selector), Work(done=selector.event):
        assert selector.event.wait(FOR_EVER)


def test_a_screen_that_is_gone_holds_up_nobody(patient: None, selector: Selector) -> None:
    own = selector.select
    with going_first(selector):
        assert selector.select != own
    assert selector.select == own
    with Work(done=selector.event):
        assert selector.event.wait(FOR_EVER / 2)
