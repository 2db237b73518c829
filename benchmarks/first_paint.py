"""How long until the reader's first paint, beside the smallest Textual application?

    python benchmarks/first_paint.py [--library FOLDER] [--runs 9]

Both start in a terminal of 120x40 of their own, in turn. A run lasts from the start of the process
to the first frame that shows the application's own text. The median of the ratios, pair by pair,
is what counts: a machine's speed drifts.
"""

import argparse
import statistics
import sys
from collections.abc import Sequence

from benchmarks.terminal import Terminal

_SMALLEST = """
from textual.app import App
from textual.widgets import Static
class Smallest(App):
    def compose(self):
        yield Static('first paint')
Smallest().run()
"""


def main() -> None:
    """Measure, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--library", help="library to open; an empty one without it")
    parser.add_argument("--runs", type=int, default=9)
    chosen = parser.parse_args()
    library = ["--library", chosen.library] if chosen.library else []
    smallest = smallest_application()
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


def smallest_application() -> list[str]:
    """The command that starts the smallest Textual application; it shows `first paint`."""
    return [sys.executable, "-c", _SMALLEST]


def paint_seconds(command: Sequence[str], text: bytes) -> float:
    """Seconds from the start of `command` to the first time its terminal shows `text`.

    Raises:
        TimeoutError: it shows nothing of the kind.
    """
    with Terminal(command) as terminal:
        return terminal.wait_for_bytes(text) - terminal.started


if __name__ == "__main__":
    main()
