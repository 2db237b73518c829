"""Can every article be reached that answers a query, however many there are?"""

from typing import TYPE_CHECKING

import pytest

from briefing.errors import LibraryError
from briefing.tui.hit_rows import FIRST_LISTED, HitOrder, MoreHits, more_hits
from briefing.tui.questions import search_more
from briefing.tui.rendering.search_rows import more_lines

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.desk.answers import SearchResult
    from tests.tui.conftest import Open, Reading, SmallDesk


def words(row: MoreHits, *, width: int = 60) -> list[str]:
    return ["".join(run.text for run in line).strip() for line in more_lines(row, width)]


def last_lines(reading: "Reading") -> list[str]:
    """The last two lines of the list of hits."""
    return [line.strip() for line in reading.left() if line.strip()][-2:]


async def search(reading: "Reading", query: str, *keys: str) -> None:
    """Write a query, and press what follows it."""
    await reading.press("slash")
    await reading.type(query)
    await reading.press(*keys)


@pytest.mark.parametrize(
    ("listed", "total", "row"),
    [
        (5, 5, None),
        (40, 45, MoreHits(articles=5, listed=40, limit=100)),
        (100, 8_819, MoreHits(articles=8_719, listed=100, limit=1_000)),
        (1_000, 8_819, MoreHits(articles=7_819, listed=1_000, limit=10_000)),
        (10_000, 10_001, MoreHits(articles=1, listed=10_000, limit=0)),
    ],
)
def test_each_step_lists_ten_times_as_many(listed: int, total: int, row: MoreHits | None) -> None:
    assert more_hits(listed, total) == row


def test_what_is_left_says_what_lists_it() -> None:
    assert words(MoreHits(8_719, 100, 1_000)) == [
        "",
        "8,719 more articles",
        "Enter lists 900 of them",
    ]
    assert words(MoreHits(1, 100, 1_000))[1:] == ["1 more article", "Enter lists all of them"]
    assert words(MoreHits(5, 10_000, 0))[2] == "Too many to list: narrow the search"
    assert words(MoreHits(5, 100, 1_000, is_coming=True))[2] == "Listing…"
    assert all(len(line) <= 12 for line in words(MoreHits(5, 100, 1_000), width=12))


async def test_the_last_row_lists_the_rest_and_place_and_walk_stay(
    read: "Open", desk_of: "Callable[..., SmallDesk]"
) -> None:
    async with read(desk_of(articles=150)) as reading:
        await search(reading, "Qalara", "enter", "n")
        stops = int(reading.strip.split("/")[1].split("+")[0])
        assert reading.strip.startswith(f"“Qalara” 2/{stops}+ · source 1/100+")

        await reading.press("1", "G")
        assert reading.panes.articles.border_title == "Hits 100 of 150"
        assert last_lines(reading) == ["50 more articles", "Enter lists all of them"]
        await reading.press("k")
        here = reading.panes.articles.hits.under_cursor
        await reading.press("j", "enter")

        assert reading.panes.articles.border_title == "Hits 150"
        assert reading.panes.articles.hits.under_cursor == here
        assert "+" not in reading.strip
        assert int(reading.strip.split("/")[1].split(" ")[0]) > stops


async def test_more_hits_of_an_unfinished_query_are_those_of_the_beginning(
    read: "Open", desk_of: "Callable[..., SmallDesk]"
) -> None:
    async with read(desk_of(articles=150)) as reading:
        await search(reading, "Qala")
        assert reading.panes.articles.border_title == f"Hits {FIRST_LISTED} of 150"
        await reading.press("down", "G", "enter")
        assert reading.panes.articles.border_title == "Hits 100 of 150"


async def test_more_hits_that_come_after_another_query_are_left_out(
    read: "Open", desk_of: "Callable[..., SmallDesk]"
) -> None:
    desk = desk_of(articles=150)
    async with read(desk) as reading:
        await search(reading, "Qalara", "enter")
        late = search_more(desk, "Harouba", is_final=True, limit=1_000)
        reading.screen.post_message(late)
        await reading.settle()
        assert reading.panes.articles.border_title == "Hits 100 of 150"


async def test_more_hits_that_cannot_be_had_are_told(
    read: "Open", desk_of: "Callable[..., SmallDesk]"
) -> None:
    desk = desk_of(articles=150)
    async with read(desk) as reading:
        await search(reading, "Qalara", "enter", "G")
        desk.error = LibraryError("The index is gone", "Make it anew")
        await reading.press("enter")
        assert "The index is gone Make it anew" in reading.told


def count_limits(desk: "SmallDesk", monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The limits with which hits of finished queries are listed from now on."""
    limits: list[int] = []
    search_it = desk.search

    def watched(query: str, *, limit: int = 100, typing: bool = False) -> "SearchResult":
        if not typing and limit > 1:
            limits.append(limit)
        return search_it(query, limit=limit, typing=typing)

    monkeypatch.setattr(desk, "search", watched)
    return limits


async def test_the_first_hits_do_not_wait_for_the_others(
    read: "Open", desk_of: "Callable[..., SmallDesk]", monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = desk_of(articles=150)
    limits = count_limits(desk, monkeypatch)
    async with read(desk) as reading:
        await search(reading, "Qalara", "enter")
        assert reading.panes.articles.border_title == "Hits 100 of 150"
        assert reading.strip.split("source ")[1].startswith("1/100+")
    assert limits[-1] == 100
    assert set(limits[:-1]) == {FIRST_LISTED}


async def test_by_date_all_hits_come_together_since_any_may_be_the_first(
    read: "Open", desk_of: "Callable[..., SmallDesk]", monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = desk_of(articles=150)
    async with read(desk) as reading:
        await search(reading, "Qalara", "enter", "1", "O", "O")
        assert reading.panes.articles.hits.order is HitOrder.DATED
        limits = count_limits(desk, monkeypatch)
        await search(reading, "Harouba", "enter")
    assert set(limits) == {100}
