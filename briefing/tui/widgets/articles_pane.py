"""What can be opened: every article, or the hits of a query?"""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Vertical

from briefing.article import ArticleRow
from briefing.desk.answers import SearchResult
from briefing.tui.widgets.article_list import ArticleList
from briefing.tui.widgets.hit_list import HitList


class ArticlesPane(Vertical):
    """The list of articles; during a search, the hits stand in its place."""

    def compose(self) -> ComposeResult:
        """Both lists, one of them in view."""
        yield ArticleList(id="article-list", when_empty="Opening the library…")
        yield HitList(id="hit-list")

    @property
    def articles(self) -> ArticleList:
        """The list of articles."""
        return self.query_one(ArticleList)

    @property
    def hits(self) -> HitList:
        """The list of hits."""
        return self.query_one(HitList)

    @property
    def is_searching(self) -> bool:
        """Whether the hits are in view."""
        return self.has_class("-searching")

    @property
    def list_in_view(self) -> ArticleList | HitList:
        """The list in view."""
        return self.hits if self.is_searching else self.articles

    def show_articles(self, rows: Sequence[ArticleRow]) -> None:
        """Show what the library holds; the place is kept."""
        self.articles.when_empty = "No articles yet."
        self.articles.show(rows)
        self._set_title()

    def show_hits(self, result: SearchResult) -> None:
        """Put the hits in place of the articles."""
        self.add_class("-searching")
        self.hits.show(result)
        self._set_title()

    def end_search(self) -> None:
        """Put the articles back, with their place."""
        self.remove_class("-searching")
        self._set_title()

    def mark_open(self, article: str, *, follow: bool) -> None:
        """Mark the article that is open, in both lists; `follow` brings it into view there."""
        self.articles.open_id = self.hits.open_id = article
        if follow and self.is_searching:
            self.hits.follow(article)
        elif follow:
            self.articles.follow(article)

    def _set_title(self) -> None:
        kind = "Hits" if self.is_searching else "Articles"
        self.border_title = f"{kind} {len(self.list_in_view.items):,}"
