"""How do articles come into the library from inside the reader?"""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

from textual import on
from textual.app import ComposeResult
from textual.message import Message
from textual.widgets import Static

from briefing.desk.answers import AddReport, Progress
from briefing.errors import BriefingError
from briefing.printable import one_line
from briefing.tongues import unmarked_remark
from briefing.tui.messages import message
from briefing.tui.reading_desk import Running
from briefing.tui.screens.dialog import Dialog, words
from briefing.tui.screens.following import Following
from briefing.tui.widgets.progress_line import ProgressLine
from briefing.tui.widgets.typing_line import TypingLine

_MOST_SKIPPED = 6


class AddScreen(Dialog[AddReport]):
    """A path to type, then a bar, then a report. The answer is the report."""

    TITLE = "Add articles"

    @message
    class Happened(Message):
        """The addition has got further, is finished, or has failed."""

        event: Progress | AddReport | BriefingError

    def __init__(self, start: Callable[[Sequence[str]], Running[AddReport]]) -> None:
        """`start` begins to add the given places."""
        super().__init__()
        self._start = start
        self._addition: Following[AddReport] | None = None
        self._report: AddReport | None = None

    def compose_box(self) -> ComposeResult:
        """The path, the bar, and room for the report."""
        yield words("A file, or a folder with all below it:")
        yield TypingLine(placeholder="~/articles")
        yield ProgressLine()
        yield Static("", classes="report", markup=False)

    def on_unmount(self) -> None:
        """Leave no addition behind when the reader is left."""
        if self._addition is not None and self._report is None:
            self._addition.leave()

    @on(TypingLine.Submitted)
    def _begin(self, event: TypingLine.Submitted) -> None:
        event.stop()
        if self._report is not None:
            self.dismiss(self._report)
        elif event.value.strip() and self._addition is None:
            self.add_class("-running")
            self._tell("")
            self._addition = Following(partial(self._start, [_place(event.value)]))
            self._addition.tell(self, self.Happened)

    @on(Happened)
    def _show(self, message: Happened) -> None:
        match message.event:
            case Progress() as progress:
                self.query_one(ProgressLine).progress = progress
            case AddReport() as report:
                self._report = report
                self._end("\n".join(_report_lines(report)))
            case error:
                self._end(str(error))

    def action_close(self) -> None:
        """Cancel what is running; otherwise close."""
        if self._addition is not None and self.has_class("-running"):
            self._addition.cancel()
            self._tell("Stopping. What was read so far stays.")
        else:
            self.dismiss(self._report)

    def _end(self, text: str) -> None:
        self._addition = None
        self.remove_class("-running")
        self._tell(text)

    def _tell(self, text: str) -> None:
        self.query_one(".report", Static).update(text)


def _place(typed: str) -> str:
    """What was typed or dropped into the terminal, as a path: unquoted, `~` expanded."""
    text = typed.strip()
    if len(text) > 1 and text[0] == text[-1] and text[0] in "'\"":
        text = text[1:-1]
    return text if "://" in text else str(Path(text).expanduser())


def _report_lines(report: AddReport) -> Iterator[str]:
    yield (
        f"{len(report.added):,} added · {len(report.updated):,} updated · "
        f"{len(report.unchanged):,} unchanged · {len(report.skipped):,} skipped"
    )
    if report.unmarked:
        yield one_line(unmarked_remark(report.unmarked))
    for skipped in report.skipped[:_MOST_SKIPPED]:
        yield one_line(f"{skipped.place}: {skipped.reason}")
    if len(report.skipped) > _MOST_SKIPPED:
        yield f"and {len(report.skipped) - _MOST_SKIPPED:,} more"
    yield "Enter closes this."
