"""Is it plain who covers whom and who is silent, and can each cell be walked?"""

from typing import TYPE_CHECKING

from msgspec.structs import replace

from briefing.tui.coverage_table import Cell
from briefing.tui.rendering.coverage_rows import CELL, HEADER
from briefing.tui.screens.coverage import CoverageScreen
from briefing.tui.screens.reader import ReaderScreen
from briefing.tui.widgets.cell_lines import CellLines
from briefing.tui.widgets.coverage_grid import CoverageGrid

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.widget import Widget

    from tests.tui.conftest import Open, Reading, SmallDesk


def shown(widget: "Widget") -> list[str]:
    """The lines of a widget that have something on them."""
    lines = (widget.render_line(y).text for y in range(widget.size.height))
    return [" ".join(line.split()) for line in lines if line.strip()]


def grid(reading: "Reading") -> CoverageGrid:
    return reading.app.screen.query_one(CoverageGrid)


def words(reading: "Reading") -> list[str]:
    return shown(reading.app.screen.query_one(CellLines))


def static(reading: "Reading", name: str) -> str:
    return str(reading.app.screen.query_one(f".{name}").render())


def here(reading: "Reading") -> tuple[str, str]:
    """The name and the source under the cursor."""
    cell = grid(reading).cell
    assert isinstance(cell, Cell)
    return cell.entity.name, cell.source


async def test_v_shows_names_by_sources_with_counts_shades_and_silence(
    read: "Open", desk: "SmallDesk"
) -> None:
    async with read(desk) as reading:
        await reading.press("v")

        assert shown(grid(reading))[:4] == [
            "mentions in all Wire Post 海事新聞",
            "▸ Qalara 5 2 ██ 2 ██ 1 ▓▓",
            "Kharouba 3 1 ▓▓ 2 ██ ·",
            "Anton Velik 3 2 ██ · 1 ▓▓",
        ]
        assert static(reading, "scope") == "8 names · most mentioned first"


async def test_the_first_names_are_counted_once(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        await reading.press("v", "j", "G")

        assert [len(ids) for ids in desk.covered] == [8]


async def test_the_cell_under_the_cursor_is_told_in_words(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk, size=(80, 24)) as reading:
        await reading.press("v", "j", "l", "right")

        assert words(reading) == [
            "海事新聞 never mentions Kharouba in its one article",
            "1 silent: 海事新聞",
        ]


async def test_the_cursor_goes_by_cells_and_stops_at_the_edges(
    read: "Open", desk: "SmallDesk"
) -> None:
    async with read(desk) as reading:
        await reading.press("v", "h", "k")
        assert here(reading) == ("Qalara", "Wire")
        await reading.press("end", "G", "l", "j")
        assert here(reading) == ("Lorin Summit", "海事新聞")
        await reading.press("home", "g", "g")
        assert here(reading) == ("Qalara", "Wire")


async def test_enter_walks_the_name_in_that_source_only(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        await reading.press("v", "l", "enter")

        assert isinstance(reading.app.screen, ReaderScreen)
        assert reading.strip.startswith("Qalara")
        assert "1/2" in reading.strip
        assert reading.article()[0].strip().endswith("A week beside the gate")


async def test_a_silent_cell_cannot_be_walked(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        await reading.press("v", "j", "end", "enter")

        assert isinstance(reading.app.screen, CoverageScreen)
        assert static(reading, "told").startswith("There is nothing to walk")


async def test_s_leaves_only_names_on_which_a_source_is_silent(
    read: "Open", desk: "SmallDesk"
) -> None:
    async with read(desk) as reading:
        await reading.press("v", "s")
        assert here(reading)[0] == "Kharouba"
        assert static(reading, "scope").startswith("7 of 8 names · on which a source is silent")

        await reading.press("s")
        assert static(reading, "scope").startswith("8 names")


async def test_o_sorts_by_the_source_under_the_cursor_and_back(
    read: "Open", desk: "SmallDesk"
) -> None:
    async with read(desk) as reading:
        await reading.press("v", "end", "o")
        assert [line.split()[0] for line in shown(grid(reading))[1:4]] == ["▸", "Anton", "Kharouba"]
        assert static(reading, "scope").endswith("most in 海事新聞 first")

        await reading.press("o")
        assert static(reading, "scope").endswith("most mentioned first")


async def test_typing_narrows_the_names_and_escape_shows_them_again(
    read: "Open", desk: "SmallDesk"
) -> None:
    async with read(desk) as reading:
        await reading.press("v", "slash")
        await reading.type("lorin")
        assert [line.split()[-5:] for line in shown(grid(reading))[1:]] == [
            ["2", "██", "1", "▓▓", "·"],
            ["1", "·", "1", "██", "·"],
        ]
        assert static(reading, "scope").startswith("2 of 8 names")

        await reading.press("escape")
        assert static(reading, "scope").startswith("8 names")
        assert isinstance(reading.app.screen, CoverageScreen)


async def test_a_filter_without_a_name_says_so(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        await reading.press("v", "slash")
        await reading.type("xyz")
        assert shown(grid(reading)) == ["No name has this."]


async def test_hidden_doubtful_mentions_do_not_count(
    read: "Open", doubtful_desk: "SmallDesk"
) -> None:
    async with read(doubtful_desk) as reading:
        await reading.press("d", "v")
        lines = shown(grid(reading))
        assert "Kharouba 2 1 ██ 1 ██ ·" in lines
        assert not any(line.startswith("Lorin Summit") for line in lines)


async def test_a_source_that_was_not_read_is_not_silent(read: "Open", desk: "SmallDesk") -> None:
    desk.held[2] = replace(desk.held[2], language="ja")
    async with read(desk) as reading:
        await reading.press("v", "j", "end")
        assert words(reading) == [
            "海事新聞 may mention Kharouba: no model reads the language of its articles",
            "No source is silent.",
        ]


async def test_a_click_moves_the_cursor_and_a_second_one_walks(
    read: "Open", desk: "SmallDesk"
) -> None:
    async with read(desk) as reading:
        await reading.press("v")
        left = grid(reading).virtual_size.width - 3 * CELL
        place = left + CELL + 4, HEADER + 1
        await reading.pilot.click(CoverageGrid, offset=place)
        assert here(reading) == ("Kharouba", "Post")

        await reading.pilot.click(CoverageGrid, offset=place)
        await reading.settle()
        assert isinstance(reading.app.screen, ReaderScreen)
        assert reading.strip.startswith("Kharouba")


async def test_names_and_sources_stay_in_view_while_one_scrolls(
    read: "Open", desk_of: "Callable[..., SmallDesk]"
) -> None:
    desk = desk_of(articles=60)
    desk.held = [replace(a, source=f"Source {n:02}") for n, a in enumerate(desk.held)]
    async with read(desk, size=(80, 12)) as reading:
        await reading.press("v", "end", "G")
        lines = [grid(reading).render_line(y).text for y in range(grid(reading).size.height)]
        assert lines[0].split()[-2:] == ["Source", "Source"] or "Source 59" in lines[1]
        assert any(line.startswith("▸ Lorin Summit") for line in lines)
        assert here(reading) == ("Lorin Summit", "Source 59")


async def test_escape_and_v_close_the_grid(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        for key in ("escape", "v", "q"):
            await reading.press("v", key)
            assert isinstance(reading.app.screen, ReaderScreen)
