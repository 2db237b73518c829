"""A library of a few short articles, read once by the shipped model, and a way to ask it."""

import shutil
from collections.abc import Callable
from pathlib import Path

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


@pytest.fixture(scope="session")
def read_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("cli")
    (root / "news").mkdir()
    for name, text in ARTICLES.items():
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
