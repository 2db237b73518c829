"""How is a library of invented news made, for the benchmarks?

    python benchmarks/world.py 10000 FOLDER

Articles of 150 to 300 words about persons, organisations and places that do not exist: words and
names are made of syllables and as frequent as in the news (Zipf), half of the persons share a
surname with others, forty outlets write over two years. They are written as if a model had read
them. The command settles the names, writes the index, and prints how long each took.
"""

import argparse
import datetime
import itertools
import random
import resource
import shutil
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from msgspec.structs import replace

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

Piece = tuple[str, Label | None]
"""A stretch of text, and what it names."""

_FIRST_DAY = datetime.date(2023, 1, 1)
_DAYS = 731
_OUTLETS = 40
_VOCABULARY = 20_000
_PASSAGES = 3
"""In each stand five names."""
_NAME_SYLLABLES = tuple(c + v for c in "bdfghjklmnprstvz" for v in "aeio")
_SYLLABLES = tuple(
    begin + vowel + end
    for begin in ("", *"bcdfghjklmnprstvw", "br", "ch", "pl", "pr", "sh", "st", "th", "tr")
    for vowel in "aeiou"
    for end in ("", "", *"lnrst", "nd", "ng")
)
_BATCH = 500


class World:
    """Who and what may be written about, and in which words: the more articles, the more names."""

    def __init__(self, articles: int, seed: int = 7) -> None:
        """Invent the names for a library of so many articles."""
        self._random = random.Random(seed)
        count = int(60 * articles**0.6)
        given = [self._name(2) for _ in range(200)]
        surnames = [self._name(3) for _ in range(max(count // 3, 50))]
        self._people = [
            f"{self._random.choice(given)} {self._random.choice(surnames)}" for _ in range(count)
        ]
        self._places = [self._name(3) for _ in range(count // 3)]
        heads = ["Front", "Union", "Council", "Movement", "Agency"]
        self._groups = [
            f"{self._name(2)} {self._name(2)} {self._random.choice(heads)}"
            for _ in range(count // 2)
        ]
        self._words = self._vocabulary()
        ranks = range(1, len(self._words) + 1)
        self._shares = list(itertools.accumulate(1 / rank for rank in ranks))
        papers = ["Courier", "Post", "Daily", "Times", "Wire"]
        self._outlets = [f"{self._name(2)} {self._random.choice(papers)}" for _ in range(_OUTLETS)]

    def article(self, number: int) -> tuple[Article, Reading]:
        """One article, and what a model would read in it."""
        text, names = f"{self._sentence(7)[:-2]} {number}\n\n", []
        for part, label in self._story():
            if label is not None:
                names.append(Name(len(text), len(text) + len(part), label, Found.MODEL, 0.97))
            text += part
        day = _FIRST_DAY + datetime.timedelta(self._random.randrange(_DAYS))
        raw = RawArticle(
            text=text.rstrip(),
            place=f"/invented/{number}.txt",
            source=self._pick(self._outlets),
            published=day.isoformat(),
        )
        article = replace(clean(raw), language="en")
        spans = tuple(s for p in article.paragraphs for s in sentences(article.text, p))
        return article, Reading("by hand 1", spans, tuple(names))

    def _story(self) -> Iterator[Piece]:
        length = self._random.randint(150, 300)
        for _ in range(_PASSAGES):
            yield from self._passage()
            words = length // _PASSAGES - 14
            while words > 0:
                count = min(self._random.randint(8, 22), words)
                yield self._sentence(count), None
                words -= count
            yield "\n\n", None

    def _passage(self) -> Iterator[Piece]:
        person, group = self._pick(self._people), self._pick(self._groups)
        yield person, Label.PERSON
        yield " of the ", None
        yield group, Label.ORG
        yield " spoke in ", None
        yield self._pick(self._places), Label.GPE
        yield ". Later ", None
        yield person.split()[1], Label.PERSON
        yield " went to ", None
        yield self._pick(self._places), Label.GPE
        yield ". ", None

    def _sentence(self, words: int) -> str:
        chosen = self._random.choices(self._words, cum_weights=self._shares, k=words)
        return f"{' '.join(chosen).capitalize()}. "

    def _pick(self, names: list[str]) -> str:
        """One of `names`, the n-th about 1/n as often as the first."""
        return names[int(len(names) ** self._random.random()) - 1]

    def _name(self, syllables: int) -> str:
        return "".join(self._random.choices(_NAME_SYLLABLES, k=syllables)).capitalize()

    def _vocabulary(self) -> list[str]:
        """Different words, the frequent ones short."""
        found: dict[str, None] = {}
        while len(found) < _VOCABULARY:
            most = 1 + (len(found) > 100) + (len(found) > 2_000) + (len(found) > 12_000)
            found["".join(self._random.choices(_SYLLABLES, k=self._random.randint(1, most)))] = None
        return list(found)


@dataclass(frozen=True, slots=True)
class Part:
    """One part of making a library."""

    name: str
    seconds: float


def make_library(folder: Path, articles: int) -> Iterator[Part]:
    """Make a whole library in `folder`, in place of what is there; tells each part when done."""
    shutil.rmtree(folder, ignore_errors=True)
    world = World(articles)
    with Database(folder) as database:
        yield Part("articles invented and saved", timed(lambda: save(database, world, articles)))
        yield Part("names settled", timed(lambda: settle(database, lambda forms: (), silent)))
    with Desk.open(folder) as desk:
        yield Part("index written", timed(lambda: desk.reindex(lambda progress: None)))


def save(database: Database, world: World, articles: int) -> None:
    """Save the first `articles` of a world, their names not yet settled."""
    for first in range(0, articles, _BATCH):
        numbers = range(first, min(first + _BATCH, articles))
        save_some(database, (world.article(number) for number in numbers))


def save_some(database: Database, read: Iterable[tuple[Article, Reading]]) -> None:
    """Save articles in one transaction."""
    with database.transaction() as db:
        for article, reading in read:
            shelf.save_article(db, article, reading, added="2024-12-20T12:00:00+00:00")
            settled.add_votes(db, votes_of(article, reading), sign=1)


def timed(work: Callable[[], object]) -> float:
    """How many seconds `work` takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def say(what: str, seconds: float) -> None:
    """One line of a benchmark's answer."""
    sys.stdout.write(f"{what:34} {seconds * 1000:10,.0f} ms\n")
    sys.stdout.flush()


def say_memory() -> None:
    """The largest resident memory of this process until now."""
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    sys.stdout.write(f"{'largest resident memory':34} {most:10,.0f} MB\n")


def silent(done: int, total: int) -> None:
    """Progress that nobody watches."""


def main() -> None:
    """Make the library that is asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("articles", type=int)
    parser.add_argument("folder", type=Path)
    chosen = parser.parse_args()
    for part in make_library(chosen.folder, chosen.articles):
        say(part.name, part.seconds)
    say_memory()


if __name__ == "__main__":
    main()
