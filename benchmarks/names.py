"""Which names of marked articles does the reader get wrong?

    python benchmarks/names.py FOLDER [--gold tests/real_names.json]

The gold holds, for the SHA-256 of each article's text, the names that a person marked: start, end
and the labels accepted; under "or" other spans that are right with or without one of the names,
each with that name's number. Articles without gold are left out. A line tells where a mistake
stands, of which kind it is, what was marked and what was found.
"""

import argparse
import hashlib
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TypedDict

from briefing.article import Article, RawArticle
from briefing.cleaning import clean
from briefing.language.pipeline import LanguageReader
from briefing.mention import Label
from briefing.printable import one_line

GOLD = Path(__file__).parent.parent / "tests" / "real_names.json"

_Entry = TypedDict(
    "_Entry",
    {"names": list[tuple[int, int, list[str]]], "or": list[tuple[int, int, list[str], int]]},
)


@dataclass(frozen=True, slots=True)
class Marked:
    """A span that is a name, with one label as found or all accepted ones as gold."""

    start: int
    end: int
    labels: frozenset[Label]

    def overlaps(self, other: "Marked") -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end

    def has_span_of(self, other: "Marked") -> bool:
        """Whether the two hold the same characters."""
        return (self.start, self.end) == (other.start, other.end)

    def accepts(self, other: "Marked") -> bool:
        """Whether `other` is this name with a label that is right."""
        return self.has_span_of(other) and other.labels <= self.labels


@dataclass(frozen=True, slots=True)
class Gold:
    """The names of one article."""

    names: tuple[Marked, ...]
    instead: tuple[tuple[Marked, int], ...]
    """Other spans that are right, and the number of the name that each makes unnecessary."""


class Kind(StrEnum):
    """What is wrong with a name."""

    MISSED = "missed"
    LABEL = "label"
    SPAN = "span"
    FALSE = "false"


@dataclass(frozen=True, slots=True)
class Mistake:
    """A name that is wrong; a wrong label or span is one mistake, not two."""

    kind: Kind
    expected: Marked | None
    found: Marked | None


def load_gold(path: Path = GOLD) -> Mapping[str, Gold]:
    """Load the gold, by the SHA-256 of the article's text in UTF-8."""
    return {key: _gold(entry) for key, entry in json.loads(path.read_text("utf-8")).items()}


def gold_key(text: str) -> str:
    """Name the text as the gold names it."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def mistakes(gold: Gold, found: Iterable[Marked]) -> list[Mistake]:
    """Compare what was found in one article with its gold."""
    found = list(found)
    served = {n for each in found for other, n in gold.instead if other.accepts(each)}
    right = [*gold.names, *(other for other, _ in gold.instead)]
    wrong = [each for each in found if not any(name.accepts(each) for name in right)]
    made = []
    for number, name in enumerate(gold.names):
        if number not in served and not any(name.accepts(each) for each in found):
            made.append(_mistake(name, wrong))
    return made + [Mistake(Kind.FALSE, None, each) for each in wrong]


def main() -> None:
    """Read the articles one after the other and print each mistake."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--gold", type=Path, default=GOLD)
    chosen = parser.parse_args()
    gold = load_gold(chosen.gold)
    total = 0
    counts: Counter[Kind] = Counter()
    for article, found in _read(sorted(chosen.folder.glob("*.txt")), gold):
        expected = gold[gold_key(article.text)]
        total += len(expected.names)
        for each in mistakes(expected, found):
            counts[each.kind] += 1
            sys.stdout.write(_line(article, each) + "\n")
    kinds = ", ".join(f"{count} {kind}" for kind, count in counts.items())
    sys.stdout.write(f"{counts.total()} mistakes over {total} names ({kinds})\n")


def _gold(entry: _Entry) -> Gold:
    names = tuple(_marked(start, end, labels) for start, end, labels in entry["names"])
    others = ((_marked(start, end, labels), name) for start, end, labels, name in entry["or"])
    return Gold(names, tuple(others))


def _marked(start: int, end: int, labels: list[str]) -> Marked:
    return Marked(start, end, frozenset(map(Label, labels)))


def _mistake(name: Marked, wrong: list[Marked]) -> Mistake:
    """Say what is wrong with a name, and take what was found in its place out of `wrong`."""
    same = [each for each in wrong if each.has_span_of(name)]
    near = same or [each for each in wrong if each.overlaps(name)]
    if not near:
        return Mistake(Kind.MISSED, name, None)
    wrong.remove(near[0])
    return Mistake(Kind.LABEL if same else Kind.SPAN, name, near[0])


def _read(
    files: Iterable[Path], gold: Mapping[str, Gold]
) -> Iterator[tuple[Article, list[Marked]]]:
    texts = [clean(RawArticle(text=f.read_text("utf-8"), place=str(f))) for f in files]
    articles = [article for article in texts if gold_key(article.text) in gold]
    for article, reading in zip(articles, LanguageReader.load().read(articles), strict=True):
        yield article, [Marked(n.start, n.end, frozenset({n.label})) for n in reading.names]


def _line(article: Article, mistake: Mistake) -> str:
    either = mistake.expected or mistake.found
    sides = (_shown(article, mistake.expected), _shown(article, mistake.found))
    return f"{article.source}:{either.start if either else 0} {mistake.kind}: {' -> '.join(sides)}"


def _shown(article: Article, name: Marked | None) -> str:
    if name is None:
        return "nothing"
    form = one_line(article.text[name.start : name.end])
    return f"{form} {'/'.join(sorted(name.labels))}"


if __name__ == "__main__":
    main()
