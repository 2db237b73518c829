"""Do the listings say which mentions are not sure, and leave them out on request?"""

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from briefing.config import RECORD_NAME, settings_file

Call = Callable[..., int]
Capture = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def _doubts(library: Path) -> None:
    """All is certain but Damascus, and Tartus in one article."""
    with closing(sqlite3.connect(library / RECORD_NAME)) as db:
        db.execute("UPDATE mention SET confidence = 1")
        named = "name IN (SELECT number FROM name WHERE text = ?)"
        db.execute(f"UPDATE mention SET confidence = 0.4567 WHERE {named}", ("Damascus",))
        db.execute(
            f"UPDATE mention SET confidence = 0.3 WHERE {named} AND article ="
            " (SELECT number FROM article WHERE source = 'Northern Courier')",
            ("Tartus",),
        )
        db.commit()


def confidences(capsys: Capture) -> list[float]:
    return [mention["confidence"] for mention in json.loads(capsys.readouterr().out)["mentions"]]


def test_json_says_how_sure_each_mention_is(briefing: Call, capsys: Capture) -> None:
    briefing("mentions", "Damascus", "--json")
    assert set(confidences(capsys)) == {0.46}


def test_a_doubtful_mention_has_a_question_mark_in_front(briefing: Call, capsys: Capture) -> None:
    briefing("mentions", "Tartus")
    lines = capsys.readouterr().out.splitlines()
    assert sum(line.startswith("? ") for line in lines) == 1
    assert any(line.startswith("? ") and "Orlov left" in line for line in lines)


def test_doubtful_kinds_are_marked_in_the_list_of_all(briefing: Call, capsys: Capture) -> None:
    briefing("mentions", "--all")
    cells = [line.split() for line in capsys.readouterr().out.splitlines()]
    assert {row[-1] for row in cells if row[3].endswith("?")} == {"Damascus", "Tartus"}


@pytest.mark.parametrize("asked", [("Tartus",), ("--all",)])
def test_unsure_mentions_are_left_out_and_counted(
    asked: tuple[str, ...], briefing: Call, capsys: Capture
) -> None:
    briefing("mentions", *asked, "--min-confidence", "0.4", "--json")
    captured = capsys.readouterr()
    found = [mention["confidence"] for mention in json.loads(captured.out)["mentions"]]
    assert found
    assert min(found) >= 0.4
    assert captured.err == "1 mention less sure than 0.4 left out\n"


def test_a_name_without_a_sure_mention_is_marked(briefing: Call, capsys: Capture) -> None:
    briefing("entities")
    kinds = {line.split()[3]: line.split()[2] for line in capsys.readouterr().out.splitlines()}
    assert (kinds["Damascus"], kinds["Tartus"]) == ("GPE?", "GPE")


def test_a_doubtful_name_is_marked_among_those_that_are_sure_enough(
    briefing: Call, capsys: Capture
) -> None:
    briefing("entities", "--min-confidence", "0.4")
    kinds = {line.split()[3]: line.split()[2] for line in capsys.readouterr().out.splitlines()}
    assert (kinds["Damascus"], kinds["Tartus"]) == ("GPE?", "GPE")


def test_names_without_a_sure_mention_are_left_out(briefing: Call, capsys: Capture) -> None:
    briefing("entities", "--json")
    before = {e["name"]: e["mentions"] for e in json.loads(capsys.readouterr().out)["entities"]}
    briefing("entities", "--min-confidence", "0.6", "--json")
    captured = capsys.readouterr()
    after = {e["name"]: e["mentions"] for e in json.loads(captured.out)["entities"]}
    assert before.keys() - after.keys() == {"Damascus"}
    assert after["Tartus"] == before["Tartus"] - 1
    assert captured.err == "1 name less sure than 0.6 left out\n"


@pytest.mark.parametrize("command", [("mentions", "Tartus"), ("entities",)])
@pytest.mark.parametrize("wrong", ["2", "-1", "much"])
def test_a_confidence_goes_from_0_to_1(
    command: tuple[str, ...], wrong: str, briefing: Call, capsys: Capture
) -> None:
    assert briefing(*command, "--min-confidence", wrong) == 2
    assert "--min-confidence" in capsys.readouterr().err


def test_the_settings_say_what_is_doubtful(briefing: Call, capsys: Capture) -> None:
    settings_file().parent.mkdir(parents=True)
    settings_file().write_text("doubtful = 0.4\n", encoding="utf-8")
    briefing("mentions", "--all")
    cells = [line.split() for line in capsys.readouterr().out.splitlines()]
    assert {row[-1] for row in cells if row[3].endswith("?")} == {"Tartus"}
