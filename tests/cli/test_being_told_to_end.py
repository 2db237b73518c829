"""What becomes of the reader's place when its terminal is closed, or it is told to end?"""

import os
import signal
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from benchmarks.terminal import Picture, Terminal
from briefing.desk.desk import Desk

MOST = 60.0
"""Seconds that the end may take on a busy machine."""


def terminate(reader: Terminal) -> None:
    os.kill(reader.process, signal.SIGTERM)


def hang_up(reader: Terminal) -> None:
    os.close(reader._file)


def exit_code(reader: Terminal) -> int:
    end = time.monotonic() + MOST
    while time.monotonic() < end:
        done, status = os.waitpid(reader.process, os.WNOHANG)
        if done:
            return os.waitstatus_to_exitcode(status)
        time.sleep(0.05)
    os.kill(reader.process, signal.SIGKILL)
    pytest.fail("it goes on")


@pytest.mark.parametrize(
    ("tell", "code"), [(terminate, 128 + signal.SIGTERM), (hang_up, 128 + signal.SIGHUP)]
)
def test_a_walk_goes_on_where_it_was_when_the_reader_was_told_to_end(
    library: Path, tell: Callable[[Terminal], None], code: int
) -> None:
    reader = Terminal([sys.executable, "-m", "briefing", "--library", str(library)])
    for keys, shown in ("", "Syria"), ("3\r", "1/4 · source"), ("n", "2/4 · source"):
        reader.type(keys)
        reader.wait_until(partial(Picture.has, text=shown))
    reader.settle(0.5)
    tell(reader)

    assert exit_code(reader) == code
    with Desk.open(library) as desk:
        (walk,) = desk.past_walks()
    assert walk.at == 1
