"""Does a person get back to where they were, and see where they are?"""

from typing import TYPE_CHECKING

import pytest

from briefing.article import Span
from briefing.notebook import Mark, Target
from briefing.tui.screens.choice import ChoiceList, ChoiceScreen
from briefing.tui.widgets.header_line import HeaderLine

if TYPE_CHECKING:
    from tests.tui.conftest import Open, Reading, SmallDesk

WIDE, NARROW = (120, 36), (80, 24)


def header(reading: "Reading") -> str:
    """The way in the header, with a plain sign between its parts."""
    line = reading.screen.query_one(HeaderLine).render_line(0).text
    return line.split(" ─")[0].strip().replace("\u203a", ">")


def title(reading: "Reading") -> str:
    return reading.article()[0].strip()


def pointed_at(reading: "Reading") -> str:
    return next(line.strip() for line in reading.article() if line.strip().startswith("▶"))


@pytest.mark.parametrize("size", [WIDE, NARROW])
async def test_back_and_forward_go_through_the_articles_that_were_open(
    read: "Open", desk: "SmallDesk", size: tuple[int, int]
) -> None:
    async with read(desk, size=size) as reading:
        await reading.press("1", "j", "enter", "1", "j", "enter")
        await reading.press("less_than_sign")
        assert title(reading) == "A week beside the gate"
        await reading.press("less_than_sign")
        assert title(reading) == "Harbour lease still open, Lorin says"
        await reading.press("greater_than_sign", "greater_than_sign")
        assert title(reading) == "港の旗"


