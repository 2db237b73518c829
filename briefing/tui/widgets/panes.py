"""Which pane is looked at?"""

from collections.abc import Mapping, Sequence

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.geometry import Size
from textual.reactive import Reactive
from textual.widget import Widget

from briefing.article_rows import ArticleRows
from briefing.desk.answers import SearchResult
from briefing.tui.concordance import ConcordanceRow
from briefing.tui.hit_rows import WayOut
from briefing.tui.sidebar import Names
from briefing.tui.states import Keys, no_article_open
from briefing.tui.walk import Walk
from briefing.tui.widgets.article_view import ArticleView
from briefing.tui.widgets.articles_pane import ArticlesPane
from briefing.tui.widgets.concordance_pane import ConcordancePane
from briefing.tui.widgets.framed_pane import Filled, FramedPane
from briefing.tui.widgets.names_pane import NamesPane
from briefing.tui.widgets.note_line import NoteLine
from briefing.tui.widgets.pane_tabs import PaneTabs

ORDER = ("articles", "reader", "names", "concordance")
_SHOW_PLACE = {"reader", "concordance"}
"""The panes in which one sees where a walk stands."""
_READER = "Article"


class Panes(Vertical):
    """Three panes side by side, and below them the concordance of the walk.

    Where there is no room, or when it is zoomed, one pane has all of it. The pane in view
    carries the class `-current`; the stylesheet does the rest.
    """

    virtual_size = Reactive(Size(0, 0), repaint=False)
    """As that of `Filled`."""

    def __init__(self, *, id: str, measure: int | None = None) -> None:  # noqa: A002
        """`measure` is the longest line of article text, in cells."""
        super().__init__(id=id)
        self._measure = measure

    def compose(self) -> ComposeResult:
        """The tabs, which show where there is room for one pane only, and the panes."""
        yield PaneTabs(id="tabs")
        with Filled():
            yield ArticlesPane(id="articles", classes="pane -current")
            with FramedPane(id="reader", classes="pane") as reader:
                reader.entitle(_READER)
                yield ArticleView(id="article-view", measure=self._measure)
                yield NoteLine(id="note-line")
            yield NamesPane(id="names", classes="pane")
        yield ConcordancePane(id="concordance", classes="pane")

    @property
    def articles(self) -> ArticlesPane:
        """The pane on the left."""
        return self.query_one(ArticlesPane)

    @property
    def view(self) -> ArticleView:
        """The article, in the middle."""
        return self.query_one(ArticleView)

    @property
    def note(self) -> NoteLine:
        """The note at the foot of the article."""
        return self.query_one(NoteLine)

    @property
    def names(self) -> NamesPane:
        """The pane on the right."""
        return self.query_one(NamesPane)

    @property
    def concordance(self) -> ConcordancePane:
        """The pane below."""
        return self.query_one(ConcordancePane)

    @property
    def there(self) -> tuple[str, ...]:
        """The ids of the panes that can be looked at."""
        return ORDER if self.concordance.is_on else ORDER[:-1]

    @property
    def current(self) -> str:
        """The id of the pane that is looked at."""
        return next(pane for pane in ORDER if self._pane(pane).has_class("-current"))

    @property
    def shows_one(self) -> bool:
        """Whether only the current pane is in view."""
        return self.is_zoomed or self.screen.has_class("-narrow")

    @property
    def is_zoomed(self) -> bool:
        """Whether one pane has been given the whole width."""
        return self.has_class("-zoomed")

    def show_library(
        self,
        rows: ArticleRows,
        names: Names,
        doubtful: Mapping[str, int],
        *,
        hidden: int | None,
    ) -> None:
        """Show what the library holds; every place is kept. See `NamesPane.show`."""
        self.articles.show_articles(rows)
        self.names.show(names, doubtful, hidden=hidden)
        self.view.when_empty = no_article_open(self.articles.keys, has_articles=bool(rows))
        self.name_tabs()

    def show_keys(self, keys: Keys) -> None:
        """Say with these keys what can be done where there is nothing to show."""
        self.articles.keys = self.names.list.keys = keys

    def show_names(self, names: Names) -> None:
        """Show other names; every place is kept."""
        self.names.show_names(names)
        self.name_tabs()

    def show_hits(self, result: SearchResult, ways: Sequence[WayOut] = ()) -> None:
        """Put the hits of a query in place of the articles; without hits, what has some."""
        self.articles.show_hits(result, ways)
        self.name_tabs()

    def show_more_hits(self, result: SearchResult) -> None:
        """Show more hits of the same query."""
        self.articles.show_more_hits(result)
        self.name_tabs()

    def order_hits(self, result: SearchResult) -> None:
        """Put the hits in the next order."""
        self.articles.order_hits(result)
        self.name_tabs()

    def end_search(self) -> None:
        """Put the articles back."""
        self.articles.end_search()
        self.name_tabs()

    def show_walk(self, walk: Walk, rows: Sequence[ConcordanceRow], *, look: str) -> None:
        """Show the stops of a walk in its concordance; the names of one article need none."""
        self.concordance.show(walk, rows, look=look)
        self.concordance.is_on = not walk.is_over_names
        self._leave_what_is_gone()

    def look_at_walk(self, *, from_place: bool) -> None:
        """Where one pane only is in view, look at a new walk: its concordance, or the place."""
        if self.shows_one:
            self.go_to("reader" if from_place else "concordance")

    def look_at_place(self) -> None:
        """Where one pane only is in view, and it cannot show where the walk goes, look there."""
        if self.shows_one and self.current not in _SHOW_PLACE:
            self.go_to("reader")

    def end_walk(self) -> None:
        """Show the concordance no longer."""
        self.concordance.show(None, (), look="hit")
        self.concordance.is_on = False
        self._leave_what_is_gone()

    def mark_open(self, article: str) -> None:
        """Mark the article that is open."""
        self.articles.mark_open(article, follow=self.current != "articles")

    def mark_chosen(self, entity: str | None) -> None:
        """Mark the entity that is walked, in the text and among the names."""
        self.view.chosen = entity
        self.names.list.chosen = entity

    def go_to(self, pane: str) -> None:
        """Look at a pane, and give it the keys at once: the next may be on its way already."""
        self._mark(pane)
        self.screen.set_focus(self._main(pane))

    def step(self, steps: int) -> None:
        """Look at the next pane, or the previous."""
        there = self.there
        self.go_to(there[(there.index(self.current) + steps) % len(there)])

    def zoom(self) -> None:
        """Give the current pane the whole width, or take it back."""
        self.toggle_class("-zoomed")
        self.name_tabs()

    def show_measure(self, told: str) -> None:
        """Say below the article how long its lines are."""
        self._reader.entitle(_READER, told)
        self.name_tabs()

    def name_tabs(self) -> None:
        """Write the panes' titles on the tabs, and what stands at their feet."""
        tabs = self.query_one(PaneTabs)
        tabs.titles = tuple((pane, _title(self._pane(pane))) for pane in self.there)
        tabs.in_view = self.current

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Look at the pane that was given the keys, by the mouse for one."""
        for pane in ORDER:
            if self._pane(pane) in event.widget.ancestors_with_self:
                self._mark(pane)

    @on(PaneTabs.Chosen)
    def _choose(self, event: PaneTabs.Chosen) -> None:
        event.stop()
        self.go_to(event.pane)

    def _mark(self, current: str) -> None:
        for pane in ORDER:
            self._pane(pane).mark("-current", pane == current, is_seen=self.shows_one)
        self.set_class(current == "concordance", "-at-concordance")
        self.query_one(PaneTabs).in_view = current

    def _leave_what_is_gone(self) -> None:
        if self.current not in self.there:
            self.go_to("reader")
        self.name_tabs()

    @property
    def _reader(self) -> FramedPane:
        return self._pane("reader")

    def _pane(self, pane: str) -> FramedPane:
        return self.query_one(f"#{pane}", FramedPane)

    def _main(self, pane: str) -> Widget:
        """The widget of a pane that takes the keys."""
        mains = {
            "articles": self.articles.list_in_view,
            "reader": self.view,
            "concordance": self.concordance.list,
        }
        return mains.get(pane, self.names.list)


def _title(pane: Widget) -> str:
    return " · ".join(filter(None, (pane.border_title, pane.border_subtitle)))
