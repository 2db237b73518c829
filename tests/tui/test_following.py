"""Is long work ended that is just being started, and told of that does not start?"""

import threading
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import pytest
from msgspec import Struct
from textual.message import Message

from briefing.desk.answers import Progress
from briefing.errors import BriefingError
from briefing.tui.screens.following import Following
from briefing.tui.widgets.progress_line import ProgressLine
from tests.tui.conftest import SmallDesk, SmallRereading

if TYPE_CHECKING:
    from tests.tui.conftest import Open


class Heard(Message):
    """Something was told."""


class Work(Struct):
    """Work that goes on until it is ended."""

    ended: list[str] = []

    def events(self) -> Iterator[Progress | str]:
        yield ", ".join(self.ended) or "nobody ended it"

    def cancel(self) -> None:
        self.ended.append("cancelled")

    def leave(self) -> None:
        self.ended.append("left")


ENDS: dict[str, Callable[[Following[str]], None]] = {
    "cancelled": Following.cancel,
    "left": Following.leave,
}


@pytest.mark.parametrize("how", ENDS)
async def test_work_is_ended_also_while_it_is_being_started(
    read: "Open", desk: SmallDesk, how: str
) -> None:
    may_start = threading.Event()

    def start() -> Work:
        assert may_start.wait(30)
        return Work()

    async with read(desk) as reading:
        told: list[object] = []
        following = Following(start)

        def tell(event: Progress | str | BriefingError) -> Message:
            told.append(event)
            return Heard()

        following.tell(reading.panes, tell)
        ENDS[how](following)
        may_start.set()
        await reading.settle()
        assert told == [how]


async def test_a_rereading_that_does_not_start_says_why_and_can_be_tried_again(
    read: "Open", desk: SmallDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def start() -> SmallRereading:
        raise BriefingError("Reading again cannot be started: No space left on device")

    async with read(desk) as reading:
        with monkeypatch.context() as broken:
            broken.setattr(desk, "start_rereading", start)
            await reading.press("R")
        assert reading.told == ["Reading again cannot be started: No space left on device"]
        assert not reading.app.screen.query(ProgressLine)
        await reading.press("R")
        assert reading.told[1:] == ["3 read again, 1 of them with another result."]
