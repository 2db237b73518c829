"""Is it told of an article in another language that its names are not marked?"""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from briefing.desk.adding import Adding
from briefing.desk.answers import AddReport

Call = Callable[..., int]
Capture = pytest.CaptureFixture[str]

FRENCH = (
    "Le port de Tartus rouvre après la tempête\n\n"
    "Les pêcheurs ont repris la mer mardi matin, trois jours après les inondations qui avaient"
    " fermé les quais de Tartus. Le maire a promis que les travaux seraient finis avant l'hiver.\n"
)


@pytest.fixture
def abroad(own_home: Path) -> Path:
    """A folder with a French article that holds a name which the library knows."""
    folder = own_home / "abroad"
    folder.mkdir()
    (folder / "port.txt").write_text(FRENCH, encoding="utf-8")
    return folder


def test_an_addition_says_how_many_articles_are_without_names(
    briefing: Call, abroad: Path, capsys: Capture
) -> None:
    assert briefing("add", str(abroad), "--json") == 0
    captured = capsys.readouterr()
    assert json.loads(captured.out)["unmarked"] == {"fr": 1}
    assert captured.err.splitlines()[-1] == (
        "1 article is not in a language that the model reads (French 1). It can be read and"
        " searched, but names are not marked. --model takes a spaCy pipeline that reads them"
    )


def test_an_article_in_another_language_is_found_but_holds_no_names(
    briefing: Call, abroad: Path, capsys: Capture
) -> None:
    briefing("add", str(abroad))
    capsys.readouterr()
    assert briefing("search", "pêcheurs", "--json") == 0
    hit = json.loads(capsys.readouterr().out)["hits"][0]
    assert briefing("show", hit["article"], "--json") == 0
    shown = json.loads(capsys.readouterr().out)
    assert (shown["language"], shown["mentions"]) == ("fr", [])


def test_show_says_that_names_are_not_marked(briefing: Call, abroad: Path, capsys: Capture) -> None:
    briefing("add", str(abroad))
    capsys.readouterr()
    briefing("search", "pêcheurs", "--json")
    hit = json.loads(capsys.readouterr().out)["hits"][0]
    assert briefing("show", hit["article"]) == 0
    assert "Language  French, names not marked\n" in capsys.readouterr().out


def test_the_list_tells_every_language(briefing: Call, abroad: Path, capsys: Capture) -> None:
    briefing("add", str(abroad))
    capsys.readouterr()
    assert briefing("articles") == 0
    lines = capsys.readouterr().out.splitlines()
    assert sorted(line.split()[3] for line in lines) == ["English"] * 3 + ["French"]


def test_the_reader_hears_of_them_as_well(library: Path, abroad: Path) -> None:
    events = list(Adding(library, [str(abroad)], model=None).events())
    assert isinstance(events[-1], AddReport)
    assert events[-1].unmarked == {"fr": 1}
