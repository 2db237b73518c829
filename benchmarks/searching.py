"""How long does a search take, whole: hits, snippets and places?

    python benchmarks/searching.py FOLDER [--queries 40]

FOLDER is a library, as `world.py` makes one. Its own words are asked for, as the reader asks while
somebody types: 100 hits, each with its snippet and every place. Cold is a query that was not asked
before, warm is the same once more. Last the resident memory, after many different searches and
after as many again: it must not grow.
"""

import argparse
import random
import re
import statistics
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from briefing.desk.desk import Desk
from briefing.heap import resident

_SAMPLE = 300
"""Articles whose words are asked for."""
_WORD = re.compile(r"[^\W\d_]{3,}")
_MANY = 200


@dataclass(frozen=True, slots=True)
class Kind:
    """Queries that are alike."""

    name: str
    queries: tuple[str, ...]


class Words:
    """Words of a library's articles, by how many of a sample hold them."""

    def __init__(self, desk: Desk, chance: random.Random) -> None:
        """Read the sample."""
        rows = desk.articles()
        self._chance = chance
        chosen = chance.sample(rows, min(_SAMPLE, len(rows)))
        self._texts: list[list[str]] = [
            _WORD.findall(desk.article(row.id).story().lower()) for row in chosen
        ]
        counted: Counter[str] = Counter(word for text in self._texts for word in set(text))
        self._ranked = [word for word, _ in counted.most_common()]

    def frequent(self, count: int) -> list[str]:
        """The most frequent."""
        return self._ranked[:count]

    def usual(self) -> str:
        """One that is neither among the most frequent nor rare."""
        return self._chance.choice(self._ranked[10 : max(len(self._ranked) // 4, 11)])

    def beginning(self, letters: int) -> str:
        """How a usual one begins."""
        return self.usual()[:letters]

    def any(self) -> str:
        """One of all, however rare."""
        return self._chance.choice(self._ranked)

    def pair(self) -> str:
        """Two that stand one after the other."""
        text = self._chance.choice([text for text in self._texts if len(text) > 1])
        first = self._chance.randrange(len(text) - 1)
        return " ".join(text[first : first + 2])


def main() -> None:
    """Measure, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("library", type=Path)
    parser.add_argument("--queries", type=int, default=40, help="queries of each kind")
    chosen = parser.parse_args()
    with Desk.open(chosen.library) as desk:
        words = Words(desk, random.Random(7))
        _say("resident before the first search", _resident(), "MB")
        _say("the first search, with all it loads", _timed(lambda: desk.search("zzz")), "ms")
        _say("resident after it", _resident(), "MB")
        _say_table((kind.name, _measured(desk, kind)) for kind in _kinds(words, chosen.queries))
        for word in words.frequent(1)[0], words.usual():
            found = desk.search(word, limit=1).total
            _say(f"facets of {found:,} articles", _timed(partial(desk.facets, word)), "ms")
        _say("did you mean", _timed(lambda: desk.did_you_mean(f"{words.usual()}qz")), "ms")
        for count in (_MANY, 2 * _MANY):
            for _ in range(_MANY):
                desk.search(f"{words.any()} OR {words.any()[:4]}*")
            _say(f"resident after {count} other searches", _resident(), "MB")


def _kinds(words: Words, count: int) -> tuple[Kind, ...]:
    def made(name: str, make: Callable[[], str]) -> Kind:
        return Kind(name, tuple(make() for _ in range(count)))

    return (
        Kind("one frequent word", tuple(f"{word} " for word in words.frequent(count))),
        made("AND of two", lambda: f"{words.usual()} {words.usual()} "),
        made("OR of two", lambda: f"{words.usual()} OR {words.usual()} "),
        made("phrase", lambda: f'"{words.pair()}"'),
        *(made(f"beginning of {n}", partial(words.beginning, n)) for n in range(2, 6)),
        made("fuzzy", lambda: f"{words.usual()}~ "),
    )


def _measured(desk: Desk, kind: Kind) -> tuple[list[float], list[float]]:
    """Milliseconds of each query, cold and warm."""
    cold, warm = (
        [_timed(partial(desk.search, query, typing=True)) for query in kind.queries]
        for _ in range(2)
    )
    return cold, warm


def _say_table(rows: Iterable[tuple[str, tuple[list[float], list[float]]]]) -> None:
    sys.stdout.write(f"{'ms':28}{'cold p50':>10}{'p95':>8}{'warm p50':>10}{'p95':>8}\n")
    for name, (cold, warm) in rows:
        numbers = (_middle(cold), _most(cold), _middle(warm), _most(warm))
        cells = "".join(f"{n:{w}.1f}" for n, w in zip(numbers, (10, 8, 10, 8), strict=True))
        sys.stdout.write(f"{name:28}{cells}\n")
        sys.stdout.flush()


def _say(what: str, number: float, unit: str) -> None:
    sys.stdout.write(f"{what:38}{number:8,.0f} {unit}\n")
    sys.stdout.flush()


def _middle(values: Sequence[float]) -> float:
    return statistics.median(values)


def _most(values: Sequence[float]) -> float:
    """The 95th percentile."""
    return sorted(values)[max(len(values) * 95 // 100 - 1, 0)]


def _timed(work: Callable[[], object]) -> float:
    """Milliseconds."""
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def _resident() -> float:
    """MB of this process's memory that lie in the machine's."""
    return resident() / 1_048_576


if __name__ == "__main__":
    main()
