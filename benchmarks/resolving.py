"""How long do names take to become entities, in a library of many articles?

    python benchmarks/resolving.py 10000 [--folder /tmp/somewhere]

The articles are those of `world`, written as if a model had read them, so that nothing but
comparing names is measured: the first settling, the settling after one more article, decisions,
and the largest resident memory. Another process writes them, so that its memory is not counted.
"""

import argparse
import multiprocessing
import shutil
import sys
import tempfile
from pathlib import Path

from benchmarks.world import World, save, save_some, say, say_memory, silent, timed
from briefing.desk.desk import Desk
from briefing.ingest.settling import settle
from briefing.record.database import Database


def main() -> None:
    """Build the library, and print what was measured."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("articles", type=int)
    parser.add_argument("--folder", type=Path)
    chosen = parser.parse_args()
    folder = chosen.folder or Path(tempfile.mkdtemp()) / "library"
    shutil.rmtree(folder, ignore_errors=True)
    _save_elsewhere(folder, chosen.articles)
    with Database(folder) as database:
        say("the first settling", timed(lambda: settle(database, lambda forms: (), silent)))
        say_memory()
        world = World(chosen.articles)
        for number in range(chosen.articles, chosen.articles + 5):
            save_some(database, [world.article(number)])
            say("one more article", timed(lambda: settle(database, lambda forms: (), silent)))
    with Desk.open(folder) as desk:
        say("listing all entities", timed(desk.entities))
        biggest = [entity.id for entity in desk.entities()[:4]]
        say("same, of the two most mentioned", timed(lambda: desk.join(biggest[0], biggest[1])))
        say("undo", timed(desk.undo))
        say("rename", timed(lambda: desk.rename(biggest[2], "Another")))
        say("hide", timed(lambda: desk.hide(biggest[3])))
        say("ledger", timed(desk.ledger))
        say("suggestions", timed(desk.suggestions))
        say("related", timed(lambda: desk.related(biggest[1])))
        sys.stdout.write(f"{desk.counts()}\n")
    say_memory()


def _save_elsewhere(folder: Path, articles: int) -> None:
    """Let a process of its own write the library.

    Raises:
        RuntimeError: It ended before all was written.
    """
    writer = multiprocessing.get_context("spawn").Process(target=_save, args=(folder, articles))
    writer.start()
    writer.join()
    if writer.exitcode != 0:
        raise RuntimeError(f"The library was not written: exit code {writer.exitcode}")


def _save(folder: Path, articles: int) -> None:
    with Database(folder) as database:
        save(database, World(articles), articles)


if __name__ == "__main__":
    main()
