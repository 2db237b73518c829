"""How are articles read again from the command line?"""

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from briefing.cli.program import run
from briefing.language.naming import model_name

Call = Callable[..., int]
Capture = pytest.CaptureFixture[str]


@pytest.fixture
def aged(library: Path) -> Path:
    """The library, as if a model of last year had read it."""
    with closing(sqlite3.connect(library / "record.sqlite3")) as db:
        db.execute("UPDATE reading SET model = 'old 1', names = '[]'")
        db.commit()
    return library


def listed(briefing: Call, capsys: Capture) -> list[dict[str, str]]:
    capsys.readouterr()
    assert briefing("articles", "--json") == 0
    articles: list[dict[str, str]] = json.loads(capsys.readouterr().out)["articles"]
    return articles


def test_what_another_model_read_is_read_again(aged: Path, briefing: Call, capsys: Capture) -> None:
    assert {article["model"] for article in listed(briefing, capsys)} == {"old 1"}
    assert briefing("reread", "--json") == 0
    captured = capsys.readouterr()
    assert json.loads(captured.out) == {"read": 3, "changed": 3, "left": 0}
    assert captured.err == ("Read 3 again, 3 of them with another result; 0 stayed as they were\n")
    assert {article["model"] for article in listed(briefing, capsys)} == {model_name()}


def test_what_the_present_model_read_is_left(briefing: Call, capsys: Capture) -> None:
    assert briefing("reread", "--json") == 0
    assert json.loads(capsys.readouterr().out) == {"read": 0, "changed": 0, "left": 3}


def test_everything_can_be_read_again(briefing: Call, capsys: Capture) -> None:
    assert briefing("reread", "--all", "--jobs", "1", "--json") == 0
    assert json.loads(capsys.readouterr().out) == {"read": 3, "changed": 0, "left": 0}


def test_one_article_is_read_again_by_the_beginning_of_its_id(
    aged: Path, briefing: Call, capsys: Capture
) -> None:
    first = listed(briefing, capsys)[0]["id"]
    assert briefing("reread", first[:8]) == 0
    models = {article["id"]: article["model"] for article in listed(briefing, capsys)}
    assert models.pop(first) == model_name()
    assert set(models.values()) == {"old 1"}
    assert briefing("show", first, "--json") == 0
    assert json.loads(capsys.readouterr().out)["model"] == model_name()


def test_an_unknown_id_is_one_clear_line(briefing: Call, capsys: Capture) -> None:
    assert briefing("reread", "zz") == 1
    assert capsys.readouterr().err.count("\n") == 1


def test_all_and_ids_contradict_each_other(briefing: Call, capsys: Capture) -> None:
    assert briefing("reread", "--all", "41c6") == 2
    assert "Leave one of them away" in capsys.readouterr().err


def test_a_model_that_is_not_installed_is_one_clear_line(briefing: Call, capsys: Capture) -> None:
    assert briefing("reread", "--model", "no_such_model") == 2
    err = capsys.readouterr().err
    assert "no_such_model" in err
    assert err.count("\n") == 1


def test_a_rereading_tells_its_events(aged: Path, capsys: Capture) -> None:
    assert run(["--library", str(aged), "reread", "--events"]) == 0
    events = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert set(events[0]["progress"]) == {"stage", "done", "total", "place"}
    assert events[-1]["report"]["read"] == 3
