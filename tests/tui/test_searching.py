"""Can a person search while typing?"""

from typing import TYPE_CHECKING

import pytest
from textual.events import Key
from textual.widgets import Input

from briefing.errors import LibraryBroken
from briefing.tui.widgets.query_line import QueryLine
from briefing.tui.widgets.search_bar import SearchBar

if TYPE_CHECKING:
    from collections.abc import Callable

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
        assert [line.strip() for line in reading.left()[:3]] == [
            "Post · 1 article · 1 place",
            "A week beside the gate",
            "2023-03-07 · 1 place",
        ]
        assert bar(reading) == ["1 article", ""]


async def test_the_words_that_were_found_are_marked_in_the_snippet(
    read: "Open", desk: "SmallDesk"
) -> None:
    async with read(desk) as reading:
        await reading.press("slash")
        await reading.type("flags")

        strips = [reading.panes.articles.hits.render_line(y) for y in range(1, 5)]
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

        assert reading.left()[1] == "  No article has “zeppelin”."


async def test_enter_on_the_beginning_of_a_word_opens_what_is_in_view(
    read: "Open", desk: "SmallDesk"
) -> None:
    async with read(desk) as reading:
        await reading.press("slash")
        await reading.type("qala")
        (first, *others) = reading.panes.articles.hits.hits
        assert others

        await reading.press("enter")
        assert reading.screen.query_one(SearchBar).query_text == "qala*"
        assert reading.panes.articles.hits.open_id == first.article
        assert reading.strip.startswith("“qala*” 1/")
        assert [query for query, _ in desk.uses] == ["qala*"]


