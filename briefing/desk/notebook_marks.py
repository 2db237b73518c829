"""What happens when a person puts a mark on something, takes it off, or takes that back?"""

from briefing.desk.answers import Change
from briefing.desk.notebook_anchors import anchor
from briefing.desk.notebook_pages import Pages
from briefing.desk.notebook_telling import put, taken_off
from briefing.desk.telling import now
from briefing.errors import NothingFound, UsageError
from briefing.notebook import LONGEST_NOTE, LONGEST_TAG, Entry, Mark, Target
from briefing.printable import printable
from briefing.record import judgements, notebook
from briefing.record.database import Connection, Database
from briefing.record.notebook import Act, Written


class Marks:
    """The verbs of the notebook, on one library."""

    def __init__(self, database: Database, pages: Pages) -> None:
        """Write in the record of `database`; `pages` has what is written there."""
        self._database = database
        self._pages = pages

    def put(self, mark: Mark, target: Target, text: str) -> Change:
        """Put a mark on something; a note takes the place of the one that is there."""
        _check(mark, target)
        written = Written(mark, _checked(mark, text), anchor(self._database, target))
        with self._database.transaction() as db:
            there = self._there(mark, target, written.text)
            if there is not None and (mark is not Mark.NOTE or there.text == written.text):
                raise UsageError(
                    f"It is there already: {put(written)}",
                    f"`briefing unmark {there.number}` takes it off",
                )
            replaced = None if there is None else there.number
            notebook.record_put(db, written, made_at=now(), instead_of=replaced)
        return _changed(put(written))

    def take(self, number: int) -> Change:
        """Take a mark off, and whatever says the same of the same thing."""
        with self._database.transaction() as db:
            entries = self._pages.entries()
            meant = next((entry for entry in entries if entry.number == number), None)
            if meant is None:
                raise NothingFound(
                    f"No mark has the number {number}, or it is off already",
                    "`briefing notebook` lists the marks",
                )
            same = [entry.number for entry in entries if _say_the_same(entry, meant)]
            written = Written(meant.mark, meant.text, notebook.anchors(db, [number])[number])
            notebook.record_off(db, same, made_at=now())
        return _changed(taken_off(written))

    def undo(self) -> Change | None:
        """Take back what was done last, unless a decision about names came after it."""
        with self._database.transaction() as db:
            act = notebook.last_act(db)
            if act is None or _judged_last(db, is_active=True) > act.judgement:
                return None
            notebook.record_undone(db, act.number, made_at=now())
        return _changed(f"taken back: {_told(act)}")

    def redo(self) -> Change | None:
        """Let hold again what was taken back last, unless a decision was taken back after it."""
        with self._database.transaction() as db:
            act = notebook.last_undone(db)
            if act is None or _judged_last(db, is_active=False) > act.judgement:
                return None
            notebook.record_redone(db, act.number, made_at=now())
        return _changed(f"holds again: {_told(act)}")

    def _there(self, mark: Mark, target: Target, text: str) -> Entry | None:
        """The entry that a new mark would say again, or the note whose place it takes."""
        said = text.casefold() if mark is Mark.TAG else None
        there = (
            entry
            for entry in self._pages.entries()
            if entry.mark is mark and entry.target == target and not entry.is_astray
        )
        return next((one for one in there if said is None or one.text.casefold() == said), None)


def _check(mark: Mark, target: Target) -> None:
    if mark is Mark.READ and (target.article is None or target.span is not None):
        raise UsageError("Only an article is marked as read", "Mark the whole article")
    if mark is Mark.BOOKMARK and target.span is None:
        raise UsageError("A bookmark is put on a place in an article", "Choose a sentence")


def _checked(mark: Mark, text: str) -> str:
    """What is written, as it is kept."""
    text = text.encode("utf-8", "replace").decode("utf-8").strip()
    if mark not in {Mark.NOTE, Mark.TAG}:
        if text:
            raise UsageError("Only a note or a tag has words", "Write a note")
        return text
    if mark is Mark.TAG:
        text = " ".join(filter(None, text.split(" ")))
    if not text:
        raise UsageError(f"The {mark.value} is empty", "Write something")
    longest = LONGEST_TAG if mark is Mark.TAG else LONGEST_NOTE
    if len(text) > longest:
        raise UsageError(
            f"A {mark.value} has at most {longest:,} characters, and this one {len(text):,}",
            "Write a shorter one",
        )
    if mark is Mark.TAG and (printable(text) != text or "\n" in text or "\t" in text):
        raise UsageError("A tag is words without control characters", "Write it on one line")
    return text


def _say_the_same(one: Entry, other: Entry) -> bool:
    """Whether two entries differ in nothing, as when two names that had a star became one."""
    if one.target is None or one.is_astray or other.is_astray:
        return one.number == other.number
    return (one.mark, one.target, one.text) == (other.mark, other.target, other.text)


def _judged_last(db: Connection, *, is_active: bool) -> int:
    """The row by which the latest decision began, or ceased, to hold; 0 where there is none."""
    return max(
        (
            decision.since
            for decision in judgements.decisions(db)
            if decision.is_active is is_active and (is_active or decision.contradicts is None)
        ),
        default=0,
    )


def _told(act: Act) -> str:
    return taken_off(act.written) if act.is_taking_off else put(act.written)


def _changed(line: str) -> Change:
    return Change(line, None, (), (), is_of_notebook=True)
