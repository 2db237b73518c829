"""Does the strip show when articles were published, and lead there?"""

from typing import TYPE_CHECKING

from msgspec.structs import replace

from briefing.tui.widgets.timeline_strip import TimelineStrip

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.tui.conftest import Open, Reading, SmallDesk


def strip(reading: "Reading") -> TimelineStrip:
    return reading.screen.query_one(TimelineStrip)


def lines(reading: "Reading") -> list[str]:
    return [strip(reading).render_line(y).text.rstrip() for y in range(3)]


async def test_it_shows_articles_over_time_and_the_day_of_the_open_one(
    read: "Open", desk: "SmallDesk"
) -> None:
    async with read(desk) as reading:
        assert lines(reading) == ["█████ █████", "█████ █████", "2023-03-06 · 1 article"]
        await reading.press("j", "enter")
        assert lines(reading)[2] == "2023-03-07 · 1 article"


async def test_an_article_without_a_day_leaves_the_ends_of_the_time(
    read: "Open", desk: "SmallDesk"
) -> None:
    async with read(desk) as reading:
        await reading.press("G", "enter")
        assert lines(reading)[2] == "2023-03-06 2023-03-07"


async def test_it_follows_the_walk(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        await reading.press("3", "j", "enter")
        assert lines(reading) == ["▄▄▄▄▄ █████", "█████ █████", "2023-03-06 · 1/1"]

        await reading.press("escape")
        assert lines(reading)[0] == "█████ █████"


async def test_the_mouse_tells_the_numbers_of_a_period(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        await reading.pilot.hover(TimelineStrip, offset=(7, 1))
        assert lines(reading)[2] == "2023-03-07 · 1 article"
        await reading.pilot.hover("#article-view")
        assert lines(reading)[2] == "2023-03-06 · 1 article"


async def test_a_click_goes_to_the_first_article_of_a_period(
    read: "Open", desk: "SmallDesk"
) -> None:
    async with read(desk) as reading:
        await reading.press("2")
        await reading.pilot.click(TimelineStrip, offset=(7, 1))
        assert reading.panes.current == "articles"
        assert reading.panes.articles.articles.cursor == 1


async def test_a_click_narrows_the_walk_to_a_period(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        await reading.press("3", "enter")
        await reading.pilot.click(TimelineStrip, offset=(7, 1))
        await reading.settle()

        walk = reading.screen._walking.walk
        assert walk is not None
        assert {stop.article for stop in walk.stops} == {desk.held[1].id}
        assert walk.subject.narrowing.words == "since 2023-03-07 · until 2023-03-07"


async def test_during_a_search_a_click_says_what_is_in_the_way(
    read: "Open", desk: "SmallDesk"
) -> None:
    async with read(desk) as reading:
        await reading.press("slash")
        await reading.type("harbour")
        await reading.pilot.click(TimelineStrip, offset=(7, 1))
        assert reading.told[-1].startswith("The timeline moves in the list of articles")


async def test_new_articles_are_in_it(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        desk.hold(replace(desk.held[0], id="f" * 16, published="2023-03-07"))
        reading.screen.ask_version()
        await reading.settle()
        assert [period.articles for period in strip(reading).periods] == [1, 2]


async def test_hidden_doubtful_mentions_have_no_bar(
    read: "Open", doubtful_desk: "SmallDesk"
) -> None:
    async with read(doubtful_desk) as reading:
        await reading.press("3", "enter", "d")
        assert [period.mentions for period in strip(reading).periods] == [2, 0]


async def test_there_are_no_more_bars_than_cells(
    read: "Open", desk_of: "Callable[..., SmallDesk]"
) -> None:
    desk = desk_of(articles=90)
    desk.held = [
        replace(a, published=f"2023-{n // 28 + 1:02}-{n % 28 + 1:02}")
        for n, a in enumerate(desk.held)
    ]
    async with read(desk) as reading:
        assert 1 < len(strip(reading).periods) <= strip(reading).size.width
        await reading.pilot.resize_terminal(80, 24)
        await reading.press("1")
        assert 1 < len(strip(reading).periods) <= strip(reading).size.width


async def test_one_day_alone_is_no_timeline(
    read: "Open", desk_of: "Callable[..., SmallDesk]"
) -> None:
    async with read(desk_of(articles=1)) as reading:
        assert not strip(reading).display
