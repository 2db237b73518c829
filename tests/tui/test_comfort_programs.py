"""Is an article's own file opened in the user's programs, and never through a shell?"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

import briefing.tui
from briefing.errors import BriefingError, UsageError
from briefing.tui.app import ReaderApp
from briefing.tui.outside import Outside, run_program
from briefing.tui.programs import Program, command_for, line_of

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence

    from textual.pilot import Pilot

    from tests.tui.conftest import Open, SmallDesk

ODD = "a; touch $(HOME) --help 'x'.txt"


class LendingApp(ReaderApp):
    """A reader whose terminal can be lent, as there is none in a test."""

    CSS_PATH = str(Path(briefing.tui.__file__).with_name("briefing.tcss"))

    @contextmanager
    def suspend(self) -> Iterator[None]:
        yield


def test_visual_comes_before_editor() -> None:
    there = {"VISUAL": "code -w", "EDITOR": "vi"}

    assert command_for(Program.EDITOR, Path("/a"), there, line=3) == ["code", "-w", "/a"]


@pytest.mark.parametrize("editor", ["vi", "/usr/bin/nvim", "nano -w", "emacs -nw"])
def test_an_editor_that_is_known_to_goes_to_the_line(editor: str) -> None:
    command = command_for(Program.EDITOR, Path("/a.txt"), {"EDITOR": editor}, line=12)

    assert command[-2:] == ["+12", "/a.txt"]


def test_the_pager_is_less_where_none_is_named() -> None:
    assert command_for(Program.PAGER, Path("/a"), {}, line=2) == ["less", "+2", "/a"]


def test_a_path_is_one_argument_and_never_an_option() -> None:
    command = command_for(Program.EDITOR, Path(f"-{ODD}"), {"EDITOR": "vi"}, line=None)

    assert len(command) == 2
    assert command[1].startswith("/")
    assert command[1].endswith(ODD)


def test_without_an_editor_the_error_says_what_to_set() -> None:
    with pytest.raises(UsageError, match="No editor is named") as caught:
        command_for(Program.EDITOR, Path("/a"), {"EDITOR": " "}, line=None)

    assert "VISUAL or EDITOR" in caught.value.hint


def test_a_quotation_mark_that_is_never_closed_is_told() -> None:
    with pytest.raises(UsageError, match="EDITOR cannot be read"):
        command_for(Program.EDITOR, Path("/a"), {"EDITOR": "vi 'x"}, line=None)


def test_the_line_is_known_for_files_in_which_offsets_hold() -> None:
    assert line_of(Path("a.md"), "one\ntwo\nthree", 9) == 3
    assert line_of(Path("a.html"), "one\ntwo\nthree", 9) is None


def test_a_program_gets_its_arguments_as_they_are(tmp_path: Path) -> None:
    written = tmp_path / "seen"
    script = tmp_path / "editor.py"
    script.write_text(f"import sys; open({str(written)!r}, 'w').write(sys.argv[1]); sys.exit(3)")

    assert run_program([sys.executable, str(script), ODD]) == 3
    assert written.read_text() == ODD


def test_a_program_that_is_not_there_is_told() -> None:
    with pytest.raises(BriefingError, match="'no-such-editor' cannot be started"):
        run_program(["no-such-editor", "/a"])


@pytest.fixture
def commands() -> "list[Sequence[str]]":
    return []


@pytest.fixture
def filed_desk(desk: "SmallDesk", tmp_path: Path) -> "SmallDesk":
    """Its first article came from a file that is still there, its second from one that is not."""
    path = tmp_path / "wire.txt"
    path.write_text(desk.held[0].text)
    desk.held[0] = replace(desk.held[0], path=path)
    desk.held[1] = replace(desk.held[1], path=tmp_path / "gone.txt")
    return desk


@pytest.fixture
def outside(tmp_path: Path, commands: "list[Sequence[str]]") -> Outside:
    def run(command: "Sequence[str]") -> int:
        commands.append(command)
        return len(commands) - 1

    environment = {"EDITOR": "vi"}
    return Outside(tmp_path / "copied", environment, copy=lambda text: True, run=run)


async def test_the_editor_opens_the_file_at_the_place_of_the_walk(
    filed_desk: "SmallDesk",
    outside: Outside,
    commands: "list[Sequence[str]]",
    settle: "Callable[[Pilot[str]], Awaitable[None]]",
) -> None:
    app = LendingApp(lambda: filed_desk, name="small", outside=outside)
    async with app.run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        await pilot.press("3", "j", "enter")
        await settle(pilot)
        await pilot.press("E")

        assert commands == [["vi", "+11", str(filed_desk.held[0].path)]]

        await pilot.press("E")
        assert [n.message for n in app._notifications] == ["vi ended with the code 1."]


async def test_a_terminal_that_cannot_be_lent_is_told(
    read: "Open", filed_desk: "SmallDesk", outside: Outside
) -> None:
    async with read(filed_desk, outside=outside) as reading:
        await reading.press("E")

        assert reading.told == ["This terminal cannot be lent to another program."]


async def test_a_file_that_is_gone_is_told(
    read: "Open", filed_desk: "SmallDesk", outside: Outside
) -> None:
    async with read(filed_desk, outside=outside) as reading:
        await reading.press("j", "enter", "P")

        assert reading.told[0].startswith("There is no file any more at ")


async def test_an_article_that_came_from_no_file_says_so(
    read: "Open", filed_desk: "SmallDesk"
) -> None:
    async with read(filed_desk) as reading:
        await reading.press("G", "enter", "E")

        assert reading.told == ["It did not come from a file."]
