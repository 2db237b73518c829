"""Is what one types while the library opens done as soon as it is open?"""

import threading
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

import pytest
from textual.pilot import Pilot

from briefing.errors import LibraryError
from briefing.tui.app import ReaderApp
from briefing.tui.screens.opening import OpeningScreen
from briefing.tui.screens.reader import ReaderScreen
from briefing.tui.widgets.hit_list import HitList
from briefing.tui.widgets.search_bar import SearchBar
from tests.tui.conftest import SmallDesk, settle_reader

if TYPE_CHECKING:
    from contextlib import AbstractAsyncContextManager

Opening = Callable[..., "AbstractAsyncContextManager[Pilot[str]]"]


@pytest.fixture
def is_open() -> Iterator[threading.Event]:
    """What the library waits for; set at the end in any case, so that no thread stays."""
    event = threading.Event()
    yield event
    event.set()


@pytest.fixture
def opening(desk: SmallDesk, is_open: threading.Event) -> Opening:
    """The reader with a library that does not open yet."""

    @asynccontextmanager
    async def start(error: LibraryError | None = None) -> AsyncIterator[Pilot[str]]:
        def open_desk() -> SmallDesk:
            is_open.wait(30)
            if error is not None:
                raise error
            return desk

        async with ReaderApp(open_desk, name="small").run_test(size=(120, 36)) as pilot:
            await pilot.pause()
            yield pilot

    return start


@pytest.mark.parametrize("enter", ["enter", "ctrl+j"])
async def test_a_search_typed_ahead_is_searched(
    opening: Opening, is_open: threading.Event, desk: SmallDesk, enter: str
) -> None:
    async with opening() as pilot:
        await pilot.press("slash", *"qalara", enter)
        assert isinstance(pilot.app.screen, OpeningScreen)
        is_open.set()
        await settle_reader(pilot)
        bar = pilot.app.screen.query_one(SearchBar)
        assert bar.query_text == "qalara"
        assert {query for query, _ in desk.searched} == {"qalara"}
        assert isinstance(pilot.app.focused, HitList)
        assert "“qalara”" in pilot.app.screen.query_one("HeaderLine").render_line(0).text


async def test_keys_of_the_reader_come_in_their_order(
    opening: Opening, is_open: threading.Event
) -> None:
    async with opening() as pilot:
        await pilot.press("slash", *"two words", "escape", "question_mark")
        is_open.set()
        await settle_reader(pilot)
        assert type(pilot.app.screen).__name__ == "HelpScreen"


async def test_the_key_that_leaves_leaves_only_as_the_first_one(
    opening: Opening, is_open: threading.Event
) -> None:
    async with opening() as pilot:
        await pilot.press("slash", *"q")
        is_open.set()
        await settle_reader(pilot)
        assert isinstance(pilot.app.screen, ReaderScreen)
        assert pilot.app.screen.query_one(SearchBar).query_text == "q"

    async with opening() as pilot:
        await pilot.press("q")
        assert not pilot.app.is_running


async def test_where_the_library_cannot_be_opened_the_key_leaves(
    opening: Opening, is_open: threading.Event
) -> None:
    async with opening(LibraryError("The library is broken", "Delete it")) as pilot:
        await pilot.press("slash", *"word")
        is_open.set()
        while "broken" not in str(pilot.app.screen.query_one(".state").render()):
            await pilot.pause(0.01)
        await pilot.press("q")
        assert not pilot.app.is_running
