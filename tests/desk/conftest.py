"""A library of a few short articles, read once by the shipped model."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing.desk.desk import Desk

ARTICLES = {
    "2024-12-16-harbour.txt": (
        "Source: Marea Courier\n\n"
        "Front Leader Visits Harbour of Tartus\n\n"
        "TARTUS, Dec. 16, 2024 - Divers of the Coastal Rescue Front (CRF) came to Tartus on Monday."
        " Dmitry Orlov, who leads the CRF, thanked them in a speech at Tartus naval base.\n\n"
        "Subscribe to our newsletter\n"
    ),
    "2024-12-17-visit.md": (
        "---\ntitle: A short visit\nsource: Northern Post\ndate: 2024-12-17\n---\n\n"
        "Orlov left Tartus on Tuesday, two officials in Damascus said. Nobody at the base of the"
        " CRF would say when Dmitry Orlov is to return to Syria.\n"
    ),
    "2024-12-18-note.html": (
        "<html lang='en'><head><title>A note from Damascus</title>"
        "<meta property='og:site_name' content='Levant Daily'>"
        "<meta property='article:published_time' content='2024-12-18'></head><body><article>"
        "<h1>A note from Damascus</h1>"
        "<p>The government in Damascus wrote a note to the Coastal Rescue Front, which is better"
        " known by its initials, and asked it to leave the harbour by the end of the year.</p>"
        "<p>A spokesman for the CRF, Sami Haddad, said that the front would answer before Friday"
        " and that its divers in Tartus had work to do until then.</p>"
        "</article></body></html>"
    ),
}


def write_articles(folder: Path) -> Path:
    folder.mkdir(parents=True)
    for name, text in ARTICLES.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def read_library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("read")
    with Desk.open(root / "library") as desk:
        desk.add(
            [str(write_articles(root / "news"))],
            on_progress=lambda progress: None,
            is_cancelled=lambda: False,
        )
    return root


@pytest.fixture
def library(read_library: Path, tmp_path: Path) -> Path:
    """A copy that a test may change. Its articles still name the files they were read from."""
    shutil.copytree(read_library / "library", tmp_path / "library")
    return tmp_path / "library"


@pytest.fixture
def desk(library: Path) -> Iterator[Desk]:
    with Desk.open(library) as opened:
        yield opened


@pytest.fixture(scope="session")
def news(read_library: Path) -> Path:
    return read_library / "news"
