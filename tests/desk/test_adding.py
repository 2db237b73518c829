"""How does an addition go on in a process of its own, and what does a killed one leave?"""

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from briefing.desk.adding import Adding
from briefing.desk.answers import AddReport, Progress
from briefing.desk.desk import Desk
from briefing.errors import BriefingError
from briefing.mention import Mention
from briefing.record.database import Database


def state(library: Path) -> tuple[list[str], list[Mention], int]:
    with Desk.open(library) as desk:
        ids = [row.id for row in desk.articles()]
        return ids, list(desk.all_mentions()), desk.search("tartus OR crf").total


def test_an_addition_reports_its_progress_and_its_end(news: Path, tmp_path: Path) -> None:
    with Desk.open(tmp_path / "library") as desk:
        events = list(desk.start_adding([str(news), str(tmp_path / "missing")]).events())
        assert len(desk.articles()) == 3
    assert all(isinstance(event, Progress) for event in events[:-1])
    assert len(events) > 1
    report = events[-1]
    assert isinstance(report, AddReport)
    assert len(report.added) == 3
    assert [Path(skipped.place).name for skipped in report.skipped] == ["missing"]


def test_an_addition_that_fails_says_why(news: Path, tmp_path: Path) -> None:
    library = tmp_path / "library"
    with Database(library) as other, other.writing(), pytest.raises(BriefingError, match="adding"):
        list(Adding(library, [str(news)], model=None).events())


def test_no_module_that_lies_in_the_present_folder_is_run(
    news: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in ("click", "spacy", "secrets"):
        (tmp_path / f"{module}.py").write_text("raise SystemExit('run by mistake')")
    monkeypatch.chdir(tmp_path)
    with Desk.open(tmp_path / "library") as desk:
        *_, report = desk.start_adding([str(news)]).events()
    assert isinstance(report, AddReport)
    assert len(report.added) == 3


def test_a_cancelled_addition_ends_and_keeps_what_it_read(news: Path, tmp_path: Path) -> None:
    adding = Adding(tmp_path / "library", [str(news)], model=None)
    for event in adding.events():
        if isinstance(event, Progress):
            adding.cancel()
    assert isinstance(event, AddReport)


def test_an_addition_killed_at_any_moment_and_run_again_is_like_one_clean_run(
    news: Path, read_library: Path, tmp_path: Path
) -> None:
    library = tmp_path / "library"
    command = [sys.executable, "-m", "briefing", "--library", str(library), "add", str(news)]
    moments = random.Random(7)
    for _ in range(4):
        with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as run:
            time.sleep(moments.uniform(0.3, 2.5))
            run.send_signal(signal.SIGKILL)
    subprocess.run(command, check=True, capture_output=True)
    assert state(library) == state(read_library / "library")
