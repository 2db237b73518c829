"""Do lines say what a person has put on what they show?"""

import pytest

from briefing.article import ArticleRow, PublishedFrom
from briefing.entities.entity import Entity, Form
from briefing.mention import Label
from briefing.notebook import Mark
from briefing.tui.marks_kept import Signs
from briefing.tui.rendering.cells import width_of
from briefing.tui.rendering.rows import article_lines, sidebar_line
from briefing.tui.rendering.runs import Run
from briefing.tui.rendering.signs import article_signs, margin_signs

ALL = Signs(is_starred=True, is_read=True, notes=2, bookmarks=1, tags=("harbour", "war"))
PORT = Entity("1", "Qalara", Label.GPE, (Form("Qalara", 5),), 5, 3)


def row(title: str = "Flags") -> ArticleRow:
    return ArticleRow(
        "0" * 16, title, True, "Post", None, None, None, "2023-03-07", PublishedFrom.TEXT, "en",
        1234, 12,
    )  # fmt: skip


def text(runs: list[Run]) -> str:
    return "".join(run.text for run in runs)


def test_an_article_says_what_is_on_it_at_the_end_of_its_lines() -> None:
    lines = article_lines(row(), 52, is_open=False, signs=ALL)

    assert [text(line).rstrip() for line in lines] == [
        "  Flags                                     ★ ✎2 ⚑ ✓",
        "  Post · 2023-03-07 · 1,234 words #harbour #war",
    ]


def test_an_article_without_marks_looks_as_it_ever_did() -> None:
    lines = article_lines(row(), 40, is_open=False)

    assert [text(line) for line in lines] == ["  Flags", "  Post · 2023-03-07 · 1,234 words"]


def test_what_was_read_is_quiet_and_has_a_sign_too() -> None:
    unread, read = (
        article_lines(row(), 40, is_open=False, signs=Signs(is_read=is_read))[0]
        for is_read in (False, True)
    )

    assert unread[1].looks == ("title",)
    assert read[1].looks == ("quiet",)
    assert text(read).endswith(" ✓")


@pytest.mark.parametrize("width", range(12, 60, 7))
def test_no_row_with_signs_grows_beyond_its_width(width: int) -> None:
    lines = article_lines(row("港の旗 and the market of Qalara"), width, is_open=True, signs=ALL)
    lines.append(sidebar_line(PORT, width, chosen=None, signs=ALL))

    assert all(width_of(text(line)) <= width for line in lines)


def test_a_name_has_its_signs_behind_it() -> None:
    line = sidebar_line(PORT, 26, chosen=None, signs=Signs(is_starred=True, notes=1, tags=("x",)))

    assert text(line).split()[-3:] == ["Qalara", "★✎#", "5/3"]


@pytest.mark.parametrize(
    ("width", "shown"), [(6, " ?✎★⚑"), (4, "?✎★⚑"), (2, "?✎"), (1, "?"), (0, "")]
)
def test_the_margin_holds_as_many_signs_as_fit(width: int, shown: str) -> None:
    marks = [Mark.BOOKMARK, Mark.STAR, Mark.NOTE]

    runs = margin_signs(marks, is_doubtful=True, width=width)

    assert text(runs)[:width] == shown


def test_one_sign_alone_stands_apart_from_the_text() -> None:
    assert text(margin_signs([Mark.STAR], is_doubtful=False, width=2)) == " ★"


def test_a_star_on_a_sentence_is_a_hollow_one_on_its_article() -> None:
    assert article_signs(Signs(stars_inside=2)) == " ☆"
    assert article_signs(Signs(is_starred=True, stars_inside=2)) == " ★"


def test_tags_leave_room_for_the_source_and_are_a_sign_where_there_is_none() -> None:
    wide, narrow = (
        article_lines(row(), width, is_open=False, signs=Signs(tags=("harbour",)))
        for width in (29, 22)
    )

    assert text(wide[1]) == "  Post · 2023-03-07 #harbour"
    assert text(narrow[0]).endswith(" #")
    assert text(narrow[1]) == "  Post · 2023-03-07"
