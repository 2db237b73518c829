"""Does the help know every key, and where it holds?"""

from typing import TYPE_CHECKING

from briefing.tui.key_help import HERE, Area, Key, Live, help_rows, live_keys, other_keys
from briefing.tui.keys.places import AREAS
from briefing.tui.keys.reader import LEAVING_KEYS
from briefing.tui.keys.widgets import PAGED_KEYS
from briefing.tui.screens.help import HelpScreen, KeyList
from briefing.tui.screens.palette import Palette
from briefing.tui.widgets.header_line import HeaderLine

if TYPE_CHECKING:
    from tests.tui.conftest import Open, SmallDesk

HELP = next(binding for binding in LEAVING_KEYS if binding.id == "help")


def test_two_keys_of_one_action_are_one_row() -> None:
    keys = live_keys([Live(HELP, "?", is_here=False), Live(HELP, "f1", is_here=False)])

    assert [(key.keys, key.action_id) for key in keys] == [("? f1", "help")]


def test_what_has_the_focus_comes_first() -> None:
    keys = live_keys([Live(HELP, "?", is_here=False), Live(PAGED_KEYS[0], "j", is_here=True)])

    assert [key.area for key in keys] == [HERE, "Help, and the way out"]


def test_what_holds_elsewhere_has_the_user_s_keys_and_cannot_be_run() -> None:
    others = {key.action_id: key for key in other_keys([], {"put-off": "ctrl+k"})}

    assert others["put-off"].keys == "ctrl+k"
    assert others["put-off"].area == "Suggestions"
    assert others["put-off"].action is None


def test_every_key_that_there_is_can_be_looked_up() -> None:
    live = live_keys([Live(HELP, "?", is_here=False)])
    known = {key.action_id for key in [*live, *other_keys(live, {})]}

    assert known == {binding.id for keys in AREAS.values() for binding in keys}


def test_one_finds_a_key_by_the_id_of_its_action_under_its_heading() -> None:
    keys = [Key("a", "x", "One", "does it", "first-id", "Here"), Key("b", "y", "Two", "", "z", "B")]

    assert help_rows(keys, "FIRST-ID") == [Area("Here"), keys[0]]


async def test_headings_and_keys_of_elsewhere_are_passed_over(
    read: "Open", desk: "SmallDesk"
) -> None:
    async with read(desk) as reading:
        await reading.press("question_mark")
        await reading.type("put-off")
        await reading.press("enter", "enter")

        assert isinstance(reading.app.screen, HelpScreen)
        assert (
            reading.app.screen.query_one(KeyList).render_line(1).text.rstrip().endswith("put-off")
        )


async def test_the_mouse_comes_to_every_command(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        await reading.pilot.click(HeaderLine, offset=(115, 0))
        await reading.pilot.pause(0.2)

        assert isinstance(reading.app.screen, Palette)
