"""A library of a few short articles, read once by the shipped model, and some marked by hand.

In these `[[Ana Lind|PERSON]] went home` marks a name.
"""

import re
import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from briefing.article import Article, RawArticle, Span
from briefing.cleaning import clean
from briefing.desk.desk import Desk
from briefing.entities.spread import votes_of
from briefing.ingest.corridor import Surroundings, ingest
from briefing.ingest.reading import Readers
from briefing.ingest.settling import settle
from briefing.language.occurrences import FormFinder
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


class Newsroom:
    """Files that are written, changed and added; the names of `LABELS` are marked in them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.library = folder / "library"

    def add(self, file: str, text: str, *, title: str = "", url: str = "") -> str:
        """Write a file, add it, and give the id of its article."""
        path = self.folder / file
        about = {"title": title, "url": url, "source": "Marea Courier"}
        head = "".join(f"{key}: {value}\n" for key, value in about.items() if value)
        path.write_text(f"---\n{head}---\n\n{text}\n", encoding="utf-8")
        with Database(self.library) as database:
            ingest(database, [str(path)], self._surroundings())
            rows = [entry.row for entry in shelf.entries(database)]
        return next(row.id for row in rows if row.path == path)

    def _surroundings(self) -> Surroundings:
        return Surroundings(
            readers=Readers(MarkedReader),
            now="2024-12-20T12:00:00+00:00",
            find_articles=lambda forms: (),
            on_place=lambda done, total, place: None,
            on_settling=lambda done, total: None,
            on_comparing=lambda done, total: None,
            is_cancelled=lambda: False,
        )


class MarkedReader:
    """Marks the names of `LABELS`, wherever they stand."""

    model = "by hand 1"

    def read(self, articles: Iterable[Article]) -> Iterator[Reading]:
        finder = FormFinder(LABELS)
        for article in articles:
            spans = (s for p in article.paragraphs for s in sentences(article.text, p))
            names = (
                Name(start, end, LABELS[form], Found.MODEL, 0.99)
                for start, end, form in finder.find(article.story())
            )
            yield Reading(self.model, tuple(spans), tuple(names))


LABELS = {"Dora Pesk": Label.PERSON, "Hanna Orlu": Label.PERSON, "Marea": Label.GPE}


@pytest.fixture
def newsroom(tmp_path: Path) -> Newsroom:
    return Newsroom(tmp_path)


def _names(notation: str) -> Iterator[Name]:
    marks = 0
    for found in _MARK.finditer(notation):
        start = found.start() - marks
        marks += len(found[0]) - len(found[1])
        yield Name(start, start + len(found[1]), Label(found[2]), Found.MODEL, 0.99)
