"""Can a person answer one suggestion after the other?"""

from typing import TYPE_CHECKING

import pytest

from briefing.entities.judgements import Verdict
from briefing.errors import BriefingError
from briefing.tui.screens.reader import ReaderScreen
from briefing.tui.screens.suggestions import PairList, SuggestionsScreen

if TYPE_CHECKING:
    from tests.tui.conftest import Open, Reading, SmallDesk

BASE = "81% Qalara naval base ~ Qalara one name holds the other"
SUMMIT = "64% Lorin ~ Lorin Summit the same first word"
FRONT = "35% Front for National Renewal ~ Brevanian named side by side"


def pairs(reading: "Reading") -> list[str]:
    rows = reading.app.screen.query_one(PairList)
    lines = (" ".join(rows.render_line(y).text.split()) for y in range(rows.rows))
    return [line for line in lines if line]


def side(reading: "Reading", which: str) -> list[str]:
    view = reading.app.screen.query_one(f"#{which}")
    lines = (view.render_line(y).text.strip() for y in range(view.size.height))
    return [line for line in lines if line]


def told(reading: "Reading") -> str:
    return str(reading.app.screen.query_one(".told").render())


async def test_the_best_pair_stands_first_with_both_contexts(
    read: "Open", desk: "SmallDesk"
) -> None:
    async with read(desk) as reading:
        await reading.press("S")

        assert pairs(reading) == [BASE, SUMMIT, FRONT]
        assert side(reading, "left")[:3] == [
            "Qalara naval base  Facility",
            "1 mention in 1 article",
            "The Qalara naval base has one long pier and a row of",
        ]
        assert side(reading, "right")[:2] == ["Qalara  Place", "5 mentions in 3 articles"]


@pytest.mark.parametrize(("size", "is_beside"), [((120, 36), True), ((80, 24), False)])
async def test_the_contexts_stand_side_by_side_where_there_is_room(
    read: "Open", desk: "SmallDesk", size: tuple[int, int], is_beside: bool
) -> None:
    async with read(desk, size=size) as reading:
        await reading.press("S")
        left = reading.app.screen.query_one("#left").region
        right = reading.app.screen.query_one("#right").region

        assert (left.y == right.y) is is_beside
        assert right.bottom < size[1]


async def test_the_contexts_follow_the_cursor(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        await reading.press("S", "down")

        assert side(reading, "left")[0] == "Lorin  Place"


async def test_yes_joins_the_two_and_goes_on_to_the_next(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        await reading.press("S", "y")
        assert pairs(reading) == [SUMMIT, FRONT]
        assert side(reading, "left")[0] == "Lorin  Place"
        assert told(reading) == "same Qalara naval base Qalara. u takes it back."

        await reading.press("escape")
        assert any("Qalara naval base" in line and "5/3" in line for line in reading.names())


async def test_no_keeps_the_two_apart_for_good(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        await reading.press("S", "n", "escape", "S")

        assert pairs(reading) == [SUMMIT, FRONT]
        assert desk.decisions[0].verdict is Verdict.DIFFERENT


async def test_what_is_put_off_goes_to_the_end_and_stays_there(
    read: "Open", desk: "SmallDesk"
) -> None:
    late = "81% Qalara naval base ~ Qalara put off · one name holds the other"
    async with read(desk) as reading:
        await reading.press("S", "p")
        assert pairs(reading) == [SUMMIT, FRONT, late]
        assert side(reading, "left")[0] == "Lorin  Place"

        await reading.press("escape", "S")
        assert pairs(reading) == [SUMMIT, FRONT, late]


async def test_answers_given_faster_than_the_desk_writes_go_to_one_pair_each(
    read: "Open", desk: "SmallDesk"
) -> None:
    async with read(desk) as reading:
        await reading.press("S")
        screen = reading.app.screen
        assert isinstance(screen, SuggestionsScreen)
        for answer in ("accept", "refuse", "later"):
            screen.action_answer(answer)
        await reading.settle()

        assert [(each.verdict, each.left) for each in desk.decisions] == [
            (Verdict.SAME, "Qalara naval base"),
            (Verdict.DIFFERENT, "Lorin"),
            (Verdict.LATER, "Front for National Renewal"),
        ]


async def test_undo_brings_the_last_pair_back_under_the_cursor(
    read: "Open", desk: "SmallDesk"
) -> None:
    async with read(desk) as reading:
        await reading.press("S", "j", "y", "u")

        assert pairs(reading) == [BASE, SUMMIT, FRONT]
        assert reading.app.screen.query_one(PairList).cursor == 1
        assert told(reading) == "taken back: same Lorin Lorin Summit. Z lets it hold again."

        await reading.press("Z")
        assert pairs(reading) == [BASE, FRONT]


async def test_when_all_are_answered_the_screen_says_so(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        await reading.press("S", "n", "n", "n", "y", "enter")

        assert pairs(reading) == ["No names wait to be compared."]
        assert side(reading, "left") == []
        assert len(desk.decisions) == 3


async def test_an_answer_that_fails_leaves_the_pair(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        await reading.press("S")
        desk.error = BriefingError("Another process is writing to the library", "Try again later")
        await reading.press("y")

        assert reading.told == ["Another process is writing to the library Try again later"]
        assert pairs(reading) == [BASE, SUMMIT, FRONT]


async def test_enter_walks_the_left_name_from_the_sentence_that_was_shown(
    read: "Open", desk: "SmallDesk"
) -> None:
    async with read(desk, size=(80, 24)) as reading:
        await reading.press("S", "enter")

        assert isinstance(reading.app.screen, ReaderScreen)
        assert reading.strip.startswith("Qalara naval base 1/1")
        assert reading.panes.current == "reader"
