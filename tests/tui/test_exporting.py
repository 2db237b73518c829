"""Is a brief written while the reader stays in use, and can that be stopped?"""

from typing import TYPE_CHECKING

import pytest

from briefing.errors import BriefingError
from briefing.tui.screens import exporting
from briefing.tui.screens.question import QuestionScreen
from briefing.tui.widgets.progress_line import ProgressLine
from briefing.tui.widgets.typing_line import TypingLine

if TYPE_CHECKING:
    from pathlib import Path

    from tests.tui.conftest import Open, Reading, SmallDesk


@pytest.fixture
def lasting(desk: "SmallDesk") -> "SmallDesk":
    """A desk that writes a brief until it is stopped."""
    desk.adds_for_ever = True
    return desk


@pytest.fixture
def told_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """How far a brief is, is told from the start."""
    monkeypatch.setattr(exporting, "_SOON", 0.0)


async def begin(reading: "Reading", path: "Path") -> None:
    """Have a brief written; it is not waited for."""
    await reading.press("e")
    reading.app.screen.query_one(TypingLine).value = str(path)
    await reading.pilot.press("enter")
    await reading.pilot.pause(0.1)


@pytest.mark.usefixtures("told_at_once")
async def test_the_reader_stays_in_use_and_says_how_far_the_brief_is(
    read: "Open", lasting: "SmallDesk", tmp_path: "Path"
) -> None:
    async with read(lasting) as reading:
        await begin(reading, tmp_path / "brief.md")
        line = reading.app.screen.query_one(ProgressLine).render_line(0).text
        await reading.pilot.press("2")

        assert "comparing sentences 2/3" in line
        assert reading.panes.view.has_focus

        lasting.adds_for_ever = False
        await reading.pilot.pause(0.1)
        assert reading.told == [f"The brief is written {tmp_path / 'brief.md'}"]
        assert not reading.app.screen.query(ProgressLine)


async def test_a_brief_that_is_written_soon_has_no_line(
    read: "Open", lasting: "SmallDesk", tmp_path: "Path", monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exporting, "_SOON", 1_000.0)
    async with read(lasting) as reading:
        await begin(reading, tmp_path / "brief.md")
        assert not reading.app.screen.query(ProgressLine)


@pytest.mark.usefixtures("told_at_once")
async def test_the_same_key_asks_whether_to_stop_it(
    read: "Open", lasting: "SmallDesk", tmp_path: "Path"
) -> None:
    async with read(lasting) as reading:
        await begin(reading, tmp_path / "brief.md")
        await reading.pilot.press("e")
        await reading.pilot.pause(0.1)
        assert isinstance(reading.app.screen, QuestionScreen)
        await reading.pilot.press("n")
        await reading.pilot.pause(0.1)
        assert reading.told == []

        await reading.pilot.press("e", "y")
        await reading.pilot.pause(0.1)
        assert reading.told == ["Stopped: no brief was written."]
        assert not (tmp_path / "brief.md").exists()
        assert not reading.app.screen.query(ProgressLine)

        lasting.adds_for_ever = False
        await begin(reading, tmp_path / "brief.md")
        assert (tmp_path / "brief.md").exists()


async def test_a_brief_that_fails_says_why(
    read: "Open", desk: "SmallDesk", tmp_path: "Path"
) -> None:
    desk.error = BriefingError("The brief cannot be written", "Choose another place")
    async with read(desk) as reading:
        await begin(reading, tmp_path / "brief.md")
        assert reading.told == ["The brief cannot be written Choose another place"]


async def test_whoever_leaves_the_reader_does_not_wait_for_the_brief(
    read: "Open", lasting: "SmallDesk", tmp_path: "Path"
) -> None:
    async with read(lasting) as reading:
        await begin(reading, tmp_path / "brief.md")
        await reading.pilot.press("ctrl+q")
    assert not (tmp_path / "brief.md").exists()
