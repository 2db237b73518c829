"""What is open and what is walked, and how does the screen show it?"""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from briefing.article import Span
from briefing.desk.answers import Change
from briefing.tui.doubts import Doubts
from briefing.tui.questions import ArticleRead, Question, WalkFound, find_walk, read_article
from briefing.tui.walk import Stop, Walk
from briefing.tui.widgets.concordance_strip import ConcordanceStrip
from briefing.tui.widgets.panes import Panes

if TYPE_CHECKING:
    from briefing.tui.open_article import OpenArticle

Ask = Callable[[str, Question], None]


class Walking:
    """The article that is open and the walk over places; it keeps panes and strip up to date."""

    def __init__(self, panes: Panes, strip: ConcordanceStrip, *, ask: Ask, doubts: Doubts) -> None:
        """Start with nothing open. Questions go to `ask`; the answers come back to the methods."""
        self._panes = panes
        self._strip = strip
        self._ask = ask
        self.doubts = doubts
        """With which it asks; an answer to a question with others is asked for again."""
        self.opened: OpenArticle | None = None
        self.walk: Walk | None = None
        self.wanted: str | None = None
        """The article that was asked for last; the answer may still be on its way."""

    @property
    def here(self) -> Span | None:
        """The place of the walk, where it is in the open article."""
        if self.walk is None or self.opened is None:
            return None
        is_open = self.walk.stop.article == self.opened.article.id
        return self.walk.stop.span if is_open else None

    def read(self, article: str, stop: Stop | None = None, *, renews: bool = False) -> None:
        """Open an article, at a place or from its title."""
        self.wanted = article
        question = partial(
            read_article, article=article, doubts=self.doubts, place=stop, renews=renews
        )
        self._ask("article", question)

    def show(self, answer: ArticleRead) -> None:
        """Show the article that was read."""
        if answer.opened.doubts != self.doubts:
            self.read(answer.opened.article.id, answer.place, renews=answer.renews)
            return
        self.opened = answer.opened
        if answer.renews:
            self._panes.view.renew(answer.opened)
            self._renew_names_here()
        else:
            self._panes.mark_open(answer.opened.article.id)
            self._panes.view.show(answer.opened, here=self.here, from_title=answer.place is None)
        self.show_place()

    def renew(self) -> None:
        """Read again what is open and what is walked: the library has changed."""
        if self.opened is not None and self.opened.article.id == self.wanted:
            self.read(self.wanted, renews=True)
        if self.walk is not None and self.walk.entity is not None:
            self.find(self.walk.entity, None, renews=True)

    def follow(self, change: Change) -> None:
        """Go on where the walk stands, with what a decision has made of its name."""
        if self.opened is not None and self.opened.article.id == self.wanted:
            self.read(self.wanted, renews=True)
        if self.walk is None or self.walk.entity is None:
            return
        walked = self.walk.entity
        now = change.entity if walked in change.gone else walked
        if now is None:
            self.end()
        elif now != walked or any(entity.id == walked for entity in change.changed):
            self.walk.entity = now
            self._panes.mark_chosen(now)
            self.find(now, None, renews=True)

    def find(self, entity: str, place: Stop | None, *, renews: bool = False) -> None:
        """Look for the mentions of an entity, to start at `place` or near what is open."""
        question = partial(find_walk, entity=entity, doubts=self.doubts, place=place, renews=renews)
        self._ask("walk", question)

    def start(self, answer: WalkFound) -> None:
        """Start the walk that was found."""
        if answer.doubts != self.doubts:
            self.find(answer.entity, answer.place, renews=answer.renews)
        elif answer.walk is None:
            self.end()
        elif answer.renews:
            if self.walk is not None and self.walk.entity == answer.entity:
                self._go_on(self.walk, answer.walk)
        else:
            if answer.place is not None:
                answer.walk.enter(answer.place.article, answer.place.span.start)
            elif self.wanted is not None:
                answer.walk.enter(self.wanted)
            self.take(answer.walk)
            self._go(answer.walk.stop)

    def take(self, walk: Walk) -> None:
        """Make `walk` the one that is walked."""
        self.walk = walk
        self._panes.mark_chosen(walk.entity)

    def enter(self, walk: Walk, article: str) -> None:
        """Take `walk` at its first place in `article`; where it has none, just open the article."""
        self.take(walk)
        if walk.enter(article):
            self._go(walk.stop)
        else:
            self.read(article)

    def move(self, move: Callable[[Walk], Stop]) -> None:
        """Move the walk; where another article was opened in between, take it up there."""
        if self.walk is None:
            self._walk_names_here()
        elif self.wanted != self.walk.stop.article and self.walk.enter(self.wanted or ""):
            self._go(self.walk.stop)
        else:
            self._go(move(self.walk))

    def end(self) -> None:
        """Walk no longer; the article stays where it is."""
        self.walk = None
        self._panes.mark_chosen(None)
        self._panes.view.here = None
        self.show_place()

    def show_place(self) -> None:
        """Bring the strip up to date."""
        here = self.here
        doubt = None
        if self.walk and self.walk.is_over_mentions and self.opened and here:
            doubt = self.opened.doubt_at(here)
        counter = " · ".join(filter(None, (self.walk.counter, doubt))) if self.walk else ""
        self._strip.walked = (self.walk.title, counter) if self.walk else None
        self._strip.context = self.opened.context(here) if self.opened and here else None

    def _go(self, stop: Stop) -> None:
        if self.opened is not None and self.opened.article.id == self.wanted == stop.article:
            self._panes.view.go_to(stop.span)
            self.show_place()
        else:
            self.read(stop.article, stop)

    def _go_on(self, before: Walk, walk: Walk) -> None:
        """Walk `walk` from the place where `before` stands."""
        walk.stay(before)
        self.take(walk)
        if before.stop == walk.stop:
            self.show_place()
        else:
            self._go(walk.stop)

    def _walk_names_here(self) -> None:
        """Without a name or a query, walk over every name in the open article."""
        walk = self._names_here()
        if walk is not None and walk.enter(self.wanted or "", self._panes.view.top_offset):
            self.take(walk)
            self._go(walk.stop)

    def _renew_names_here(self) -> None:
        """Where the names of an article are walked, walk over those that it has now."""
        if self.walk is None or not self.walk.is_over_names:
            return
        walk = self._names_here()
        if walk is None or walk.stop.article != self.walk.stop.article:
            self.end()
        else:
            self._go_on(self.walk, walk)

    def _names_here(self) -> Walk | None:
        if self.opened is None or not self.opened.mentions:
            return None
        article = self.opened.article.id
        stops = tuple(Stop(article, mention.span) for mention in self.opened.mentions)
        return Walk("Names here", stops, is_over_names=True)
