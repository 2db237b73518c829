"""What happens when a person decides about names?"""

from collections.abc import Callable, Sequence

from briefing.desk.answers import Answer, Change, Suggestion
from briefing.desk.sources import first_evidence
from briefing.desk.telling import now, told
from briefing.desk.there import entity_there, no_entity
from briefing.entities.entity import Entity
from briefing.entities.judgements import Judgement, Verdict
from briefing.entities.nameform import NameForm, name_form
from briefing.entities.ties import verdicts
from briefing.errors import NothingFound, UsageError
from briefing.ingest.describing import Described
from briefing.mention import Label
from briefing.printable import one_line
from briefing.record import judgements, ledger, names
from briefing.record.database import Database
from briefing.record.judgements import Decision

LONGEST_NAME = 200


class Decisions:
    """The verbs of judging, on one library."""

    def __init__(self, database: Database) -> None:
        """Decide in the record of `database`."""
        self._database = database

    def join(self, left: str, right: str) -> Change:
        """Two entities are one.

        What a person said before on pairs of their names is overruled, pair by pair.
        """
        one, other = self._entity(left), self._entity(right)
        if one.id == other.id:
            raise UsageError(f"{one.name} is one entity already", "Choose two different ones")
        made = [self._judgement(Verdict.SAME, self._root(left), self._root(right), left)]
        made += self._overruled(left, right)
        return self.decide(made, told(Verdict.SAME, one.name, other.name))

    def keep_apart(self, left: str, right: str) -> Change:
        """Two entities are two, and are never suggested as one again."""
        one, other = self._entity(left), self._entity(right)
        if one.id == other.id:
            raise UsageError(f"{one.name} is one entity", "Name the form that is not its name")
        made = self._judgement(Verdict.DIFFERENT, self._root(left), self._root(right), left)
        line = told(Verdict.DIFFERENT, one.name, other.name)
        if frozenset((made.left, made.right)) in self._judged_different():
            return Change(line, one.id, (), ())
        return self.decide([made], line)

    def part(self, entity_id: str, form: str) -> Change:
        """One form of an entity is not its name: with all its mentions it stands apart."""
        entity = self._entity(entity_id)
        with self._database.reading() as db:
            used = ledger.used_forms(db, entity_id)
            tied = ledger.tied_forms(db, entity_id)
        parted = [name for name in used if name.text == form]
        if not parted:
            raise NothingFound(f"{entity.name} has no form {form!r}", "`entities` lists the forms")
        rest = [name for name in dict.fromkeys((*tied, *used)) if name.key != parted[0].key]
        if not rest:
            raise UsageError(
                f"All forms of {entity.name} are spellings of {form}", "Rename it, or hide it"
            )
        apart = [name for name in rest if name in tied] or rest
        made = [
            self._judgement(Verdict.DIFFERENT, name, other, entity_id)
            for name in parted
            for other in apart
        ]
        stays = entity.name if entity.name in {name.text for name in rest} else rest[0].text
        return self.decide(made, told(Verdict.DIFFERENT, form, stays))

    def rename(self, entity_id: str, name: str) -> Change:
        """The entity is called `name`."""
        entity, name = self._entity(entity_id), one_line(name).strip()
        if not name or len(name) > LONGEST_NAME:
            raise UsageError("A name has between 1 and 200 characters", "Write another one")
        made = self._judgement(Verdict.RENAME, self._root(entity_id), None, entity_id, name)
        return self.decide([made], told(Verdict.RENAME, entity.name, name))

    def relabel(self, entity_id: str, label: Label) -> Change:
        """The entity is of this kind."""
        entity = self._entity(entity_id)
        made = self._judgement(Verdict.LABEL, self._root(entity_id), None, entity_id, label.value)
        return self.decide([made], told(Verdict.LABEL, entity.name, label.value))

    def hide(self, entity_id: str) -> Change:
        """Nobody wants to see this entity."""
        entity = self._entity(entity_id)
        made = self._judgement(Verdict.HIDE, self._root(entity_id), None, entity_id)
        return self.decide([made], told(Verdict.HIDE, entity.name, ""))

    def answer(self, suggestion: Suggestion, answer: Answer) -> Change:
        """Accept, refuse or put off a suggestion, whatever has become of its entities since."""
        left, one = self._meant(suggestion.left, suggestion.left_form)
        right, other = self._meant(suggestion.right, suggestion.right_form)
        if answer is Answer.ACCEPT:
            return self.join(left, right)
        called = suggestion.left.name, suggestion.right.name
        if answer is Answer.LATER:
            made = [self._judgement(Verdict.LATER, one, other, left)]
            return self.decide(made, told(Verdict.LATER, *called))
        pairs = {(one, other), (self._root(left), self._root(right))}
        made = [self._judgement(Verdict.DIFFERENT, *pair, left) for pair in sorted(pairs)]
        return self.decide(made, told(Verdict.DIFFERENT, *called))

    def undo(self, number: int | None) -> Change:
        """Take back the latest decision, or that of a number."""
        from briefing.ingest.judging import take_back

        held = [d for d in self._all() if d.is_active]
        chosen = self._chosen(held, number, "There is nothing to take back")
        line = f"taken back: {self._told(chosen)}"
        return self._changed(lambda: take_back(self._database, chosen, made_at=now()), line)

    def redo(self, number: int | None) -> Change:
        """Let the decision that was taken back last hold again, or that of a number."""
        from briefing.ingest.judging import let_hold

        undone = [d for d in self._all() if not d.is_active and (number or d.contradicts is None)]
        chosen = self._chosen(undone, number, "There is nothing that was taken back")
        line = f"holds again: {self._told(chosen)}"
        overruled = self._overruled_by(chosen)
        return self._changed(
            lambda: let_hold(self._database, chosen, made_at=now(), with_them=overruled), line
        )

    def decide(self, made: Sequence[Judgement], line: str) -> Change:
        """Add judgements that are taken back together, and let them take effect."""
        from briefing.ingest.judging import decide

        return self._changed(lambda: decide(self._database, made, made_at=now()), line)

    def _changed(self, act: Callable[[], Described], line: str) -> Change:
        described = act()
        found = names.entities_with(self._database, described.changed)
        shown = {entity.id for entity in found}
        gone = (described.gone | described.changed) - shown
        biggest = max(found, key=lambda entity: entity.mentions, default=None)
        return Change(line, biggest.id if biggest else None, found, tuple(sorted(gone)))

    def _all(self) -> tuple[Decision, ...]:
        with self._database.reading() as db:
            return judgements.decisions(db)

    def _chosen(
        self, among: Sequence[Decision], number: int | None, nothing: str
    ) -> list[Decision]:
        """All decisions of the act that is meant."""
        if number is not None:
            meant = next((d for d in among if d.number == number), None)
            if meant is None:
                raise NothingFound(
                    f"No decision has the number {number}, or it stands so already",
                    "`briefing ledger` lists the decisions",
                )
        elif among:
            meant = max(among, key=lambda d: d.since)
        else:
            raise NothingFound(nothing, "`briefing ledger` lists the decisions")
        return [d for d in among if d.act == meant.act]

    def _overruled(self, left: str, right: str) -> list[Judgement]:
        """`same` for every pair of their names that was judged different."""
        with self._database.reading() as db:
            one = {*ledger.tied_forms(db, left), *ledger.used_forms(db, left)}
            other = {*ledger.tied_forms(db, right), *ledger.used_forms(db, right)}
        pairs = self._judged_different()
        return [
            self._judgement(Verdict.SAME, name, mate, left)
            for name in sorted(one)
            for mate in sorted(other)
            if frozenset((name, mate)) in pairs
        ]

    def _overruled_by(self, decisions: Sequence[Decision]) -> list[Judgement]:
        """What must be overruled with them, beside the pairs that they name themselves."""
        said = {frozenset((d.judgement.left, d.judgement.right)) for d in decisions}
        found: list[Judgement] = []
        with self._database.reading() as db:
            for judgement in (d.judgement for d in decisions):
                if judgement.verdict is Verdict.SAME and judgement.right is not None:
                    left = ledger.meant_by(db, judgement.left)
                    right = ledger.meant_by(db, judgement.right)
                    if left and right and left[0] != right[0]:
                        found += self._overruled(left[0], right[0])
        return [one for one in found if frozenset((one.left, one.right)) not in said]

    def _judged_different(self) -> frozenset[frozenset[NameForm | None]]:
        """The pairs on which the last word is that they are two."""
        with self._database.reading() as db:
            judged = verdicts(judgements.active(db))
        return frozenset(frozenset(pair) for pair in judged.different)

    def _judgement(
        self,
        verdict: Verdict,
        left: NameForm,
        right: NameForm | None,
        entity_id: str,
        value: str = "",
    ) -> Judgement:
        return Judgement(
            verdict, left, right, value, evidence=first_evidence(self._database, left, entity_id)
        )

    def _entity(self, entity_id: str) -> Entity:
        return entity_there(self._database, entity_id)

    def _root(self, entity_id: str) -> NameForm:
        with self._database.reading() as db:
            root = ledger.root_form(db, entity_id)
        if root is None:
            raise no_entity(entity_id)
        return root

    def _meant(self, entity: Entity, form: str) -> tuple[str, NameForm]:
        """The entity's id as it is now, and the form's name."""
        name = name_form(form, entity.label)
        with self._database.reading() as db:
            used = {known.text: known for known in ledger.used_forms(db, entity.id)}
            if form in used:
                return entity.id, used[form]
            meant = ledger.meant_by(db, name)
        if not meant:
            raise NothingFound(f"{entity.name} is no longer named so", "Look at the list anew")
        return meant[0], name

    def _told(self, decisions: Sequence[Decision]) -> str:
        """The decisions of an act in one line, by the names that their entities have now."""
        first = decisions[0].judgement
        left = self._shown(first.left)
        right = self._shown(first.right) if first.right else first.value
        if first.right and left == right:
            left, right = first.left.text, first.right.text
        if first.verdict is Verdict.RENAME:
            left = first.left.text
        line = told(first.verdict, left, right)
        more = len({d.judgement.left for d in decisions}) - 1
        return f"{line}, and {more} more" if more else line

    def _shown(self, name: NameForm) -> str:
        """The name of the entity that a name means, if it means one."""
        with self._database.reading() as db:
            meant = ledger.meant_by(db, name)
        entity = names.entity(self._database, meant[0]) if meant else None
        return name.text if entity is None else entity.name
