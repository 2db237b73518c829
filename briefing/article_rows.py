"""How are all articles of a library held as lists show them?"""

from array import array
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Self

from briefing.article import ArticleRow, PublishedFrom
from briefing.packed.by_id import ById
from briefing.packed.rows import Packed, Value

_SOURCE = 3
"""Which of the values of an article is its outlet."""
_PUBLISHED_FROM = {origin.value: origin for origin in PublishedFrom}


class ArticleRows(Packed[ArticleRow]):
    """Articles in the order of lists and walks. Two fifths of what objects would take."""

    def __init__(self, rows: Iterable[tuple[Value, ...]] = ()) -> None:
        """Pack articles, each given by the values of an `ArticleRow` in their order."""
        numbers: dict[str, int] = {}
        self._outlet_of = array("I")

        def each() -> Iterator[tuple[Value, ...]]:
            for row in rows:
                self._outlet_of.append(numbers.setdefault(str(row[_SOURCE]), len(numbers)))
                yield row

        super().__init__(each(), make=article_row)
        self._outlets = tuple(numbers)

    @classmethod
    def of(cls, rows: Iterable[ArticleRow]) -> Self:
        """Pack some articles."""
        return cls(map(_values, rows))

    @cached_property
    def by_id(self) -> ById[ArticleRow]:
        """The same articles by id. To get it ready takes a tenth of a second for 100,000, once."""
        return ById(self)

    def place_of(self, row_id: str) -> int | None:
        """The number of the article with this id; None where there is none."""
        return self.by_id.place_of(row_id)

    @property
    def sources(self) -> Iterator[str]:
        """The outlets of all articles, in turn."""
        return map(self._outlets.__getitem__, self._outlet_of)

    def sources_of(self, ids: Iterable[str]) -> list[str]:
        """The outlets of these articles, each once, as they come."""
        found: dict[str, None] = {}
        for at in map(self.place_of, ids):
            if at is not None:
                found[self._outlets[self._outlet_of[at]]] = None
            if len(found) == len(self._outlets):
                break
        return list(found)


def article_row(  # noqa: PLR0913  # as many as an article has
    article_id: str,
    title: str,
    has_own_title: int,
    source: str,
    author: str | None,
    url: str | None,
    place: str | None,
    published: str | None,
    published_from: str,
    language: str,
    words: int,
    mentions: int,
) -> ArticleRow:
    """A row, of the plain values that are kept of it."""
    return ArticleRow(
        article_id,
        title,
        bool(has_own_title),
        source,
        author,
        url,
        place,
        published,
        _PUBLISHED_FROM[published_from],
        language,
        words,
        mentions,
    )


def _values(row: ArticleRow) -> tuple[Value, ...]:
    return (
        row.id,
        row.title,
        row.has_own_title,
        row.source,
        row.author,
        row.url,
        row.place,
        row.published,
        row.published_from.value,
        row.language,
        row.words,
        row.mentions,
    )
