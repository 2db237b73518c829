"""Do the rows of the lists say what matters in little room?"""

import pytest
from msgspec.structs import replace

from briefing.article import ArticleRow, PublishedFrom, Span
from briefing.desk.answers import SearchHit
from briefing.entities.entity import Entity, Form
from briefing.mention import Label
from briefing.tui.rendering.cells import width_of
from briefing.tui.rendering.rows import article_lines, hit_lines, sidebar_line
from briefing.tui.rendering.runs import Run


def row(source: str = "Post", *, title: str = "Flags", own: bool = True) -> ArticleRow:
    return ArticleRow(
        "0" * 16, title, own, source, None, None, None, "2023-03-07", PublishedFrom.TEXT, "en",
        1234, 5,
    )  # fmt: skip


def hit(snippet: str, word: str) -> SearchHit:
    start = snippet.index(word)
    span = Span(start, start + len(word))
    return SearchHit("0" * 16, "Flags", "Post", None, 1.0, snippet, (span,), (span,))


def text(runs: list[Run]) -> str:
    return "".join(run.text for run in runs)


def test_an_article_says_source_date_and_length() -> None:
    lines = article_lines(row(), 40, is_open=True)

    assert [text(line) for line in lines] == ["▸ Flags", "  Post · 2023-03-07 · 1,234 words"]


def test_a_language_that_is_not_read_is_told_in_what_room_there_is() -> None:
    french = replace(row(), language="fr", mentions=0)

    told = [text(article_lines(french, width, is_open=False)[1]) for width in (64, 44, 30, 26)]

    assert told == [
        "  Post · 2023-03-07 · French, names not marked · 1,234 words",
        "  Post · 2023-03-07 · French · 1,234 words",
        "  Post · 2023-03-07 · French",
        "  P… · 2023-03-07 · French",
    ]


def test_a_language_whose_names_are_marked_is_told_alone() -> None:
    french = replace(row(), language="fr")

    assert text(article_lines(french, 64, is_open=False)[1]).endswith("· French · 1,234 words")


def test_a_long_source_gives_way_to_the_date() -> None:
    lines = article_lines(row("The Valletta Evening Record"), 28, is_open=False)

    assert text(lines[1]) == "  The Valletta… · 2023-03-07"


def test_a_title_that_stands_in_looks_different() -> None:
    own, stand_in = (article_lines(row(own=own), 40, is_open=False)[0][1] for own in (True, False))

    assert own.looks != stand_in.looks


def test_a_title_cannot_command_the_terminal() -> None:
    lines = article_lines(row(title="a\x1b[2J\nb"), 40, is_open=False)

    assert text(lines[0]) == "  a␛[2J b"


@pytest.mark.parametrize("width", range(6, 60, 5))
def test_no_row_grows_beyond_its_width(width: int) -> None:
    wide = row("海事新聞 The Maritime News", title="港の旗 and the market of Qalara")
    lines = [
        *article_lines(wide, width, is_open=True),
        *hit_lines(hit("word " * 40 + "flag", "flag"), width, is_open=True),
    ]

    assert all(width_of(text(line)) <= width for line in lines)


def test_a_hit_far_into_its_snippet_is_still_in_sight() -> None:
    lines = hit_lines(hit("some words before it " * 8 + "troops left", "troops"), 30, is_open=False)

    assert Run("troops", ("hit",)) in lines[2]


def test_a_hit_takes_four_lines_however_short_its_snippet() -> None:
    assert len(hit_lines(hit("flag", "flag"), 30, is_open=False)) == 4


def test_an_entity_says_mentions_and_articles_on_the_right() -> None:
    entity = Entity("1", "Qalara", Label.GPE, (Form("Qalara", 5),), 5, 3)

    assert text(sidebar_line(entity, 24, chosen=None)) == " L Qalara           5/3 "


def test_an_entity_says_how_many_of_its_mentions_are_doubtful() -> None:
    entity = Entity("1", "Qalara", Label.GPE, (Form("Qalara", 5),), 5, 3)

    assert text(sidebar_line(entity, 24, chosen=None, doubtful=2)) == " L Qalara      2? · 5/3 "
