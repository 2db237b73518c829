"""How long does the reader let one wait, and how much memory does it take?

    python benchmarks/reader.py FOLDER [FOLDER ...] [--runs 7]

Each FOLDER is a library, as `benchmarks/world.py` makes them; walking through it writes into it
what was seen. The reader runs in a terminal of 120x40 of its own, as a person has it. Key to paint
is the time from a key to the last byte of the frame that shows its effect: see `journeys.py` for
what proves it. The tables are Markdown, with the targets beside the figures.
"""

import argparse
import math
import statistics
import sys
from collections.abc import Iterator, Sequence
from dataclasses import astuple, dataclass
from pathlib import Path

from benchmarks.first_paint import paint_seconds, smallest_application
from benchmarks.journeys import Journeys, Kind, bar
from benchmarks.material import Material, material
from benchmarks.terminal import Memory, Terminal

_OWN_TEXT = b"briefing"
_PAUSE = 5.0
"""Seconds without a key, after which the reader has cleared up."""
_LARGE = 50_000
"""Articles from which on a library is a large one."""


@dataclass(frozen=True, slots=True)
class Limit:
    """Milliseconds that a target allows, where it says so."""

    p50: float = math.inf
    p95: float = math.inf
    most: float = math.inf

    @property
    def words(self) -> str:
        """The limit in the words of a table."""
        parts = (("p50", self.p50), ("p95", self.p95), ("max", self.most))
        told = [f"{name} {limit:.0f}" for name, limit in parts if limit < math.inf]
        return ", ".join(told) or "-"


@dataclass(frozen=True, slots=True)
class Opening:
    """How the reader opens; each value is a median over several starts."""

    smallest: float
    """Seconds to the first paint of the smallest Textual application."""
    first: float
    """Seconds to the first paint."""
    ratio: float
    """Of both, pair by pair."""
    lists: float
    """Seconds until every article and name is listed."""
    search: float
    """Seconds until the hits of a query are shown that is typed right after the first paint."""


