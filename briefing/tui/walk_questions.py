"""What does the reader ask of the desk about a walk, and what comes back?

The functions run in worker threads. What they return is posted to the screen as a message.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct
from textual.message import Message
from textual.worker import NoActiveWorker, get_current_worker

from briefing.desk.kwic import InContext, Place
from briefing.desk.narrowing import EVERYTHING, Narrowing
from briefing.tui.concordance import (
    ConcordanceRow,
    ConcordanceRows,
    ReadWords,
    Rows,
    Words,
    arranged,
)
from briefing.tui.doubts import Doubts
from briefing.tui.messages import message
from briefing.tui.reading_desk import ReadingDesk
from briefing.tui.walk import Order, Stop, Stops, Subject, Walk

Seen = frozenset[tuple[str, int]]
"""Article and start of each mention at which a walk has stood."""


class Wish(Struct, frozen=True):
    """A walk that is wanted."""

    entity: str
    """Whose mentions."""
    doubts: Doubts
    """With which they are looked for."""
    order: Order
    place: Stop | None = None
    """Where to start; None to start in the article that is open, where it has a mention."""
    renews: bool = False
    """Whether it is walked already, and is only brought up to date."""
    narrowing: Narrowing = EVERYTHING


@message
class WalkFound(Message):
    """The mentions of an entity."""

    wish: Wish
    walk: Walk | None
    """None where it has no such mention."""
    rows: Sequence[ConcordanceRow] = ()
    """Of its concordance."""
    seen: Seen = frozenset()


@message
class WalkArranged(Message):
    """The stops of the walk in another order."""

    walk: Walk
    rows: Sequence[ConcordanceRow]


@message
class ContextsRead(Message):
    """The words around some stops."""

    contexts: Mapping[Stop, InContext]


@message
class SeenKept(Message):
    """The places at which walks have stood are written down."""


def find_walk(desk: ReadingDesk, wish: Wish, rows: Rows) -> WalkFound:
    """Find the mentions of an entity, in the order that is wished for."""
    mentions = desk.mentions_of(wish.entity, least=wish.doubts.least, narrowing=wish.narrowing)
    stops = Stops(Stop(mention.article, mention.span) for mention in mentions)
    del mentions
    if not stops:
        return WalkFound(wish, None)
    walk = Walk(_subject(desk, wish, len(stops)), stops)
    if wish.order is not Order.DATE:
        walk = arranged(walk, wish.order, rows, _words_beside(desk))
    return WalkFound(wish, walk, ConcordanceRows(walk), desk.seen(walk.articles))


def arrange_walk(desk: ReadingDesk, walk: Walk, order: Order, rows: Rows) -> WalkArranged:
    """Put the stops of a walk in another order."""
    there = arranged(walk, order, rows, _words_beside(desk))
    return WalkArranged(there, ConcordanceRows(there))


def read_contexts(desk: ReadingDesk, stops: Sequence[Stop]) -> ContextsRead:
    """Find the words around some stops."""
    places = [(stop.article, stop.span) for stop in stops]
    return ContextsRead({Stop(*place): around for place, around in desk.contexts(places)})


def keep_seen(desk: ReadingDesk, stops: Sequence[Stop]) -> SeenKept:
    """Write down where walks have stood."""
    desk.remember_seen([(stop.article, stop.span) for stop in stops])
    return SeenKept()


def _subject(desk: ReadingDesk, wish: Wish, found: int) -> Subject:
    hidden = 0
    if wish.narrowing != EVERYTHING:
        hidden = len(desk.mentions_of(wish.entity, least=wish.doubts.least)) - found
    name = desk.entity(wish.entity).name
    return Subject(name, wish.entity, narrowing=wish.narrowing, hidden=hidden)


def _words_beside(desk: ReadingDesk) -> ReadWords:
    """The words beside places, ended before their end when nobody waits for them any more."""

    def read_on(places: Iterable[Place], order: Order) -> Iterator[Words]:
        for found in desk.words_beside(places, before=order is Order.LEFT):
            if _is_cancelled():
                return
            yield found

    return read_on


def _is_cancelled() -> bool:
    try:
        return get_current_worker().is_cancelled
    except NoActiveWorker:
        return False
