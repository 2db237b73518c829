"""How do decisions about names go from one library to another on the command line?"""

import io
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Call = Callable[..., int]
Ask = Callable[..., dict[str, Any]]
Capture = pytest.CaptureFixture[str]


def names(briefing: Call, capsys: Capture) -> list[str]:
    capsys.readouterr()
    assert briefing("entities", "--json") == 0
    return sorted(entity["name"] for entity in json.loads(capsys.readouterr().out)["entities"])


def piped(monkeypatch: pytest.MonkeyPatch, content: bytes) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(content)))


def test_decisions_go_to_another_library(
    judge: Call, colleague: Call, own_home: Path, capsys: Capture
) -> None:
    judge("different", "FNR", "Front for National Rescue")
    judge("rename", "Tartus", "Tartous")
    judge("hide", "Latakia")
    capsys.readouterr()
    assert judge("ledger", "--export", "anna.json") == 0
    captured = capsys.readouterr()
    assert (captured.out, captured.err) == ("", f"Wrote {own_home / 'anna.json'}\n")
    assert colleague("ledger", "--import", "anna.json") == 0
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err == (
        "Took over 3 decisions of anna; 0 known already, 0 in conflict."
        " `briefing undo` takes them back\n"
    )
    assert names(colleague, capsys) == names(judge, capsys)
    assert colleague("ledger", "--by", "person", "--no-evidence") == 0
    assert capsys.readouterr().out.count("  by anna  ") == 3


def test_what_was_taken_over_is_taken_back_at_once(
    judge: Call, colleague: Call, capsys: Capture
) -> None:
    before = names(colleague, capsys)
    judge("rename", "Tartus", "Tartous")
    judge("hide", "Latakia")
    judge("ledger", "--export", "anna.json")
    colleague("ledger", "--import", "anna.json")
    assert names(colleague, capsys) != before
    assert colleague("undo") == 0
    assert names(colleague, capsys) == before


def test_what_is_known_is_not_taken_over_again(
    judge: Call, colleague: Call, capsys: Capture
) -> None:
    judge("hide", "Latakia")
    judge("ledger", "--export", "anna.json")
    colleague("ledger", "--import", "anna.json")
    capsys.readouterr()
    assert colleague("ledger", "--import", "anna.json") == 0
    assert capsys.readouterr().err == (
        "Took over 0 decisions of anna; 1 known already, 0 in conflict\n"
    )


def test_a_conflict_is_told_and_wins_only_when_it_is_let(
    judge: Call, colleague: Call, capsys: Capture
) -> None:
    judge("rename", "Tartus", "Tartous")
    judge("hide", "Latakia")
    judge("ledger", "--export", "anna.json")
    colleague("rename", "Tartus", "Port of Tartus")
    capsys.readouterr()
    assert colleague("ledger", "--import", "anna.json", "--from", "Anna") == 1
    summary, conflict = capsys.readouterr().err.splitlines()
    assert summary == (
        "Took over 1 decision of Anna; 0 known already, 1 in conflict."
        " `briefing undo` takes them back"
    )
    number = conflict.partition(":")[0]
    assert conflict == (
        f"{number}: Tartus is called Tartous contradicts 1: Tartus is called Port of Tartus."
        f" To let it win: briefing redo {number}"
    )
    assert "Port of Tartus" in names(colleague, capsys)
    colleague("ledger", "--by", "person", "--no-evidence")
    assert "does not hold: contradicts 1" in capsys.readouterr().out
    assert colleague("redo", number) == 0
    assert "Tartous" in names(colleague, capsys)


def test_an_import_is_a_document_too(judge: Call, colleague: Call, capsys: Capture) -> None:
    judge("different", "Tartus", "Latakia")
    judge("hide", "Damascus")
    judge("ledger", "--export", "anna.json")
    colleague("same", "Tartus", "Latakia")
    capsys.readouterr()
    assert colleague("ledger", "--import", "anna.json", "--json") == 1
    report = json.loads(capsys.readouterr().out)["import"]
    assert list(report) == ["applied", "known", "conflicts", "change"]
    assert (report["applied"], report["known"]) == (1, 0)
    (conflict,) = report["conflicts"]
    assert (conflict["verdict"], conflict["by"], conflict["active"]) == (
        "different",
        "anna",
        False,
    )
    assert list(report["change"]) == ["told", "entity", "changed", "gone"]


