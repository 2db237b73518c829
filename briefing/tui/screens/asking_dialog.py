"""How does a dialog ask the desk, which only the screen beneath it knows?"""

from typing import Protocol, TypeVar

from textual import on
from textual.message_pump import MessagePump
from textual.widgets import Static

from briefing.desk.answers import Change
from briefing.printable import one_line
from briefing.tui.name_questions import Decision, Step
from briefing.tui.questions import Failed, Question
from briefing.tui.screens.dialog import Dialog

Answer = TypeVar("Answer")


class AskFor(Protocol):
    """Asks the desk for a dialog, as `AskingScreen.ask` does."""

    def __call__(self, subject: str, question: Question, *, to: MessagePump | None) -> None:
        """Ask `question` about `subject`; the answer goes `to` the dialog as a message."""


class Judge(Protocol):
    """Lets the desk decide, as `JudgingScreen.judge` does."""

    def __call__(self, decide: Decision, *, step: Step = Step.MADE) -> None:
        """Decide, or take a decision back."""


class AskingDialog(Dialog[Answer]):
    """A dialog with questions of its own, and a line that says what came of them."""

    def __init__(self, *, ask: AskFor) -> None:
        """Questions go to `ask`."""
        super().__init__()
        self._ask = ask

    def ask(self, question: Question) -> None:
        """Ask the desk; the answer comes back as a message."""
        self._ask(type(self).__name__, question, to=self)

    def tell(self, text: str) -> None:
        """Say something in the dialog's own line."""
        self.query_one(".told", Static).update(one_line(text))

    @on(Failed)
    def _tell_error(self, event: Failed) -> None:
        event.stop()
        self.tell(str(event.error))


class DecidingDialog(AskingDialog[Answer]):
    """A dialog that stays open while decisions are made in it."""

    def __init__(self, *, ask: AskFor, judge: Judge) -> None:
        """Questions go to `ask`, decisions to `judge`; what they changed comes to `follow`."""
        super().__init__(ask=ask)
        self._judge = judge
        self.has_decided = False
        """Whether a decision was made here: one that was made before may be told here, too."""

    def judge(self, decide: Decision, *, step: Step = Step.MADE) -> None:
        """Let the desk decide."""
        self.has_decided = True
        self._judge(decide, step=step)

    def follow(self, change: Change, step: Step, *, told: str) -> None:
        """Bring the dialog up to date after a decision.

        Args:
            change: What it changed.
            step: What became of it.
            told: What happened, and how to turn it round.
        """
        raise NotImplementedError

    def follow_failure(self) -> None:
        """Show what holds: a decision could not be made."""
        raise NotImplementedError
