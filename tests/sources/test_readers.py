import subprocess
import sys
from pathlib import Path

import pytest

from briefing.article import PublishedFrom
from briefing.cleaning import clean
from briefing.errors import Unreadable
from briefing.sources import READERS, read_bytes, read_file

LIBRARY = Path(__file__).parents[1] / "library"


def test_plain_text_is_the_file() -> None:
    path = LIBRARY / "plain.txt"
    source = read_file(path)
    assert source.place == str(path)
    assert [raw.text for raw in source.articles] == [path.read_text("utf-8")]


def test_markdown_keeps_its_text_and_gives_its_front_matter() -> None:
    path = LIBRARY / "marked.md"
    (raw,) = read_file(path).articles
    assert raw.text == path.read_text("utf-8")
    assert (raw.title, raw.source, raw.author, raw.published, raw.url, raw.language) == (
        "Old Mill, new bridge",
        "The Inland Tester",
        "Ivo Brandl",
        "2023-05-03",
        "https://inland-tester.example/bridge",
        "en",
    )


def test_markdown_gives_headings_as_they_stand_in_the_file() -> None:
    (raw,) = read_file(LIBRARY / "marked.md").articles
    assert raw.headings == ("# Old Mill, *new* bridge", "## Who Pays", "Under the Arches")


def test_the_first_heading_is_the_title_of_markdown_without_front_matter() -> None:
    (raw,) = read_bytes(b"# Old `Mill` *opens*\r\n\r\nA ship came in.", "/a.MD")
    assert raw.title == "Old Mill opens"
    assert raw.headings == ("# Old `Mill` *opens*",)


def test_a_source_that_is_a_url_is_the_url() -> None:
    (raw,) = read_bytes(b"---\nsource: https://quay.example/a\n---\nA ship came in.", "/a.md")
    assert (raw.source, raw.url) == (None, "https://quay.example/a")


def test_cleaned_markdown_has_story_headings_and_furniture() -> None:
    article = clean(read_file(LIBRARY / "marked.md").articles[0])
    assert [article.text[span.start : span.end] for span in article.headings] == [
        "# Old Mill, *new* bridge",
        "## Who Pays",
        "Under the Arches",
    ]
    assert article.published_from is PublishedFrom.METADATA
    assert not article.is_furniture(article.paragraphs[1])
    assert article.text[article.furniture[-1].start :].startswith("Read more")


def test_a_page_gives_its_story_and_its_metadata() -> None:
    (raw,) = read_file(LIBRARY / "page.html").articles
    assert (raw.title, raw.source, raw.author, raw.published, raw.url, raw.language) == (
        "Barge owner disputes the bill",
        "Tolsey Observer",
        "Rosa Finch",
        "2023-05-04",
        "https://tolsey-observer.example/barge",
        "en",
    )
    title, first, heading, second = raw.text.split("\n\n")
    assert (title, heading) == ("Barge owner disputes the bill", "A Dark Pier")
    assert first.startswith("The owner of the barge")
    assert "nothing but rain & then the pier" in second
    assert heading in raw.headings


def test_a_page_in_the_encoding_that_it_declares_is_read() -> None:
    page = (LIBRARY / "page.html").read_text("utf-8").replace("utf-8", "windows-1251")
    page = page.replace("nothing but rain", "\u043d\u0438\u0447\u0435\u0433\u043e").replace("©", "")
    (raw,) = read_bytes(page.encode("cp1251"), "/page.html")
    assert "\u043d\u0438\u0447\u0435\u0433\u043e" in raw.text


def test_a_page_in_utf_16_is_read() -> None:
    page = (LIBRARY / "page.html").read_text("utf-8")
    (raw,) = read_bytes(page.encode("utf-16"), "/page.html")
    assert raw.title == "Barge owner disputes the bill"


@pytest.mark.parametrize("place", ["/a.txt", "/a.md", "/a.html"])
def test_an_empty_file_of_any_format_is_called_empty(place: str) -> None:
    with pytest.raises(Unreadable, match="empty"):
        read_bytes(b" \n", place)


@pytest.mark.parametrize("page", [b"<html><body></body></html>", b"<html>", b"<!DOCTYPE html>"])
def test_a_page_without_an_article_is_said(page: bytes) -> None:
    with pytest.raises(Unreadable, match="without an article"):
        read_bytes(page, "/page.html")


def test_hidden_instructions_of_a_page_are_no_story() -> None:
    page = (LIBRARY / "page.html").read_bytes()
    page = page.replace(b"<article>", b"<article><script>alert('x')</script><style>p{}</style>")
    (raw,) = read_bytes(page, "/page.html")
    assert "alert" not in raw.text
    assert "p{}" not in raw.text


@pytest.mark.parametrize("place", ["-", "/clipping", "/clipping.news"])
def test_without_a_known_ending_the_look_decides(place: str) -> None:
    (page,) = read_bytes((LIBRARY / "page.html").read_bytes(), place)
    (text,) = read_bytes(b"A ship came in.", place)
    assert (page.source, text.text) == ("Tolsey Observer", "A ship came in.")


def test_reading_plain_text_does_not_load_the_reader_of_pages() -> None:
    program = (
        "import sys; from briefing.sources import read_bytes; read_bytes(b'A ship.', '-');"
        "sys.exit(' '.join({'trafilatura', 'lxml', 'charset_normalizer'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=False)
    assert done.stderr.strip() == b""


def test_every_ending_is_in_lower_case_with_its_dot() -> None:
    assert all(ending.startswith(".") and ending == ending.lower() for ending in READERS)
