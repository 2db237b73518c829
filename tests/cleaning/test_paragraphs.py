import textwrap

from briefing.article import Article, RawArticle
from briefing.cleaning import clean

LONG = (
    "The harbour office opened again on Tuesday after a week in which no pilot boat had left the "
    "pier, and the first grain ship was brought in before noon, to the relief of the bakers."
)
OTHER = (
    "Traders in the old town welcomed the news, but said that they would wait for a second ship "
    "before they lowered the price of bread, which has doubled since the end of the winter."
)


def article(text: str) -> Article:
    return clean(RawArticle(text=text, place="/news/story.txt"))


def paragraphs_of(text: str) -> list[str]:
    marked = article(text)
    return [marked.text[span.start : span.end] for span in marked.paragraphs]


def test_blank_lines_part_paragraphs() -> None:
    assert paragraphs_of(f"{LONG}\n\n  \n{OTHER}\n") == [LONG, OTHER]


def test_each_long_line_is_a_paragraph() -> None:
    assert paragraphs_of(f"{LONG}\n{OTHER}") == [LONG, OTHER]


def test_short_paragraphs_of_one_line_each_stay_apart() -> None:
    lines = [
        "The harbour office opened again on Tuesday.",
        "Nobody had expected it to, least of all the pilots who sat outside.",
        "Bread will be cheaper soon.",
        "That, at least, is what the bakers of the old town hope for this week.",
    ]
    assert paragraphs_of("\n".join(lines)) == lines


def test_wrapped_lines_are_one_paragraph() -> None:
    text = f"{textwrap.fill(LONG, 72)}\n\n{textwrap.fill(OTHER, 72)}"
    assert [" ".join(one.split()) for one in paragraphs_of(text)] == [LONG, OTHER]


def test_a_short_last_line_ends_a_wrapped_paragraph_without_a_blank_line() -> None:
    text = f"{textwrap.fill(LONG + ' So it is.', 60)}\n{textwrap.fill(OTHER, 60)}"
    assert [" ".join(one.split()) for one in paragraphs_of(text)] == [LONG + " So it is.", OTHER]


def test_a_heading_is_not_joined_to_the_wrapped_paragraph_below_it() -> None:
    text = f"{textwrap.fill(LONG, 72)}\n\nBread and Ships\n{textwrap.fill(OTHER, 72)}"
    assert paragraphs_of(text)[1] == "Bread and Ships"


def test_points_of_a_list_stay_apart() -> None:
    points = ["- the harbour office, which opened again after a week on", "- the bakers, who wait"]
    text = f"{textwrap.fill(LONG, 60)}\n\n" + "\n".join(points)
    assert paragraphs_of(text)[1:] == points


def test_furniture_parts_paragraphs() -> None:
    assert paragraphs_of(f"{LONG}\nAdvertisement\n{OTHER}") == [LONG, OTHER]


def test_every_kind_of_newline_becomes_a_line_feed_and_nothing_else_changes() -> None:
    text = f"{LONG}\r\n\r\n\t{OTHER} \x0c\rend\x1b[2J\u200b"
    assert article(text).text == f"{LONG}\n\n\t{OTHER} \x0c\nend\x1b[2J\u200b"
