"""Do the dialogs ask, warn and answer?"""

from typing import TYPE_CHECKING

import pytest

from briefing.tui.screens.add import AddScreen
from briefing.tui.screens.first import FirstScreen
from briefing.tui.screens.help import HelpScreen, KeyList
from briefing.tui.screens.question import QuestionScreen
from briefing.tui.screens.reader import ReaderScreen
from briefing.tui.widgets.typing_line import TypingLine

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.tui.conftest import Open, Reading, SmallDesk


def report(reading: "Reading") -> str:
    return str(reading.app.screen.query_one(".report").render())


async def write_path(reading: "Reading", path: str) -> None:
    reading.app.screen.query_one(TypingLine).value = path
    await reading.settle()


async def test_a_brief_of_the_whole_library_is_written(
    read: "Open", desk: "SmallDesk", tmp_path: "Path"
) -> None:
    async with read(desk) as reading:
        await reading.press("e")
        await write_path(reading, str(tmp_path / "brief.md"))
        await reading.press("enter")

        assert (tmp_path / "brief.md").read_text() == "# Scope(entity=None, query=None)\n"
        assert reading.told == [f"The brief is written {tmp_path / 'brief.md'}"]


async def test_a_brief_is_about_the_name_that_is_walked(
    read: "Open", desk: "SmallDesk", tmp_path: "Path"
) -> None:
    async with read(desk) as reading:
        await reading.press("3", "enter", "e")
        suggested = reading.app.screen.query_one(TypingLine).value
        await write_path(reading, str(tmp_path / "brief.md"))
        await reading.press("enter")

        assert suggested.endswith("briefing-small-qalara.md")
        assert "entity='qalara'" in (tmp_path / "brief.md").read_text()


async def test_a_brief_is_about_the_query(
    read: "Open", desk: "SmallDesk", tmp_path: "Path"
) -> None:
    async with read(desk) as reading:
        await reading.press("slash")
        await reading.type("gate")
        await reading.press("enter", "e")
        await write_path(reading, str(tmp_path / "brief.md"))
        await reading.press("enter")

        assert "query='gate'" in (tmp_path / "brief.md").read_text()


async def test_a_brief_can_be_about_the_whole_library_instead(
    read: "Open", desk: "SmallDesk", tmp_path: "Path"
) -> None:
    async with read(desk) as reading:
        await reading.press("3", "enter", "e", "down", "down", "enter")
        await write_path(reading, str(tmp_path / "brief.md"))
        await reading.press("enter")

        assert "entity=None, query=None" in (tmp_path / "brief.md").read_text()


async def test_a_file_is_written_over_only_after_a_second_enter(
    read: "Open", desk: "SmallDesk", tmp_path: "Path"
) -> None:
    path = tmp_path / "brief.md"
    path.write_text("mine")
    async with read(desk) as reading:
        await reading.press("e")
        await write_path(reading, str(path))
        await reading.press("enter")
        assert path.read_text() == "mine"
        assert "exists already" in report(reading)

        await reading.press("enter")
        assert path.read_text() != "mine"


async def test_a_folder_is_no_file_for_a_brief(
    read: "Open", desk: "SmallDesk", tmp_path: "Path"
) -> None:
    async with read(desk) as reading:
        await reading.press("e")
        await write_path(reading, str(tmp_path))
        await reading.press("enter")

        assert report(reading) == "Name a file."


