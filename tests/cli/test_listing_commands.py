"""What do the commands that list say, to scripts and to people?"""

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from briefing.cli.program import run
from briefing.config import RECORD_NAME
from briefing.desk.desk import Desk
from briefing.entities.entity import Entity, Form
from briefing.mention import Label

Call = Callable[..., int]
Capture = pytest.CaptureFixture[str]

ARTICLE_KEYS = [
    *("id", "title", "source", "author", "url", "path", "published", "language", "words"),
    *("model", "starred", "read", "tags"),
]
MENTION_KEYS = ["article", "path", "start", "end", "text", "label", "confidence", "sentence"]
COMMANDS = [
    ("articles",),
    ("entities",),
    ("search", "Damascus"),
    ("mentions", "Tartus"),
    ("mentions", "--all"),
    ("paths",),
]


def answer(capsys: Capture) -> dict[str, object]:
    loaded = json.loads(capsys.readouterr().out)
    assert isinstance(loaded, dict)
    return loaded


def listed(document: dict[str, object], key: str) -> list[dict[str, object]]:
    rows = document[key]
    assert isinstance(rows, list)
    return rows


def test_articles_have_the_keys_that_scripts_rely_on(briefing: Call, capsys: Capture) -> None:
    assert briefing("articles", "--json") == 0
    articles = listed(answer(capsys), "articles")
    assert [list(article) for article in articles] == [ARTICLE_KEYS] * 3
    assert all(Path(str(article["path"])).is_absolute() for article in articles)


def test_show_has_the_text_and_its_spans(briefing: Call, capsys: Capture) -> None:
    briefing("articles", "--json")
    first = listed(answer(capsys), "articles")[0]
    assert briefing("show", str(first["id"])[:8], "--json") == 0
    shown = answer(capsys)
    assert list(shown) == [*ARTICLE_KEYS, "text", "paragraphs", "furniture", "mentions"]
    assert {key: shown[key] for key in ARTICLE_KEYS} == first
    for mention in listed(shown, "mentions"):
        assert list(mention) == [*MENTION_KEYS, "entity", "entity_name"]


def test_entities_come_with_forms_most_mentioned_first(briefing: Call, capsys: Capture) -> None:
    assert briefing("entities", "--json") == 0
    entities = listed(answer(capsys), "entities")
    assert list(entities[0]) == ["id", "name", "label", "forms", "mentions", "articles"]
    counts = [int(str(entity["mentions"])) for entity in entities]
    assert counts == sorted(counts, reverse=True)
    for entity in entities:
        forms = entity["forms"]
        assert isinstance(forms, dict)
        assert sum(forms.values()) == entity["mentions"]


def test_every_mention_is_the_text_at_its_offsets(briefing: Call, capsys: Capture) -> None:
    assert briefing("mentions", "tartus", "--json") == 0
    found = answer(capsys)
    assert list(found) == ["entity", "mentions"]
    mentions = listed(found, "mentions")
    assert len({mention["article"] for mention in mentions}) == 3
    for mention in mentions:
        assert list(mention) == MENTION_KEYS
        briefing("show", str(mention["article"]), "--json")
        text = str(answer(capsys)["text"])
        start, end = int(str(mention["start"])), int(str(mention["end"]))
        assert text[start:end] == mention["text"] == "Tartus"


def test_all_mentions_name_their_entities(briefing: Call, capsys: Capture) -> None:
    assert briefing("mentions", "--all", "--json") == 0
    everything = listed(answer(capsys), "mentions")
    assert {tuple(mention) for mention in everything} == {(*MENTION_KEYS, "entity", "entity_name")}
    briefing("entities", "--json")
    entities = listed(answer(capsys), "entities")
    assert len(everything) == sum(int(str(entity["mentions"])) for entity in entities)


def test_a_search_counts_all_hits_and_marks_them_in_snippets(
    briefing: Call, capsys: Capture
) -> None:
    assert briefing("search", "Damascus", "--limit", "1", "--json") == 0
    found = answer(capsys)
    assert found["total"] == 2
    (hit,) = listed(found, "hits")
    assert list(hit) == ["article", "title", "source", "score", "snippet", "spans"]
    spans = hit["spans"]
    assert isinstance(spans, list)
    assert {str(hit["snippet"])[start:end] for start, end in spans} == {"Damascus"}


def test_paths_say_where_everything_is(briefing: Call, library: Path, capsys: Capture) -> None:
    assert briefing("paths", "--json") == 0
    paths = answer(capsys)
    assert list(paths) == ["library", "record", "index", "settings"]
    assert paths["library"] == str(library)
    assert Path(str(paths["record"])).is_file()
    assert Path(str(paths["index"])).is_dir()


@pytest.mark.parametrize("command", COMMANDS)
def test_json_is_one_ascii_document_and_nothing_else(
    command: tuple[str, ...], briefing: Call, capsys: Capture
) -> None:
    briefing(*command, "--json")
    out = capsys.readouterr().out
    assert out.isascii()
    assert out.count("\n") == 1


