"""How are names judged in the reader, and how does it follow what was decided?"""

import asyncio
from collections.abc import Callable, Sequence
from functools import partial

from textual import on

from briefing.entities.entity import Entity
from briefing.errors import BriefingError
from briefing.printable import one_line
from briefing.tui import name_questions
from briefing.tui.name_questions import Decision, Judged, NotJudged, RelatedFound, Step
from briefing.tui.reading_desk import ReadingDesk
from briefing.tui.screens import verdicts
from briefing.tui.screens.asking_dialog import DecidingDialog
from briefing.tui.screens.rereading import RereadingScreen
from briefing.tui.screens.walking import Walking
from briefing.tui.sidebar import Named, OtherForm, patched
from briefing.tui.walk import Stop, Walk
from briefing.tui.widgets.panes import Panes


class JudgingScreen(RereadingScreen):
    """A screen with names and a walk, on which a person says which names are one and what they are.

    What a key is about is the entity that is meant: the one under the cursor, when the names are
    looked at; else the one that is walked; else the one that is marked in the text.
    """

    _panes: Panes
    _walking: Walking

    def __init__(self, desk: ReadingDesk) -> None:
        """Ask `desk`, and let go of it at the end."""
        super().__init__(desk)
        self._turn = asyncio.Lock()

    @property
    def names(self) -> Sequence[Named]:
        """Every name that is shown, most mentioned first."""
        return self._panes.names.list.names

    def judge(self, decide: Decision, *, step: Step = Step.MADE) -> None:
        """Let the desk decide. Decisions are made one after the other, and none is left out."""
        question = partial(
            name_questions.judge, self.desk, decide, doubts=self._walking.doubts, step=step
        )
        self.run_worker(self._judge(question), group="judge", exit_on_error=False)

    def walk_entity(self, entity_id: str, place: Stop | None = None) -> None:
        """Walk an entity, from `place` or near what is open."""
        self._walking.find(entity_id, place)
        if self._panes.shows_one:
            self._panes.go_to("reader")

    def take_walk(self, walk: Walk) -> None:
        """Go to the first stop of a walk."""
        self._walking.enter(walk, walk.stop.article)
        self._panes.go_to("reader")

    def action_same(self) -> None:
        """Say that the entity is the same as another."""
        self._do_with_meant(verdicts.ask_same)

    def action_part(self) -> None:
        """Split a form off: the one under the cursor, or one that is chosen."""
        meant = self._meant
        if isinstance(meant, OtherForm):
            self.judge(lambda desk: desk.part(meant.entity.id, meant.form.text))
        else:
            self._do_with_meant(verdicts.ask_form)

    def action_rename(self) -> None:
        """Call the entity otherwise."""
        self._do_with_meant(verdicts.ask_name)

    def action_relabel(self) -> None:
        """Say of which kind the entity is."""
        self._do_with_meant(verdicts.ask_kind)

    def action_hide(self) -> None:
        """Show the entity no longer."""
        self._do_with_meant(lambda _, entity: self.judge(lambda desk: desk.hide(entity.id)))

    def action_undo(self) -> None:
        """Take the last decision back."""
        self.judge(lambda desk: desk.undo(), step=Step.UNDONE)

    def action_redo(self) -> None:
        """Let the decision hold again that was taken back."""
        self.judge(lambda desk: desk.redo(), step=Step.REDONE)

    def action_related(self) -> None:
        """Show what the entity's name leads to."""
        self._do_with_meant(
            lambda _, entity: self.ask(
                "related", partial(name_questions.find_related, entity=entity)
            )
        )

    def action_ledger(self) -> None:
        """Show why names are one and what was decided."""
        self.app.clear_notifications()
        verdicts.show_ledger(self, self._entity_meant)

    def action_suggestions(self) -> None:
        """Show the names that may be one."""
        self.app.clear_notifications()
        verdicts.show_suggestions(self)

    @on(RelatedFound)
    def _show_related(self, event: RelatedFound) -> None:
        verdicts.show_related(self, event.entity, event.related)

    @on(Judged)
    def _follow(self, event: Judged) -> None:
        change, told = event.change, self._told(event)
        self._panes.show_names(patched(self.names, change.changed, change.gone))
        self._walking.follow(change)
        dialog = self.app.screen
        if isinstance(dialog, DecidingDialog):
            dialog.follow(change, event.step, told=told)
        else:
            self.app.clear_notifications()
            self.tell(told)

    @on(NotJudged)
    def _show_what_holds(self) -> None:
        dialog = self.app.screen
        if isinstance(dialog, DecidingDialog):
            dialog.follow_failure()

    @property
    def _meant(self) -> Entity | OtherForm | None:
        names = self._panes.names.list
        if self._panes.current == "names" and names.under_cursor is not None:
            return names.under_cursor
        walk, opened, here = self._walking.walk, self._walking.opened, self._walking.here
        if walk is not None and walk.entity is not None:
            return names.named(walk.entity)
        mention = opened.mention_over(here) if opened and here else None
        return names.named(mention.entity) if mention else None

    @property
    def _entity_meant(self) -> Entity | None:
        meant = self._meant
        return meant.entity if isinstance(meant, OtherForm) else meant

    def _do_with_meant(self, do: Callable[["JudgingScreen", Entity], None]) -> None:
        entity = self._entity_meant
        if entity is not None:
            do(self, entity)
        else:
            names, text = self.key_of("pane-names"), self.key_of("next")
            self.tell(f"Choose a name first: {names} goes to the list, {text} walks the text.")

    def _told(self, event: Judged) -> str:
        told = one_line(event.change.told).rstrip(".")
        if event.step is Step.UNDONE:
            return f"{told}. {self.key_of('redo')} lets it hold again."
        return f"{told}. {self.key_of('undo')} takes it back."

    async def _judge(self, question: Callable[[], Judged]) -> None:
        async with self._turn:
            try:
                answer: Judged | NotJudged = await asyncio.to_thread(question)
            except BriefingError as error:
                answer = NotJudged(error)
        self.post_message(answer)
