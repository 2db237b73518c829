"""How does a screen ask the desk without waiting for it?"""

from asyncio import to_thread
from collections.abc import Callable
from functools import partial

from textual import on
from textual.message import Message
from textual.message_pump import MessagePump
from textual.worker import Worker, WorkerState

from briefing.desk.answers import Progress
from briefing.errors import BriefingError
from briefing.tui.clipboard import Copied
from briefing.tui.compositing import PaintedScreen
from briefing.tui.looks import COMPONENT_CLASSES
from briefing.tui.questions import Failed, Known, Question
from briefing.tui.reading_desk import ReadingDesk
from briefing.tui.screens.live_keys import key_of
from briefing.tui.widgets.progress_line import ProgressLine


class AskingScreen(PaintedScreen[None]):
    """A screen with a desk. Questions are asked in threads; answers come back as messages."""

    COMPONENT_CLASSES = COMPONENT_CLASSES

    def __init__(self, desk: ReadingDesk) -> None:
        """Ask `desk`, and let go of it at the end."""
        super().__init__()
        self.desk = desk

    def ask(self, subject: str, question: Question, *, to: MessagePump | None = None) -> None:
        """Ask the desk. A later question on the same subject replaces one without an answer yet.

        Args:
            subject: What it is about.
            question: What to ask.
            to: The dialog that gets the answer, where it is not the screen itself.
        """
        if isinstance(question, Known):
            self.workers.cancel_group(self, subject)
            (to or self).post_message(question.answer)
        else:
            self.work_on(subject, partial(question, self.desk), to=to)

    def work_on(
        self, subject: str, question: Callable[[], Message], *, to: MessagePump | None = None
    ) -> None:
        """Let a thread find something out; it comes back as a message, or as a `Failed`."""
        self.run_worker(
            partial(self._answer, [question], to or self),  # type: ignore[arg-type]  # Textual takes it
            group=subject,
            exclusive=True,
            exit_on_error=False,
        )

    @on(Failed)
    def _tell(self, event: Failed) -> None:
        self.tell_error(event.error)

    @on(Copied)
    def _say_copied(self, event: Copied) -> None:
        self.notify(event.text, timeout=8 if event.file else 4, markup=False)

    def key_of(self, action_id: str) -> str:
        """The key that does something here, or would elsewhere, as the user has it."""
        return key_of(self, action_id)

    async def show_progress(self, of: str, progress: Progress | None) -> None:
        """Say above the keys how far something is; at the end, which None stands for, no longer.

        Args:
            of: The class of the line.
            progress: How far it is. It may still be told when the screen is being left.
        """
        lines = self.query(f"ProgressLine.{of}")
        if progress is None:
            await lines.remove()
        elif self.is_attached:
            line = next(lines.results(ProgressLine), None)
            if line is None:
                line = ProgressLine(classes=of)
                await self.mount(line, before="#keys")
            line.progress = progress

    def tell(self, text: str) -> None:
        """Say something that needs no answer."""
        self.notify(text, timeout=4, markup=False)

    def tell_error(self, error: BriefingError) -> None:
        """Say what happened, and what can be done about it."""
        self.notify(error.hint, title=error.message, severity="error", markup=False)

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Say so when a worker broke: that is a fault of the program, and must not pass unseen."""
        if event.state is WorkerState.ERROR:
            error = event.worker.error
            self.notify(repr(error), title="A fault of the program", severity="error", markup=False)

    def on_unmount(self) -> None:
        """Let go of the library."""
        self.desk.close()

    async def _answer(self, asked: list[Callable[[], Message]], to: MessagePump) -> None:
        """Wait for a thread, which Textual's own workers for threads would fill with memories.

        Such a thread holds on to the last worker that it ran for, that one to its task, and the
        task to the dialog that asked, until the same thread works for another one.

        Args:
            asked: The one question, which is taken out: a worker and its task hold each other until
                all objects are looked through, and must not hold the walk that was asked about.
            to: Who gets the answer.
        """
        try:
            answer = await to_thread(asked.pop())
        except BriefingError as error:
            answer = Failed(error)
        to.post_message(answer)
