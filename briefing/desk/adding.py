"""How does the reader add articles without ever waiting?

The addition runs as `briefing add --events` in a process of its own, which writes one JSON object
a line: `{"progress": …}`, at last `{"report": …}` or `{"error": …}`.
"""

import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from briefing.article import Skipped
from briefing.desk.answers import AddReport, Progress, Stage
from briefing.errors import BriefingError


class Adding:
    """An addition that is under way."""

    def __init__(self, library: Path, places: Sequence[str], *, model: str | None) -> None:
        """Start it."""
        self._is_cancelled = False
        chosen = [] if model is None else ["--model", model]
        self._process = subprocess.Popen(
            [sys.executable, "-m", "briefing", "--library", str(library), "add", "--events",
             *chosen, "--", *places],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )  # fmt: skip

    def events(self) -> Iterator[Progress | AddReport]:
        """How far it is; the report is the last. Blocks between events.

        Raises:
            BriefingError: the addition failed, or its process died.
        """
        with self._process as process:
            is_done = False
            for line in process.stdout or ():
                event = _event(line)
                is_done = isinstance(event, AddReport)
                yield event
            complaint = process.stderr.read().strip() if process.stderr else ""
        if not is_done:
            raise BriefingError(
                f"Adding stopped before it was done ({complaint.splitlines()[-1]})"
                if complaint
                else "Adding stopped before it was done",
                "What was read so far is kept; add the same again to go on",
            )

    def cancel(self) -> None:
        """Ask it, once, to stop after the batch at hand; what was read is kept."""
        if not self._is_cancelled:
            self._is_cancelled = True
            self._process.terminate()


def _event(line: str) -> Progress | AddReport:
    message = json.loads(line)
    if "error" in message:
        raise BriefingError(message["error"]["message"], message["error"]["hint"])
    if "progress" in message:
        progress = message["progress"]
        return Progress(
            Stage(progress["stage"]), progress["done"], progress["total"], progress["place"]
        )
    report = message["report"]
    return AddReport(
        added=tuple(report["added"]),
        updated=tuple(report["updated"]),
        unchanged=tuple(report["unchanged"]),
        skipped=tuple(Skipped(**skipped) for skipped in report["skipped"]),
    )
