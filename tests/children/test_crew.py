"""Do processes answer, are they replaced when they die, and do they end with who started them?"""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from functools import partial
from operator import methodcaller

import pytest

from briefing.children import Crew
from briefing.errors import BriefingError, ModelError, QueryError
from tests.children.processes import children, is_alive, on_linux, wait_until

AGAIN = "Try it with less"


def crew_of(things: list[int], *, jobs: int = 1) -> Crew[list[int]]:
    """Processes that answer each with a list of its own."""
    return Crew(partial(list, things), jobs, work="counts", hint=AGAIN)


def raise_error(error: BriefingError, things: list[int]) -> None:
    """Fail over a question."""
    raise error


def modules_beside(things: list[int]) -> frozenset[str]:
    """Which modules are loaded beside the list."""
    return frozenset(sys.modules)


def die(code: int, things: list[int]) -> None:
    """End the process that is asked."""
    os._exit(code)


@pytest.fixture
def crew() -> Iterator[Crew[list[int]]]:
    with crew_of([3, 1, 2]) as crew:
        yield crew


def test_a_question_is_answered_by_what_was_loaded(crew: Crew[list[int]]) -> None:
    assert crew.answer(sorted) == [1, 2, 3]
    assert crew.ask(len).result(30) == 3


def test_what_is_loaded_is_kept_from_question_to_question(crew: Crew[list[int]]) -> None:
    crew.answer(methodcaller("append", 4))
    assert crew.answer(len) == 4


@on_linux
def test_a_process_can_start_before_it_is_asked(crew: Crew[list[int]]) -> None:
    crew.start(("colorsys",))
    (process,) = children(os.getpid())
    assert crew.answer(modules_beside) >= {"colorsys"}
    assert children(os.getpid()) == {process}


def test_no_more_processes_are_asked_than_may_be(crew: Crew[list[int]]) -> None:
    answers: list[int] = []
    threads = [threading.Thread(target=lambda: answers.append(crew.answer(len))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert answers == [3] * 8
    if sys.platform == "linux":
        assert len(children(os.getpid())) == 1


def test_an_error_that_a_user_can_act_on_comes_back_whole(crew: Crew[list[int]]) -> None:
    with pytest.raises(QueryError, match="odd") as caught:
        crew.answer(partial(raise_error, QueryError("odd", 7, "close it")))
    assert (caught.value.position, caught.value.hint) == (7, "close it")
    assert crew.answer(len) == 3


def test_what_cannot_be_loaded_is_an_error_of_every_question() -> None:
    load = partial(raise_error, ModelError("no such model"), [])
    with Crew(load, 1, work="counts", hint=AGAIN) as crew:
        for _ in range(2):
            with pytest.raises(ModelError, match="no such model"):
                crew.answer(repr)


def test_a_fault_of_the_program_is_told_with_its_last_line(crew: Crew[list[int]]) -> None:
    with pytest.raises(BriefingError, match=r"counts ended by itself.*9 is not in list") as caught:
        crew.answer(methodcaller("index", 9))
    assert caught.value.hint == AGAIN


@on_linux
def test_a_process_that_is_killed_is_replaced(crew: Crew[list[int]]) -> None:
    assert crew.answer(len) == 3
    (first,) = children(os.getpid())
    os.kill(first, signal.SIGKILL)
    assert crew.answer(len) == 3
    assert children(os.getpid()).isdisjoint({first})


def test_processes_that_keep_dying_are_one_clear_error(crew: Crew[list[int]]) -> None:
    with pytest.raises(BriefingError, match=r"counts ended .*exit code 7.*twice.*less") as caught:
        crew.answer(partial(die, 7))
    assert "\n" not in str(caught.value)
    assert crew.answer(len) == 3


@on_linux
def test_a_crew_that_is_closed_answers_no_more_and_leaves_nobody_behind() -> None:
    crew = crew_of([1])
    waiting = threading.Thread(target=partial(fail_to_ask, crew))
    waiting.start()
    wait_until(lambda: bool(children(os.getpid())))
    crew.close()
    waiting.join(10)
    assert not waiting.is_alive()
    assert not children(os.getpid())
    with pytest.raises(BriefingError, match="was ended"):
        crew.answer(len)


def fail_to_ask(crew: Crew[list[int]]) -> None:
    """Ask what takes long, and get no answer."""
    with pytest.raises(BriefingError):
        crew.answer(ask_long)


def ask_long(things: list[int]) -> None:
    """Take longer than a test may."""
    time.sleep(600)


@on_linux
@pytest.mark.parametrize("told", [signal.SIGKILL, signal.SIGTERM])
def test_no_process_outlives_the_one_that_started_it(told: signal.Signals) -> None:
    code = (
        "import time; from functools import partial; from briefing.children import Crew\n"
        "crew = Crew(partial(time.sleep, 600), 2, work='sleeps', hint='')\n"
        "crew.ask(repr); crew.ask(repr); time.sleep(600)"
    )
    with subprocess.Popen([sys.executable, "-c", code], stderr=subprocess.DEVNULL) as parent:
        wait_until(lambda: len(children(parent.pid)) == 2)
        workers = children(parent.pid)
        time.sleep(0.5)
        parent.send_signal(told)
    wait_until(lambda: not any(is_alive(worker) for worker in workers), seconds=10)


def test_a_question_tells_how_far_it_is_before_it_is_answered(crew: Crew[list[int]]) -> None:
    told: list[int] = []
    assert crew.ask_telling(count, told.append).result(30) == 3
    assert told == [3, 1, 2]
    assert crew.answer(len) == 3


def count(things: list[int], tell: Callable[[int], None]) -> int:
    """How many there are, told one by one."""
    for thing in things:
        tell(thing)
    return len(things)
