"""How does a brief leave the program from the command line?"""

from collections.abc import Callable
from pathlib import Path

import pytest

Call = Callable[..., int]
Capture = pytest.CaptureFixture[str]


def test_a_brief_is_written_and_its_place_told(
    briefing: Call, own_home: Path, capsys: Capture
) -> None:
    assert briefing("export", "-o", "brief.md") == 0
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err == f"Wrote {own_home / 'brief.md'}\n"
    assert (own_home / "brief.md").read_text(encoding="utf-8").startswith("# ")


def test_a_dash_writes_the_same_brief_to_standard_output(
    briefing: Call, own_home: Path, capsys: Capture
) -> None:
    briefing("export", "-o", "brief.md")
    capsys.readouterr()
    assert briefing("export", "-o", "-") == 0
    assert capsys.readouterr().out == (own_home / "brief.md").read_text(encoding="utf-8")


def test_a_file_is_replaced_only_by_force(briefing: Call, own_home: Path, capsys: Capture) -> None:
    (own_home / "brief.md").write_text("mine")
    assert briefing("export", "-o", "brief.md") == 2
    assert "--force" in capsys.readouterr().err
    assert (own_home / "brief.md").read_text() == "mine"
    assert briefing("export", "-o", "brief.md", "--force") == 0
    assert (own_home / "brief.md").read_text() != "mine"


def test_an_entitys_brief_is_about_it(briefing: Call, capsys: Capture) -> None:
    assert briefing("export", "--entity", "tartus", "-o", "-") == 0
    assert "## Every sentence that names Tartus" in capsys.readouterr().out


def test_a_querys_brief_has_only_its_articles(briefing: Call, capsys: Capture) -> None:
    assert briefing("export", "--query", "Damascus", "-o", "-") == 0
    out = capsys.readouterr().out
    assert "Northern Courier" in out
    assert "Harbour Post" not in out


def test_furniture_is_in_no_brief(briefing: Call, capsys: Capture) -> None:
    briefing("export", "-o", "-")
    assert "Subscribe" not in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("--entity", "Nobody", "-o", "-"), 1),
        (("--query", "walrus", "-o", "-"), 1),
        (("--entity", "Tartus", "--query", "x", "-o", "-"), 2),
        (("--format", "pdf", "-o", "-"), 2),
        ((), 2),
        (("-o", "no/such/folder/brief.md"), 1),
    ],
)
def test_what_cannot_be_written_is_one_clear_line(
    arguments: tuple[str, ...], code: int, briefing: Call, capsys: Capture
) -> None:
    assert briefing("export", *arguments) == code
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.startswith("briefing: ")
    assert captured.err.count("\n") == 1