async def test_enter_on_what_begins_no_word_finds_nothing(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        await reading.press("slash")
        await reading.type("zeppelin")
        await reading.press("enter")
        assert desk.searched[-1] == ("zeppelin", False)
        assert [query for query, _ in desk.uses] == ["zeppelin"]


async def test_what_may_have_been_meant_is_offered_and_enter_searches_it(
    read: "Open", desk: "SmallDesk"
) -> None:
    async with read(desk) as reading:
        await reading.press("slash")
        await reading.type("Velki")
        assert reading.left()[3:5] == [
            "  Did you mean “velik”?",
            "  2 articles · press Enter",
        ]

        await reading.press("enter")
        assert reading.screen.query_one(SearchBar).query_text == "velik"
        assert reading.strip.startswith("“velik” 1/3")


async def test_a_click_searches_what_may_have_been_meant(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        await reading.press("slash")
        await reading.type("Velki")
        await reading.pilot.click("#hit-list", offset=(4, 3))
        await reading.settle()

        assert reading.screen.query_one(SearchBar).query_text == "velik"
        assert reading.panes.articles.border_title == "Hits 2"


async def test_without_hits_the_filters_are_named_without_which_there_are_some(
    read: "Open", desk: "SmallDesk"
) -> None:
    async with read(desk) as reading:
        await reading.press("slash")
        await reading.type("gate source:Wire date:2023-03-07")
        assert reading.left()[3:8] == [
            '  Without source:"Wire"',
            "  1 article",
            "",
            "  Without any filter",
            "  1 article",
        ]


async def test_an_older_suggestion_does_not_take_the_place_of_a_newer_query(
    read: "Open", desk: "SmallDesk"
) -> None:
    async with read(desk) as reading:
        await reading.press("slash")
        await reading.type("Velki")
        await reading.press("backspace", "backspace")
        await reading.type("")
        await reading.press("enter")

        assert reading.screen.query_one(SearchBar).query_text == "Vel*"


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


async def test_a_click_on_the_header_starts_a_search(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        await reading.pilot.click("#header")
        await reading.settle()

        assert reading.screen.query_one(SearchBar).display


async def test_hits_stand_under_their_outlet_the_best_first(
    read: "Open", desk_of: "Callable[..., SmallDesk]"
) -> None:
    async with read(desk_of(articles=5)) as reading:
        await reading.press("slash")
        await reading.type("gate")
        await reading.press("enter")

        assert reading.left()[0] == "Post · 2 articles · 2 places"
        assert [reading.left()[n].strip() for n in (2, 6)] == ["2023-03-07 · 1 place"] * 2


async def test_another_order_keeps_the_cursor_and_the_place_of_the_walk(
    read: "Open", desk: "SmallDesk"
) -> None:
    async with read(desk) as reading:
        await reading.press("slash")
        await reading.type("Qalara")
        await reading.press("enter", "n", "n")
        await reading.press("O")
        assert reading.panes.articles.border_subtitle == "best first"
        assert reading.left()[1].strip() == "Wire · 2023-03-06"
        assert reading.panes.articles.hits.under_cursor == "0000000000000000"
        assert reading.strip.startswith("“Qalara” 3/5 · source 2/3")

        await reading.press("O")
        assert reading.panes.articles.border_subtitle == "by date"


async def test_a_walk_goes_over_the_hits_in_the_order_of_the_list(
    read: "Open", desk_of: "Callable[..., SmallDesk]"
) -> None:
    async with read(desk_of(articles=5)) as reading:
        await reading.press("slash")
        await reading.type("gate")
        await reading.press("enter", "n")
        assert reading.panes.articles.hits.open_id == "0000000000000004"


async def test_going_up_to_the_first_hit_of_an_outlet_shows_its_heading(
    read: "Open", desk_of: "Callable[..., SmallDesk]"
) -> None:
    async with read(desk_of(articles=60)) as reading:
        await reading.press("slash")
        await reading.type("Qalara")
        await reading.press("enter", "G", *(["k"] * 19))

        assert reading.left()[0].startswith("海事新聞 · 20 articles")


async def test_pages_go_over_headings(read: "Open", desk_of: "Callable[..., SmallDesk]") -> None:
    async with read(desk_of(articles=60)) as reading:
        await reading.press("slash")
        await reading.type("Qalara")
        await reading.press("enter", "pagedown", "pagedown", "pageup", "pageup")

        assert reading.panes.articles.hits.cursor == 1


async def test_a_filter_says_what_it_hides(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        await reading.press("slash")
        await reading.type("Qalara -source:Wire date:2023")

        assert bar(reading)[0] == "1 of 3 articles · 2 hidden by 2 filters"


async def test_in_a_narrow_terminal_what_a_filter_hides_is_told_briefly(
    read: "Open", desk: "SmallDesk"
) -> None:
    async with read(desk, size=(80, 24)) as reading:
        await reading.press("slash")
        await reading.type("Qalara source:Wire")

        assert bar(reading)[0] == "1 of 3 · 1 filter"


async def test_an_error_points_at_its_character_after_wide_ones(
    read: "Open", desk: "SmallDesk"
) -> None:
    async with read(desk) as reading:
        await reading.press("slash")
        reading.screen.query_one(QueryLine).value = '港の旗 "ab'
        await reading.press("enter")

        assert bar(reading)[1] == " " * 10 + "^ The quotation mark is never closed"


async def test_an_error_at_the_end_of_a_full_line_is_told_before_its_pointer(
    read: "Open", desk: "SmallDesk"
) -> None:
    async with read(desk, size=(80, 24)) as reading:
        await reading.press("slash")
        reading.screen.query_one(QueryLine).value = "x" * 60 + ' "ab'
        await reading.press("enter")

        assert bar(reading)[1] == "The quotation mark is never closed ^".rjust(65)


async def test_an_error_is_pointed_at_where_a_long_query_is_in_view(
    read: "Open", desk: "SmallDesk"
) -> None:
    async with read(desk, size=(80, 24)) as reading:
        await reading.press("slash")
        await reading.type("x" * 90 + ' "ab')
        await reading.press("enter")

        pointer = bar(reading)[1].rindex("^")
        line = reading.screen.query_one(QueryLine)
        assert line.scroll_offset.x > 0
        assert pointer - 3 + line.scroll_offset.x == 91


async def test_enter_keeps_the_filters_of_a_query_without_hits(
    read: "Open", desk: "SmallDesk"
) -> None:
    async with read(desk) as reading:
        await reading.press("slash")
        await reading.type("gate source:Wire")
        await reading.press("enter")
        assert reading.screen.query_one(SearchBar).query_text == "gate source:Wire"

        await reading.press("down", "enter")
        assert reading.screen.query_one(SearchBar).query_text == "gate"


async def test_what_was_meant_is_not_asked_of_a_query_that_is_not_finished(
    read: "Open", desk: "SmallDesk"
) -> None:
    async with read(desk) as reading:
        await reading.press("slash")
        await reading.type('source:Wire "zep')

        assert reading.told == []


@pytest.mark.parametrize("start", ["slash", "f"])
async def test_what_is_typed_right_behind_the_key_goes_into_the_line(
    read: "Open", desk: "SmallDesk", start: str
) -> None:
    async with read(desk) as reading:
        for key, letter in [(start, None), *((letter, letter) for letter in "qal/f")]:
            reading.app.post_message(Key(key, letter))
        await reading.settle()

        assert reading.app.focused is not None
        assert isinstance(reading.app.focused, Input)
        assert reading.app.focused.value == "qal/f"