async def test_escape_writes_nothing(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        await reading.press("e", "escape")

        assert isinstance(reading.app.screen, ReaderScreen)
        assert reading.told == []


async def test_articles_are_added_and_listed(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        await reading.press("A")
        await reading.type("extra")
        await reading.press("enter")
        assert report(reading).splitlines()[:3] == [
            "1 added · 0 updated · 0 unchanged · 1 skipped",
            (
                "1 article is not in a language that the model reads (French 1). It can be read and"
                " searched, but names are not marked"
            ),
            "b.bin: is not text",
        ]

        await reading.press("escape")
        assert reading.panes.articles.border_title == "Articles 4"


async def test_adding_what_is_not_there_says_what_to_do(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        await reading.press("A")
        await reading.type("missing")
        await reading.press("enter")

        assert "There is nothing at missing. Check the path" in report(reading)
        assert isinstance(reading.app.screen, AddScreen)


@pytest.mark.parametrize("typed", ["~/x", "'~/x'", '"~/x"'])
async def test_a_typed_path_is_unquoted_and_its_home_expanded(
    read: "Open", desk: "SmallDesk", typed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", "/home/reader")
    async with read(desk) as reading:
        await reading.press("A")
        await write_path(reading, typed)
        await reading.press("enter")

        assert desk.added == ["/home/reader/x"]


async def test_an_addition_can_be_cancelled(read: "Open", desk: "SmallDesk") -> None:
    desk.adds_for_ever = True
    async with read(desk) as reading:
        await reading.press("A")
        await reading.pilot.press("x", "enter")
        await reading.pilot.pause(0.1)
        line = reading.app.screen.query_one("ProgressLine").render_line(0).text
        await reading.press("escape")

        assert "reading 1/2" in line
        assert "Adding stopped" in report(reading)


async def test_an_empty_library_says_how_to_begin(
    read: "Open", desk_of: "Callable[..., SmallDesk]"
) -> None:
    async with read(desk_of(articles=0)) as reading:
        assert isinstance(reading.app.screen, FirstScreen)

        await reading.press("a")
        assert isinstance(reading.app.screen, AddScreen)


async def test_the_demo_is_asked_for_on_leaving(
    read: "Open", desk_of: "Callable[..., SmallDesk]"
) -> None:
    async with read(desk_of(articles=0)) as reading:
        await reading.press("d")

        assert reading.app.return_value == "demo"


async def test_a_page_is_opened_only_after_yes(
    read: "Open", desk: "SmallDesk", monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr("webbrowser.open", lambda url, **_: opened.append(url))
    async with read(desk) as reading:
        await reading.press("o")
        assert isinstance(reading.app.screen, QuestionScreen)
        await reading.press("n")
        assert opened == []

        await reading.press("o", "y")
        assert opened == ["https://wire.example/one"]


async def test_an_article_without_an_address_opens_nothing(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        await reading.press("j", "enter", "o")

        assert reading.told == ["This article has no web address."]


async def test_the_sentence_of_the_walk_is_copied_with_its_citation(
    read: "Open", desk: "SmallDesk"
) -> None:
    async with read(desk) as reading:
        await reading.press("3", "j", "enter", "y")

        assert reading.app.clipboard == (
            "“Nobody at Kharouba wanted to talk about the flights.”"
            " (Wire, 2023-03-06, “Harbour lease still open, Lorin says”, paragraph 5)"
        )


async def test_copying_nothing_says_how_to_select(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        await reading.press("y")

        assert reading.told == ["Select text first, with the mouse or V, or walk to a name."]


async def test_help_lists_the_live_keys_and_narrows_by_typing(
    read: "Open", desk: "SmallDesk"
) -> None:
    async with read(desk, keymap={"zoom": "ctrl+z"}) as reading:
        await reading.press("question_mark")
        await reading.type("whole screen")

        keys = reading.app.screen.query_one(KeyList)
        assert isinstance(reading.app.screen, HelpScreen)
        assert keys.render_line(0).text.strip() == "Panes"
        assert keys.render_line(1).text.split()[:2] == ["^z", "Zoom"]
        assert len(keys.items) == 2


async def test_a_key_chosen_in_the_help_is_done(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        await reading.press("f1")
        await reading.type("whole screen")
        await reading.press("enter", "enter")

        assert reading.panes.is_zoomed


async def test_a_key_of_a_pane_can_be_chosen_in_the_help_too(
    read: "Open", desk: "SmallDesk"
) -> None:
    async with read(desk) as reading:
        await reading.press("f1")
        await reading.type("to the last row")
        await reading.press("enter", "enter")

        assert reading.panes.articles.articles.cursor == 2


async def test_the_palette_has_every_command(read: "Open", desk: "SmallDesk") -> None:
    async with read(desk) as reading:
        commands = [c.title for c in reading.app.get_system_commands(reading.screen)]

        for command in ("Search", "Export", "Add articles", "Zoom", "Help", "Theme", "Quit"):
            assert commands.count(command) == 1
