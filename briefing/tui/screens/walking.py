"""What is open and what is walked, and how does the screen show it?"""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Protocol

from msgspec.structs import replace

from briefing.article import Span
from briefing.desk.answers import Change
from briefing.desk.narrowing import EVERYTHING, Narrowing
from briefing.tui.concordance import ConcordanceRow, Rows
from briefing.tui.doubts import Doubts
from briefing.tui.questions import (
    ArticleRead,
    Known,
    Question,
    ReadAhead,
    read_ahead,
    read_article,
)
from briefing.tui.screens.held_picture import HeldPicture
from briefing.tui.screens.walk_view import WalkView
from briefing.tui.seen import Seen
from briefing.tui.walk import HIT_ORDERS, MENTION_ORDERS, Order, Stop, Subject, Walk
from briefing.tui.walk_questions import (
    WalkArranged,
    WalkFound,
    Wish,
    arrange_walk,
    find_walk,
    keep_seen,
)
from briefing.tui.widgets.concordance_strip import ConcordanceStrip
from briefing.tui.widgets.panes import Panes

if TYPE_CHECKING:
    from briefing.tui.open_article import OpenArticle

Ask = Callable[[str, Question], None]


class Follower(Protocol):
    """The screen, which follows where one goes."""

    def tell(self, text: str) -> None:
        """Say something that needs no answer."""

    def leave_place(self) -> None:
        """What is shown is about to be left: it is still as it was."""

    def reach_place(self) -> None:
        """What is open or walked may be another now, and is shown."""


