"""A library of a few short articles, read once by the shipped model, and some marked by hand.

In these `[[Ana Lind|PERSON]] went home` marks a name.
"""

import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from briefing.article import RawArticle, Span
from briefing.cleaning import clean
from briefing.desk.desk import Desk
from briefing.entities.spread import votes_of
from briefing.ingest.settling import settle
from briefing.language.sentences import sentences
from briefing.mention import Found, Label, Name, Reading
from briefing.record import articles as shelf
from briefing.record import settled
from briefing.record.database import Database

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


Write = Callable[..., Desk]
_MARK = re.compile(r"\[\[([^|\]]+)\|([A-Z]+)\]\]")


@pytest.fixture
def written(tmp_path: Path) -> Iterator[Write]:
    """Open a new library of articles in the notation, dated one day after the other."""
    with ExitStack() as opened:

        def write(*notations: str) -> Desk:
            folder = tmp_path / f"library {len(list(tmp_path.iterdir()))}"
            _write(folder, notations)
            return opened.enter_context(Desk.open(folder))

        yield write


def _write(folder: Path, notations: tuple[str, ...]) -> None:
    with Database(folder) as database:
        with database.transaction() as db:
            for day, notation in enumerate(notations, 1):
                text = _MARK.sub(r"\1", notation)
                place, dated = f"/news/{day}.txt", f"2024-12-{day:02}"
                article = clean(RawArticle(text=text, place=place, published=dated))
                spans = tuple(sentences(text, Span(0, len(text))))
                reading = Reading("by hand 1", spans, tuple(_names(notation)))
                shelf.save_article(db, article, reading, added=f"{dated}T12:00:00+00:00")
                settled.add_votes(db, votes_of(article, reading), sign=1)
        settle(database, lambda forms: (), lambda done, total: None)


def _names(notation: str) -> Iterator[Name]:
    marks = 0
    for found in _MARK.finditer(notation):
        start = found.start() - marks
        marks += len(found[0]) - len(found[1])
        yield Name(start, start + len(found[1]), Label(found[2]), Found.MODEL, 0.99)