def main() -> None:
    """Measure, and print the tables of each library."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("library", nargs="+", type=Path)
    parser.add_argument("--runs", type=int, default=7, help="starts of which medians are told")
    chosen = parser.parse_args()
    for library in chosen.library:
        known = material(library)
        print_lines(opening_table(known, opening(library, known, chosen.runs)))
        print_lines(keys_table(library, known))


def print_lines(lines: Iterator[str]) -> None:
    """Write lines as they come."""
    for line in lines:
        sys.stdout.write(f"{line}\n")
        sys.stdout.flush()


def opening(library: Path, known: Material, runs: int) -> Opening:
    """Start the reader several times."""
    command = reader(library)
    paint_seconds(command, _OWN_TEXT)
    pairs = [
        (paint_seconds(smallest_application(), b"first paint"), paint_seconds(command, _OWN_TEXT))
        for _ in range(runs)
    ]
    return Opening(
        smallest=statistics.median(smallest for smallest, _ in pairs),
        first=statistics.median(own for _, own in pairs),
        ratio=statistics.median(own / smallest for smallest, own in pairs),
        lists=statistics.median(lists_seconds(command, known) for _ in range(runs)),
        search=statistics.median(search_seconds(command, known) for _ in range(runs)),
    )


def reader(library: Path) -> list[str]:
    """The command that opens a library."""
    return [sys.executable, "-m", "briefing", "--library", str(library)]


def lists_seconds(command: Sequence[str], known: Material) -> float:
    """Seconds from the start until all articles and names are listed."""
    with Terminal(command) as terminal:
        return _wait_for_lists(terminal, known) - terminal.started


def search_seconds(command: Sequence[str], known: Material) -> float:
    """Seconds from the start until a query has hits that is typed right after the first paint."""
    query = known.finished[0]
    with Terminal(command) as terminal:
        terminal.wait_until(lambda picture: picture.has(_OWN_TEXT.decode()))
        terminal.type(f"/{query}")
        shown = terminal.wait_until(lambda picture: _has_hits(bar(picture), query))
        return shown - terminal.started


def opening_table(known: Material, opened: Opening) -> Iterator[str]:
    """How long it takes to open, and what is allowed."""
    yield f"### {known.articles:,} articles, {known.names:,} names, {known.mentions:,} mentions\n"
    yield "| opening, s (medians) | | target |"
    yield "|---|--:|--:|"
    yield f"| smallest Textual application: first paint | {opened.smallest:.2f} | |"
    yield f"| briefing: first paint | {opened.first:.2f} | |"
    yield f"| ratio, pair by pair | {opened.ratio:.2f} | 1.3 |"
    yield f"| lists ready | {opened.lists:.2f} | |"
    yield f"| search ready, after the first paint | {opened.search - opened.first:.2f} | 0.40 |\n"


def keys_table(library: Path, known: Material) -> Iterator[str]:
    """How long each key takes, with the memory before and after."""
    with Terminal(reader(library)) as terminal:
        _wait_for_lists(terminal, known)
        terminal.wait_until(lambda picture: not picture.has("another model"), seconds=20)
        terminal.settle(1.0)
        opened = terminal.resident()
        journeys = Journeys(terminal)
        journeys.go(known)
        terminal.settle(_PAUSE)
        ended, most = terminal.resident(), terminal.resident(most=True)
    yield "| key to paint, ms | keys | p50 | p95 | max | target |"
    yield "|---|--:|--:|--:|--:|--:|"
    for kind in Kind:
        yield key_row(kind, sorted(journeys.times[kind]), limit(kind, known.articles))
    yield ""
    yield "| resident memory, MB | reader | index | both | target |"
    yield "|---|--:|--:|--:|--:|"
    yield memory_row("after opening", opened, "150")
    yield memory_row("after all of these keys, and a pause", ended, "150")
    yield memory_row("at most", most)
    yield ""


def memory_row(when: str, resident: Memory, target: str = "") -> str:
    """A row of the table of memory."""
    told = " | ".join(f"{megabytes:.0f}" for megabytes in astuple(resident))
    return f"| {when} | {told} | {target} |"


def key_row(kind: Kind, times: Sequence[float], allowed: Limit) -> str:
    """A row of the table; what is above its limit is bold."""
    if not times:
        return f"| {kind} | 0 | | | | {allowed.words} |"
    figures = (
        (statistics.median(times), allowed.p50),
        (times[math.ceil(0.95 * len(times)) - 1], allowed.p95),
        (times[-1], allowed.most),
    )
    told = " | ".join(f"**{ms:.0f}**" if ms > most else f"{ms:.0f}" for ms, most in figures)
    return f"| {kind} | {len(times)} | {told} | {allowed.words} |"


def limit(kind: Kind, articles: int) -> Limit:
    """What is allowed for a library of so many articles."""
    is_large = articles >= _LARGE
    match kind:
        case Kind.ARTICLES | Kind.NAMES | Kind.LINE:
            return Limit(p95=16)
        case Kind.COLD:
            return Limit(p95=150 if is_large else 25)
        case Kind.WARM | Kind.FINISH | Kind.LOOKED:
            return Limit(p95=50 if is_large else 25)
        case Kind.HERE:
            return Limit(p50=16, most=40)
        case Kind.ELSEWHERE | Kind.FOLLOW | Kind.OPEN | Kind.OPENED | Kind.OPENED_LOOKED:
            return Limit(p95=60)
    return Limit()


def _has_hits(bar: str, query: str) -> bool:
    return f" {query} " in bar and "article" in bar


def _wait_for_lists(terminal: Terminal, known: Material) -> float:
    articles, names = f"Articles {known.articles:,} ", f"Entities {known.names:,} "
    return terminal.wait_until(lambda picture: picture.has(articles) and picture.has(names))


if __name__ == "__main__":
    main()
