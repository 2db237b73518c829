"""How does the reader have articles read again without ever waiting?"""

import json
from pathlib import Path

from briefing.desk.answers import RereadReport
from briefing.desk.errand import Errand


class ReadingAgain(Errand[RereadReport]):
    """A rereading of the articles that another model read, under way."""

    WHAT = "Reading again"
    AGAIN = "What was read so far is kept; start it once more to go on"

    def __init__(self, library: Path, *, model: str | None) -> None:
        """Start it."""
        chosen = [] if model is None else ["--model", model]
        super().__init__(library, ["reread", "--events", *chosen])

    def report(self, line: str) -> RereadReport:
        """The report in the last line."""
        return RereadReport(**json.loads(line)["report"])
