"""How are names judged in the reader, and how does it follow what was decided?"""

import asyncio
from collections.abc import Callable
from functools import partial

from textual import on

from briefing.errors import BriefingError
from briefing.printable import one_line
from briefing.tui import name_questions
from briefing.tui.name_questions import Decision, Judged, NotJudged, RelatedFound, Step
from briefing.tui.reading_desk import ReadingDesk
from briefing.tui.screens import verdicts
from briefing.tui.screens.asking_dialog import DecidingDialog
from briefing.tui.screens.reading import ReadingScreen
from briefing.tui.sidebar import OtherForm, patched


class JudgingScreen(ReadingScreen):
    """A screen on which a person says which names are one and what they are."""

    def __init__(self, desk: ReadingDesk) -> None:
        """Ask `desk`, and let go of it at the end."""
        super().__init__(desk)
        self._turn = asyncio.Lock()

    def judge(self, decide: Decision, *, step: Step = Step.MADE) -> None:
        """Let the desk decide. Decisions are made one after the other, and none is left out.

        While the reader is being left no worker begins any more: then it is decided at once.

        Raises:
            BriefingError: The reader is being left, and it could not be decided.
        """
        if self.app._exit:
            decide(self.desk)
            return
        question = partial(
            name_questions.judge, self.desk, decide, doubts=self._walking.doubts, step=step
        )
        self.run_worker(self._judge(question), group="judge", exit_on_error=False)

    def action_same(self) -> None:
        """Say that the entity is the same as another."""
        self.do_with_meant(partial(verdicts.ask_same, self))

    def action_part(self) -> None:
        """Split a form off: the one under the cursor, or one that is chosen."""
        meant = self.meant
        if isinstance(meant, OtherForm):
            self.judge(lambda desk: desk.part(meant.entity.id, meant.form.text))
        else:
            self.do_with_meant(partial(verdicts.ask_form, self))

    def action_rename(self) -> None:
        """Call the entity otherwise."""
        self.do_with_meant(partial(verdicts.ask_name, self))

    def action_relabel(self) -> None:
        """Say of which kind the entity is."""
        self.do_with_meant(partial(verdicts.ask_kind, self))

    def action_hide(self) -> None:
        """Show the entity no longer."""
        self.do_with_meant(lambda entity: self.judge(lambda desk: desk.hide(entity.id)))

    def action_undo(self) -> None:
        """Take the last decision back."""
        self.judge(lambda desk: desk.undo(), step=Step.UNDONE)

    def action_redo(self) -> None:
        """Let the decision hold again that was taken back."""
        self.judge(lambda desk: desk.redo(), step=Step.REDONE)

    def action_related(self) -> None:
        """Show what the entity's name leads to."""
        self.do_with_meant(
            lambda entity: self.ask("related", partial(name_questions.find_related, entity=entity))
        )

    def action_ledger(self) -> None:
        """Show why names are one and what was decided."""
        self.app.clear_notifications()
        verdicts.show_ledger(self, self.entity_meant)

    def action_suggestions(self) -> None:
        """Show the names that may be one."""
        self.app.clear_notifications()
        verdicts.show_suggestions(self)

    @on(RelatedFound)
    def _show_related(self, event: RelatedFound) -> None:
        verdicts.show_related(self, event.entity, event.related)

    @on(Judged)
    def _follow(self, event: Judged) -> None:
        """Show what was decided; a dialog does that when it stands, if it has only been opened."""
        change, told = event.change, self._told(event)
        if not change.is_of_notebook:
            self._panes.show_names(patched(self.names, change.changed, change.gone))
            self._walking.follow(change)
        dialog = self.app.screen
        if isinstance(dialog, DecidingDialog):
            dialog.call_later(dialog.follow, change, event.step, told=told)
        else:
            self.app.clear_notifications()
            self.tell(told)

    @on(NotJudged)
    def _show_what_holds(self) -> None:
        dialog = self.app.screen
        if isinstance(dialog, DecidingDialog):
            dialog.call_later(dialog.follow_failure)

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
