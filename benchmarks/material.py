"""What is typed into the reader to measure it, and what must be seen then?"""

import itertools
import random
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from briefing.desk.desk import Desk
from briefing.entities.entity import Entity
from briefing.tui.rendering.search_rows import found_words
from briefing.tui.sidebar import Heading, Names, named, sidebar_rows

_WORDS, _FINISHED, _FILTERS = 14, 40, 20
"""Words typed letter by letter, words typed at once and finished, and names looked for."""
_LETTERS = 7


@dataclass(frozen=True, slots=True)
class Typed:
    """A letter, and a text that is shown only when it has had its effect."""

    letter: str
    shows: str | None
    """None where the letter changes nothing by which one could tell."""


@dataclass(frozen=True, slots=True)
class Material:
    """What the benchmark knows of a library beforehand."""

    articles: int
    names: int
    mentions: int
    most_mentioned: int
    """Mentions of the first name in the list."""
    searched: tuple[tuple[Typed, ...], ...]
    finished: tuple[str, ...]
    filtered: tuple[tuple[Typed, ...], ...]


def material(library: Path, seed: int = 7) -> Material:
    """Choose words and names of a library, and find out what each letter of them must show."""
    chance = random.Random(seed)
    with Desk.open(library) as desk:
        rows, entities = desk.articles(), desk.entities()
        words = _different_words(row.title for row in chance.sample(rows, min(len(rows), 400)))
        few = chance.sample(entities, min(len(entities), _FILTERS))
        first = sidebar_rows(named(entities), "", chosen=None)[1]
        return Material(
            articles=len(rows),
            names=len(entities),
            mentions=sum(entity.mentions for entity in entities),
            most_mentioned=first.mentions if isinstance(first, Entity) else 0,
            searched=tuple(tuple(_searched(desk, word)) for word in words[:_WORDS]),
            finished=tuple(words[_WORDS : _WORDS + _FINISHED]),
            filtered=tuple(
                tuple(_filtered(named(entities), entity.name.split()[0].lower())) for entity in few
            ),
        )


def _different_words(titles: Iterable[str]) -> list[str]:
    words = itertools.chain.from_iterable(re.findall(r"\b[a-z]{4,}\b", title) for title in titles)
    return list(dict.fromkeys(words))


def _searched(desk: Desk, word: str) -> Iterator[Typed]:
    """Each letter with the number of articles that it leaves."""
    before = -1
    for end in range(1, min(len(word), _LETTERS) + 1):
        total = desk.search(word[:end], typing=True).total
        shows = found_words(total, None, 0, is_brief=False)
        yield Typed(word[end - 1], f" {shows} " if total != before else None)
        before = total


def _filtered(names: Names, word: str) -> Iterator[Typed]:
    """Each letter with the heading of the names that it leaves."""
    before = None
    for end in range(1, min(len(word), _LETTERS) + 1):
        heading = sidebar_rows(names, word[:end], chosen=None)[0]
        if isinstance(heading, Heading):
            shows = f"{heading.group.value} {heading.names:,}"
            yield Typed(word[end - 1], f"{shows} " if shows != before else None)
            before = shows
