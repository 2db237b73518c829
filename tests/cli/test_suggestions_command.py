"""Which names does the command line suggest to join, and how are they answered?"""

from collections.abc import Callable
from typing import Any

import pytest

from briefing.cli.suggestions import suggestion_lines
from briefing.desk.answers import Source, Suggestion
from briefing.entities.entity import Entity, Form
from briefing.mention import Label

Call = Callable[..., int]
Ask = Callable[..., dict[str, Any]]
Capture = pytest.CaptureFixture[str]


def test_a_pair_has_the_keys_that_scripts_rely_on(told: Ask) -> None:
    (pair,) = told("suggestions")["suggestions"]
    assert list(pair) == [
        *("number", "score", "reason", "put_off", "left", "right", "left_form", "right_form"),
        *("left_source", "right_source"),
    ]
    assert {pair["left"]["name"], pair["right"]["name"]} == {
        "National Rescue",
        "Front for National Rescue",
    }
    assert pair["number"] == 1
    assert 0 < pair["score"] <= 1
    for side in ("left", "right"):
        assert pair[f"{side}_form"] in pair[side]["forms"]
        assert pair[f"{side}_form"] in pair[f"{side}_source"]["sentence"]


def test_a_pair_shows_both_names_with_id_counts_and_sentence(
    judge: Call, told: Ask, capsys: Capture
) -> None:
    (pair,) = told("suggestions")["suggestions"]
    assert judge("suggestions") == 0
    captured = capsys.readouterr()
    lines = captured.out.splitlines()
    assert lines[0].startswith("1  50% · Front for National Rescue ~ National Rescue · ")
    for side, counts in (("left", "4 mentions in 1 article"), ("right", "1 mention in 1 article")):
        line = f"   {pair[side]['id']}  {pair[side]['name']} (ORG), {counts}"
        sentence, source = lines[lines.index(line) + 1 : lines.index(line) + 3]
        assert sentence == f"     {pair[f'{side}_source']['sentence']}"
        assert source.startswith(f"     — {pair[f'{side}_source']['source']} · ")
    assert captured.err == ("1 pair. Answer: briefing same ID ID, or briefing different ID ID\n")


@pytest.mark.parametrize("answer", ["same", "different"])
def test_what_is_answered_is_not_suggested_again(
    answer: str, judge: Call, told: Ask, capsys: Capture
) -> None:
    (pair,) = told("suggestions")["suggestions"]
    told(answer, pair["left"]["id"], pair["right"]["id"])
    assert told("suggestions")["suggestions"] == []
    assert judge("suggestions") == 0
    captured = capsys.readouterr()
    assert (captured.out, captured.err) == ("", "Nothing waits for an answer\n")
    told("undo")
    assert len(told("suggestions")["suggestions"]) == 1


def test_suggestions_of_one_name(told: Ask) -> None:
    assert len(told("suggestions", "FNR")["suggestions"]) == 1
    assert told("suggestions", "Tartus")["suggestions"] == []


def test_the_help_says_how_to_answer(judge: Call, capsys: Capture) -> None:
    assert judge("suggestions", "--help") == 0
    out = capsys.readouterr().out
    assert "briefing same" in out
    assert "briefing different" in out


@pytest.mark.parametrize(("arguments", "code"), [(("Nobody",), 1), (("--limit", "0"), 2)])
def test_what_cannot_be_listed_is_one_clear_line(
    arguments: tuple[str, ...], code: int, judge: Call, capsys: Capture
) -> None:
    assert judge("suggestions", *arguments) == code
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.count("\n") == 1


def test_no_command_character_of_a_pair_reaches_the_terminal() -> None:
    hostile = "Tar\x1b[31mtus\u202e\n"
    entity = Entity("i1", hostile, Label.GPE, (Form(hostile, 1),), 1, 1)
    source = Source("a1", hostile, hostile, "2024-12-17", 0, 4, hostile)
    pair = Suggestion(entity, entity, hostile, hostile, hostile, 0.5, source, None, True)
    lines = list(suggestion_lines([pair]))
    assert all(line.isprintable() for line in lines)
    assert lines[0].endswith(" · put off")
