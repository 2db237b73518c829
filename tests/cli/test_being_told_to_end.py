"""What becomes of the reader's place when its terminal is closed, or it is told to end?"""

import fcntl
import os
import pty
import select
import signal
import struct
import sys
import termios
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from briefing.desk.desk import Desk

MOST = 60.0
"""Seconds that a step may take on a busy machine."""


class InTerminal:
    """The reader in a terminal of its own."""

    def __init__(self, library: Path) -> None:
        self.process, self.terminal = pty.fork()
        if self.process == 0:
            command = [sys.executable, "-m", "briefing", "--library", str(library)]
            os.execve(sys.executable, command, {**os.environ, "TERM": "xterm-256color"})
        room = struct.pack("HHHH", 36, 120, 0, 0)
        fcntl.ioctl(self.terminal, termios.TIOCSWINSZ, room)
        self.is_open = True

    def press(self, keys: bytes, *, until: bytes) -> None:
        """Type, and wait until something is written that holds these bytes."""
        os.write(self.terminal, keys)
        written = b""
        while until not in written:
            more = self._read_for(MOST)
            assert more, written[-500:]
            written += more

    def settle(self) -> None:
        """Wait until nothing is written any more."""
        while self._read_for(0.5):
            pass

    def close(self) -> None:
        os.close(self.terminal)
        self.is_open = False

    def exit_code(self) -> int:
        """Wait for the end; what is still written meanwhile is read, and left."""
        end = time.monotonic() + MOST
        while time.monotonic() < end:
            done, status = os.waitpid(self.process, os.WNOHANG)
            if done:
                return os.waitstatus_to_exitcode(status)
            self._read_for(0.05)
        os.kill(self.process, signal.SIGKILL)
        pytest.fail("it goes on")

    def _read_for(self, seconds: float) -> bytes:
        """What is written next, if anything is; nothing from a terminal that is closed."""
        if not self.is_open:
            time.sleep(seconds)
            return b""
        ready, _, _ = select.select([self.terminal], [], [], seconds)
        with suppress(OSError):
            return os.read(self.terminal, 65_536) if ready else b""
        return b""


def terminate(reader: InTerminal) -> None:
    os.kill(reader.process, signal.SIGTERM)


@pytest.mark.parametrize(
    ("tell", "code"), [(terminate, 128 + signal.SIGTERM), (InTerminal.close, 128 + signal.SIGHUP)]
)
def test_a_walk_goes_on_where_it_was_when_the_reader_was_told_to_end(
    library: Path, tell: Callable[[InTerminal], None], code: int
) -> None:
    reader = InTerminal(library)
    reader.press(b"", until=b"Syria")
    reader.press(b"3\r", until=b"1/4")
    reader.press(b"n", until=b"2/4")
    reader.settle()
    tell(reader)

    assert reader.exit_code() == code
    with Desk.open(library) as desk:
        (walk,) = desk.past_walks()
    assert walk.at == 1
