"""How long does each key take until its effect has been painted?

Every key has a proof: a text that stands on the screen only when the key has had its effect, or
something that is drawn otherwise inside the pane that it moves in. The next key is pressed when
nothing has been painted for a moment.
"""

import re
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from benchmarks.material import Material, Typed
from benchmarks.terminal import Box, Picture, Terminal
from briefing.tui.walk import MENTION_ORDERS

ENTER, ESCAPE, HOME, PAGE_UP, PAGE_DOWN = "\r", "\x1b", "\x1b[H", "\x1b[5~", "\x1b[6~"
EMPTY_LINE = "\x15"
ARTICLES, ARTICLE, NAMES, CONCORDANCE = "(?:Articles|Hits)", "Article ", "Entities", "Concordance"
_MOVES = (*"j" * 60, *"k" * 20, *(PAGE_DOWN, PAGE_UP) * 8, *("G", HOME) * 3)
Proof = Callable[[Picture], bool]
"""Whether a key has had its effect."""
_STRIP = -2
"""The row in which the walk's counter stands."""
_COUNTER = re.compile(r"([\d,]+)/([\d,]+)\+? · source ([\d,]+)/([\d,]+)")
_LOOK = 0.5
"""Seconds for which a person looks at the hits before they press Enter."""
_OPENED, _WALKED, _STEPS, _MOVED, _ORDERED, _COVERED = 40, 3, 110, 50, 32, 30


