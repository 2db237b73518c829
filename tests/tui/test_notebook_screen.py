"""Can a person look through all that was written down, and go to where it is?"""

from typing import TYPE_CHECKING

import pytest

from briefing.article import Span
from briefing.notebook import Mark, Target
from briefing.tui.screens.note import NoteScreen
from briefing.tui.screens.notebook import NotebookScreen
from briefing.tui.screens.reader import ReaderScreen
from briefing.tui.widgets.entry_reader import EntryReader
from briefing.tui.widgets.kind_line import KindLine
from briefing.tui.widgets.notebook_list import NotebookList

if TYPE_CHECKING:
    from tests.tui.conftest import Open, Reading, SmallDesk

WIDE, NARROW = (120, 36), (80, 24)
FIRST, SECOND = "0" * 16, f"{1:016x}"


@pytest.fixture
def marked(desk: "SmallDesk") -> "SmallDesk":
    """A desk with a star, a note, a tag, a bookmark and a note on a name, made in this order."""
    desk.put_mark(Mark.STAR, sentence(desk, 1, "From the market"))
    desk.put_mark(
        Mark.NOTE, sentence(desk, 0, "Nothing is settled"), text="Ask them.\nBoth of them."
    )
    desk.put_mark(Mark.TAG, Target(SECOND), text="harbour")
    desk.put_mark(Mark.READ, Target(SECOND))
    desk.put_mark(Mark.BOOKMARK, sentence(desk, 0, "Nobody at"))
    desk.put_mark(Mark.NOTE, Target(entity="velik"), text="Who is he?")
    return desk


def sentence(desk: "SmallDesk", number: int, start: str) -> Target:
    article = desk.held[number]
    at = article.text.index(start)
    span = next(s for s in desk.sentences_in(article.id) if s.start <= at < s.end)
    return Target(article.id, span)


def rows(reading: "Reading") -> list[str]:
    shown = reading.app.screen.query_one(NotebookList)
    lines = (" ".join(shown.render_line(y).text.split()) for y in range(shown.rows))
    return [line for line in lines if line]


def below(reading: "Reading") -> list[str]:
    shown = reading.app.screen.query_one(EntryReader)
    return [shown.render_line(y).text.strip() for y in range(shown.rows)]


def kinds(reading: "Reading") -> str:
    return " ".join(reading.app.screen.query_one(KindLine).render_line(0).text.split())


def told(reading: "Reading") -> str:
    return str(reading.app.screen.query_one(".told").render())


@pytest.mark.parametrize("size", [WIDE, NARROW])
async def test_all_entries_are_listed_the_latest_first(
    read: "Open", marked: "SmallDesk", size: tuple[int, int]
) -> None:
    async with read(marked, size=size) as reading:
        await reading.press("B")

        assert [line[:12] for line in rows(reading)] == [
            "✎ Who is he?",
            "⚑ “Nobody at",
            "# #harbour A",
            "✎ Ask them. ",
            "★ “From the ",
        ]
        assert kinds(reading) == "1 All 5 2 Notes 2 3 Stars 1 4 Tags 1 5 Bookmarks 1"


async def test_the_whole_note_stands_below(read: "Open", marked: "SmallDesk") -> None:
    async with read(marked) as reading:
        await reading.press("B", "j", "j", "j")

        assert below(reading)[:6] == [
            "Note on a sentence · 2024-05-01 10:01",
            "",
            "Ask them.",
            "Both of them.",
            "",
            "“Nothing is settled about the harbour at Qalara, officials in Lorin said.”",
        ]


async def test_a_kind_is_chosen_by_number_by_arrow_and_by_mouse(
    read: "Open", marked: "SmallDesk"
) -> None:
    async with read(marked) as reading:
        await reading.press("B", "3")
        assert [line[0] for line in rows(reading)] == ["★"]
        await reading.press("right")
        assert [line[0] for line in rows(reading)] == ["#"]
        await reading.press("h", "h")
        assert [line[0] for line in rows(reading)] == ["✎", "✎"]
        await reading.pilot.click(KindLine, offset=(2, 0))
        await reading.settle()
        assert len(rows(reading)) == 5


