"""How long do names take to become entities, in a library of many articles?

    python benchmarks/resolving.py 10000 [--folder /tmp/somewhere]

The articles are invented: sentences about persons, organisations, places and bases whose names are
made of syllables, as frequent as names in the news are (Zipf), half of the persons with a surname
in common with others. They are written as if a model had read them, so that nothing but comparing
names is measured: the first settling, the settling after one more article, decisions, and the
largest resident memory.
"""

import argparse
import random
import resource
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from briefing.article import Article, RawArticle
from briefing.cleaning import clean
from briefing.desk.desk import Desk
from briefing.entities.spread import votes_of
from briefing.ingest.settling import settle
from briefing.language.sentences import sentences
from briefing.mention import Found, Label, Name, Reading
from briefing.record import articles as shelf
from briefing.record import settled
from briefing.record.database import Database

_SYLLABLES = tuple(c + v for c in "bdfghjklmnprstvz" for v in "aeio")
_MENTIONS = 15
_BATCH = 500


class World:
    """Who and what may be written about: the more articles, the more names."""

    def __init__(self, articles: int, seed: int = 7) -> None:
        """Invent the names for a library of so many articles."""
        self._random = random.Random(seed)
        count = int(60 * articles**0.6)
        given = [self._word(2) for _ in range(200)]
        surnames = [self._word(3) for _ in range(max(count // 3, 50))]
        self._people = [
            f"{self._random.choice(given)} {self._random.choice(surnames)}" for _ in range(count)
        ]
        self._places = [self._word(3) for _ in range(count // 3)]
        heads = ["Front", "Union", "Council", "Movement", "Agency"]
        self._groups = [
            f"{self._word(2)} {self._word(2)} {self._random.choice(heads)}"
            for _ in range(count // 2)
        ]

    def article(self, number: int) -> tuple[Article, Reading]:
        """One article, and what a model would read in it."""
        parts: list[tuple[str, Label | None]] = [(f"Report {number}\n\n", None)]
        for _ in range(_MENTIONS // 5):
            person, group = self._pick(self._people), self._pick(self._groups)
            place, other = self._pick(self._places), self._pick(self._places)
            parts += [
                (person, Label.PERSON), (" of the ", None), (group, Label.ORG),
                (" spoke in ", None), (place, Label.GPE), (". Later ", None),
                (person.split()[1], Label.PERSON), (" went to ", None), (other, Label.GPE),
                (".\n\n", None),
            ]  # fmt: skip
        text, names = "", []
        for part, label in parts:
            if label is not None:
                names.append(Name(len(text), len(text) + len(part), label, Found.MODEL, 0.97))
            text += part
        article = clean(RawArticle(text=text.rstrip(), place=f"/invented/{number}.txt"))
        spans = tuple(s for p in article.paragraphs for s in sentences(article.text, p))
        return article, Reading("by hand 1", spans, tuple(names))

    def _pick(self, names: list[str]) -> str:
        """One of `names`, the n-th about 1/n as often as the first."""
        return names[int(len(names) ** self._random.random()) - 1]

    def _word(self, syllables: int) -> str:
        return "".join(self._random.choice(_SYLLABLES) for _ in range(syllables)).capitalize()


def main() -> None:
    """Build the library, and print what was measured."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("articles", type=int)
    parser.add_argument("--folder", type=Path)
    chosen = parser.parse_args()
    folder = chosen.folder or Path(tempfile.mkdtemp()) / "library"
    shutil.rmtree(folder, ignore_errors=True)
    world = World(chosen.articles)
    with Database(folder) as database:
        for first in range(0, chosen.articles, _BATCH):
            _save(database, _some(world, first, min(first + _BATCH, chosen.articles)))
        _say("the first settling", _timed(lambda: settle(database, lambda forms: (), _silent)))
        _say_memory()
        for number in range(chosen.articles, chosen.articles + 5):
            _save(database, [world.article(number)])
            _say("one more article", _timed(lambda: settle(database, lambda forms: (), _silent)))
    with Desk.open(folder) as desk:
        _say("listing all entities", _timed(desk.entities))
        biggest = [entity.id for entity in desk.entities()[:4]]
        _say("same, of the two most mentioned", _timed(lambda: desk.join(biggest[0], biggest[1])))
        _say("undo", _timed(desk.undo))
        _say("rename", _timed(lambda: desk.rename(biggest[2], "Another")))
        _say("hide", _timed(lambda: desk.hide(biggest[3])))
        _say("ledger", _timed(desk.ledger))
        _say("suggestions", _timed(desk.suggestions))
        _say("related", _timed(lambda: desk.related(biggest[1])))
        counts = desk.counts()
    _say_memory()
    sys.stdout.write(f"{counts}\n")


def _some(world: World, first: int, last: int) -> Iterator[tuple[Article, Reading]]:
    return (world.article(number) for number in range(first, last))


def _save(
    database: Database, read: Iterator[tuple[Article, Reading]] | list[tuple[Article, Reading]]
) -> None:
    with database.transaction() as db:
        for article, reading in read:
            shelf.save_article(db, article, reading, added="2024-12-20T12:00:00+00:00")
            settled.add_votes(db, votes_of(article, reading), sign=1)


def _timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def _say(what: str, seconds: float) -> None:
    sys.stdout.write(f"{what:34} {seconds * 1000:10,.0f} ms\n")
    sys.stdout.flush()


def _say_memory() -> None:
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    sys.stdout.write(f"{'largest resident memory':34} {most:10,.0f} MB\n")


def _silent(done: int, total: int) -> None:
    """Progress that nobody watches."""


if __name__ == "__main__":
    main()