def test_decisions_go_through_a_pipe(
    judge: Call, colleague: Call, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    judge("hide", "Latakia")
    capsys.readouterr()
    assert judge("ledger", "--export", "-") == 0
    captured = capsys.readouterr()
    assert captured.err == ""
    assert captured.out.isascii()
    piped(monkeypatch, captured.out.encode())
    assert colleague("ledger", "--import", "-", "--from", "Anna") == 0
    assert capsys.readouterr().err.startswith("Took over 1 decision of Anna; ")
    piped(monkeypatch, captured.out.encode())
    assert colleague("ledger", "--import", "-") == 0
    assert " of standard input; 1 known already" in capsys.readouterr().err


def test_a_file_is_replaced_only_by_force(judge: Call, own_home: Path, capsys: Capture) -> None:
    (own_home / "mine.json").write_text("mine")
    assert judge("ledger", "--export", "mine.json") == 2
    assert "--force" in capsys.readouterr().err
    assert (own_home / "mine.json").read_text() == "mine"
    assert judge("ledger", "--export", "mine.json", "--force") == 0
    assert json.loads((own_home / "mine.json").read_text())["judgements"] == []


ENTRY = {"verdict": "hide", "left": {"form": "Tartus", "kind": "place"}}


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"no JSON",
        b"\xff\xfe\x00",
        b"[" * 100_000,
        b"[]",
        b"{}",
        b'{"format": "briefing-judgements", "version": 2, "judgements": []}',
        b'{"format": "briefing-judgements", "version": 1}',
        json.dumps(
            {"format": "briefing-judgements", "version": 1, "judgements": [ENTRY, {"verdict": 1}]}
        ).encode(),
    ],
)
def test_what_is_no_file_of_decisions_is_one_clear_line(
    content: bytes, judge: Call, told: Ask, own_home: Path, capsys: Capture
) -> None:
    (own_home / "theirs.json").write_bytes(content)
    assert judge("ledger", "--import", "theirs.json") == 1
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.startswith("briefing: ")
    assert captured.err.count("\n") == 1
    assert told("ledger", "--by", "person")["ledger"] == []


def test_a_file_that_is_too_big_is_not_read(judge: Call, own_home: Path, capsys: Capture) -> None:
    with (own_home / "big.json").open("wb") as file:
        file.truncate(64 * 1024 * 1024 + 1)
    assert judge("ledger", "--import", "big.json") == 1
    assert capsys.readouterr().err == (
        "briefing: big.json is larger than 64 MB. That is no file of decisions\n"
    )


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("--import", "missing.json"), 1),
        (("--import", "."), 1),
        (("--export", "no/such/folder/a.json"), 1),
        (("--export", "a.json", "--import", "b.json"), 2),
        (("--export", "a.json", "--json"), 2),
        (("--export", "a.json", "--from", "Anna"), 2),
        (("--export", "a.json", "--by", "person"), 2),
        (("--export", "a.json", "--no-evidence"), 2),
        (("Tartus", "--export", "a.json"), 2),
        (("Tartus", "--import", "a.json"), 2),
        (("--import", "a.json", "--force"), 2),
        (("--from", "Anna"), 2),
        (("--force",), 2),
        (("--export",), 2),
        (("--export", ""), 2),
        (("--import", ""), 2),
        (("--import", "a.json", "--from", " "), 2),
    ],
)
def test_what_cannot_be_exchanged_is_one_clear_line(
    arguments: tuple[str, ...], code: int, judge: Call, own_home: Path, capsys: Capture
) -> None:
    assert judge("ledger", *arguments) == code
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.startswith("briefing: ")
    assert captured.err.count("\n") == 1
    assert not (own_home / "a.json").exists()


def test_no_command_character_of_a_taken_over_form_reaches_the_terminal(
    judge: Call, own_home: Path, capsys: Capture
) -> None:
    hostile = {"form": "Tar\x1b[31mtus\u202e\r\n", "kind": "place"}
    entries = [
        {"verdict": "same", "left": hostile, "right": {"form": "Tartus", "kind": "place"}},
        {"verdict": "rename", "left": {"form": "Tartus", "kind": "place"}, "value": "\x1b[2JT"},
    ]
    document = {"format": "briefing-judgements", "version": 1, "judgements": entries}
    (own_home / "evil.json").write_text(json.dumps(document))
    assert judge("ledger", "--import", "evil.json", "--from", "E\x1b[31mvil") == 0
    for command in (("ledger",), ("entities",), ("mentions", "Tartus"), ("undo",)):
        assert judge(*command) == 0
    captured = capsys.readouterr()
    assert "E␛[31mvil" in captured.out
    for text in (captured.out, captured.err):
        assert all(character.isprintable() for line in text.splitlines() for character in line)


def test_a_wrong_file_makes_no_library(own_home: Path) -> None:
    (own_home / "theirs.json").write_text("no JSON")
    library = own_home / "untouched"
    arguments = ["--library", str(library), "ledger", "--import", "theirs.json"]
    done = subprocess.run([sys.executable, "-m", "briefing", *arguments], check=False)
    assert done.returncode == 1
    assert not library.exists()
