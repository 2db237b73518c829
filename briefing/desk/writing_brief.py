"""How does the reader have a brief written without ever waiting?"""

import json
from pathlib import Path

from briefing.desk.answers import Scope
from briefing.desk.errand import Errand


class WritingBrief(Errand[Path]):
    """A brief that is being written. What is read for it takes no memory from the reader."""

    WHAT = "Writing the brief"
    AGAIN = "What stood in the file still stands there; write it once more"

    def __init__(self, library: Path, scope: Scope, path: Path) -> None:
        """Start it; what is in the file `path` is replaced when all is written."""
        about = []
        if scope.entity is not None:
            about = [f"--entity={scope.entity}"]
        elif scope.query is not None:
            about = [f"--query={scope.query}"]
        super().__init__(library, ["export", "--events", "--force", f"--output={path}", *about])

    def report(self, line: str) -> Path:
        """Where the brief is, from the last line."""
        return Path(json.loads(line)["report"]["path"])