async def test_at_the_ends_it_says_so(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        await reading.press("less_than_sign")
        assert reading.told == ["This is where it began."]
        await reading.press("greater_than_sign")
        assert reading.told[-1] == "This is the latest place."


async def test_the_line_on_top_is_the_one_that_was_left(
    read: "Open", long_desk: "SmallDesk"
) -> None:
    async with read(long_desk, size=NARROW) as reading:
        await reading.press("2", "pagedown", "j", "j", "j")
        before = reading.article()
        await reading.press("1", "j", "enter")
        assert title(reading) == "A week beside the gate"
        await reading.press("less_than_sign")

        assert reading.article() == before


async def test_the_walk_comes_back_with_its_stop(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        await reading.press("3", "enter", "n")
        strip = reading.strip
        await reading.press("3", "j", "j", "enter")
        assert not reading.strip.startswith("Qalara 2/5")

        await reading.press("less_than_sign")
        assert reading.strip == strip
        assert reading.panes.view.chosen == "qalara"
        assert "Qalara" in pointed_at(reading)


async def test_a_walk_that_was_left_comes_back(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        await reading.press("3", "enter", "n", "escape")
        assert reading.strip.startswith("Choose a name")

        await reading.press("less_than_sign")
        assert reading.strip.startswith("Qalara 2/5")
        await reading.press("greater_than_sign")
        assert reading.strip.startswith("Choose a name")


async def test_steps_in_one_article_are_one_visit_and_steps_into_others_are_more(
    read: "Open", desk: "SmallDesk"
) -> None:
    async with read(desk) as reading:
        await reading.press("3", "enter", "n", "n", "n")
        assert reading.strip.startswith("Qalara 4/5 · source 2/3")

        await reading.press("less_than_sign")
        assert reading.strip.startswith("Qalara 2/5 · source 1/3")
        await reading.press("n")
        assert reading.strip.startswith("Qalara 3/5 · source 2/3")


async def test_an_article_that_was_opened_in_a_walk_comes_back_without_its_place(
    read: "Open", desk: "SmallDesk"
) -> None:
    async with read(desk) as reading:
        await reading.press("3", "enter", "1", "G", "enter", "1", "k", "enter", "less_than_sign")

        assert title(reading) == "港の旗"
        assert reading.strip.startswith("Qalara 1/5")


async def test_opening_a_hit_and_coming_back_loses_neither_place_nor_highlight(
    read: "Open", desk: "SmallDesk"
) -> None:
    async with read(desk) as reading:
        await reading.press("slash")
        await reading.type("flags")
        await reading.press("enter", "n")
        strip, line = reading.strip, pointed_at(reading)
        await reading.press("3", "enter", "less_than_sign")

        assert reading.strip == strip
        assert pointed_at(reading) == line
        assert reading.panes.view.places
        assert reading.panes.articles.is_searching


async def test_a_search_that_was_left_is_made_again(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        await reading.press("slash")
        await reading.type("qalara")
        await reading.press("enter", "n", "n")
        strip = reading.strip
        await reading.press("escape", "less_than_sign")

        assert reading.strip == strip
        assert reading.panes.view.places
        assert reading.panes.articles.is_searching


async def test_the_place_of_a_note_is_a_visit(read: "Open", desk: "SmallDesk") -> None:
    text = desk.held[1].text
    at = text.index("They greet us")
    desk.put_mark(Mark.NOTE, Target(desk.held[1].id, Span(at, at + 13)), text="Who?")
    async with read(desk) as reading:
        await reading.press("B", "enter")
        assert title(reading) == "A week beside the gate"
        await reading.press("less_than_sign")
        assert title(reading) == "Harbour lease still open, Lorin says"
        await reading.press("greater_than_sign")
        assert "They greet us" in pointed_at(reading)


async def test_a_name_that_is_gone_is_walked_no_longer(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        await reading.press("3", "enter", "H", "less_than_sign")

        assert reading.strip.startswith("Choose a name")
        assert title(reading) == "Harbour lease still open, Lorin says"


async def test_a_name_that_became_another_is_walked_with_all_its_mentions(
    read: "Open", desk: "SmallDesk"
) -> None:
    async with read(desk) as reading:
        await reading.press("3", "enter", "escape")
        desk.join("qalara", "kharouba")
        reading.screen.ask_library()
        await reading.settle()
        await reading.press("less_than_sign")

        assert reading.strip.startswith("Qalara 1/8")


async def test_an_article_that_is_gone_is_told(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        await reading.press("1", "j", "enter", "1", "j", "enter")
        del desk.held[1]
        desk.changes += 1
        reading.screen.ask_library()
        await reading.settle()
        await reading.press("less_than_sign")

        assert "in the library no longer" in reading.told[-1]
        await reading.press("less_than_sign")
        assert title(reading) == "Harbour lease still open, Lorin says"


async def test_the_header_says_where_one_is(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        assert header(reading) == "briefing · small > Harbour lease still open, Lorin says"
        await reading.press("3", "enter", "n")
        assert header(reading).endswith("Lorin says > Qalara 2/5")

        await reading.press("slash")
        await reading.type("flags")
        assert "small > “flags” > Harbour lease" in header(reading)
        await reading.press("enter")
        assert header(reading).startswith("briefing · small > “flags” 1/1 > ")
        await reading.press("escape")
        assert "flags" not in header(reading)


async def test_the_header_fits_into_eighty_columns(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk, size=NARROW) as reading:
        await reading.press("slash")
        await reading.type("harbour")
        await reading.press("enter", "3", "j", "j", "j", "enter")
        line = reading.screen.query_one(HeaderLine).render_line(0).text

        assert len(line) == 80
        assert line.endswith(" / to search ")


async def test_a_click_on_the_library_in_the_header_leaves_all(
    read: "Open", desk: "SmallDesk"
) -> None:
    async with read(desk) as reading:
        await reading.press("slash")
        await reading.type("flags")
        await reading.press("enter", "3", "enter")
        await reading.pilot.click(HeaderLine, offset=(13, 0))
        await reading.settle()

        assert reading.strip.startswith("Choose a name")
        assert not reading.panes.articles.is_searching


async def test_a_walk_that_was_left_is_listed_and_gone_on_with(
    read: "Open", desk: "SmallDesk"
) -> None:
    async with read(desk) as reading:
        await reading.press("3", "enter", "n", "n", "escape", "W")
        assert isinstance(reading.app.screen, ChoiceScreen)
        rows = reading.app.screen.query_one(ChoiceList)
        row = " ".join(rows.render_line(0).text.split())
        assert row == "Qalara 3/5 · Post, 2023-03-07 2024-05-01"

        await reading.press("enter")
        assert reading.strip.startswith("Qalara 3/5 · source 2/3")


async def test_a_walk_over_hits_is_gone_on_with(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        await reading.press("slash")
        await reading.type("qalara")
        await reading.press("enter", "n", "n")
        strip = reading.strip
        await reading.press("escape", "W", "enter")

        assert reading.strip == strip


async def test_without_a_walk_that_was_left_it_says_so(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        await reading.press("W")

        assert reading.told == ["No walk was left yet: choose a name, or search, and walk."]


async def test_the_walk_is_remembered_when_the_reader_is_left(
    read: "Open", desk: "SmallDesk"
) -> None:
    async with read(desk) as reading:
        await reading.press("3", "enter", "n")

    assert [(walk.title, walk.at) for walk in desk.past_walks()] == [("Qalara", 1)]
