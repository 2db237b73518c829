"""What does the reader ask of a desk?

`briefing.desk.desk.Desk` answers it from a library; the tests have a desk of their own that
answers from memory. Every question may be asked from any thread.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Protocol, TypeVar

from briefing.article import Article, Span
from briefing.article_rows import ArticleRows
from briefing.desk.answers import (
    AddReport,
    Answer,
    Change,
    LedgerEntry,
    Progress,
    Related,
    RereadReport,
    Scope,
    Suggestion,
)
from briefing.desk.kwic import InContext, Place
from briefing.desk.narrowing import EVERYTHING, Narrowing
from briefing.entities.entity import Entity
from briefing.entities.entity_rows import EntityRows
from briefing.mention import Label, Mention
from briefing.tui.notebook_desk import NotebookDesk
from briefing.tui.search_desk import SearchDesk
from briefing.tui.survey_desk import SurveyDesk

Report = TypeVar("Report", covariant=True)


class Running(Protocol[Report]):
    """Long work that goes on in a process of its own, and ends with a report."""

    def events(self) -> Iterator[Progress | Report]:
        """How far it is, by time; last the report. Blocks; raises `BriefingError`."""
        ...

    def cancel(self) -> None:
        """Ask it to stop. Of an addition or a rereading stays what is done; of a brief, nothing."""
        ...

    def leave(self) -> None:
        """Have it end soon, wherever it is, for the reader is being left."""
        ...


class ReadingDesk(SearchDesk, SurveyDesk, NotebookDesk, Protocol):
    """The desk, as the reader needs it."""

    doubtful: float
    """The confidence below which a mention is doubtful."""

    def version(self) -> int:
        """A number that changes whenever any process changes the library."""
        ...

    def catch_up(self, on_progress: Callable[[Progress], None] | None = None) -> bool:
        """Finish what a killed process left undone; False where another process is at work."""
        ...

    def articles(self) -> ArticleRows:
        """Every article, by date."""
        ...

    def article(self, article_id: str) -> Article:
        """One article."""
        ...

    def mentions_in(self, article_id: str, *, least: float = 0.0) -> tuple[Mention, ...]:
        """The mentions of one article with a confidence of `least`, by start, then longer first."""
        ...

    def sentences_in(self, article_id: str) -> tuple[Span, ...]:
        """The sentences of one article, in order."""
        ...

    def entities(self, *, least: float = 0.0) -> EntityRows:
        """Every entity that has mentions with a confidence of `least`, with the counts of those."""
        ...

    def doubtful_mentions(self) -> Mapping[str, int]:
        """How many mentions of each entity are doubtful, by its id, where any are."""
        ...

    def entity(self, entity_id: str) -> Entity:
        """One entity."""
        ...

    def mentions_of(
        self, entity_id: str, *, least: float = 0.0, narrowing: Narrowing = EVERYTHING
    ) -> tuple[Mention, ...]:
        """The mentions of one entity with a confidence of `least`, in the order of `articles`."""
        ...

    def contexts(self, places: Iterable[Place]) -> Iterator[tuple[Place, InContext]]:
        """Each place with the words around it; those of one article are best given in a row."""
        ...

    def words_beside(self, places: Iterable[Place], *, before: bool) -> Iterator[tuple[str, ...]]:
        """The words before or behind each place by which it is put in order, the nearest first."""
        ...

    def start_export(self, scope: Scope, path: Path) -> Running[Path]:
        """Write a brief, in a process of its own."""
        ...

    def start_adding(self, places: Sequence[str]) -> Running[AddReport]:
        """Read files or folders into the library, in a process of its own."""
        ...

    def count_read_by_others(self) -> int:
        """How many articles another model has read than the one at hand."""
        ...

    def start_rereading(self) -> Running[RereadReport]:
        """Read those again, in a process of its own."""
        ...

    def join(self, left: str, right: str) -> Change:
        """Decide that two entities, by their ids, are one; raises `BriefingError`."""
        ...

    def part(self, entity_id: str, form: str) -> Change:
        """Decide that one of an entity's forms is not its name."""
        ...

    def rename(self, entity_id: str, name: str) -> Change:
        """Call an entity so."""
        ...

    def relabel(self, entity_id: str, label: Label) -> Change:
        """Say of which kind an entity is."""
        ...

    def hide(self, entity_id: str) -> Change:
        """Show an entity and its mentions no longer."""
        ...

    def undo(self, number: int | None = None) -> Change:
        """Take a decision back: the latest, or that of a number; `NothingFound` without one."""
        ...

    def redo(self, number: int | None = None) -> Change:
        """Let a decision hold again that was taken back: the latest such, or that of a number."""
        ...

    def ledger(self, entity_id: str | None = None) -> tuple[LedgerEntry, ...]:
        """Why forms are one entity and what was decided, newest decisions first, then rules."""
        ...

    def suggestions(self, entity_id: str | None = None) -> tuple[Suggestion, ...]:
        """Pairs that only resemble, the best first; of one entity, or of all."""
        ...

    def answer(self, suggestion: Suggestion, answer: Answer) -> Change:
        """Accept, refuse or put off a suggestion."""
        ...

    def related(self, entity_id: str) -> tuple[Related, ...]:
        """The entities that a name leads to, both ways, and those whom a short form may mean."""
        ...

    def close(self) -> None:
        """Let go of the library."""
        ...
