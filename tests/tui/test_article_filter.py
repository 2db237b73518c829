"""Does the list of articles show those that are wanted, and can it say how many?"""

from briefing.article import ArticleRow, PublishedFrom, Span
from briefing.article_rows import ArticleRows
from briefing.notebook import Entry, Mark, Target
from briefing.tui.article_filter import ALL_ARTICLES, ArticleFilter, Keep, filter_choices
from briefing.tui.marks_kept import Marks


def row(article: str) -> ArticleRow:
    return ArticleRow(
        article, article, True, "Post", None, None, None, None, PublishedFrom.UNKNOWN, "en", 9, 0
    )


def entry(mark: Mark, target: Target, text: str = "") -> Entry:
    return Entry(1, mark, target, text, "words", "Wire", "2024-05-01T10:00:00+00:00")


ROWS = ArticleRows.of(row(article) for article in "abc")
MARKS = Marks(
    [
        entry(Mark.READ, Target("a")),
        entry(Mark.STAR, Target("b")),
        entry(Mark.NOTE, Target("c", Span(0, 9)), "why?"),
        entry(Mark.TAG, Target("c", Span(0, 9)), "harbour"),
    ]
)


def kept(narrowed: ArticleFilter) -> str:
    return "".join(row.id for row in narrowed.rows(ROWS, MARKS))


def test_each_filter_keeps_its_articles() -> None:
    assert kept(ALL_ARTICLES) == "abc"
    assert kept(ArticleFilter(Keep.UNREAD)) == "bc"
    assert kept(ArticleFilter(Keep.STARRED)) == "b"
    assert kept(ArticleFilter(Keep.NOTED)) == "c"
    assert kept(ArticleFilter(tag="harbour")) == "c"
    assert kept(ArticleFilter(tag="war")) == ""


def test_the_choices_say_how_many_they_keep() -> None:
    choices = [(each.filter.words, each.articles) for each in filter_choices(ROWS, MARKS)]

    assert choices == [
        ("all", 3),
        ("unread", 2),
        ("starred", 1),
        ("with notes", 1),
        ("#harbour", 1),
    ]
