"""What does the reader ask about what a person has written down, seen and searched?"""

from collections.abc import Collection, Sequence
from typing import Protocol

from briefing.article import Span
from briefing.desk.answers import Change
from briefing.notebook import Entry, KeptSearch, Mark, PastWalk, Target


class NotebookDesk(Protocol):
    """The notebook of a library. `undo` and `redo` of the desk reach its marks as well."""

    def notebook(self) -> tuple[Entry, ...]:
        """Every mark that holds, the latest first."""
        ...

    def put_mark(self, mark: Mark, target: Target, *, text: str = "") -> Change:
        """Put a mark on something; a note takes the place of the note that is on it already.

        Raises `UsageError` where it is on it already, or that mark cannot be put on that.
        """
        ...

    def take_mark(self, number: int) -> Change:
        """Take a mark off, by the number of its entry; raises `NothingFound`."""
        ...

    def seen(self, articles: Collection[str]) -> frozenset[tuple[str, int]]:
        """Article and start of each mention in these articles at which a walk has stood."""
        ...

    def remember_seen(self, places: Sequence[tuple[str, Span]]) -> None:
        """Note that a walk has stood at these places. No decision, and not undone."""
        ...

    def past_walks(self) -> tuple[PastWalk, ...]:
        """Walks that were left, the latest first; one for each thing that was walked."""
        ...

    def remember_walk(self, walk: PastWalk) -> None:
        """Keep where a walk was left, in place of the last time; `left_at` is set here."""
        ...

    def searches(self) -> tuple[KeptSearch, ...]:
        """Saved queries, then the last ones that were used, the latest first."""
        ...

    def remember_search(self, query: str) -> None:
        """Note that a query was used now: its hits are no longer new."""
        ...

    def save_search(self, query: str, *, is_saved: bool = True) -> None:
        """Keep a query, or keep it no longer."""
        ...

    def forget_search(self, query: str) -> None:
        """Forget a query that was used or saved; nothing happens where there is none."""
        ...
