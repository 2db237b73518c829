"""Can a library be read again while the reader stays in use?"""

from typing import TYPE_CHECKING

from briefing.errors import BriefingError
from briefing.tui.widgets.progress_line import ProgressLine

if TYPE_CHECKING:
    from tests.tui.conftest import Open, SmallDesk


async def test_a_library_that_another_model_read_says_so_once_at_open(
    read: "Open", desk: "SmallDesk"
) -> None:
    desk.read_by_others = 3
    async with read(desk) as reading:
        assert reading.told == [
            "3 articles were read by another model. R reads again with the present one."
        ]


async def test_a_library_that_the_present_model_read_says_nothing(
    read: "Open", desk: "SmallDesk"
) -> None:
    async with read(desk) as reading:
        assert reading.told == []


async def test_the_hint_tells_the_key_that_the_user_chose(read: "Open", desk: "SmallDesk") -> None:
    desk.read_by_others = 1
    async with read(desk, keymap={"reread": "ctrl+r"}) as reading:
        assert reading.told == [
            "1 article was read by another model. ^r reads again with the present one."
        ]


async def test_the_views_follow_what_was_read_again(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        await reading.press("R")

        assert reading.told == ["3 read again, 1 of them with another result."]
        assert reading.panes.articles.border_title == "Articles 4"
        assert not reading.app.screen.query(ProgressLine)


async def test_the_reader_stays_in_use_and_the_rereading_can_be_stopped(
    read: "Open", desk: "SmallDesk"
) -> None:
    desk.adds_for_ever = True
    async with read(desk) as reading:
        await reading.pilot.press("R")
        await reading.pilot.pause(0.1)
        line = reading.app.screen.query_one(ProgressLine).render_line(0).text
        await reading.pilot.press("2")
        assert "reading 1/3" in line
        assert reading.panes.view.has_focus

        await reading.press("R")
        assert reading.told == [
            "Stopping. What was read again so far stays.",
            "3 read again, 1 of them with another result.",
        ]


async def test_a_rereading_that_fails_says_why(read: "Open", desk: "SmallDesk") -> None:
    desk.error = BriefingError("Reading again stopped", "Start it once more")
    async with read(desk) as reading:
        await reading.press("R")

        assert reading.told == ["Reading again stopped Start it once more"]
        assert not reading.app.screen.query(ProgressLine)
