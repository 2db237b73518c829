"""Does long work end soon when the reader is left, wherever it is?"""

import sys
import time
from pathlib import Path

import pytest

from briefing import children
from briefing.desk.reading_again import ReadingAgain
from briefing.errors import BriefingError

SETTLING = """
import json, time
from briefing.cli.stopping import stoppable
with stoppable() as is_told:
    for done in range(600):
        progress = {"stage": "reading", "done": done, "total": 600, "place": ""}
        print(json.dumps({"progress": progress}), flush=True)
        time.sleep(0.1)
"""
"""Work that is asked to stop and cannot just now."""


def test_work_that_is_left_ends_soon(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(children, "command", lambda *words: [sys.executable, "-c", SETTLING])
    errand = ReadingAgain(tmp_path, model=None)
    events = errand.events()
    next(events)
    left = time.monotonic()

    errand.leave()

    with pytest.raises(BriefingError, match="stopped before it was done"):
        list(events)
    assert time.monotonic() - left < 20


def test_work_that_was_cancelled_before_ends_soon_as_well(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(children, "command", lambda *words: [sys.executable, "-c", SETTLING])
    errand = ReadingAgain(tmp_path, model=None)
    events = errand.events()
    next(events)
    errand.cancel()
    next(events)

    errand.leave()

    with pytest.raises(BriefingError, match="stopped before it was done"):
        list(events)
