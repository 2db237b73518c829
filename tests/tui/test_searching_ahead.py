"""Is what Enter will show found while a query is looked at, and is it of the library of now?"""

import threading
from typing import TYPE_CHECKING, Any

import pytest

from briefing.desk.answers import SearchResult
from briefing.errors import LibraryBroken, NothingFound
from briefing.mention import Mention
from briefing.tui.app import ReaderApp
from briefing.tui.doubts import Doubts
from briefing.tui.questions import Searched, SearchedAhead, read_ahead, read_article
from briefing.tui.widgets.panes import Panes
from tests.tui.conftest import SmallDesk

if TYPE_CHECKING:
    from tests.tui.conftest import Open, Reading

FINISHED, WRITTEN = False, True
ALL = Doubts()


class LostDesk(SmallDesk):
    """A desk whose articles are gone."""

    def mentions_in(self, article_id: str, *, least: float = 0.0) -> tuple[Mention, ...]:
        raise NothingFound(f"{article_id} is not there any longer")


@pytest.fixture
def no_next_frame(monkeypatch: pytest.MonkeyPatch) -> None:
    """What waits until the panes have been painted waits for ever."""
    monkeypatch.setattr(Panes, "call_after_refresh", lambda panes, callback: True)


async def write(reading: "Reading", desk: SmallDesk, text: str) -> None:
    """Write a query, and look at it until it and its first article are known; another is open."""
    await reading.press("G", "enter")
    read = len(desk.articles_read)
    await reading.press("slash")
    await reading.type(text)
    for _ in range(200):
        if (text, FINISHED) in desk.searched and len(desk.articles_read) > read:
            break
        await reading.pilot.pause(0.02)
    await reading.pilot.pause(0.1)


async def test_a_query_that_is_looked_at_is_searched_as_finished(
    read: "Open", desk: SmallDesk
) -> None:
    async with read(desk) as reading:
        await write(reading, desk, "Velik")
        assert desk.searched[-2:] == [("Velik", WRITTEN), ("Velik", FINISHED)]
        asked, known = len(desk.searched), list(desk.articles_read)

        await reading.press("enter")
        assert reading.strip.startswith("\u201cVelik\u201d 1/3 \u00b7 source 1/2")
        assert len(desk.searched) == asked
        assert reading.panes.articles.hits.open_id == known[-1]
        assert desk.articles_read == known
        assert [query for query, _ in desk.uses] == ["Velik"]


async def test_the_hits_have_the_keys_a_frame_before_the_first_of_them_is_open(
    read: "Open", desk: SmallDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with read(desk) as reading:
        await write(reading, desk, "Velik")
        frames: list[tuple[bool, bool]] = []
        display = ReaderApp._display

        def record(app: ReaderApp, screen: Any, frame: Any) -> None:
            frames.append((reading.panes.articles.hits.has_focus, "Velik” 1/3" in reading.strip))
            display(app, screen, frame)

        monkeypatch.setattr(ReaderApp, "_display", record)
        await reading.press("enter")
        assert frames[:2] == [(True, False), (True, True)]


@pytest.mark.usefixtures("no_next_frame")
async def test_a_key_that_comes_before_that_frame_goes_on_from_the_first_hit(
    read: "Open", desk: SmallDesk
) -> None:
    async with read(desk) as reading:
        await write(reading, desk, "Velik")
        await reading.press("enter")
        assert "Velik" not in reading.strip
        await reading.press("n")
        assert reading.strip.startswith("“Velik” 2/3 · source 1/2")


@pytest.mark.usefixtures("no_next_frame")
async def test_who_has_opened_another_hit_before_stays_there(read: "Open", desk: SmallDesk) -> None:
    async with read(desk) as reading:
        await write(reading, desk, "Velik")
        await reading.press("enter", "down", "enter")
        assert reading.strip.startswith("“Velik” 3/3 · source 2/2")
        await reading.press("n")
        assert reading.strip.startswith("“Velik” 1/3 · source 1/2")


async def test_enter_waits_for_an_answer_that_is_on_its_way(
    read: "Open", desk: SmallDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    may_find, find = threading.Event(), desk.search

    def search(query: str, *, limit: int = 100, typing: bool = False) -> SearchResult:
        found = find(query, limit=limit, typing=typing)
        assert typing or may_find.wait(30)
        return found

    monkeypatch.setattr(desk, "search", search)
    async with read(desk) as reading:
        await reading.press("slash")
        await reading.pilot.press(*"Velik")
        for _ in range(200):
            if ("Velik", FINISHED) in desk.searched:
                break
            await reading.pilot.pause(0.02)
        await reading.pilot.press("enter")
        may_find.set()
        await reading.settle()
        assert reading.strip.startswith("\u201cVelik\u201d 1/3 \u00b7 source 1/2")
        assert desk.searched.count(("Velik", FINISHED)) == 1
        assert [query for query, _ in desk.uses] == ["Velik"]


async def test_what_is_only_looked_at_is_no_query_that_was_used(
    read: "Open", desk: SmallDesk
) -> None:
    async with read(desk) as reading:
        await write(reading, desk, "Velik")
        assert desk.uses == []
        assert not reading.strip.startswith("\u201cVelik")


async def open_after_a_change(reading: "Reading", desk: SmallDesk) -> None:
    """Change the library, wait until the reader has seen it, and open the hits."""
    desk.changes += 1
    await reading.pilot.pause(2.5)
    await reading.press("enter")


async def test_what_a_decision_may_have_changed_is_read_anew(read: "Open", desk: SmallDesk) -> None:
    async with read(desk) as reading:
        await write(reading, desk, "Velik")
        known = len(desk.articles_read)
        await open_after_a_change(reading, desk)
        assert len(desk.articles_read) > known


async def test_another_query_is_searched_itself(read: "Open", desk: SmallDesk) -> None:
    async with read(desk) as reading:
        await write(reading, desk, "Velik")
        await reading.type("o")
        await reading.press("enter")
        assert ("Veliko", FINISHED) in desk.searched


async def test_after_a_change_of_the_library_it_is_searched_anew(
    read: "Open", desk: SmallDesk
) -> None:
    async with read(desk) as reading:
        await write(reading, desk, "Velik")
        asked = len(desk.searched)
        await open_after_a_change(reading, desk)
        assert len(desk.searched) > asked
        assert desk.searched[-1] == ("Velik", FINISHED)


def test_an_article_that_cannot_be_read_ahead_is_told_by_whoever_opens_it() -> None:
    desk = LostDesk()
    assert read_ahead(desk, "0" * 16, doubts=ALL).opened is None
    with pytest.raises(NothingFound):
        read_article(desk, "0" * 16, doubts=ALL)


async def test_a_failure_ahead_is_no_answer_to_enter(read: "Open", desk: SmallDesk) -> None:
    async with read(desk) as reading:
        await write(reading, desk, "Velik")
        failed = Searched(LibraryBroken("The index is damaged", "Delete it"), is_final=True)
        reading.screen.post_message(SearchedAhead("Velik", failed))
        await reading.press("enter")
        assert reading.strip.startswith("\u201cVelik\u201d 1/3")
