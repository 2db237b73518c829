"""What can be opened: every article, or the hits of a query?"""

from collections.abc import Sequence

from textual.app import ComposeResult

from briefing.article_rows import ArticleRows
from briefing.desk.answers import SearchResult
from briefing.tui.article_filter import ALL_ARTICLES, ArticleFilter
from briefing.tui.hit_rows import WayOut
from briefing.tui.marks_kept import Marks
from briefing.tui.states import HOUSE_KEYS, OPENING, no_articles
from briefing.tui.widgets.article_list import ArticleList
from briefing.tui.widgets.framed_pane import FramedPane
from briefing.tui.widgets.hit_list import HitList
from briefing.tui.widgets.timeline_strip import TimelineStrip


class ArticlesPane(FramedPane):
    """The list of articles; during a search, the hits stand in its place."""

    def __init__(self, *, id: str, classes: str) -> None:  # noqa: A002
        """Start without articles."""
        super().__init__(id=id, classes=classes)
        self.rows = ArticleRows()
        """Every article of the library."""
        self.total = 0
        """How many articles answer the query, more than there are hits where they are many."""
        self.filter = ALL_ARTICLES
        """Which of them the list shows."""
        self.keys = HOUSE_KEYS
        """What to press where there is nothing."""

    def compose(self) -> ComposeResult:
        """Both lists, one of them in view, and below them the time."""
        yield ArticleList(id="article-list", when_empty=OPENING)
        yield HitList(id="hit-list")
        yield TimelineStrip(id="timeline")

    @property
    def articles(self) -> ArticleList:
        """The list of articles."""
        return self.query_one(ArticleList)

    @property
    def hits(self) -> HitList:
        """The list of hits."""
        return self.query_one(HitList)

    @property
    def timeline(self) -> TimelineStrip:
        """When the articles were published."""
        return self.query_one(TimelineStrip)

    @property
    def is_searching(self) -> bool:
        """Whether the hits are in view."""
        return self.hits.display

    @property
    def list_in_view(self) -> ArticleList | HitList:
        """The list in view."""
        return self.hits if self.is_searching else self.articles

    def show_articles(self, rows: ArticleRows) -> None:
        """Show what the library holds; the place is kept."""
        self.rows = rows
        self._narrow()

    def show_marks(self, marks: Marks) -> None:
        """Show what a person has put on the articles; the place is kept."""
        self.articles.marks = marks
        if self.filter.is_on:
            self._narrow()

    def narrow(self, to: ArticleFilter) -> None:
        """Show some of the articles, or all again."""
        self.filter = to
        self._narrow()

    def show_hits(self, result: SearchResult, ways: Sequence[WayOut] = ()) -> None:
        """Put the hits in place of the articles; where there are none, the ways out."""
        self.total = result.total
        self._show(hits=True)
        self.hits.show(result, ways)
        self._set_title()

    def show_more_hits(self, result: SearchResult) -> None:
        """Show more hits of the same query."""
        self.hits.show_more(result)
        self._set_title()

    def order_hits(self, result: SearchResult) -> None:
        """Put the hits in the next order."""
        self.hits.put_in_order(self.hits.order.next, result)
        self._set_title()

    def end_search(self) -> None:
        """Put the articles back, with their place."""
        self._show(hits=False)
        self._set_title()

    def mark_open(self, article: str, *, follow: bool) -> None:
        """Mark the article that is open, in both lists; `follow` brings it into view."""
        self.articles.open_id = self.hits.open_id = article
        if follow:
            self.list_in_view.find(article)

    def _show(self, *, hits: bool) -> None:
        """Show one of the lists. By a class, Textual would find out anew how each of them looks."""
        self.hits.display, self.articles.display = hits, not hits

    def _narrow(self) -> None:
        is_on = self.filter.is_on
        nothing = f"No article is {self.filter.words}." if is_on else no_articles(self.keys)
        self.articles.when_empty = nothing
        self.articles.show(self.filter.rows(self.rows, self.articles.marks))
        self._set_title()

    def _set_title(self) -> None:
        shown = f"{len(self.articles.items):,}"
        has_hits = self.is_searching and bool(self.hits.hits)
        if self.is_searching:
            hits = len(self.hits.hits)
            title = f"Hits {hits:,}" + (f" of {self.total:,}" * (self.total > hits))
        elif self.filter.is_on:
            title = f"Articles {shown} of {len(self.rows):,} · {self.filter.words}"
        else:
            title = f"Articles {shown}"
        self.entitle(title, self.hits.order.value if has_hits else "")
