import pytest

from briefing.article import Article, RawArticle
from briefing.cleaning import clean

STORY = (
    "The harbour office opened again on Tuesday after a week in which no pilot boat had left the "
    "pier, and the first grain ship was brought in before noon."
)


def article(text: str, title: str | None = None) -> Article:
    return clean(RawArticle(text=text, place="/news/story.txt", title=title))


def headings_of(text: str) -> list[str]:
    marked = article(text)
    return [marked.text[span.start : span.end] for span in marked.headings]


@pytest.mark.parametrize(
    "line",
    [
        "Harbour Opens Again",
        "Harbour opens again after a week of silence",
        "Minister: No Decision on Qalara Bases",
        "Why did the harbour close?",
        "\u2018We are staying\u2019",
        "U.S. Envoy in Talks",
    ],
)
def test_a_headline_above_the_story_is_the_title(line: str) -> None:
    marked = article(f"{line}\n\n{STORY}")
    assert (marked.title, marked.has_own_title) == (line, True)
    assert marked.headings == marked.paragraphs[:1]


def test_the_title_of_the_container_goes_first() -> None:
    marked = article(f"Harbour Opens\n\n{STORY}", title=" Ships\n return ")
    assert (marked.title, marked.has_own_title) == ("Ships return", True)


def test_a_title_line_names_the_title() -> None:
    assert article(f"Title: Ships return\n\n{STORY}").title == "Ships return"


def test_the_marks_of_a_heading_are_no_part_of_the_title() -> None:
    assert article(f"# Ships **return**\n\n{STORY}").title == "Ships return"


def test_without_a_headline_the_first_sentence_stands_in_shortened_at_a_word() -> None:
    marked = article(STORY)
    assert marked.title == (
        "The harbour office opened again on Tuesday after a week in which no pilot boat\u2026"
    )
    assert not marked.has_own_title
    assert len(marked.title) <= 80


def test_a_short_first_sentence_stands_in_whole() -> None:
    marked = article(f"On Dec. 16 Mr. J. Pell left the port. {STORY}")
    assert marked.title == "On Dec. 16 Mr. J. Pell left the port."


def test_a_dateline_is_no_part_of_the_title() -> None:
    assert article("PORT ELDA, March 3 (Gazette) -- A ship came in.").title == "A ship came in."


def test_one_endless_word_is_cut() -> None:
    assert article("x" * 5000).title == "x" * 79 + "\u2026"


def test_a_first_paragraph_with_a_full_stop_is_no_title() -> None:
    assert not article(f"The harbour opened again.\n\n{STORY}").has_own_title


def test_headings_in_title_case_and_short_ones_are_found() -> None:
    stories = [f"{number}. {STORY}" for number in range(3)]
    text = "\n".join(
        [stories[0], "The Road to the Coast", stories[1], "What happens next", stories[2]]
    )
    assert headings_of(text) == ["The Road to the Coast", "What happens next"]


@pytest.mark.parametrize(
    "line",
    [
        "He declined to comment.",
        "The commission has three members:",
        "and nobody knew why",
        "Nobody on the pier on that long and windy Tuesday morning knew why it had been shut",
    ],
)
def test_short_paragraphs_of_the_story_are_no_headings(line: str) -> None:
    assert headings_of(f"{STORY}\n\n{line}\n\n{STORY[:-1]} again.") == []


def test_a_last_line_is_no_heading() -> None:
    assert headings_of(f"{STORY}\n\nAna Brodell") == []


def test_headings_that_the_container_marks_are_headings() -> None:
    raw = RawArticle(
        text=f"{STORY}\n\nWhy?\n\nSo.", place="/news/story.txt", title="A", headings=("Why?",)
    )
    marked = clean(raw)
    assert [marked.text[span.start : span.end] for span in marked.headings] == ["Why?"]
