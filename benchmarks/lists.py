"""How long does it take until a list stands on the screen, however many rows it has?

    python benchmarks/lists.py FOLDER [--runs 20]

FOLDER is a library, as `benchmarks/world.py` makes them. In the reader, without a terminal, another
list is mounted beside each of its lists, with the same rows, and is waited for until its lines are
drawn. The walk is that of the name with the most mentions. The table is Markdown.
"""

import argparse
import asyncio
import statistics
import sys
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from briefing.tui.pace import set_pace

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.tui.widgets.paged import Paged
    from briefing.tui.widgets.panes import Panes

_TARGET = 100
"""Milliseconds."""
_TURN = 0.002
"""Seconds between two looks at whether a list is drawn."""


def main() -> None:
    """Measure, and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("library", type=Path)
    parser.add_argument("--runs", type=int, default=20)
    chosen = parser.parse_args()
    set_pace()
    sys.stdout.write("| list | rows | p50 ms | most | target |\n|---|--:|--:|--:|--:|\n")
    for name, rows, times in asyncio.run(measured(chosen.library, chosen.runs)):
        told = f"{statistics.median(times):.0f} | {max(times):.0f} | {_TARGET}"
        sys.stdout.write(f"| {name} | {rows:,} | {told} |\n")


async def measured(library: Path, runs: int) -> list[tuple[str, int, list[float]]]:
    """Of each list its name, its rows, and the milliseconds of each run."""
    from briefing.desk.reader_desk import ReaderDesk
    from briefing.tui.app import ReaderApp
    from briefing.tui.widgets.panes import Panes

    app = ReaderApp(lambda: ReaderDesk(library), name=library.name)
    async with app.run_test(size=(120, 40)) as pilot:
        while not (app.screen.query(Panes) and app.screen.query_one(Panes).names.list.items):
            await pilot.pause(0.1)
        panes = app.screen.query_one(Panes)
        await pilot.press("3", "enter")
        while not panes.concordance.list.items:
            await pilot.pause(0.1)
        await pilot.pause(1.0)
        return [
            (name, rows, [await milliseconds(make, panes) for _ in range(runs)])
            for name, rows, make in lists(panes)
        ]


def lists(panes: "Panes") -> "list[tuple[str, int, Callable[[], Paged]]]":
    """Of each list its name, its rows, and what makes another one with them."""
    from briefing.tui.widgets.article_list import ArticleList
    from briefing.tui.widgets.concordance_list import ConcordanceList
    from briefing.tui.widgets.name_list import NameList

    articles, names, walk = panes.articles.rows, panes.names.list, panes.concordance.list

    def other_articles() -> ArticleList:
        other = ArticleList(id="another")
        other.show(articles)
        return other

    def other_names() -> NameList:
        other = NameList(id="another")
        other.names = names.names
        return other

    def other_walk() -> ConcordanceList:
        other = ConcordanceList(id="another")
        other.show(walk.walk, walk.items, look="hit")
        return other

    return [
        ("articles", len(articles), other_articles),
        ("names", len(names.items), other_names),
        ("concordance", len(walk.items), other_walk),
    ]


async def milliseconds(make: "Callable[[], Paged]", panes: "Panes") -> float:
    """From the wish for a list until its lines are drawn."""
    began = perf_counter()
    other = make()
    await panes.articles.mount(other)
    while not other._drawn_lines.kept:
        await asyncio.sleep(_TURN)
    took = (perf_counter() - began) * 1000
    await other.remove()
    await asyncio.sleep(0.1)
    return took


if __name__ == "__main__":
    main()
