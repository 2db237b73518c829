"""Two libraries of a few short articles, read once by the shipped model, and ways to ask them."""

import json
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from briefing.cli.program import run

ARTICLES = {
    "post.txt": (
        "Source: Harbour Post\n\n"
        "Divers Come to the Coast of Syria\n\n"
        "Divers came to Tartus in Syria on Dec. 16, 2024, in the morning. Dmitry Orlov, who leads"
        " them, thanked the people who live in the city of Tartus in a speech.\n\n"
        "Subscribe to our newsletter\n"
    ),
    "courier.md": (
        "---\ntitle: A short visit\nsource: Northern Courier\ndate: 2024-12-17\n---\n\n"
        "Orlov left Tartus on Tuesday, two officials in Damascus said. Nobody there would say when"
        " Dmitry Orlov is to return to Syria.\n"
    ),
    "hostile.txt": (
        "Source: Evil \x1b[31mEcho\n\n"
        "A \x1b]0;title\x07 | <b>From</b> Damascus\n\n"
        "The government in Damascus wrote a note\x1b[2J to the divers in Tartus, and asked them to"
        " \u202eleave the harbour before the end of the year, officials said.\n"
    ),
}
TO_JUDGE = {
    "front.txt": (
        "Source: Harbour Post\n\nDivers Come to the Coast\n\n"
        "The Front for National Rescue (FNR) sent divers to Tartus on Dec. 16, 2024. Dmitry Orlov,"
        " who leads the FNR, thanked them in the morning. Orlov said that the Front for National"
        " Rescue would stay in Tartus until the end of the winter.\n"
    ),
    "base.md": (
        "---\ntitle: Who guards the harbour\nsource: Northern Courier\ndate: 2024-12-17\n---\n\n"
        "Fighters of National Rescue raised their flag over the Tartus naval base on Tuesday,"
        " officials in Damascus said. Russian soldiers watched. Russia has said nothing.\n"
    ),
    "hostile.txt": (
        "Source: Evil \x1b[31mEcho\n\nA \x1b]0;title\x07 | <b>From</b> Latakia\n\n"
        "Anna Petrova wrote a note\x1b[2J to the sailors in Latakia, and asked them to \u202eleave"
        " the harbour before the end of the year. Petrova did not\x1b[3J say why.\n"
    ),
}
"""An acronym, two surnames, names that resemble each other, and a sentence full of commands."""


@pytest.fixture(scope="session")
def read_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return read(tmp_path_factory.mktemp("cli"), ARTICLES)


@pytest.fixture(scope="session")
def judged_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return read(tmp_path_factory.mktemp("judged"), TO_JUDGE)


def read(root: Path, articles: Mapping[str, str]) -> Path:
    """Articles in `news` and their library in `library`, below `root`."""
    (root / "news").mkdir()
    for name, text in articles.items():
        (root / "news" / name).write_text(text, encoding="utf-8")
    assert run(["--library", str(root / "library"), "add", str(root / "news")]) == 0
    return root


@pytest.fixture
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """No setting or library of the person who runs the tests is near."""
    for variable in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(variable, str(tmp_path / variable.lower()))
    monkeypatch.delenv("BRIEFING_LIBRARY", raising=False)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def library(read_once: Path, own_home: Path) -> Path:
    """A copy that a test may change; its articles lie in `news` beside `read_once`."""
    shutil.copytree(read_once / "library", own_home / "library")
    return own_home / "library"


@pytest.fixture
def briefing(library: Path) -> Callable[..., int]:
    """Runs a command on the library and gives the exit code."""

    def call(*arguments: str) -> int:
        return run(["--library", str(library), *arguments])

    return call


@pytest.fixture
def to_judge(judged_once: Path, own_home: Path) -> Path:
    """A library of names to judge; a test may change it."""
    shutil.copytree(judged_once / "library", own_home / "to_judge")
    return own_home / "to_judge"


@pytest.fixture
def colleague(judged_once: Path, own_home: Path) -> Callable[..., int]:
    """Runs a command on somebody else's library of the same articles."""
    shutil.copytree(judged_once / "library", own_home / "colleague")
    return lambda *arguments: run(["--library", str(own_home / "colleague"), *arguments])


@pytest.fixture
def judge(to_judge: Path) -> Callable[..., int]:
    """Runs a command on the library of names to judge and gives the exit code."""
    return lambda *arguments: run(["--library", str(to_judge), *arguments])


@pytest.fixture
def told(
    judge: Callable[..., int], capsys: pytest.CaptureFixture[str]
) -> Callable[..., dict[str, Any]]:
    """Runs a command on the same library, which ends well, and gives its JSON document."""

    def ask(*arguments: str) -> dict[str, Any]:
        capsys.readouterr()
        assert judge(*arguments, "--json") == 0
        document: dict[str, Any] = json.loads(capsys.readouterr().out)
        return document

    return ask
