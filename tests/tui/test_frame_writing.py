"""Does a frame get to the terminal in one piece?"""

from typing import TYPE_CHECKING

from textual._ansi_sequences import SYNC_END, SYNC_START
from textual.app import App
from textual.drivers.headless_driver import HeadlessDriver

from briefing.tui.app import ReaderApp
from briefing.tui.frame_writing import WholeFrames, in_whole_frames

if TYPE_CHECKING:
    from tests.tui.conftest import SmallDesk


class Recorder(HeadlessDriver):
    """Keeps what is written."""

    def __init__(self, app: App[None]) -> None:
        super().__init__(app)
        self.written: list[str] = []

    def write(self, data: str) -> None:
        self.written.append(data)


async def test_a_frame_is_written_when_it_ends() -> None:
    driver = in_whole_frames(Recorder)(App())
    assert isinstance(driver, Recorder)
    for piece in ("\a", SYNC_START, "frame", " of two pieces"):
        driver.write(piece)
    assert driver.written == ["\a"]
    driver.write(SYNC_END)
    assert driver.written == ["\a", f"{SYNC_START}frame of two pieces{SYNC_END}"]
    driver.write("\a")
    assert driver.written[2:] == ["\a"]


async def test_what_the_terminal_is_not_told_the_beginning_of_is_written_at_once() -> None:
    driver = in_whole_frames(Recorder)(App())
    assert isinstance(driver, Recorder)
    driver.write("frame")
    driver.flush()
    assert driver.written == ["frame"]


def test_the_reader_writes_whole_frames(desk: "SmallDesk") -> None:
    app = ReaderApp(lambda: desk, name="small")
    assert issubclass(app.driver_class, WholeFrames)
