"""How does the reader finish what was left undone, and say how far that is?"""

from functools import partial

from msgspec.structs import replace
from textual import on
from textual.message import Message

from briefing.desk.answers import Progress
from briefing.tui import questions
from briefing.tui.messages import message
from briefing.tui.screens.asking import AskingScreen

_MEANWHILE = "a search waits for it"


class CatchingUpScreen(AskingScreen):
    """A screen whose library may have names to settle, or an index to bring up to the record."""

    @message
    class GotFurther(Message):
        """Some of it is done."""

        progress: Progress

    def catch_up(self) -> None:
        """Finish it."""
        self.ask("catch-up", partial(questions.catch_up, on_progress=self._pass_on))

    @on(GotFurther)
    async def _show_progress(self, event: GotFurther) -> None:
        await self.show_progress("catching-up", replace(event.progress, place=_MEANWHILE))

    @on(questions.CaughtUp)
    @on(questions.NotCaughtUp)
    async def _end_progress(self) -> None:
        await self.show_progress("catching-up", None)
        self.ask("version", questions.read_version)

    def _pass_on(self, progress: Progress) -> None:
        """Called in a thread."""
        self.post_message(self.GotFurther(progress))
