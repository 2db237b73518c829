"""How does the reader add articles without ever waiting?"""

import json
from collections.abc import Sequence
from pathlib import Path

from briefing.article import Skipped
from briefing.desk.answers import AddReport
from briefing.desk.errand import Errand


class Adding(Errand[AddReport]):
    """An addition that is under way."""

    WHAT = "Adding"
    AGAIN = "What was read so far is kept; add the same again to go on"

    def __init__(self, library: Path, places: Sequence[str], *, model: str | None) -> None:
        """Start it."""
        chosen = [] if model is None else ["--model", model]
        super().__init__(library, ["add", "--events", *chosen, "--", *places])

    def report(self, line: str) -> AddReport:
        """The report in the last line."""
        report = json.loads(line)["report"]
        return AddReport(
            added=tuple(report["added"]),
            updated=tuple(report["updated"]),
            unchanged=tuple(report["unchanged"]),
            skipped=tuple(Skipped(**skipped) for skipped in report["skipped"]),
            unmarked=report["unmarked"],
        )
