"""Can a person search while typing?"""

from typing import TYPE_CHECKING

from briefing.errors import LibraryBroken
from briefing.tui.widgets.search_bar import SearchBar

if TYPE_CHECKING:
    from tests.tui.conftest import Open, Reading, SmallDesk


def bar(reading: "Reading") -> list[str]:
    """The count beside the query, and the error below it."""
    search = reading.screen.query_one(SearchBar)
    return [str(search.query_one(f".{part}").render()) for part in ("count", "error")]


async def test_hits_come_while_typing(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        await reading.press("slash")
        await reading.type("mar")

        assert reading.panes.articles.border_title == "Hits 1"
        assert [line.strip() for line in reading.left()[:2]] == [
            "A week beside the gate",
            "Post · 2023-03-07 · 1 place",
        ]
        assert bar(reading) == ["1 article", ""]


async def test_the_words_that_were_found_are_marked_in_the_snippet(
    read: "Open", desk: "SmallDesk"
) -> None:
    async with read(desk) as reading:
        await reading.press("slash")
        await reading.type("flags")

        strips = [reading.panes.articles.hits.render_line(y) for y in range(4)]
        marked = [
            segment.text
            for strip in strips
            for segment in strip
            if segment.style and segment.style.underline
        ]
        assert marked == ["flags"]


async def test_enter_finishes_the_query_and_walks_its_hits(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        await reading.press("slash")
        await reading.type("Velik")
        await reading.press("enter")
        assert reading.strip.startswith("“Velik” 1/3 · source 1/2")
        assert reading.panes.current == "articles"

        await reading.press("n", "n")
        assert reading.strip.startswith("“Velik” 3/3 · source 2/2")


async def test_the_arrow_down_leads_into_the_hits_and_enter_opens_one(
    read: "Open", desk: "SmallDesk"
) -> None:
    async with read(desk) as reading:
        await reading.press("slash")
        await reading.type("qalara")
        await reading.press("down", "down", "enter")

        assert reading.article()[0].strip() == "A week beside the gate"
        assert reading.strip.startswith("“qalara” 3/5 · source 2/3")


async def test_every_hit_of_the_open_article_is_marked(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        await reading.press("slash")
        await reading.type("the")
        await reading.press("enter")

        assert len(reading.panes.view.places) > 3


async def test_escape_puts_the_articles_back_with_their_place(
    read: "Open", desk: "SmallDesk"
) -> None:
    async with read(desk) as reading:
        await reading.press("j", "j", "slash")
        await reading.type("gate")
        await reading.press("escape")

        assert reading.panes.articles.border_title == "Articles 3"
        assert reading.panes.articles.articles.cursor == 2
        assert reading.screen.query_one("#header").display


async def test_an_emptied_query_shows_the_articles_again(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        await reading.press("slash")
        await reading.type("x")
        assert reading.panes.articles.border_title == "Hits 0"

        await reading.press("backspace")
        await reading.pilot.pause(0.1)
        await reading.settle()
        assert reading.panes.articles.border_title == "Articles 3"


async def test_a_query_without_hits_says_so(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        await reading.press("slash")
        await reading.type("zeppelin")

        assert "No article has this." in reading.left()[1]


async def test_a_query_that_cannot_be_read_points_at_the_place(
    read: "Open", desk: "SmallDesk"
) -> None:
    async with read(desk) as reading:
        await reading.press("slash")
        await reading.type('gate "ab')
        assert bar(reading)[1] == ""

        await reading.press("enter")
        assert bar(reading)[1] == " " * 8 + "^ The quotation mark is never closed"


async def test_typing_on_takes_the_error_back(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        await reading.press("slash")
        await reading.type('"gate')
        await reading.press("enter")
        await reading.type('"')

        assert bar(reading) == ["1 article", ""]


async def test_a_desk_that_fails_is_told_without_a_traceback(
    read: "Open", desk: "SmallDesk"
) -> None:
    desk.error = LibraryBroken("The index is damaged", "Run briefing reindex")
    async with read(desk) as reading:
        await reading.press("slash")
        await reading.type("gate")

        assert bar(reading)[1] == "   The index is damaged. Run briefing reindex"
        assert reading.told == []


async def test_the_fourth_pane_is_the_search(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        await reading.press("4")
        assert reading.screen.query_one(SearchBar).display

        await reading.type("gate")
        await reading.press("down", "2", "4")
        assert reading.panes.current == "articles"


async def test_a_click_on_the_header_starts_a_search(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        await reading.pilot.click("#header")
        await reading.settle()

        assert reading.screen.query_one(SearchBar).display
