"""Are articles read again in a process of its own, and does a killed one do no harm?"""

import random
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from briefing.config import RECORD_NAME
from briefing.desk.answers import Progress, RereadReport
from briefing.desk.desk import Desk
from briefing.language.naming import model_name

OLDER = "UPDATE reading SET model = 'old 1'"


def change(library: Path, statement: str) -> None:
    with closing(sqlite3.connect(library / RECORD_NAME)) as db:
        db.execute(statement)
        db.commit()


def test_a_library_says_how_many_articles_another_model_read(library: Path) -> None:
    with Desk.open(library) as desk:
        assert desk.count_read_by_others() == 0
        change(library, f"{OLDER} WHERE article = 1")
        assert desk.count_read_by_others() == 1


@pytest.mark.parametrize("module", ["spacy", "onnxruntime", "numpy", "tokenizers"])
def test_counting_what_others_read_loads_no_model(library: Path, module: str) -> None:
    code = (
        "import sys; from briefing.desk.desk import Desk; from pathlib import Path\n"
        f"Desk.open(Path({str(library)!r})).count_read_by_others()\n"
        f"print({module!r} in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_a_rereading_reports_its_progress_and_its_end(library: Path) -> None:
    change(library, OLDER)
    with Desk.open(library) as desk:
        events = list(desk.start_rereading().events())
        assert set(desk.models().values()) == {model_name()}
    assert all(isinstance(event, Progress) for event in events[:-1])
    assert events[-1] == RereadReport(read=3, changed=0, left=0)


def test_a_cancelled_rereading_ends_with_a_report(library: Path) -> None:
    change(library, OLDER)
    with Desk.open(library) as desk:
        rereading = desk.start_rereading()
        for event in rereading.events():
            if isinstance(event, Progress):
                rereading.cancel()
        assert isinstance(event, RereadReport)


def test_a_rereading_killed_at_any_moment_goes_on_where_it_stopped(library: Path) -> None:
    with Desk.open(library) as desk:
        before = list(desk.all_mentions())
    change(library, f"{OLDER}, names = '[]'")
    change(library, "DELETE FROM vote")
    command = [sys.executable, "-m", "briefing", "--library", str(library), "reread"]
    moments = random.Random(11)
    for _ in range(3):
        with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as run:
            time.sleep(moments.uniform(0.5, 3.0))
            run.send_signal(signal.SIGKILL)
    subprocess.run(command, check=True, capture_output=True)
    with Desk.open(library) as desk:
        assert list(desk.all_mentions()) == before
        assert desk.count_read_by_others() == 0
        assert desk.search("tartus OR crf").total == 3
