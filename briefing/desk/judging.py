"""What may a person decide, and what does the ledger say?"""

from functools import cached_property
from typing import TYPE_CHECKING

from briefing.desk.answers import Answer, Change, ImportReport, LedgerEntry, Related, Suggestion
from briefing.desk.open_library import OpenLibrary
from briefing.mention import Label

if TYPE_CHECKING:
    from briefing.desk.decisions import Decisions

LEDGER_LIMIT = 1_000
SUGGESTION_LIMIT = 200


class JudgedLibrary(OpenLibrary):
    """A library in which a person decides about names. All of it is loaded when first wanted."""

    def join(self, left: str, right: str) -> Change:
        """Decide that two entities, by their ids, are one.

        Raises:
            NothingFound: an id is gone.
            UsageError: they are one entity already.
        """
        return self._decisions.join(left, right)

    def keep_apart(self, left: str, right: str) -> Change:
        """Decide that two entities, by their ids, are two, and never suggest them again.

        Raises:
            NothingFound: an id is gone.
            UsageError: they are one entity.
        """
        return self._decisions.keep_apart(left, right)

    def part(self, entity_id: str, form: str) -> Change:
        """Decide that one of an entity's forms is not its name.

        Raises:
            NothingFound: the id is gone, or it has no such form.
            UsageError: it has no other form.
        """
        return self._decisions.part(entity_id, form)

    def rename(self, entity_id: str, name: str) -> Change:
        """Call an entity so.

        Raises:
            NothingFound: the id is gone.
            UsageError: that can be no name.
        """
        return self._decisions.rename(entity_id, name)

    def relabel(self, entity_id: str, label: Label) -> Change:
        """Say of which kind an entity is.

        Raises:
            NothingFound: the id is gone.
        """
        return self._decisions.relabel(entity_id, label)

    def hide(self, entity_id: str) -> Change:
        """Show an entity and its mentions no longer.

        Raises:
            NothingFound: the id is gone.
        """
        return self._decisions.hide(entity_id)

    def answer(self, suggestion: Suggestion, answer: Answer) -> Change:
        """Accept, refuse or put off a suggestion.

        Raises:
            NothingFound: one of its entities is gone.
        """
        return self._decisions.answer(suggestion, answer)

    def undo(self, number: int | None = None) -> Change:
        """Take back the latest decision, or that of a number.

        Raises:
            NothingFound: there is none.
        """
        return self._decisions.undo(number)

    def redo(self, number: int | None = None) -> Change:
        """Let the decision that was taken back last hold again, or that of a number.

        Raises:
            NothingFound: there is none.
        """
        return self._decisions.redo(number)

    def ledger(
        self, entity_id: str | None = None, *, limit: int | None = LEDGER_LIMIT
    ) -> tuple[LedgerEntry, ...]:
        """What persons decided, the latest first, then why rules hold forms for one entity.

        Args:
            entity_id: Whose; None for all, without the mere spellings of one form.
            limit: How many reasons of rules there may be; None for all.
        """
        from briefing.desk.ledgers import ledger_entries

        return ledger_entries(self._database, entity_id, limit=limit)

    def suggestions(
        self, entity_id: str | None = None, *, limit: int = SUGGESTION_LIMIT
    ) -> tuple[Suggestion, ...]:
        """Pairs of entities that only resemble, the best first, what was put off last."""
        from briefing.desk.suggesting import suggest

        return suggest(self._database, entity_id, limit=limit)

    def related(self, entity_id: str) -> tuple[Related, ...]:
        """The entities that an entity's name leads to, both ways, and whom a short form may mean.

        Raises:
            NothingFound: the id is gone.
        """
        from briefing.desk.relating import related

        return related(self._database, entity_id)

    def export_judgements(self) -> dict[str, object]:
        """What persons decided and holds, as a document that another library can take."""
        from briefing.desk.exchange import judgements_document

        return judgements_document(self._database)

    def import_judgements(self, document: object, *, by: str) -> ImportReport:
        """Take over somebody else's decisions, but for those that contradict one's own.

        Args:
            document: As `export_judgements` gives it.
            by: Whose decisions they are.

        Raises:
            Unreadable: it is no such document.
        """
        from briefing.desk.exchange import take_over

        return take_over(self._database, self._decisions, document, by=by)

    @cached_property
    def _decisions(self) -> "Decisions":
        from briefing.desk.decisions import Decisions

        return Decisions(self._database)