@pytest.mark.parametrize("command", COMMANDS)
def test_no_command_character_of_an_article_reaches_the_terminal(
    command: tuple[str, ...], briefing: Call, capsys: Capture
) -> None:
    briefing(*command)
    captured = capsys.readouterr()
    for text in (captured.out, captured.err):
        assert all(character.isprintable() for line in text.splitlines() for character in line)


def test_show_writes_the_article_as_plain_text(briefing: Call, capsys: Capture) -> None:
    briefing("articles", "--json")
    hostile = next(a for a in listed(answer(capsys), "articles") if "Echo" in str(a["source"]))
    assert briefing("show", str(hostile["id"])) == 0
    out = capsys.readouterr().out
    assert "wrote a note\u241b[2J to the divers" in out
    assert "\x1b" not in out
    assert "\u202e" not in out


def test_a_list_is_aligned(briefing: Call, capsys: Capture) -> None:
    briefing("entities")
    lines = capsys.readouterr().out.splitlines()
    assert len({line.index(line.split()[2]) for line in lines}) == 1


def test_mentions_stand_under_each_other_by_source(briefing: Call, capsys: Capture) -> None:
    assert briefing("mentions", "Tartus") == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("Tartus (GPE): ")
    context = [line for line in lines if line.startswith("  ")]
    assert len({line.index("Tartus") for line in context}) == 1
    assert sum(" · " in line for line in lines) == 3


def test_an_unknown_name_is_exit_1_with_near_names(briefing: Call, capsys: Capture) -> None:
    assert briefing("mentions", "Tartuss", "--json") == 1
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.startswith("briefing: No entity is named 'Tartuss'. Did you mean Tartus")


def test_the_names_that_contain_an_unknown_one_are_near(briefing: Call, capsys: Capture) -> None:
    assert briefing("mentions", "tart") == 1
    assert "Did you mean Tartus" in capsys.readouterr().err


def test_an_entity_is_found_by_its_id_too(briefing: Call, capsys: Capture) -> None:
    briefing("entities", "--json")
    entity = listed(answer(capsys), "entities")[0]
    assert briefing("mentions", str(entity["id"]), "--json") == 0
    assert answer(capsys)["entity"] == entity


class TwoOfOneName(Desk):
    """A library in which two persons are called Orlov."""

    def entities_named(self, name: str) -> tuple[Entity, ...]:
        forms = (Form(name, 1),)
        return (
            Entity("p1", "Dmitry Orlov", Label.PERSON, forms, 3, 2),
            Entity("p2", "Anna Orlov", Label.PERSON, forms, 1, 1),
        )


@pytest.mark.parametrize("command", [("mentions", "Orlov"), ("export", "--entity", "Orlov", "-o-")])
def test_a_name_of_several_lists_them_with_their_ids(
    command: tuple[str, ...], library: Path, capsys: Capture
) -> None:
    code = run(
        ["--library", str(library), *command],
        opener=lambda folder, model: TwoOfOneName(folder, model=model),
    )
    captured = capsys.readouterr()
    assert code == 1
    assert captured.out == ""
    assert "p1 Dmitry Orlov (PERSON), 3 mentions in 2 articles" in captured.err
    assert "p2 Anna Orlov (PERSON), 1 mention in 1 article" in captured.err


def test_nothing_searched_is_no_error(briefing: Call, capsys: Capture) -> None:
    assert briefing("search", "walrus", "--json") == 0
    assert answer(capsys) == {"total": 0, "hits": []}


def test_an_empty_library_says_what_to_do(own_home: Path, capsys: Capture) -> None:
    for command in ("articles", "entities"):
        assert run(["--library", str(own_home / "new"), command]) == 0
        captured = capsys.readouterr()
        assert captured.out == ""
        assert "briefing add" in captured.err


def test_what_an_earlier_version_left_is_finished_before_it_is_listed(
    library: Path, capsys: Capture
) -> None:
    with closing(sqlite3.connect(library / RECORD_NAME)) as db:
        for table in ("mention", "name_use", "entity"):
            db.execute(f"DELETE FROM {table}")
        db.execute("UPDATE article SET settled = 0")
        db.commit()
    assert run(["--library", str(library), "mentions", "Tartus"]) == 0
    captured = capsys.readouterr()
    assert captured.err == "Finishing what was left undone\n"
    assert captured.out.startswith("Tartus (GPE): ")


@pytest.mark.parametrize(
    ("options", "kept"),
    [
        (("--source", "Northern Courier"), {"Northern Courier"}),
        (("--until", "2024-12"), {"Northern Courier"}),
        (("--with", "Dmitry Orlov"), {"Harbour Post", "Northern Courier"}),
    ],
)
def test_mentions_are_narrowed_and_what_is_left_out_is_told(
    briefing: Call, capsys: Capture, options: tuple[str, str], kept: set[str]
) -> None:
    assert briefing("mentions", "Tartus", *options) == 0
    captured = capsys.readouterr()
    headings = [line for line in captured.out.splitlines() if " · " in line]
    assert {line.partition(" · ")[0] for line in headings} == kept
    assert "left out by: " in captured.err


def test_a_day_that_is_none_is_refused(briefing: Call, capsys: Capture) -> None:
    assert briefing("mentions", "Tartus", "--since", "yesterday") == 2
    assert "yesterday is no day" in capsys.readouterr().err
