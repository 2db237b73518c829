"""Which articles does the list show, and how many does it hide?"""

from array import array
from collections.abc import Iterator, Set
from enum import StrEnum

from msgspec import Struct

from briefing.article import ArticleRow
from briefing.notebook import Mark
from briefing.packed.made import Placed
from briefing.packed.rows import Picked
from briefing.tui.marks_kept import Marks


class Keep(StrEnum):
    """What the list can be narrowed to, beside a tag."""

    ALL = "all"
    UNREAD = "unread"
    STARRED = "starred"
    NOTED = "with notes"


class ArticleFilter(Struct, frozen=True):
    """What the list of articles is narrowed to."""

    keep: Keep = Keep.ALL
    tag: str | None = None
    """Only articles with this tag."""

    @property
    def is_on(self) -> bool:
        """Whether anything can be hidden."""
        return self != ALL_ARTICLES

    @property
    def words(self) -> str:
        """What it keeps: `unread`, `#harbour`."""
        return f"#{self.tag}" if self.tag is not None else self.keep.value

    def rows(self, rows: Placed[ArticleRow], marks: Marks) -> Placed[ArticleRow]:
        """The rows that are kept."""
        if not self.is_on:
            return rows
        if self.keep is Keep.UNREAD:
            read = set(_places(rows, marks.articles_with(Mark.READ)))
            return Picked(rows, array("I", (at for at in range(len(rows)) if at not in read)))
        return Picked(rows, array("I", sorted(_places(rows, self._marked(marks)))))

    def _marked(self, marks: Marks) -> Set[str]:
        """The articles that are kept for a mark on them, or on one of their sentences."""
        if self.tag is not None:
            return marks.articles_with(Mark.TAG, self.tag)
        return marks.articles_with(Mark.STAR if self.keep is Keep.STARRED else Mark.NOTE)


ALL_ARTICLES = ArticleFilter()


class FilterChoice(Struct, frozen=True):
    """A filter that can be chosen, and how many articles it keeps."""

    filter: ArticleFilter
    articles: int


def filter_choices(rows: Placed[ArticleRow], marks: Marks) -> tuple[FilterChoice, ...]:
    """The filters there are, first those that are always there, then one for each tag."""
    kept = (ArticleFilter(keep) for keep in Keep)
    choices = [FilterChoice(each, len(each.rows(rows, marks))) for each in kept]
    for tag, _ in marks.tags:
        articles = len(marks.articles_with(Mark.TAG, tag))
        if articles:
            choices.append(FilterChoice(ArticleFilter(tag=tag), articles))
    return tuple(choices)


def _places(rows: Placed[ArticleRow], articles: Set[str]) -> Iterator[int]:
    """Where those of these articles stand that are there."""
    places = map(rows.place_of, articles)
    return (at for at in places if at is not None)