class Walking:
    """The article that is open and the walk over places; it keeps panes and strip up to date."""

    def __init__(
        self,
        panes: Panes,
        strip: ConcordanceStrip,
        *,
        ask: Ask,
        doubts: Doubts,
        follower: Follower,
    ) -> None:
        """Start with nothing open. Questions go to `ask`; the answers come back to the methods."""
        self._follower = follower
        self._panes = panes
        self._view = WalkView(panes, strip)
        self._picture = HeldPicture(panes)
        self._ask = ask
        self.doubts = doubts
        """With which it asks; an answer to a question with others is asked for again."""
        self.opened: OpenArticle | None = None
        self.walk: Walk | None = None
        self.wanted: str | None = None
        """The article that was asked for last; the answer may still be on its way."""
        self.order = Order.DATE
        """In which mentions are walked."""
        self.articles: Rows = {}
        """Every article of the library, by its id."""
        self.seen = Seen()
        self._ahead: OpenArticle | None = None
        """The article that was read before somebody wanted to."""
        self._next: Callable[[], None] | None = None
        """Where to go when what has changed is painted."""

    @property
    def here(self) -> Span | None:
        """The place of the walk, where it is in the open article."""
        if self.walk is None or self.opened is None:
            return None
        is_open = self.walk.stop.article == self.opened.article.id
        return self.walk.stop.span if is_open else None

    def read(self, article: str, stop: Stop | None = None, *, renews: bool = False) -> None:
        """Open an article, at a place or from its title."""
        if not renews:
            self._leave()
            self._picture.hold()
        self.wanted = article
        known = None if renews else self._ahead
        question: Question
        if known is not None and (known.article.id, known.doubts) == (article, self.doubts):
            question = Known(ArticleRead(known, stop))
        else:
            question = partial(
                read_article, article=article, doubts=self.doubts, place=stop, renews=renews
            )
        self._ask("article", question)

    def look_ahead(self, article: str) -> None:
        """Read an article that may be opened with the next key."""
        if article != self.wanted:
            self._ask("article-ahead", partial(read_ahead, article=article, doubts=self.doubts))

    def know_ahead(self, answer: ReadAhead) -> None:
        """Keep an article until it is opened, or may be another."""
        self._ahead = answer.opened

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
        self._picture.let_go()

    def renew(self) -> None:
        """Read again what is open and what is walked: the library has changed."""
        self._ahead = None
        if self.opened is not None and self.opened.article.id == self.wanted:
            self.read(self.wanted, renews=True)
        if self.walk is not None and self.walk.entity is not None:
            self._find_again(self.walk, self.walk.entity)

    def follow(self, change: Change) -> None:
        """Go on where the walk stands, with what a decision has made of its name."""
        self._ahead = None
        if self.opened is not None and self.opened.article.id == self.wanted:
            self.read(self.wanted, renews=True)
        if self.walk is None or self.walk.entity is None:
            return
        walked = self.walk.entity
        now = change.entity if walked in change.gone else walked
        if now is None:
            self.end()
        elif now != walked or any(entity.id == walked for entity in change.changed):
            self.walk.subject = replace(self.walk.subject, entity=now)
            self._panes.mark_chosen(now)
            self._find_again(self.walk, now)

    def find(self, entity: str, place: Stop | None, *, narrowing: Narrowing = EVERYTHING) -> None:
        """Look for the mentions of an entity, to start at `place` or near what is open."""
        self._ask_for(Wish(entity, self.doubts, self.order, place, narrowing=narrowing))

    def start(self, answer: WalkFound) -> None:
        """Start the walk that was found."""
        wish = answer.wish
        if wish.doubts != self.doubts:
            self._ask_for(replace(wish, doubts=self.doubts))
        elif answer.walk is None:
            self._find_nothing(wish)
        elif wish.renews:
            if self.walk is not None and self.walk.entity == wish.entity:
                self.seen.know(answer.seen)
                self._go_on(self.walk, answer.walk, answer.rows)
        else:
            self.seen.know(answer.seen)
            if wish.place is not None:
                answer.walk.enter(wish.place.article, wish.place.span.start)
            elif self.wanted is not None:
                answer.walk.enter(self.wanted)
            self.take(answer.walk, answer.rows)
            self._go(answer.walk.stop)
            self._panes.look_at_walk(from_place=wish.place is not None)

    def take(self, walk: Walk, rows: Sequence[ConcordanceRow] = ()) -> None:
        """Make `walk` the one that is walked; `rows` are those of its concordance, if known."""
        self.walk = walk
        self._view.take(walk, rows, self.seen.places)

    def arrange(self) -> None:
        """Put the stops of the walk in the next order."""
        if self.walk is None or self.walk.is_over_names:
            return
        orders = HIT_ORDERS if self.walk.subject.query else MENTION_ORDERS
        order = orders[(orders.index(self.walk.order) + 1) % len(orders)]
        self._panes.concordance.tell("putting in order…")
        question = partial(arrange_walk, walk=self.walk, order=order, rows=self.articles)
        self._ask("arrange", question)

    def show_arranged(self, answer: WalkArranged) -> None:
        """Walk in the order that was asked for."""
        if self.walk is None or self.walk.subject != answer.walk.subject:
            return
        if self.walk.entity is not None:
            self.order = answer.walk.order
        self._go_on(self.walk, answer.walk, answer.rows)

    def go_to(self, at: int) -> None:
        """Go to a stop of the walk, by its number."""
        if self.walk is not None and self.walk.at != at:
            self.walk.at = at
            self._go(self.walk.stop)

    def keep_seen(self) -> None:
        """Write down where the walk has stood since the last time."""
        stops = self.seen.take_unkept()
        if stops:
            self._ask("seen", partial(keep_seen, stops=stops))

    def go_next(self, go: Callable[[], None]) -> None:
        """Go somewhere when what has changed so far is painted, unless one goes elsewhere first."""
        self._next = go
        self._panes.call_after_refresh(self._go_next)

    def enter(self, walk: Walk, article: str) -> None:
        """Take `walk` at its first place in `article`; where it has none, just open the article."""
        self.take(walk)
        if walk.enter(article):
            self._go(walk.stop)
        else:
            self.read(article)

    def take_up(self, walk: Walk, stop: Stop, article: str) -> None:
        """Walk `walk` from one of its stops; `article` is opened, where the stop is in another."""
        self.take(walk)
        at = walk.stops.number_of(stop)
        if at is None:
            walk.enter(stop.article, stop.span.start)
        else:
            walk.at = at
        if walk.stop.article == article:
            self._go(walk.stop)
        else:
            self.read(article)

    def move(self, move: Callable[[Walk], Stop]) -> None:
        """Move the walk; where another article was opened in between, take it up there."""
        self._go_next()
        if self.walk is None:
            self._walk_names_here()
        elif self.wanted != self.walk.stop.article and self.walk.enter(self.wanted or ""):
            self._go(self.walk.stop)
        else:
            self._go(move(self.walk))

    def end(self) -> None:
        """Walk no longer; the article stays where it is."""
        self.walk = None
        self._view.end()
        self.show_place()

    def show_place(self) -> None:
        """Bring strip and concordance up to date, and remember that the walk has stood here."""
        here = self.here
        if self.walk is not None and self.walk.entity is not None and here is not None:
            self.seen.see(self.walk.stop)
        self._view.show_place(self.walk, self.opened, here)
        self._follower.reach_place()

    def _find_again(self, walk: Walk, entity: str) -> None:
        self._ask_for(
            Wish(
                entity,
                self.doubts,
                walk.order,
                renews=True,
                narrowing=walk.subject.narrowing,
            )
        )

    def _ask_for(self, wish: Wish) -> None:
        if not wish.renews:
            self._view.wait("Looking for every mention…")
        self._ask("walk", partial(find_walk, wish=wish, rows=self.articles))

    def _find_nothing(self, wish: Wish) -> None:
        """Nothing is left to walk; a narrowing that finds nothing leaves the walk as it is."""
        if wish.narrowing == EVERYTHING or wish.renews:
            self.end()
        else:
            self._view.wait("")
            self._follower.tell(f"No mention is left: {wish.narrowing.words}")

    def _go_next(self) -> None:
        go, self._next = self._next, None
        if go is not None:
            go()

    def _leave(self) -> None:
        self._next = None
        self._follower.leave_place()

    def _go(self, stop: Stop) -> None:
        self._leave()
        if self.opened is not None and self.opened.article.id == self.wanted == stop.article:
            self._panes.view.go_to(stop.span)
            self.show_place()
        else:
            self.read(stop.article, stop)

    def _go_on(self, before: Walk, walk: Walk, rows: Sequence[ConcordanceRow] = ()) -> None:
        """Walk `walk` from the place where `before` stands."""
        walk.stay(before)
        self.take(walk, rows)
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
        return Walk(Subject("Names here", is_over_names=True), stops)
