"""Does nothing that a terminal sends do harm: a megabyte of paste, a storm of sizes?"""

from time import perf_counter
from typing import TYPE_CHECKING

from textual import events

from briefing.errors import LibraryError
from briefing.tui.widgets.search_bar import SearchBar
from briefing.tui.widgets.typing_line import TypingLine

if TYPE_CHECKING:
    from tests.tui.conftest import Open, Reading, SmallDesk

MEGABYTE = "Qalara \x1b[2J naval base " * 50_000
MOST = 2_000


async def paste(reading: "Reading", text: str) -> TypingLine:
    """Paste into the line that has the focus."""
    line = reading.app.focused
    assert isinstance(line, TypingLine)
    line.post_message(events.Paste(text))
    await reading.settle()
    return line


async def test_a_megabyte_pasted_into_the_search_is_cut_and_told(
    read: "Open", desk: "SmallDesk"
) -> None:
    async with read(desk) as reading:
        await reading.press("slash")
        start = perf_counter()
        line = await paste(reading, MEGABYTE)

        assert perf_counter() - start < 2
        assert 0 < len(line.value) <= MOST
        assert any("characters were taken" in told for told in reading.told)


async def test_what_is_pasted_commands_no_terminal(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        await reading.press("f")
        line = await paste(reading, "Qa\x1b[2Jlara\x07")

        assert line.value == "Qa␛[2Jlara␇"


async def test_of_several_lines_the_first_with_something_on_it_is_taken(
    read: "Open", desk: "SmallDesk"
) -> None:
    async with read(desk) as reading:
        await reading.press("f")
        line = await paste(reading, "\n\n  Qalara\nVelik\n")

        assert line.value == "Qalara"


async def test_a_short_paste_is_taken_where_the_cursor_is_without_a_word(
    read: "Open", desk: "SmallDesk"
) -> None:
    async with read(desk) as reading:
        await reading.press("slash", "q", "x", "left")
        line = await paste(reading, "ala")

        assert line.value == "qalax"
        assert reading.told == []


async def test_a_full_line_takes_no_more(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        await reading.press("slash")
        await paste(reading, "x" * MOST)
        line = await paste(reading, "y" * 10)
        await reading.press("z")

        assert line.value == "x" * MOST


async def test_a_megabyte_pasted_elsewhere_does_nothing(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        reading.panes.view.post_message(events.Paste(MEGABYTE))
        await reading.settle()

        assert not reading.screen.query(SearchBar)


async def test_a_storm_of_sizes_loses_no_place(read: "Open", long_desk: "SmallDesk") -> None:
    async with read(long_desk, size=(120, 36)) as reading:
        await reading.press("2", *(["j"] * 25))
        view, names = reading.panes.view, reading.panes.names.list
        top, cursor = view.top_offset, names.cursor
        for _ in range(25):
            await reading.pilot.resize_terminal(20, 5)
            await reading.pilot.resize_terminal(200, 60)
        await reading.pilot.resize_terminal(120, 36)
        await reading.settle()

        assert view.top_offset == top
        assert names.cursor == cursor
        assert reading.panes.current == "reader"


async def test_the_place_of_a_walk_stays_in_view_through_all_sizes(
    read: "Open", long_desk: "SmallDesk"
) -> None:
    async with read(long_desk) as reading:
        await reading.press("3", "j", "enter", "2")
        view = reading.panes.view
        for size in ((40, 10), (200, 60), (20, 5), (80, 24), (120, 36)):
            await reading.pilot.resize_terminal(*size)
            await reading.settle()

        assert view.here is not None
        assert view.in_view.overlaps(view.here)


async def test_nothing_breaks_in_the_smallest_terminal(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk, size=(12, 3)) as reading:
        await reading.press("n", "slash", "q", "enter", "escape", "3", "enter", "question_mark")
        await reading.pilot.resize_terminal(1, 1)
        await reading.press("escape", "f", "k", "escape", "e", "escape", "L", "escape", "S")

        assert reading.app.is_running


async def test_a_library_that_is_gone_is_told_once(read: "Open", desk: "SmallDesk") -> None:
    def gone() -> int:
        raise LibraryError("The library is gone", "Was its folder moved?")

    async with read(desk) as reading:
        desk.version = gone  # type: ignore[method-assign]  # the disk is pulled out
        for _ in range(3):
            reading.screen.ask_version()
            await reading.settle()

        assert reading.told == ["The library is gone Was its folder moved?"]
        assert reading.strip.startswith("The library is gone: what you see was read before.")
