"""How are articles read again from inside the reader, while it stays in use?"""

from textual import on
from textual.message import Message

from briefing.desk.answers import Progress, RereadReport
from briefing.errors import BriefingError
from briefing.tui import questions
from briefing.tui.messages import message
from briefing.tui.reading_desk import ReadingDesk
from briefing.tui.screens.asking import AskingScreen
from briefing.tui.screens.following import Following
from briefing.tui.widgets.progress_line import ProgressLine


class RereadingScreen(AskingScreen):
    """A screen that says when another model has read the library, and has it read again."""

    @message
    class Happened(Message):
        """The rereading has got further, is finished, or has failed."""

        event: Progress | RereadReport | BriefingError

    def __init__(self, desk: ReadingDesk) -> None:
        """Ask `desk`, and let go of it at the end."""
        super().__init__(desk)
        self._rereading: Following[RereadReport] | None = None

    def on_mount(self) -> None:
        """Ask, once, how many articles another model has read."""
        self.ask("others", questions.count_read_by_others)

    def on_unmount(self) -> None:
        """Leave no rereading behind when the reader is left."""
        if self._rereading is not None:
            self._rereading.leave()

    async def action_reread(self) -> None:
        """Have what another model read be read again; while that goes on, stop it."""
        if self._rereading is not None:
            self._rereading.cancel()
            self.tell("Stopping. What was read again so far stays.")
        else:
            self._rereading = Following(self.desk.start_rereading)
            await self.mount(ProgressLine(classes="rereading"), before="#keys")
            self._rereading.tell(self, self.Happened)

    @on(questions.OthersCounted)
    def _say_how_to_read_again(self, event: questions.OthersCounted) -> None:
        if event.articles:
            count = "1 article was" if event.articles == 1 else f"{event.articles:,} articles were"
            key = self.key_of("reread")
            self.tell(f"{count} read by another model. {key} reads again with the present one.")

    @on(Happened)
    async def _show_rereading(self, message: Happened) -> None:
        match message.event:
            case Progress() as progress:
                await self.show_progress("rereading", progress)
                return
            case RereadReport() as report:
                self.tell(
                    f"{report.read:,} read again, {report.changed:,} of them with another result."
                )
            case error:
                self.tell_error(error)
        self._rereading = None
        await self.show_progress("rereading", None)
        self.ask("version", questions.read_version)