class Kind(StrEnum):
    """What is measured."""

    ARTICLES = "move in the list of articles"
    NAMES = "move in the list of names"
    OPEN = "open an article (Enter)"
    COLD = "search: a letter, first time"
    WARM = "search: a letter, again"
    FINISH = "search: Enter right behind the last letter"
    OPENED = "… until the first hit is open"
    LOOKED = "search: Enter, half a second later"
    OPENED_LOOKED = "… until its first hit is open"
    HERE = "next mention, same article (n)"
    ELSEWHERE = "next mention, another article (n)"
    LINE = "move in the concordance"
    FOLLOW = "… until the article follows"
    ORDER = "change of order (O)"
    FILTER = "filter of the names: a letter"
    COVERAGE = "coverage grid drawn (v)"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a walk stands, as the strip tells it."""

    at: int
    stops: int
    source: int


class Journeys:
    """A person who does one thing after another and waits for the effect of each key."""

    def __init__(self, terminal: Terminal) -> None:
        """Begin where the reader has been opened."""
        self._terminal = terminal
        self._picture = terminal.picture
        self.times: defaultdict[Kind, list[float]] = defaultdict(list)
        """Milliseconds from key to paint."""

    def go(self, material: Material) -> None:
        """Make every journey."""
        self._move(Kind.ARTICLES, "1", ARTICLES)
        self._open_articles()
        self._move(Kind.NAMES, "3", NAMES)
        self._filter(material.filtered)
        self._search(material.searched, Kind.COLD)
        self._search(material.searched, Kind.WARM)
        self._finish(material.finished[::2])
        self._finish(material.finished[1::2], look=_LOOK)
        for number in range(_WALKED):
            self._walk(number)
        self._walk_concordance()
        self._order()
        self._cover()

    def _move(self, kind: Kind, pane: str, title: str) -> None:
        self._do(pane)
        box = self._picture.box(title)
        for key in _MOVES:
            self._press(kind, key, _changed(self._picture, box))

    def _open_articles(self) -> None:
        self._do("1")
        self._do(HOME)
        box = self._picture.box(ARTICLE)
        for _ in range(_OPENED):
            self._do("1")
            self._do("jj")
            self._press(Kind.OPEN, ENTER, _reworded(self._picture, box))

    def _filter(self, words: Iterable[Sequence[Typed]]) -> None:
        box = self._picture.box(NAMES)
        for word in words:
            self._do("f")
            for typed in word:
                self._type(Kind.FILTER, typed, lambda picture: "".join(picture.words_in(box)))
            whole = "".join(typed.letter for typed in word)
            self._do(ESCAPE, until=_without(whole, box))

    def _search(self, words: Iterable[Sequence[Typed]], kind: Kind) -> None:
        self._do("/", until=is_searching)
        for word in words:
            for typed in word:
                self._type(kind, typed, lambda picture: bar(picture))
            self._do(EMPTY_LINE, until=lambda picture: "article" not in bar(picture))
        self._do(ESCAPE, until=lambda picture: not is_searching(picture))

    def _finish(self, words: Iterable[str], *, look: float = 0.0) -> None:
        """Finish queries: the hits have the keys at once, and the first of them is opened."""
        kinds = (Kind.LOOKED, Kind.OPENED_LOOKED) if look else (Kind.FINISH, Kind.OPENED)
        for word in words:
            self._do("/", until=is_searching)
            self._do(word, until=lambda picture: "article" in bar(picture))
            time.sleep(look)
            has_keys = _changed(self._picture, self._picture.box(ARTICLES))
            self._press_for_two(kinds, ENTER, has_keys, _says(f"“{word}”", _STRIP))
            self._do(ESCAPE, until=lambda picture: _place(picture) is None)

    def _walk(self, number: int) -> None:
        """Walk one of the first names in the list, and go from place to place."""
        self._begin_walk(number)
        before = _place(self._picture)
        for _ in range(_STEPS):
            milliseconds = self._time("n", _left(before))
            now = _place(self._picture)
            if before and now and now.at == before.at % before.stops + 1:
                is_here = now.source == before.source
                self.times[Kind.HERE if is_here else Kind.ELSEWHERE].append(milliseconds)
            before = now

    def _begin_walk(self, number: int) -> None:
        if _place(self._picture) is not None:
            self._do(ESCAPE, until=lambda picture: _place(picture) is None)
        self._do("3")
        self._do(HOME + "j" * number)
        self._do(ENTER, until=lambda picture: _place(picture) is not None)

    def _walk_concordance(self) -> None:
        self._do("4")
        place = _place(self._picture)
        steps = min(_MOVED, place.stops - place.at) if place else 0
        for key, change in ("j", 1), ("k", -1):
            for _ in range(steps):
                self._move_line(key, change)

    def _move_line(self, key: str, change: int) -> None:
        """Go to another line: it is marked at once, and the article follows."""
        box, place = self._picture.box(CONCORDANCE), _place(self._picture)
        is_marked, to = _changed(self._picture, box), place.at + change if place else None
        kinds = Kind.LINE, Kind.FOLLOW
        self._press_for_two(kinds, key, is_marked, lambda picture: _at(picture) == to)

    def _order(self) -> None:
        """Put the walk over the most mentioned name in every order, again and again."""
        self._begin_walk(0)
        box = self._picture.box(CONCORDANCE)
        for number in range(1, _ORDERED + 1):
            order = MENTION_ORDERS[number % len(MENTION_ORDERS)]
            self._press(Kind.ORDER, "O", _says(f" {order.value} ─", box.bottom))

    def _cover(self) -> None:
        for _ in range(_COVERED):
            self._press(Kind.COVERAGE, "v", lambda picture: picture.has("mentions in all"))
            self._do(ESCAPE, until=lambda picture: not picture.has("Coverage"))

    def _type(self, kind: Kind, typed: Typed, part: Callable[[Picture], str]) -> None:
        """Type a letter whose proof stands in a part of the screen."""
        shows = typed.shows
        if shows is None:
            self._do(typed.letter)
        else:
            self._press(kind, typed.letter, lambda picture: shows in part(picture))

    def _press(self, kind: Kind, key: str, is_shown: Proof) -> None:
        self.times[kind].append(self._time(key, is_shown))

    def _press_for_two(
        self, kinds: tuple[Kind, Kind], key: str, is_shown: Proof, has_followed: Proof
    ) -> None:
        """Press a key that has one effect at once, and another in the same frame or a later one."""
        typed = self._terminal.type(key)
        times = [self._terminal.wait_until(is_shown)]
        if has_followed(self._picture):
            times *= 2
        else:
            times.append(self._terminal.wait_until(has_followed))
        for kind, painted in zip(kinds, times, strict=True):
            self.times[kind].append((painted - typed) * 1000)
        self._terminal.settle()

    def _time(self, key: str, is_shown: Proof) -> float:
        """Milliseconds from a key to the frame that shows its effect."""
        typed = self._terminal.type(key)
        painted = self._terminal.wait_until(is_shown)
        self._terminal.settle()
        return (painted - typed) * 1000

    def _do(self, keys: str, until: Proof | None = None) -> None:
        """Press keys that are not measured."""
        self._terminal.type(keys)
        if until is not None and not until(self._picture):
            self._terminal.wait_until(until)
        self._terminal.settle(0.1)


def _changed(picture: Picture, box: Box) -> Proof:
    """Something is drawn otherwise inside a frame than it is now."""
    before = picture.all_in(box)
    return lambda picture: picture.all_in(box) != before


def _reworded(picture: Picture, box: Box) -> Proof:
    """Other words stand inside a frame than now."""
    before = picture.words_in(box)
    return lambda picture: picture.words_in(box) != before


def _without(text: str, box: Box) -> Proof:
    """The first line inside a frame has a text no longer."""
    return lambda picture: text not in picture.words_in(box)[0]


def _says(text: str, row: int) -> Proof:
    """A row has a text."""
    return lambda picture: text in picture.row(row)


def _left(place: Place | None) -> Proof:
    """The walk stands elsewhere."""
    return lambda picture: _place(picture) != place


def bar(picture: Picture) -> str:
    """The line of the search, with the number of hits; empty without one."""
    rows = (picture.row(number) for number in range(3))
    return next((row for row in rows if row.startswith(" / ")), "")


def is_searching(picture: Picture) -> bool:
    """Whether there is a line to type a query into."""
    return bool(bar(picture))


def _place(picture: Picture) -> Place | None:
    counter = _COUNTER.search(picture.row(_STRIP))
    if counter is None:
        return None
    at, stops, source, _ = (int(number.replace(",", "")) for number in counter.groups())
    return Place(at, stops, source)


def _at(picture: Picture) -> int | None:
    place = _place(picture)
    return place.at if place else None
