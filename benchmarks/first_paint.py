"""How long until the reader's first paint, beside the smallest Textual application?

    python benchmarks/first_paint.py [--library FOLDER] [--runs 9]

Both start in a terminal of 120x40 of their own, in turn. A run lasts from the start of the process
to the first frame that shows the application's own text. The median of the ratios, pair by pair,
is what counts: a machine's speed drifts.
"""

import argparse
import os
import pty
import select
import signal
import statistics
import struct
import sys
import termios
import time
from collections.abc import Sequence
from fcntl import ioctl

_SMALLEST = """
from textual.app import App
from textual.widgets import Static
class Smallest(App):
    def compose(self):
        yield Static('first paint')
Smallest().run()
"""
_SECONDS = 20.0


def main() -> None:
    """Measure, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--library", help="library to open; an empty one without it")
    parser.add_argument("--runs", type=int, default=9)
    chosen = parser.parse_args()
    library = ["--library", chosen.library] if chosen.library else []
    smallest = [sys.executable, "-c", _SMALLEST]
    reader = [sys.executable, "-m", "briefing", *library]
    for command, text in ((smallest, b"first paint"), (reader, b"briefing")):
        paint_seconds(command, text)
    pairs = [
        (paint_seconds(smallest, b"first paint"), paint_seconds(reader, b"briefing"))
        for _ in range(chosen.runs)
    ]
    rows = (
        ("smallest Textual application", [smallest for smallest, _ in pairs], "s"),
        ("briefing", [reader for _, reader in pairs], "s"),
        ("briefing / smallest", [reader / smallest for smallest, reader in pairs], ""),
    )
    for name, values, unit in rows:
        low, middle, high = min(values), statistics.median(values), max(values)
        sys.stdout.write(f"{name:30} min {low:.3f}  median {middle:.3f}  max {high:.3f} {unit}\n")


def paint_seconds(command: Sequence[str], text: bytes) -> float:
    """Seconds from the start of `command` to the first time its terminal shows `text`.

    Raises:
        TimeoutError: it shows nothing of the kind.
    """
    start = time.perf_counter()
    process, terminal = pty.fork()
    if process == 0:
        os.environ.update(TERM="xterm-256color", COLORTERM="truecolor")
        os.execv(command[0], list(command))
    ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
    try:
        return _wait_for(terminal, text, start)
    finally:
        os.kill(process, signal.SIGKILL)
        os.waitpid(process, 0)
        os.close(terminal)


def _wait_for(terminal: int, text: bytes, start: float) -> float:
    shown = b""
    while time.perf_counter() - start < _SECONDS:
        ready, _, _ = select.select([terminal], [], [], 0.5)
        if ready:
            shown += os.read(terminal, 65536)
            if text in shown:
                return time.perf_counter() - start
    raise TimeoutError(f"{text!r} was not shown within {_SECONDS} s: {shown[-500:]!r}")


if __name__ == "__main__":
    main()
