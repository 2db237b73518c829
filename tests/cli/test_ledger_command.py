"""What does the ledger say on the command line?"""

import fcntl
import os
import pty
import struct
import subprocess
import sys
import termios
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from briefing.cli.ledger_lines import ledger_lines, statement
from briefing.desk.answers import LedgerEntry
from briefing.entities.judgements import Verdict

Call = Callable[..., int]
Ask = Callable[..., dict[str, Any]]
Capture = pytest.CaptureFixture[str]

KEYS = [
    *("number", "verdict", "left", "right", "rule", "by", "when", "active", "note", "mentions"),
    "source",
]
SOURCE_KEYS = ["article", "title", "source", "published", "start", "end", "sentence"]


def pairs(document: dict[str, Any]) -> list[tuple[str, str]]:
    return [(entry["left"], entry["right"]) for entry in document["ledger"]]


def test_every_entry_has_the_keys_that_scripts_rely_on(told: Ask) -> None:
    told("same", "Tartus", "Latakia")
    for entry in told("ledger")["ledger"]:
        assert list(entry) == KEYS
        assert list(entry["source"]) == SOURCE_KEYS


def test_decisions_stand_before_rules_and_the_latest_first(told: Ask) -> None:
    told("rename", "Tartus", "Tartous")
    told("hide", "Latakia")
    verdicts = [(e["verdict"], e["by"]) for e in told("ledger")["ledger"]]
    assert verdicts[:2] == [("hide", "user"), ("rename", "user")]
    assert set(verdicts[2:]) == {("same", "rule")}


def test_the_source_of_a_reason_is_the_text_at_its_offsets(told: Ask) -> None:
    (entry,) = [e for e in told("ledger")["ledger"] if e["left"] == "FNR"]
    source = entry["source"]
    text = told("show", source["article"])["text"]
    assert "FNR" in text[source["start"] : source["end"]]
    assert source["sentence"].startswith("The Front for National Rescue (FNR) sent")


def test_of_one_entity_only_its_own_entries_are_listed(told: Ask) -> None:
    told("hide", "Latakia")
    assert pairs(told("ledger", "orlov")) == [("Orlov", "Dmitry Orlov")]


def test_only_persons_or_only_rules(told: Ask) -> None:
    told("hide", "Latakia")
    assert {e["by"] for e in told("ledger", "--by", "person")["ledger"]} == {"user"}
    assert {e["by"] for e in told("ledger", "--by", "rule")["ledger"]} == {"rule"}


def test_without_evidence_the_sentences_are_left_out(
    judge: Call, told: Ask, capsys: Capture
) -> None:
    assert {e["source"]["sentence"] for e in told("ledger", "--no-evidence")["ledger"]} == {None}
    assert judge("ledger", "--no-evidence") == 0
    assert "sent divers" not in capsys.readouterr().out


def test_the_sentence_stands_below_with_source_and_date(judge: Call, capsys: Capture) -> None:
    judge("hide", "Damascus")
    capsys.readouterr()
    assert judge("ledger", "--by", "person") == 0
    captured = capsys.readouterr()
    head, sentence, source = captured.out.splitlines()
    assert head.startswith("1  Damascus is hidden  by user  20")
    assert sentence == (
        "     Fighters of National Rescue raised their flag over the Tartus naval base on Tuesday,"
        " officials in Damascus said."
    )
    assert source.startswith("     — Northern Courier · 2024-12-17 · ")
    assert captured.err == "1 decision of persons, 0 reasons of rules\n"


def test_what_does_not_hold_is_said(judge: Call, told: Ask, capsys: Capture) -> None:
    told("hide", "Tartus")
    told("undo")
    assert judge("ledger", "--by", "person", "--no-evidence") == 0
    assert capsys.readouterr().out.rstrip().endswith("does not hold: taken back")
    (entry,) = told("ledger", "--by", "person")["ledger"]
    assert (entry["active"], entry["note"]) == (False, "taken back")


def test_rules_and_counts_stand_under_each_other(judge: Call, capsys: Capture) -> None:
    judge("ledger", "--no-evidence")
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 3
    assert len({line.rindex(":") for line in lines}) == 1
    assert {line.split("  ")[-1].strip() for line in lines} == {"1 mention", "2 mentions"}


@pytest.mark.parametrize(
    ("verdict", "said"),
    [
        (Verdict.SAME, "A = B"),
        (Verdict.DIFFERENT, "A ≠ B"),
        (Verdict.RENAME, "A is called B"),
        (Verdict.LABEL, "A is B"),
        (Verdict.HIDE, "A is hidden"),
        (Verdict.LATER, "A and B: later"),
    ],
)
def test_every_verdict_has_its_words(verdict: Verdict, said: str) -> None:
    entry = LedgerEntry(1, verdict, "A", "B", "judgement", "user", None, True, "", 0, None)
    assert statement(entry) == said
    assert list(ledger_lines([entry], has_evidence=True)) == [f"1  {said}  by user      "]


@pytest.mark.parametrize("arguments", [("ledger",), ("ledger", "Petrova")])
def test_no_command_character_of_a_sentence_reaches_the_terminal(
    arguments: tuple[str, ...], judge: Call, capsys: Capture
) -> None:
    judge("hide", "Latakia")
    judge(*arguments)
    captured = capsys.readouterr()
    assert "Petrova did not␛[3J say why" in captured.out
    for text in (captured.out, captured.err):
        assert all(character.isprintable() for line in text.splitlines() for character in line)


def test_a_narrow_terminal_gets_two_lines_and_none_is_too_long(to_judge: Path) -> None:
    lines = on_terminal(["--library", str(to_judge), "ledger"], columns=46)
    assert "  FNR = Front for National Rescue" in lines
    assert any(line.startswith("    stated acronym · 20") for line in lines)
    assert max(map(len, lines)) <= 46


def test_an_empty_ledger_says_so(judge: Call, capsys: Capture) -> None:
    assert judge("ledger", "Tartus") == 0
    captured = capsys.readouterr()
    assert (captured.out, captured.err) == ("", "0 decisions of persons, 0 reasons of rules\n")


@pytest.mark.parametrize("arguments", [("Nobody",), ("--by", "me"), ("Tartus", "Latakia")])
def test_what_cannot_be_listed_is_one_clear_line(
    arguments: tuple[str, ...], judge: Call, capsys: Capture
) -> None:
    assert judge("ledger", *arguments) == (1 if arguments == ("Nobody",) else 2)
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.count("\n") == 1


def on_terminal(arguments: list[str], *, columns: int) -> list[str]:
    """The lines that a command writes to a terminal of some width."""
    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    environment = {key: value for key, value in os.environ.items() if key != "COLUMNS"}
    subprocess.run(
        [sys.executable, "-m", "briefing", *arguments],
        stdout=slave,
        stderr=subprocess.DEVNULL,
        env=environment,
        check=True,
    )
    os.close(slave)
    written = b""
    try:
        while piece := os.read(master, 65_536):
            written += piece
    except OSError:  # Linux's way to say that the other end is closed
        pass
    os.close(master)
    return written.decode().splitlines()
