"""Who covers what, and who stands beside whom, on the command line?"""

from collections.abc import Callable
from typing import Any

import pytest

Call = Callable[..., int]
Ask = Callable[..., dict[str, Any]]
Capture = pytest.CaptureFixture[str]


def test_coverage_has_a_row_a_name_with_the_sources_that_mention_it(told: Ask) -> None:
    document = told("coverage", "Tartus")
    assert list(document) == ["sources", "coverage"]
    assert [source["source"] for source in document["sources"]][1:] == [
        "Harbour Post",
        "Northern Courier",
    ]
    (row,) = document["coverage"]
    assert list(row) == ["entity", "sources", "silent"]
    assert row["sources"] == {
        "Harbour Post": {"mentions": 2, "articles": 1},
        "Northern Courier": {"mentions": 1, "articles": 1},
    }
    (silent,) = row["silent"]
    assert "Echo" in silent


def test_without_a_name_the_most_mentioned_are_covered(told: Ask) -> None:
    rows = told("coverage", "--limit", "3")["coverage"]
    counts = [row["entity"]["mentions"] for row in rows]
    assert len(counts) == 3
    assert counts == sorted(counts, reverse=True)


def test_the_grid_shows_counts_and_a_dot_for_silence(judge: Call, capsys: Capture) -> None:
    assert judge("coverage", "Tartus") == 0
    captured = capsys.readouterr()
    head, row = captured.out.splitlines()
    assert head.split()[-4:] == ["Harbour", "Post", "Northern", "Courier"]
    assert row.split() == ["3", "·", "2", "1", "Tartus", "(GPE)"]
    assert "\x1b" not in captured.out


def test_silent_leaves_out_what_every_source_mentions(judge: Call, told: Ask) -> None:
    everything = told("coverage")["coverage"]
    silent = told("coverage", "--silent")["coverage"]
    assert silent == [row for row in everything if row["silent"]]


def test_less_sure_mentions_are_left_out_of_the_grid(told: Ask) -> None:
    assert told("coverage", "--min-confidence", "1")["coverage"] != told("coverage")["coverage"]


def test_companions_come_with_sentences_articles_and_sources(told: Ask) -> None:
    document = told("together", "Dmitry Orlov")
    assert list(document) == ["entity", "together"]
    first = document["together"][0]
    assert list(first) == ["entity", "sentences", "articles", "sources"]
    assert (first["sentences"], first["articles"], first["sources"]) == (2, 1, 1)
    assert first["entity"]["name"] == "Front for National Rescue"


def test_a_list_of_companions_shows_counts_kind_name_and_id(
    judge: Call, told: Ask, capsys: Capture
) -> None:
    first = told("together", "Dmitry Orlov")["together"][0]["entity"]
    assert judge("together", "Dmitry Orlov", "--limit", "1") == 0
    captured = capsys.readouterr()
    assert captured.out == f"2  1  1  ORG  Front for National Rescue  {first['id']}\n"
    assert captured.err == ""


def test_the_sentences_of_two_names_come_with_their_place(told: Ask) -> None:
    document = told("together", "Orlov", "FNR")
    assert list(document) == ["entity", "other", "sentences"]
    keys = ["article", "title", "source", "published", "start", "end", "sentence"]
    assert [list(sentence) for sentence in document["sentences"]] == [keys] * 2
    assert document["sentences"][0]["sentence"].startswith("Dmitry Orlov, who leads the FNR,")


def test_sentences_are_listed_with_where_they_stand(judge: Call, capsys: Capture) -> None:
    assert judge("together", "Orlov", "FNR") == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("  Dmitry Orlov, who leads the FNR, thanked them")
    assert lines[1].startswith("  — Harbour Post · undated · ")


def test_names_without_a_common_sentence_are_no_error(judge: Call, capsys: Capture) -> None:
    assert judge("together", "Tartus", "Latakia") == 0
    captured = capsys.readouterr()
    assert (captured.out, captured.err) == ("", "No sentence mentions Tartus and Latakia\n")


@pytest.mark.parametrize("command", ["coverage", "together"])
def test_an_unknown_name_is_exit_1(judge: Call, capsys: Capture, command: str) -> None:
    assert judge(command, "Nobody") == 1
    assert capsys.readouterr().err.startswith("briefing: No entity is named 'Nobody'. ")
