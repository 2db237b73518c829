"""How does the reader have long work done without ever waiting?

The work runs as a command with `--events` in a process of its own, which writes one JSON object a
line: `{"progress": …}`, at last `{"report": …}` or `{"error": …}`.
"""

import json
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path
from threading import Timer
from typing import ClassVar, Generic, TypeVar

from briefing import children
from briefing.desk.answers import Progress, Stage
from briefing.errors import BriefingError

Report = TypeVar("Report")
_PATIENCE = 0.5
"""Seconds in which a batch can be finished; a second signal ends the process at once."""


class Errand(Generic[Report]):
    """Work that is under way."""

    WHAT: ClassVar[str] = ""
    """What it is, at the beginning of a sentence."""
    AGAIN: ClassVar[str] = ""
    """How to go on where it was broken off."""

    def __init__(self, library: Path, command: Sequence[str]) -> None:
        """Start `command` on the library.

        Raises:
            BriefingError: no process can be started.
        """
        self._is_cancelled = False
        try:
            self._process = subprocess.Popen(
                children.command("briefing", "--library", str(library), *command),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                encoding="utf-8",
                env=children.environment(),
            )
        except OSError as error:
            raise BriefingError(f"{self.WHAT} cannot be started: {error.strerror}") from error

    def events(self) -> Iterator[Progress | Report]:
        """How far it is; the report is the last. Blocks between events.

        Raises:
            BriefingError: it failed, or its process died.
        """
        with self._process as process:
            is_done = False
            for line in process.stdout or ():
                progress = _progress(line)
                is_done = progress is None
                yield self.report(line) if progress is None else progress
            complaint = process.stderr.read().strip() if process.stderr else ""
        if not is_done:
            why = f" ({complaint.splitlines()[-1]})" if complaint else ""
            raise BriefingError(f"{self.WHAT} stopped before it was done{why}", self.AGAIN)

    def cancel(self) -> None:
        """Ask it, once, to stop after the batch at hand; what was read is kept."""
        if not self._is_cancelled:
            self._is_cancelled = True
            self._process.terminate()

    def leave(self) -> None:
        """Have it end soon, wherever it is: what is committed stays, and who comes next goes on.

        Without this, whoever closes the reader would wait until all names have settled.
        """
        self.cancel()
        insisting = Timer(_PATIENCE, self._process.terminate)
        insisting.daemon = True
        insisting.start()

    def report(self, line: str) -> Report:
        """The report in the last line."""
        raise NotImplementedError


def _progress(line: str) -> Progress | None:
    message = json.loads(line)
    if "error" in message:
        raise BriefingError(message["error"]["message"], message["error"]["hint"])
    if "progress" not in message:
        return None
    told = message["progress"]
    return Progress(Stage(told["stage"]), told["done"], told["total"], told["place"])
