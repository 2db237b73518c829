"""Does a dialog that is left twice take no more than itself away?"""

from typing import TYPE_CHECKING

import pytest
from textual.command import CommandList

from briefing.desk.answers import Change
from briefing.tui.name_questions import Judged, Step
from briefing.tui.screens.palette import Palette
from briefing.tui.screens.reader import ReaderScreen

if TYPE_CHECKING:
    from textual.screen import Screen

    from tests.tui.conftest import Open, SmallDesk


@pytest.mark.parametrize("key", ["question_mark", "colon", "v", "L", "B", "e", "A", "S"])
async def test_what_is_left_already_leaves_the_reader_where_it_is(
    read: "Open", desk: "SmallDesk", key: str
) -> None:
    async with read(desk) as reading:
        await reading.press(key)
        dialog: Screen[object] = reading.app.screen
        assert not isinstance(dialog, ReaderScreen)

        for _ in range(3):
            dialog.dismiss(None)
        await reading.pilot.pause(0.1)
        assert isinstance(reading.app.screen, ReaderScreen)


async def test_a_palette_is_opened_once(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        before = len(reading.app.screen_stack)
        for _ in range(3):
            reading.app.action_command_palette()
        await reading.pilot.pause(0.1)
        assert len(reading.app.screen_stack) == before + 1


@pytest.mark.parametrize("page", ["pageup", "pagedown"])
async def test_a_page_in_a_palette_without_room_for_its_list_does_nothing(
    read: "Open", desk: "SmallDesk", page: str
) -> None:
    async with read(desk) as reading:
        await reading.press("colon")
        await reading.pilot.resize_terminal(30, 3)
        commands = reading.app.screen.query_one(CommandList)
        commands._clear_caches()
        commands.highlighted = 0
        assert not commands.scrollable_content_region
        await reading.press(page)
        assert isinstance(reading.app.screen, Palette)


@pytest.mark.parametrize("action", ["note", "tag", "export", "help", "notebook"])
async def test_a_dialog_that_is_left_before_it_stands_starts_nothing(
    read: "Open", desk: "SmallDesk", action: str
) -> None:
    async with read(desk) as reading:
        await reading.app.screen.run_action(action)
        reading.app.exit()


async def test_a_dialog_that_is_taken_away_before_it_stands_starts_nothing(
    read: "Open", desk: "SmallDesk"
) -> None:
    async with read(desk) as reading:
        await reading.app.screen.run_action("note")
        await reading.app.pop_screen()
        assert isinstance(reading.app.screen, ReaderScreen)


@pytest.mark.parametrize("action", ["ledger", "suggestions", "notebook", "note", "tag"])
@pytest.mark.parametrize("is_made", [True, False])
async def test_a_decision_that_comes_while_a_dialog_opens_is_followed_when_it_stands(
    read: "Open", desk: "SmallDesk", action: str, is_made: bool
) -> None:
    async with read(desk) as reading:
        reader = reading.app.screen
        assert isinstance(reader, ReaderScreen)
        await reader.run_action(action)
        if is_made:
            reader._follow(Judged(Change("Decided", None, (), ()), Step.MADE))
        else:
            reader._show_what_holds()
        await reading.pilot.pause(0.1)
        assert reading.app.screen is not reader
