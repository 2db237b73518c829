"""What reads names, and how is it asked?"""

from collections.abc import Iterable, Iterator
from typing import Protocol

from briefing.article import Article
from briefing.mention import Reading


class LanguageReader(Protocol):
    """What reads names: the shipped pipeline, or a hand-made one in tests."""

    def read(self, articles: Iterable[Article]) -> Iterator[Reading]:
        """What stands in each article, in order."""


def read_each(reader: LanguageReader, articles: Iterable[Article]) -> tuple[Reading, ...]:
    """Read every article on its own.

    What a model sees in one text can depend on what it reads in the same run: where its weights are
    bytes, the numbers between its layers are scaled to the largest among them. Read together, the
    same article would hold other names on another day.
    """
    return tuple(reading for article in articles for reading in reader.read((article,)))
