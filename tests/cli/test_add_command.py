"""How do articles come into the library from the command line?"""

import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from briefing.cli.add import command
from briefing.cli.program import run

Call = Callable[..., int]
Capture = pytest.CaptureFixture[str]


def piped(monkeypatch: pytest.MonkeyPatch, content: bytes) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(content)))


def test_adding_again_changes_nothing(briefing: Call, read_once: Path, capsys: Capture) -> None:
    assert briefing("add", str(read_once / "news"), "--json") == 0
    captured = capsys.readouterr()
    report = json.loads(captured.out)
    assert list(report) == ["added", "updated", "unchanged", "skipped", "unmarked"]
    assert len(report["unchanged"]) == 3
    assert captured.err == "Added 0, updated 0, unchanged 3, skipped 0\n"


def test_what_cannot_be_read_is_told_and_the_rest_goes_on(
    briefing: Call, read_once: Path, own_home: Path, capsys: Capture
) -> None:
    (own_home / "empty.txt").touch()
    missing = own_home / "no\x1b[31mne.txt"
    places = [str(own_home / "empty.txt"), str(missing), str(read_once / "news" / "post.txt")]
    assert briefing("add", *places, "--json") == 1
    captured = capsys.readouterr()
    report = json.loads(captured.out)
    assert [skipped["place"] for skipped in report["skipped"]] == [str(missing), places[0]]
    assert {tuple(skipped) for skipped in report["skipped"]} == {("place", "reason", "hint")}
    assert report["unchanged"] == [places[2]]
    assert captured.err.count("Skipped ") == 2
    assert "\x1b" not in captured.err


def test_standard_input_is_an_article(
    briefing: Call, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    piped(monkeypatch, b"A pilot saw four grey ships off the coast of Syria on Sunday, he said.")
    assert briefing("add", "-", "--json") == 0
    assert len(json.loads(capsys.readouterr().out)["added"]) == 1
    assert briefing("search", "pilot", "--json") == 0
    assert json.loads(capsys.readouterr().out)["total"] == 1


def test_an_address_is_refused_before_anything_is_opened(own_home: Path, capsys: Capture) -> None:
    library = own_home / "untouched"
    assert run(["--library", str(library), "add", "https://example.org/a"]) == 2
    assert "Save the page in your browser" in capsys.readouterr().err
    assert not library.exists()


def test_an_unknown_model_is_one_clear_line(
    briefing: Call, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    piped(monkeypatch, b"A pilot saw three grey ships off the coast of Syria on Sunday, he said.")
    assert briefing("add", "-", "--model", "no_such_model") == 2
    err = capsys.readouterr().err
    assert "no_such_model" in err
    assert err.count("\n") == 1


def test_events_are_one_object_a_line_and_end_with_the_report(
    briefing: Call, own_home: Path, capsys: Capture
) -> None:
    (own_home / "new.txt").write_text("Four grey ships left the coast of Syria, a pilot said.")
    assert briefing("add", "--events", str(own_home / "new.txt")) == 0
    events = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert set(events[0]["progress"]) == {"stage", "done", "total", "place"}
    assert events[-1]["report"]["added"] == [str(own_home / "new.txt")]


def test_an_error_is_an_event_too(own_home: Path, capsys: Capture) -> None:
    (own_home / "file").touch()
    assert run(["--library", str(own_home / "file"), "add", "--events", "x"]) == 3
    (event,) = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert set(event["error"]) == {"message", "hint"}


def test_events_are_not_in_the_help(capsys: Capture) -> None:
    assert run(["add", "--help"]) == 0
    out = capsys.readouterr().out
    assert "--json" in out
    assert "--events" not in out
    assert command.name == "add"
