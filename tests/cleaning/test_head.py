import pytest

from briefing.article import Article, PublishedFrom, RawArticle
from briefing.cleaning import clean

STORY = (
    "The harbour office opened again on Tuesday after a week in which no pilot boat had left the "
    "pier, and the first grain ship was brought in before noon."
)
DAY = "2024-12-16"


def article(text: str, place: str = "/news/story.txt") -> Article:
    return clean(RawArticle(text=text, place=place))


@pytest.mark.parametrize(
    ("line", "source", "author"),
    [
        ("By Jane Dorrel | December 16, 2024", "story", "Jane Dorrel"),
        (
            "By Jane Dorrel and Ian de Witt, 16 December 2024",
            "story",
            "Jane Dorrel and Ian de Witt",
        ),
        ("By Jane Dorrel | The Quay Post | 16 Dec 2024", "The Quay Post", "Jane Dorrel"),
        ("Published: 2024-12-16", "story", None),
        ("Published: Monday, 16 December 2024 at 10:30 GMT", "story", None),
        ("Published 2024-12-16T10:30:00Z", "story", None),
        ("Updated on Dec. 16, 2024", "story", None),
        ("16 December 2024", "story", None),
        ("*16 December 2024*", "story", None),
        ("Kharouba, 16 December 2024", "story", None),
        ("DAMASCUS \u2014 16 December 2024", "story", None),
        ("The Quay Post \u2014 16 December 2024", "The Quay Post", None),
        ("BBCX | Dec. 16, 2024 | 4 min read", "BBCX", None),
        ("Source: The Quay Post, 16 December 2024", "The Quay Post", None),
        ("Source: The Quay Post | 16 December 2024", "The Quay Post", None),
    ],
)
def test_a_head_line_is_read_and_is_furniture(line: str, source: str, author: str | None) -> None:
    marked = article(f"Harbour Opens Again\n{line}\n\n{STORY}")
    assert (marked.source, marked.author) == (source, author)
    assert [marked.text[span.start : span.end] for span in marked.furniture] == [line]
    assert marked.title == "Harbour Opens Again"


def test_the_date_of_a_head_line_is_the_day_of_publication() -> None:
    marked = article(f"By Jane Dorrel | December 16, 2024\n\n{STORY}")
    assert (marked.published, marked.published_from) == (DAY, PublishedFrom.TEXT)


@pytest.mark.parametrize(
    "line",
    [
        "By Land and by Sea",
        "By Land and Sea",
        "Harbour talks to reopen on 16 December 2024",
        "What we know of 16 December 2024",
        "Sources: the harbour is shut",
        "Kharouba \u2014 the lost base",
        "Monday in the harbour",
    ],
)
def test_a_headline_is_no_head_line(line: str) -> None:
    marked = article(f"{line}\n\n{STORY}")
    assert (marked.title, marked.furniture) == (line, ())


def test_source_date_and_author_may_stand_on_lines_of_their_own() -> None:
    marked = article(
        f"Source: The Quay Post\nAuthor: Jane Dorrel\nDate: 16 December 2024\n"
        f"URL: https://quay.example/a\n\n{STORY}"
    )
    assert (marked.source, marked.author, marked.published, marked.url) == (
        "The Quay Post",
        "Jane Dorrel",
        DAY,
        "https://quay.example/a",
    )


@pytest.mark.parametrize(
    "dateline",
    [
        "DAMASCUS, Dec. 16, 2024 (Meridian) - ",
        "PORT ELDA, Velmara, 16 December 2024 \u2014 ",
        "Karesh (December 16, 2024) \u2013 ",
    ],
)
def test_a_dateline_with_a_year_is_the_day_of_publication(dateline: str) -> None:
    marked = article(dateline + STORY)
    assert (marked.published, marked.published_from) == (DAY, PublishedFrom.TEXT)
    assert marked.furniture == ()


@pytest.mark.parametrize(
    "opening",
    [
        "DAMASCUS, Dec. 16 (Meridian) - ",
        "On December 16, 2024, a ship came in. ",
        "The fire of December 16, 2024 - the worst in years - is out. ",
    ],
)
def test_no_date_is_guessed(opening: str) -> None:
    marked = article(opening + STORY)
    assert (marked.published, marked.published_from) == (None, PublishedFrom.UNKNOWN)


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("2024-12-16-harbour.txt", DAY),
        ("20241216.txt", DAY),
        ("quay_2024_12_16.txt", DAY),
        ("2024-02-31.txt", None),
        ("000_801040d5436f499b.txt", None),
        ("a20241216b.txt", None),
    ],
)
def test_a_date_in_the_name_of_the_file_counts_last(name: str, day: str | None) -> None:
    assert article(STORY, f"/news/{name}").published == day


@pytest.mark.parametrize(
    ("told", "published"),
    [
        (DAY, DAY),
        ("20241216", DAY),
        ("20241216T103000Z", "2024-12-16T10:30:00+00:00"),
        ("2024-12-16 10:30", "2024-12-16T10:30:00"),
    ],
)
def test_the_date_of_the_container_goes_first(told: str, published: str) -> None:
    raw = RawArticle(text=STORY, place="/news/2020-01-01.txt", published=told)
    marked = clean(raw)
    assert marked.published == published
    assert marked.published_from is PublishedFrom.METADATA


def test_a_date_of_the_container_in_words_is_read() -> None:
    raw = RawArticle(text=STORY, place="/news/a.md", published="16 December 2024")
    assert clean(raw).published == DAY


@pytest.mark.parametrize(
    ("place", "source", "has_path"),
    [
        ("/news/quay-post.txt", "quay-post", True),
        ("https://www.quay.example/a/b", "quay.example", False),
        ("https://[broken", "https://[broken", False),
        ("-", "standard input", False),
        ("stdin#0123456789ab", "standard input", False),
    ],
)
def test_without_an_outlet_the_place_is_the_source(place: str, source: str, has_path: bool) -> None:
    marked = article(STORY, place)
    assert (marked.source, marked.path is not None) == (source, has_path)
