"""What does a person write down on the command line, and how is it listed?"""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from briefing.article import Span
from briefing.cli.notebook import notebook_lines
from briefing.desk.desk import Desk
from briefing.notebook import Entry, Mark, Target

Call = Callable[..., int]
Ask = Callable[..., dict[str, Any]]
Capture = pytest.CaptureFixture[str]

SENTENCE = "Russian soldiers watched."


@pytest.fixture
def article(to_judge: Path) -> tuple[str, int]:
    """The id of an article, and where in its text `SENTENCE` begins."""
    with Desk.open(to_judge) as desk:
        (row,) = [row for row in desk.articles() if row.title == "Who guards the harbour"]
        return row.id, desk.article(row.id).text.index(SENTENCE)


def marks(told: Ask, *options: str) -> list[tuple[str, str, str]]:
    entries = told("notebook", *options)["notebook"]
    return [(entry["mark"], entry["words"], entry["text"]) for entry in entries]


def test_marks_are_put_on_articles_sentences_and_names(told: Ask, article: tuple[str, int]) -> None:
    article_id, start = article
    told("star", article_id[:8])
    told("note", "tartus", "Look at the map")
    told("tag", article_id[:8], "to ask", "--at", str(start + 3))
    assert marks(told) == [
        ("tag", SENTENCE, "to ask"),
        ("note", "Tartus", "Look at the map"),
        ("star", "Who guards the harbour", ""),
    ]


def test_a_mark_is_a_document_with_its_place(told: Ask, article: tuple[str, int]) -> None:
    article_id, start = article
    told("star", article_id, "--at", str(start))
    (entry,) = told("notebook")["notebook"]
    assert list(entry) == [
        "number", "mark", "text", "words", "source", "made_at",
        "article", "start", "end", "entity", "astray",
    ]  # fmt: skip
    assert (entry["article"], entry["start"]) == (article_id, start)
    assert (entry["entity"], entry["astray"]) == (None, False)


def test_each_act_is_one_line_that_says_how_to_take_it_back(
    judge: Call, article: tuple[str, int], capsys: Capture
) -> None:
    for arguments in [
        ("star", "Tartus"),
        ("read", article[0]),
        ("note", "Tartus", "Look at the map"),
        ("tag", "Tartus", "harbour"),
        ("unmark", "1"),
    ]:
        assert judge(*arguments) == 0
        captured = capsys.readouterr()
        assert captured.out == ""
        assert captured.err.endswith(". `briefing undo` takes it back\n")
        assert captured.err.count("\n") == 1


def test_undo_and_redo_reach_marks_and_decisions_in_turn(told: Ask) -> None:
    told("star", "Tartus")
    told("rename", "Tartus", "Tartous")
    assert told("undo")["change"]["told"] == "taken back: Tartus is called Tartous"
    assert told("undo")["change"]["told"] == "taken back: starred Tartus"
    assert marks(told) == []
    assert told("redo")["change"]["told"] == "holds again: starred Tartus"
    assert told("redo")["change"]["told"] == "holds again: Tartus is called Tartous"


def test_a_mark_is_taken_off_by_its_number(told: Ask, judge: Call) -> None:
    told("star", "Tartus")
    (entry,) = told("notebook")["notebook"]
    told("unmark", str(entry["number"]))
    assert marks(told) == []
    assert judge("unmark", str(entry["number"])) == 1


def test_the_notebook_is_narrowed_to_a_tag_or_a_kind(told: Ask, article: tuple[str, int]) -> None:
    told("tag", "Tartus", "harbour")
    told("tag", "Latakia", "other")
    told("star", "Tartus")
    told("read", article[0])
    assert marks(told, "--tag", "Harbour") == [("tag", "Tartus", "harbour")]
    assert marks(told, "--only", "star") == [("star", "Tartus", "")]
    assert marks(told, "--only", "read") == [("read", "Who guards the harbour", "")]
    assert [mark for mark, _, _ in marks(told)] == ["star", "tag", "tag"]


