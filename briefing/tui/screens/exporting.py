"""How is a brief written while the reader stays in use?"""

import time
from functools import partial
from pathlib import Path

from textual import on
from textual.message import Message

from briefing.desk.answers import Progress, Scope
from briefing.errors import BriefingError
from briefing.tui.messages import message
from briefing.tui.reading_desk import ReadingDesk
from briefing.tui.screens.asking import AskingScreen
from briefing.tui.screens.following import Following

_SOON = 1.0
"""Seconds in which a brief may be written without a word on how far it is."""


class ExportingScreen(AskingScreen):
    """A screen that has one brief written at a time, says how far it is, and stops it."""

    @message
    class WentOn(Message):
        """The brief has got further, is written, or has failed, also because it was stopped."""

        event: Progress | Path | BriefingError

    def __init__(self, desk: ReadingDesk) -> None:
        """Ask `desk`, and let go of it at the end."""
        super().__init__(desk)
        self._export: Following[Path] | None = None
        self._export_began = 0.0
        self._is_export_stopped = False

    @property
    def is_exporting(self) -> bool:
        """Whether a brief is being written."""
        return self._export is not None

    def on_unmount(self) -> None:
        """Leave no writing behind when the reader is left."""
        if self._export is not None:
            self._export.leave()

    def export(self, scope: Scope, path: Path) -> None:
        """Have a brief written."""
        self._export_began, self._is_export_stopped = time.monotonic(), False
        self._export = Following(partial(self.desk.start_export, scope, path))
        self._export.tell(self, self.WentOn)

    def stop_export(self) -> None:
        """Have no brief written after all."""
        if self._export is not None:
            self._is_export_stopped = True
            self._export.cancel()

    @on(WentOn)
    async def _show_export(self, message: WentOn) -> None:
        match message.event:
            case Progress() as progress:
                if time.monotonic() - self._export_began >= _SOON:
                    await self.show_progress("exporting", progress)
                return
            case Path() as path:
                self.notify(str(path), title="The brief is written", markup=False)
            case _ if self._is_export_stopped:
                self.tell("Stopped: no brief was written.")
            case error:
                self.tell_error(error)
        self._export = None
        await self.show_progress("exporting", None)
