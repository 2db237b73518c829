"""Does the command line list the reader's keys?"""

import json
from pathlib import Path

import pytest

from briefing.cli.program import run
from briefing.tui.keys.places import AREAS


def listed(capsys: pytest.CaptureFixture[str], *options: str) -> str:
    assert run(["keys", *options]) in {0, None}
    return capsys.readouterr().out


@pytest.fixture(autouse=True)
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr("platformdirs.user_config_dir", lambda *args, **kwargs: str(tmp_path))
    return tmp_path / "briefing.toml"


def test_every_id_is_listed_under_its_heading(capsys: pytest.CaptureFixture[str]) -> None:
    lines = listed(capsys).splitlines()

    assert lines[0] == "Searching"
    assert lines[1].split()[:2] == ["search", "slash"]


def test_the_document_has_all_keys_with_the_user_s_own(
    capsys: pytest.CaptureFixture[str], settings: Path
) -> None:
    settings.write_text('[keymap]\nzoom = "f2"\n')
    keys = json.loads(listed(capsys, "--json"))["keys"]
    zoom = next(key for key in keys if key["id"] == "zoom")

    assert {key["id"] for key in keys} == {b.id for area in AREAS.values() for b in area}
    assert (zoom["keys"], zoom["own"], zoom["place"]) == ("f2", "z,f10", "Panes")
