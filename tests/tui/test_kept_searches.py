"""Are queries kept, found again, and told when there is something new?"""

from typing import TYPE_CHECKING

from briefing.notebook import KeptSearch
from briefing.tui.query_history import QueryHistory
from briefing.tui.screens.searches import KeptSearchesScreen, KeptSearchList
from briefing.tui.widgets.search_bar import SearchBar

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.article import Article
    from tests.tui.conftest import Open, Reading, SmallDesk


def line(reading: "Reading") -> str:
    return reading.screen.query_one(SearchBar).query_text


def star(reading: "Reading") -> str:
    return str(reading.screen.query_one("SearchBar .star").render())


def rows(reading: "Reading") -> list[str]:
    """The lines of the dialog that have something on them, without the days."""
    shown = reading.app.screen.query_one(KeptSearchList)
    lines = (shown.render_line(y).text for y in range(shown.rows))
    return [" ".join(line.replace("2024-05-01", "").split()) for line in lines if line.strip()]


async def search(reading: "Reading", *queries: str) -> None:
    for query in queries:
        await reading.press("slash", "ctrl+u")
        await reading.type(query)
        await reading.press("enter")


async def test_a_finished_query_is_remembered(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        await search(reading, "gate")
        await reading.press("slash")
        await reading.type("s")

        assert list(desk.kept) == ["gate"]


async def test_a_query_that_cannot_be_read_is_not_remembered(
    read: "Open", desk: "SmallDesk"
) -> None:
    async with read(desk) as reading:
        await search(reading, '"gate')

        assert desk.kept == {}


async def test_the_arrow_up_goes_back_through_used_queries_and_down_comes_forward(
    read: "Open", desk: "SmallDesk"
) -> None:
    async with read(desk) as reading:
        await search(reading, "gate", "Velik")
        await reading.press("slash", "ctrl+u")
        await reading.type("ne")

        seen = []
        for key in ("up", "up", "up", "down", "down"):
            await reading.press(key)
            seen.append(line(reading))
        assert seen == ["Velik", "gate", "gate", "Velik", "ne"]


async def test_a_query_from_the_history_is_searched_like_a_typed_one(
    read: "Open", desk: "SmallDesk"
) -> None:
    async with read(desk) as reading:
        await search(reading, "gate", "Velik")
        await reading.press("slash", "up")
        await reading.type("")

        assert line(reading) == "gate"
        assert reading.panes.articles.border_title == "Hits 1"


async def test_past_the_newest_query_the_arrow_down_leads_into_the_hits(
    read: "Open", desk: "SmallDesk"
) -> None:
    async with read(desk) as reading:
        await search(reading, "gate")
        await reading.press("slash", "ctrl+u")
        await reading.type("Qalara")
        await reading.press("up", "down", "down")

        assert line(reading) == "Qalara"
        assert reading.panes.articles.hits.has_focus


async def test_a_query_is_saved_and_saved_no_longer(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        await reading.press("slash")
        await reading.type("gate")
        assert star(reading) == "☆"

        await reading.press("ctrl+s")
        assert star(reading) == "★"
        assert desk.kept["gate"].is_saved

        await reading.press("ctrl+s")
        assert star(reading) == "☆"


async def test_a_click_on_the_star_saves_the_query(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        await reading.press("slash")
        await reading.type("gate")
        await reading.pilot.click("SearchBar .star", offset=(1, 0))
        await reading.settle()

        assert desk.kept["gate"].is_saved


async def test_saved_queries_stand_first_with_what_is_new(
    read: "Open", desk: "SmallDesk", article: "Callable[..., Article]"
) -> None:
    desk.save_search("gate")
    desk.remember_search("Velik")
    for number in (7, 8):
        desk.hold(article(number, ("Extra", "2024-06-01", None, "New\n\nAt the gate.")))
    async with read(desk) as reading:
        await reading.press("Q")

        assert rows(reading) == ["Saved 1", "★ gate 2 new", "Used 1", "Velik"]


async def test_a_kept_query_is_searched_again_and_nothing_in_it_is_new_then(
    read: "Open", desk: "SmallDesk", article: "Callable[..., Article]"
) -> None:
    desk.save_search("gate")
    desk.hold(article(7, ("Extra", "2024-06-01", None, "New\n\nAt the gate.")))
    async with read(desk) as reading:
        await reading.press("Q", "enter")
        assert line(reading) == "gate"
        assert reading.strip.startswith("“gate” 1/2")

        await reading.press("Q")
        assert rows(reading) == ["Saved 1", "★ gate"]


async def test_a_kept_query_is_saved_and_forgotten_in_the_list(
    read: "Open", desk: "SmallDesk"
) -> None:
    desk.remember_search("gate")
    desk.remember_search("Velik")
    async with read(desk) as reading:
        await reading.press("Q", "s")
        assert rows(reading) == ["Saved 1", "★ Velik", "Used 1", "gate"]

        await reading.press("j", "x")
        assert rows(reading) == ["Saved 1", "★ Velik"]
        assert isinstance(reading.app.screen, KeptSearchesScreen)


async def test_without_kept_queries_it_is_said_how_to_keep_one(
    read: "Open", desk: "SmallDesk"
) -> None:
    async with read(desk) as reading:
        await reading.press("Q")

        assert rows(reading) == ["No search yet. Enter keeps a query, ctrl+s saves it."]


def test_what_stands_in_the_line_is_not_offered_as_the_one_before() -> None:
    history = QueryHistory()
    history.learn([KeptSearch("new", False, "2"), KeptSearch("old", True, "1")])

    assert history.older("new") == "old"
    assert history.older("old") is None
    assert history.is_saved(" old ")