async def test_typing_narrows_the_entries_and_escape_leaves_the_filter_first(
    read: "Open", marked: "SmallDesk"
) -> None:
    async with read(marked) as reading:
        await reading.press("B", "slash")
        await reading.type("harb")
        assert kinds(reading).startswith("1 All 2 2 Notes 1")
        assert len(rows(reading)) == 2

        await reading.press("escape")
        assert len(rows(reading)) == 5
        await reading.press("escape")
        assert isinstance(reading.app.screen, ReaderScreen)


async def test_enter_goes_to_the_sentence_and_n_to_the_next_entry(
    read: "Open", marked: "SmallDesk"
) -> None:
    async with read(marked) as reading:
        await reading.press("B", "j", "enter")
        assert reading.strip.startswith("Notebook: all 2/3 · source 1/2")
        assert any("▶" in line and "Nobody at" in line for line in reading.article())

        await reading.press("n")
        assert reading.strip.startswith("Notebook: all 3/3 · source 2/2")
        assert reading.article()[0].strip().startswith("A week beside the gate")


async def test_enter_opens_an_article_and_walks_a_name(read: "Open", marked: "SmallDesk") -> None:
    async with read(marked) as reading:
        await reading.press("B", "4", "enter")
        assert reading.article()[0].strip().startswith("A week beside the gate")
        assert reading.panes.current == "reader"

        await reading.press("B", "enter")
        assert reading.strip.startswith("Anton Velik")


async def test_x_takes_an_entry_off_and_u_puts_it_back(read: "Open", marked: "SmallDesk") -> None:
    async with read(marked) as reading:
        await reading.press("B", "j", "x")
        assert len(rows(reading)) == 4
        assert "u takes it back" in told(reading)

        await reading.press("u")
        assert len(rows(reading)) == 5
        await reading.press("Z")
        assert len(rows(reading)) == 4


async def test_what_is_taken_off_is_gone_from_the_reader_too(
    read: "Open", marked: "SmallDesk"
) -> None:
    async with read(marked) as reading:
        assert reading.left()[3].endswith("#harbour")
        await reading.press("B", "4", "x", "escape")

        assert not reading.left()[3].endswith("#harbour")


async def test_a_note_is_changed_in_the_notebook(read: "Open", marked: "SmallDesk") -> None:
    async with read(marked) as reading:
        await reading.press("B", "a")
        assert isinstance(reading.app.screen, NoteScreen)
        await reading.press(*"Ah", "ctrl+s")

        assert isinstance(reading.app.screen, NotebookScreen)
        assert rows(reading)[0].startswith("✎ Who is he?Ah")


async def test_an_entry_whose_article_is_gone_says_so(read: "Open", marked: "SmallDesk") -> None:
    del marked.held[1]
    async with read(marked) as reading:
        await reading.press("B", "3")
        assert rows(reading)[0].endswith("gone 2024-05-01")
        assert below(reading)[3] == "Post · the article is in the library no longer"

        await reading.press("enter")
        assert isinstance(reading.app.screen, NotebookScreen)
        assert told(reading) == "What this was on is in the library no longer."


async def test_an_entry_that_went_astray_opens_its_article(
    read: "Open", marked: "SmallDesk"
) -> None:
    marked.lose_sentence(1)
    async with read(marked) as reading:
        await reading.press("B", "3")
        assert below(reading)[3] == "Post · the sentence is in the article no longer"

        await reading.press("enter")
        assert reading.article()[0].strip().startswith("A week beside the gate")


async def test_an_empty_notebook_says_how_it_is_filled(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        await reading.press("B")
        assert rows(reading)[0].startswith("Nothing yet: in the reader s stars")

        await reading.press("3")
        assert rows(reading) == ["No stars yet: s in the reader puts one."]


async def test_a_long_note_is_scrolled_below(read: "Open", desk: "SmallDesk") -> None:
    desk.put_mark(Mark.NOTE, Target(FIRST, Span(0, 9)), text="\n".join(map(str, range(90))))
    async with read(desk) as reading:
        await reading.press("B", "tab", "G")

        assert below(reading)[-1] == "Wire"
        assert "89" in below(reading)
