"""Can a person narrow the hits by what they have in common?"""

from typing import TYPE_CHECKING

from briefing.desk.facets import Facets
from briefing.tui.facet_rows import FEW, Facet, More, Section, facet_rows, facets_of
from briefing.tui.screens.facets import FacetList, FacetsScreen
from briefing.tui.screens.reader import ReaderScreen
from briefing.tui.widgets.search_bar import SearchBar
from briefing.tui.widgets.typing_line import TypingLine

if TYPE_CHECKING:
    from tests.tui.conftest import Open, Reading, SmallDesk


def rows(reading: "Reading") -> list[str]:
    """The lines of the dialog's list that are in view."""
    shown = reading.app.screen.query_one(FacetList)
    return [shown.render_line(y).text.rstrip() for y in range(shown.rows)]


def query(reading: "Reading") -> str:
    return reading.screen.query_one(SearchBar).query_text


async def open_facets(reading: "Reading", searched: str = "Qalara") -> None:
    await reading.press("slash")
    await reading.type(searched)
    await reading.press("enter", "i")


async def test_the_facets_are_those_of_the_hits(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        await open_facets(reading, "gate")

        shown = [row.replace("▇", "").split() for row in rows(reading)]
        assert shown[:5] == [
            ["Sources", "1"],
            ["Post", "1"],
            ["Months", "1"],
            ["2023-03", "1"],
            ["Places", "3"],
        ]
        assert reading.app.screen.query_one(".box").border_subtitle == "1 article"


async def test_enter_narrows_the_query_to_the_row_under_the_cursor(
    read: "Open", desk: "SmallDesk"
) -> None:
    async with read(desk) as reading:
        await open_facets(reading)
        await reading.press("enter")

        assert query(reading) == 'Qalara source:"Wire"'
        assert reading.panes.articles.border_title == "Hits 1"
        count = reading.screen.query_one("SearchBar .count").render()
        assert str(count) == "1 of 3 articles · 2 hidden by 1 filter"


async def test_a_click_narrows_the_query(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        await open_facets(reading)
        await reading.pilot.click(FacetList, offset=(5, 2))
        await reading.settle()

        assert query(reading) == 'Qalara source:"Post"'


async def test_several_are_marked_before_they_are_applied(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        await open_facets(reading)
        await reading.press("space", "j", "space", "j", "x", "j", "minus")
        assert [row[:3] for row in rows(reading)[:6]] == ["Sou", " + ", " + ", " - ", "Mon", " - "]
        assert query(reading) == "Qalara"

        await reading.press("enter")
        sources = '(source:"Wire" OR source:"Post")'
        assert query(reading) == f'Qalara {sources} -source:"海事新聞" -date:2023-03'


async def test_a_mark_is_taken_off_with_the_key_that_made_it(
    read: "Open", desk: "SmallDesk"
) -> None:
    async with read(desk) as reading:
        await open_facets(reading)
        await reading.press("x")
        await reading.press("x")

        shown = reading.app.screen.query_one(".query").render()
        assert str(shown) == "/ Qalara"


async def test_what_is_in_force_stands_first_and_can_be_taken_off(
    read: "Open", desk: "SmallDesk"
) -> None:
    async with read(desk) as reading:
        await open_facets(reading, 'Qalara -source:"Wire"')
        assert rows(reading)[:2] == ["In force 1", ' - source:"Wire"']

        await reading.press("enter")
        assert query(reading) == "Qalara"


async def test_typing_narrows_the_list_and_enter_takes_the_first(
    read: "Open", desk: "SmallDesk"
) -> None:
    async with read(desk) as reading:
        await open_facets(reading)
        await reading.press("slash")
        await reading.type("velik")
        assert rows(reading)[0] == "People 1"

        await reading.press("enter")
        assert query(reading) == 'Qalara entity:"Anton Velik"'


async def test_escape_leaves_the_query_as_it_is(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        await open_facets(reading)
        await reading.press("space", "escape")

        assert query(reading) == "Qalara"
        assert isinstance(reading.app.screen, ReaderScreen)


async def test_without_a_search_it_is_said_how_to_start_one(
    read: "Open", desk: "SmallDesk"
) -> None:
    async with read(desk) as reading:
        await reading.press("i")

        assert reading.told == ["Search first, with /: its hits can be narrowed."]


async def test_facets_are_asked_for_in_a_dialog_that_shows_at_once(
    read: "Open", desk: "SmallDesk"
) -> None:
    async with read(desk) as reading:
        await open_facets(reading)

        assert isinstance(reading.app.screen, FacetsScreen)
        assert reading.app.screen.query_one(TypingLine).display


def test_a_long_section_is_short_until_all_of_it_is_wanted() -> None:
    sources = tuple((f"Outlet {n}", 40 - n) for n in range(20))
    facets = facets_of(Facets("gate", 40, sources, (), ()), ())

    few = facet_rows(facets, "", whole=())
    assert few[0] == Section("Sources", 20)
    assert few[-1] == More("Sources", 20 - FEW)
    assert len(few) == FEW + 2
    assert len(facet_rows(facets, "", whole={"Sources"})) == 21


def test_the_filter_of_the_list_ignores_case_and_accents() -> None:
    facets = facets_of(Facets("gate", 2, (("Été", 1), ("Post", 1)), (), ()), ())

    shown = facet_rows(facets, "ete", whole=())
    assert [row.name for row in shown if isinstance(row, Facet)] == ["Été"]
