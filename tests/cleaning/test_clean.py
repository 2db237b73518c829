import random
from itertools import pairwise

import pytest

from briefing.article import Article, RawArticle
from briefing.cleaning import clean, front_matter
from briefing.errors import Unreadable

PIECES = [
    "World News",
    "Leave a Reply",
    "By Jane Dorrel | December 16, 2024",
    "The harbour office opened again on Tuesday after a week without ships.",
    "the first grain ship was brought in before noon",
    "\u2018Constructive\u2019 Talks",
    "Related articles",
    "---",
    "# Heading",
    "title: x",
    "> quote",
    "- item",
    "(Joris Pell/AFP via Getty Images)",
    "\x00\x1b[31m\x07",
    "\u202eabc\u200b",
    "\ud800",
    "\u4e16\u754c",
    "x" * 300,
    "Feb 30, 2024 (in 2017)",
    "[a](b",
    " \t ",
    "\u200b",
    "",
]


def raw(text: str) -> RawArticle:
    return RawArticle(text=text, place="/news/story.txt")


def assert_spans_are_sound(article: Article) -> None:
    spans = sorted((*article.paragraphs, *article.furniture))
    assert all(before.end <= after.start for before, after in pairwise(spans))
    assert all(0 <= span.start < span.end <= len(article.text) for span in spans)
    assert list(article.paragraphs) == sorted(article.paragraphs)
    assert list(article.furniture) == sorted(article.furniture)
    assert set(article.headings) <= set(article.paragraphs)
    covered = {at for span in spans for at in range(span.start, span.end)}
    outside = [char for at, char in enumerate(article.text) if at not in covered]
    assert not "".join(outside).strip(" \t\n\x0b\x0c\r\u200b\u200c\u200d\u200e\u200f\u2060\ufeff")


@pytest.mark.parametrize("seed", range(300))
def test_any_text_gives_sound_spans_or_an_error(seed: int) -> None:
    chance = random.Random(seed)
    newlines = ["\n", "\n\n", "\r\n", "\r", " "]
    pieces = chance.choices(PIECES, k=chance.randrange(1, 25))
    text = "".join(piece + chance.choice(newlines) for piece in pieces)
    try:
        article = clean(raw(text))
    except Unreadable:
        return
    assert_spans_are_sound(article)
    assert article.title
    assert article == clean(raw(text))


@pytest.mark.parametrize("text", ["", " \n\t\n", "\u200b\n\ufeff", "***\n\n---", "Leave a Reply"])
def test_where_no_story_is_left_it_says_so(text: str) -> None:
    with pytest.raises(Unreadable) as caught:
        clean(raw(text))
    assert caught.value.hint


def test_a_single_line_of_a_megabyte_is_one_paragraph() -> None:
    article = clean(raw("harbour on 16 December 2024 " * 40_000))
    assert len(article.paragraphs) == 1
    assert article.words == 200_000


def test_a_hundred_thousand_lines_of_furniture_take_no_harm() -> None:
    article = clean(raw("Comments\nShare\nRelated articles\n" * 30_000 + "A ship came in."))
    assert article.words == 4


def test_the_id_is_made_from_text_title_and_source() -> None:
    one = clean(raw("A ship came in."))
    assert len(one.id) == 16
    assert int(one.id, 16) >= 0
    assert one.id == clean(RawArticle(text="A ship came in.", place="/elsewhere.txt")).id
    assert one.id != clean(RawArticle(text="A ship came in.", place="/a.txt", source="Quay")).id


def test_a_short_text_is_in_the_language_that_the_container_names() -> None:
    told = RawArticle(text="A ship came in.", place="/a.txt", language="en-GB")
    assert (clean(told).language, clean(raw("A ship came in.")).language) == ("en", "und")


def test_what_the_story_is_written_in_beats_what_the_container_names() -> None:
    text = "Les pêcheurs ont repris la mer mardi matin, trois jours après les inondations."
    told = RawArticle(text=text, place="/a.txt", language="en-GB")
    assert clean(told).language == "fr"


def test_furniture_does_not_tell_the_language() -> None:
    story = "Les pêcheurs ont repris la mer mardi matin, trois jours après les inondations."
    menu = "\n".join(f"- [Subscribe to our newsletter {n}](https://a.example)" for n in range(9))
    article = clean(raw(f"{menu}\n\n{story}\n"))
    assert article.furniture
    assert article.language == "fr"


def test_front_matter_is_read_and_is_furniture() -> None:
    text = '---\ntitle: "Ships return"\ntags:\n  - harbour\nDate: 2024-12-16\n---\nA ship came in.'
    assert front_matter(text) == {"title": "Ships return", "date": "2024-12-16"}
    article = clean(raw(text))
    assert [article.text[span.start : span.end] for span in article.paragraphs] == [
        "A ship came in."
    ]


def test_a_rule_at_the_top_is_no_front_matter() -> None:
    text = "---\nA ship came in before noon and left again.\n---\nNobody saw it."
    assert front_matter(text) == {}
    assert len(clean(raw(text)).paragraphs) == 2
