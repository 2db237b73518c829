"""What does a person write down, and where have walks and searches been?"""

from collections.abc import Collection, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from briefing.article import Span
from briefing.desk.answers import Change
from briefing.desk.judging import JudgedLibrary
from briefing.desk.searching import SearchedLibrary
from briefing.notebook import Entry, KeptSearch, Mark, PastWalk, Target

if TYPE_CHECKING:
    from briefing.desk.notebook_marks import Marks
    from briefing.desk.notebook_pages import Pages


class NotedLibrary(JudgedLibrary, SearchedLibrary):
    """A library with a notebook. All of it is loaded when first wanted."""

    def notebook(self) -> tuple[Entry, ...]:
        """Every mark that holds, the latest first; the same tuple as long as nothing changes.

        A mark is never lost: what is gone is looked for where it lay and by its words. Where
        nothing is found the entry stays, with its words and without a target.
        """
        return self._pages.entries()

    def notebook_version(self) -> int:
        """A number that changes when any process changes the notebook; `version` does not then."""
        return self._pages.version()

    def put_mark(self, mark: Mark, target: Target, *, text: str = "") -> Change:
        """Put a mark on something; a note takes the place of the note that is on it already.

        Raises:
            NothingFound: the article or the entity is gone.
            UsageError: it is on it already, that mark cannot be put on that, or the text is none.
        """
        return self._marks.put(mark, target, text)

    def take_mark(self, number: int) -> Change:
        """Take a mark off, by the number of its entry.

        Raises:
            NothingFound: no mark that holds has the number.
        """
        return self._marks.take(number)

    def undo(self, number: int | None = None) -> Change:
        """Take back what was done last, a decision or a mark, or the decision of a number.

        Raises:
            NothingFound: there is none.
        """
        change = self._marks.undo() if number is None else None
        return super().undo(number) if change is None else change

    def redo(self, number: int | None = None) -> Change:
        """Let hold again what was taken back last, or the decision of a number.

        Raises:
            NothingFound: there is none.
        """
        change = self._marks.redo() if number is None else None
        return super().redo(number) if change is None else change

    def seen(self, articles: Collection[str]) -> frozenset[tuple[str, int]]:
        """Article and start of each mention in these articles at which a walk has stood."""
        from briefing.record import remembered

        with self._database.reading() as db:
            return frozenset(remembered.seen(db, articles))

    def remember_seen(self, places: Sequence[tuple[str, Span]]) -> None:
        """Note that a walk has stood at these places. No decision, and not undone."""
        from briefing.record import remembered

        with self._database.transaction() as db:
            remembered.save_seen(db, places)

    def past_walks(self) -> tuple[PastWalk, ...]:
        """Walks that were left, the latest first; one for each thing that was walked."""
        from briefing.desk.notebook_past import past_walks

        return past_walks(self._database)

    def remember_walk(self, walk: PastWalk) -> None:
        """Keep where a walk was left, in place of the last time; `left_at` is set here."""
        from briefing.desk.notebook_past import remember_walk

        remember_walk(self._database, walk)

    def searches(self) -> tuple[KeptSearch, ...]:
        """Saved queries, then the last ones that were used, the latest first."""
        from briefing.desk.notebook_past import searches

        return searches(self._database, self.answers)

    def remember_search(self, query: str) -> None:
        """Note that a query was used now: its hits are no longer new.

        Raises:
            UsageError: the query is empty.
        """
        from briefing.desk.notebook_past import remember_search

        remember_search(self._database, query)

    def save_search(self, query: str, *, is_saved: bool = True) -> None:
        """Keep a query, or keep it no longer.

        Raises:
            NothingFound: it is to be kept no longer, and was not used.
            UsageError: the query is empty.
        """
        from briefing.desk.notebook_past import save_search

        save_search(self._database, query, is_saved=is_saved)

    def forget_search(self, query: str) -> None:
        """Forget a query that was used or saved; nothing happens where there is none."""
        from briefing.desk.notebook_past import forget_search

        forget_search(self._database, query)

    @cached_property
    def _pages(self) -> "Pages":
        from briefing.desk.notebook_pages import Pages

        return Pages(self._database)

    @cached_property
    def _marks(self) -> "Marks":
        from briefing.desk.notebook_marks import Marks

        return Marks(self._database, self._pages)
