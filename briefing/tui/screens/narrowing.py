"""Which mentions of a name are to be walked?"""

from collections.abc import Iterator, Sequence
from itertools import islice

from msgspec import Struct
from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Static

from briefing.desk.narrowing import Narrowing, checked_day
from briefing.entities.entity import Entity
from briefing.errors import UsageError
from briefing.printable import one_line
from briefing.tui.name_keys import filter_key, key_of
from briefing.tui.rendering.cells import cut
from briefing.tui.rendering.runs import Run
from briefing.tui.screens.dialog import Dialog, words
from briefing.tui.sidebar import Names
from briefing.tui.walk import Subject
from briefing.tui.widgets.line_list import LineList
from briefing.tui.widgets.typing_line import TypingLine

_MOST = 8
"""Offers in view at once."""
_OFFERED = 200


class Offer(Struct, frozen=True):
    """What can stand in the line that is typed into."""

    text: str
    about: str = ""


class OfferList(LineList[Offer]):
    """What can be chosen for the line above."""

    def row_lines(self, row: Offer, width: int) -> list[list[Run]]:
        """One line."""
        about = f"  {row.about}" if row.about else ""
        return [[Run("  " + cut(one_line(row.text), width - 20)), Run(about, ("quiet",))]]

    def choose(self, row: Offer) -> None:
        """Put it into the line."""
        screen = self.screen
        if isinstance(screen, NarrowingScreen):
            screen.take(row)


class NarrowingScreen(Dialog[Narrowing]):
    """Source, days, and who is named in the same sentence. The answer says what is kept."""

    TITLE = "Narrow the walk"

    def __init__(self, subject: Subject, *, sources: Sequence[str], names: Names) -> None:
        """Ask about the walk over `subject`.

        Args:
            subject: What is walked, and how it is narrowed now.
            sources: The outlets of the walk.
            names: Every name that can stand beside it, most mentioned first.
        """
        super().__init__()
        self._subject = subject
        self._sources = sources
        self._names = names
        now = subject.narrowing
        self._lines = {
            "source": ("only in", "a source, or all", now.source or ""),
            "since": ("from", "2024, 2024-12 or 2024-12-16", now.since or ""),
            "until": ("to", "2024, 2024-12 or 2024-12-16", now.until or ""),
            "beside": ("together with", "a name in the same sentence", now.beside_name),
        }
        self._offers = OfferList(id="offers")
        self._typed: TypingLine | None = None

    def compose_box(self) -> ComposeResult:
        """A line for each thing that can narrow it, and what fits into the one with the cursor."""
        yield words(f"Walk the mentions of {one_line(self._subject.title)}")
        for name, (label, hint, value) in self._lines.items():
            with Horizontal(classes="field"):
                yield Static(label, classes="label", markup=False)
                line = TypingLine(placeholder=hint)
                line.id = name
                line.value = value
                yield line
        yield self._offers
        yield words("Enter walks these; empty lines keep everything.", classes="report")

    def on_mount(self) -> None:
        """Start in the first line."""
        self._offers.styles.height = _MOST
        self._line("source").focus()

    def take(self, offer: Offer) -> None:
        """Put an offer into the line that was typed into last."""
        if self._typed is not None:
            self._typed.value = offer.text
            self._typed.focus()

    @on(events.DescendantFocus)
    def _offer_for(self, event: events.DescendantFocus) -> None:
        if isinstance(event.widget, TypingLine):
            self._typed = event.widget
            self._offer(event.widget)

    @on(TypingLine.Changed)
    def _type(self, event: TypingLine.Changed) -> None:
        event.stop()
        if self._typed is not None:
            self._offer(self._typed)

    @on(TypingLine.Left)
    def _to_offers(self, event: TypingLine.Left) -> None:
        event.stop()
        if self._offers.items:
            self._offers.focus()

    @on(TypingLine.Submitted)
    def _finish(self, event: TypingLine.Submitted) -> None:
        event.stop()
        try:
            self.dismiss(self._narrowing())
        except UsageError as error:
            self.query_one(".report", Static).update(str(error))

    def _offer(self, line: TypingLine) -> None:
        """List what can stand in a line."""
        text = filter_key(line.value)
        offers: list[Offer] = []
        if line.id == "source":
            offers = [Offer(source) for source in self._sources if text in filter_key(source)]
        elif line.id == "beside":
            offers = list(islice(self._offered_names(text), _OFFERED))
        self._offers.when_empty = "" if line.id in {"since", "until"} else "Nothing fits."
        self._offers.set_items(offers, key=lambda offer: offer.text)

    def _offered_names(self, text: str) -> Iterator[Offer]:
        for entity in self._names.holding(text):
            if entity.id != self._subject.entity:
                yield Offer(entity.name, f"{entity.mentions:,}/{entity.articles:,}")

    def _narrowing(self) -> Narrowing:
        """What the lines say.

        Raises:
            UsageError: One of them cannot be.
        """
        other = self._other(self._value("beside"))
        return Narrowing(
            source=self._source(self._value("source")),
            since=self._day("since"),
            until=self._day("until"),
            beside=other.id if other else None,
            beside_name=other.name if other else "",
        )

    def _source(self, typed: str) -> str | None:
        if not typed:
            return None
        fitting = [source for source in self._sources if filter_key(typed) in filter_key(source)]
        same = [source for source in fitting if filter_key(source) == filter_key(typed)]
        if len(same or fitting) != 1:
            raise UsageError(f"No one source is called {typed}", "The arrow down leads to them")
        return (same or fitting)[0]

    def _other(self, typed: str) -> Entity | None:
        if not typed:
            return None
        key = filter_key(typed)
        called = (one for one in self._names.holding(key) if key in key_of(one).split("\n"))
        first = next(called, None)
        if first is None:
            raise UsageError(f"Nobody is called {typed}", "The arrow down leads to the names")
        return first

    def _day(self, name: str) -> str | None:
        typed = self._value(name)
        return checked_day(typed) if typed else None

    def _value(self, name: str) -> str:
        return self._line(name).value.strip()

    def _line(self, name: str) -> TypingLine:
        return self.query_one(f"#{name}", TypingLine)