def test_the_list_of_articles_tells_what_is_marked(told: Ask, article: tuple[str, int]) -> None:
    told("star", article[0])
    told("read", article[0])
    told("tag", article[0], "to ask")
    told("star", article[0], "--at", str(article[1]))
    told("unmark", "1")
    listed = {one["id"]: one for one in told("articles")["articles"]}
    marked = listed.pop(article[0])
    assert (marked["starred"], marked["read"], marked["tags"]) == (False, True, ["to ask"])
    for other in listed.values():
        assert (other["starred"], other["read"], other["tags"]) == (False, False, [])


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("star", "Nobody Here"), 1),
        (("read", "Tartus"), 1),
        (("note", "Tartus", "  "), 2),
        (("tag", "Tartus", "x" * 51), 2),
        (("star", "Tartus", "--at", "3"), 1),
        (("notebook", "--only", "nothing"), 2),
        (("searches", "--forget", "never used"), 1),
        (("searches", "--save", " "), 2),
    ],
)
def test_what_cannot_be_marked_is_said_in_one_line(
    arguments: tuple[str, ...], code: int, judge: Call, capsys: Capture
) -> None:
    assert judge(*arguments) == code
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.startswith("briefing: ")
    assert captured.err.count("\n") == 1


def test_a_character_in_no_sentence_is_wrong_usage(
    judge: Call, article: tuple[str, int], capsys: Capture
) -> None:
    assert judge("star", article[0], "--at", "100000") == 2
    assert "stands in no sentence" in capsys.readouterr().err


def test_the_same_mark_twice_is_wrong_usage_and_says_what_to_do(
    judge: Call, capsys: Capture
) -> None:
    judge("star", "Tartus")
    capsys.readouterr()
    assert judge("star", "Tartus") == 2
    assert capsys.readouterr().err == (
        "briefing: It is there already: starred Tartus. `briefing unmark 1` takes it off\n"
    )


def test_the_notebook_is_lines_with_the_words_of_notes_below() -> None:
    note = Entry(12, Mark.NOTE, None, "One\nTwo", "Tartus", "", "2024")
    tag = Entry(3, Mark.TAG, Target("a" * 16, Span(2, 8)), "to ask", "Words", "Post", "2024")
    assert [line.rstrip() for line in notebook_lines([note, tag])] == [
        "12  note        gone                    Tartus",
        "    One",
        "    Two",
        " 3  tag to ask  aaaaaaaaaaaaaaaa  Post  Words",
    ]


def test_no_command_of_a_text_reaches_the_terminal(judge: Call, capsys: Capture) -> None:
    judge("note", "Latakia", "a note \x1b[2J with commands\u202e")
    capsys.readouterr()
    assert judge("notebook") == 0
    captured = capsys.readouterr()
    assert "\x1b" not in captured.out
    assert "\u202e" not in captured.out
    assert captured.err == "1 mark; 0 articles read\n"


def test_saved_searches_are_listed_and_forgotten(told: Ask) -> None:
    (kept,) = told("searches", "--save", "harbour")["searches"]
    assert list(kept) == ["query", "saved", "last_used", "new"]
    assert (kept["query"], kept["saved"], kept["new"]) == ("harbour", True, 0)
    assert told("searches", "--forget", "harbour")["searches"] == []


def test_a_saved_search_says_how_many_articles_are_new(
    judge: Call, own_home: Path, capsys: Capture
) -> None:
    judge("searches", "--save", "squid")
    (own_home / "squid.txt").write_text(
        "Fishermen brought squid to the market of Latakia on Thursday morning, the harbour said.\n"
    )
    judge("add", str(own_home / "squid.txt"))
    capsys.readouterr()
    assert judge("searches") == 0
    assert capsys.readouterr().out.startswith("saved  1 new  ")
    assert judge("searches", "--json") == 0
    assert json.loads(capsys.readouterr().out)["searches"][0]["new"] == 1


def test_without_searches_the_list_says_how_to_save_one(judge: Call, capsys: Capture) -> None:
    assert judge("searches") == 0
    assert "briefing searches --save QUERY" in capsys.readouterr().err
