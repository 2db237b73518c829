from pathlib import Path

import pytest

from briefing.article import Article
from briefing.cleaning import clean
from briefing.sources import find_files, read_file

FOLDER = Path(__file__).parents[3] / "shared" / "sources"

pytestmark = pytest.mark.skipif(not FOLDER.is_dir(), reason="the real articles are not here")


def articles() -> list[Article]:
    paths = [path for path in find_files([str(FOLDER)]) if isinstance(path, Path)]
    return [clean(read_file(path).articles[0]) for path in paths]


def test_the_text_is_the_file() -> None:
    files = sorted(FOLDER.glob("*.txt"))
    assert [article.text for article in articles()] == [file.read_text("utf-8") for file in files]


def test_only_furniture_is_furniture() -> None:
    assert [len(article.furniture) for article in articles()] == [0, 2, 6, 0, 0]
    marked = [
        article.text[span.start : span.end][:13]
        for article in articles()
        for span in article.furniture
    ]
    assert marked == [
        "Discover more",
        "Subscribe to ",
        "World News",
        "Members of Ha",
        "Members of Ha",
        "Source link",
        "Leave a Reply",
        "This site use",
    ]


def test_headings_and_titles_are_found() -> None:
    assert [len(article.headings) for article in articles()] == [0, 0, 2, 6, 0]
    assert [article.has_own_title for article in articles()] == [False, False, True, False, False]


def test_paragraphs_are_the_lines_of_the_files() -> None:
    assert [len(article.paragraphs) for article in articles()] == [6, 9, 26, 15, 12]
