"""Is an article set in the right lines?"""

import pytest
from msgspec.structs import replace

from briefing.article import Article, PublishedFrom, Span
from briefing.tui.rendering.page import Kind, Page, set_page

TEXT = "Menu\nHome\n\nFlags at the gate\n\nOne flag is\nnew.\n\nWhy\n\nNobody knows."


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


@pytest.fixture
def article() -> Article:
    heading = span("Why")
    return Article(
        id="0" * 16,
        title="Flags at the gate",
        has_own_title=True,
        source="Post",
        author="Ana Brodell",
        url=None,
        path=None,
        published="2023-03-07T08:00",
        published_from=PublishedFrom.TEXT,
        language="en",
        text=TEXT,
        paragraphs=(
            span("Flags at the gate"),
            span("One flag is\nnew."),
            heading,
            span("Nobody knows."),
        ),
        furniture=(span("Menu\nHome"),),
        headings=(heading,),
    )


def shown(page: Page) -> list[str]:
    return [page.shown(number) for number in range(len(page.lines))]


def test_a_remark_closes_the_byline(article: Article) -> None:
    page = set_page(article, 76, remark="French, names not\x1b[2J marked")

    byline = "Post · Ana Brodell · 2023-03-07 · 11 words · French, names not␛[2J marked"
    assert byline in shown(page)


def test_the_byline_follows_the_title_where_the_text_has_it(article: Article) -> None:
    assert shown(set_page(article, 60)) == [
        "Menu",
        "Home",
        "",
        "Flags at the gate",
        "Post · Ana Brodell · 2023-03-07 · 11 words",
        "",
        "One flag is new.",
        "",
        "Why",
        "",
        "Nobody knows.",
    ]


def test_an_article_opens_at_its_title_even_below_furniture(article: Article) -> None:
    page = set_page(article, 60)

    assert page.shown(page.top) == "Flags at the gate"


def test_a_title_that_the_text_does_not_have_is_added_above(article: Article) -> None:
    page = set_page(replace(article, title="Three flags"), 60)

    assert shown(page)[:2] == ["Three flags", "Post · Ana Brodell · 2023-03-07 · 11 words"]
    assert page.top == 0


def test_a_title_that_stands_in_is_marked_as_such(article: Article) -> None:
    page = set_page(replace(article, has_own_title=False), 60)

    assert page.lines[0].kind is Kind.STAND_IN


def test_furniture_keeps_its_lines_and_is_marked(article: Article) -> None:
    page = set_page(article, 60)

    assert [line.kind for line in page.lines[:2]] == [Kind.FURNITURE, Kind.FURNITURE]


def test_headings_are_marked(article: Article) -> None:
    page = set_page(article, 60)

    assert page.lines[shown(page).index("Why")].kind is Kind.HEADING


@pytest.mark.parametrize("width", [6, 11, 60])
def test_every_character_of_the_story_is_found_in_the_line_that_shows_it(
    article: Article, width: int
) -> None:
    page = set_page(article, width)

    for paragraph in article.paragraphs:
        for offset in range(paragraph.start, paragraph.end):
            line = page.lines[page.line_of(offset)].span
            assert line is not None
            assert line.start <= offset < line.end or TEXT[offset].isspace()


def test_text_that_is_neither_story_nor_furniture_is_shown_too(article: Article) -> None:
    page = set_page(replace(article, paragraphs=article.paragraphs[:2]), 60)

    assert "Nobody knows." in " ".join(shown(page))


def test_control_characters_never_reach_the_screen(article: Article) -> None:
    evil = article.text.replace("Nobody", "\x1b[2Jdy")
    page = set_page(replace(article, text=evil, title="a\x1b]0;b\x07", has_own_title=False), 60)

    assert not any(ord(character) < 32 for line in shown(page) for character in line)
