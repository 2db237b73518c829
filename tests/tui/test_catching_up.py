"""Does the reader say how far it is with what a killed process has left, and stay in use?"""

from typing import TYPE_CHECKING

import pytest

from briefing.desk.answers import Progress, Stage
from briefing.tui.app import ReaderApp
from briefing.tui.screens.reader import ReaderScreen
from briefing.tui.widgets.panes import Panes
from briefing.tui.widgets.progress_line import ProgressLine
from tests.tui.conftest import SmallDesk, make_desk

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from textual.pilot import Pilot

LINE = "ProgressLine.catching-up"


@pytest.fixture
def desk() -> SmallDesk:
    desk = make_desk()
    desk.left_undone = (Progress(Stage.INDEXING, 3_200, 10_000),)
    return desk


@pytest.fixture
async def pilot(desk: SmallDesk) -> "AsyncIterator[Pilot[str]]":
    """The reader, as soon as it tells how far it is."""
    async with ReaderApp(lambda: desk, name="small").run_test(size=(120, 36)) as pilot:
        while not pilot.app.screen.query(LINE):
            await pilot.pause(0.01)
        await pilot.pause()
        yield pilot
        desk.goes_on.set()


async def test_it_is_told_until_it_is_done(desk: SmallDesk, pilot: "Pilot[str]") -> None:
    line = pilot.app.screen.query_one(LINE, ProgressLine).render_line(0).text
    assert "indexing 3,200/10,000" in line
    assert "a search waits for it" in line

    desk.goes_on.set()
    while pilot.app.screen.query(LINE):
        await pilot.pause(0.01)


async def test_where_it_fails_that_is_said_and_no_more_told(
    desk: SmallDesk, pilot: "Pilot[str]"
) -> None:
    desk.catching_up_fails = True
    desk.goes_on.set()
    while pilot.app.screen.query(LINE):
        await pilot.pause(0.01)
    await pilot.pause()
    assert [n.title for n in pilot.app._notifications] == ["The index cannot be written"]


async def test_keys_are_answered_meanwhile(pilot: "Pilot[str]") -> None:
    await pilot.press("j", "enter")
    await pilot.pause(0.2)
    screen = pilot.app.screen
    assert isinstance(screen, ReaderScreen)
    assert screen.query(LINE)
    assert screen.query_one(Panes).articles.articles.open_id == "0000000000000001"


async def test_where_nothing_was_left_nothing_is_told(desk: SmallDesk) -> None:
    desk.left_undone = ()
    async with ReaderApp(lambda: desk, name="small").run_test(size=(120, 36)) as pilot:
        await pilot.pause(0.5)
        assert not pilot.app.screen.query(LINE)
