"""Does every screen look as it did when a person looked at it?

A picture is text: the lines of the screen, and below them which cells have which style, so that a
change can be read where it is reviewed. Each screen is reached once with colours and once without,
and looked at in several sizes and themes.
"""

from collections.abc import Awaitable, Callable, Iterator
from itertools import groupby
from string import ascii_lowercase, ascii_uppercase
from typing import TYPE_CHECKING, Any

import pytest
from rich.segment import Segment
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

from briefing.tui.app import ReaderApp

if TYPE_CHECKING:
    from textual.pilot import Pilot

    from tests.tui.conftest import SmallDesk

    Settle = Callable[["Pilot[str]"], Awaitable[None]]

SCREENS = {
    "reader": [],
    "walk": ["3", "enter", "n"],
    "concordance": ["3", "enter", "n", "4", "j"],
    "concordance-by-words": ["3", "enter", "4", "O", "O"],
    "narrowing": ["3", "enter", "F", "p"],
    "filter": ["f", "k", "h"],
    "search": ["slash", "q", "a", "l"],
    "no-hits": ["slash", "z", "z", "z", "enter"],
    "facets": ["slash", "q", "a", "l", "a", "r", "a", "enter", "i", "j", "space"],
    "searches": ["slash", "q", "a", "l", "a", "r", "a", "enter", "escape", "Q"],
    "query-help": ["slash", "f1"],
    "query-error": ["slash", "quotation_mark", "a", "enter"],
    "zoom": ["2", "z"],
    "help": ["question_mark"],
    "add": ["A"],
    "export": ["3", "enter", "e", "ctrl+u", "b", "full_stop", "m", "d"],
    "question": ["o"],
    "same": ["3", "equals_sign"],
    "kind": ["3", "l"],
    "ledger": ["3", "j", "H", "u", "k", "x", "down", "enter", "L", "G"],
    "suggestions": ["S", "p"],
    "related": ["3", "r"],
    "coverage": ["v", "j", "l"],
    "company": ["3", "w"],
    "note": ["2", "a", "h", "i"],
    "tag": ["t", "p"],
    "noted": ["s", "2", "a", "h", "i", "ctrl+s", "m", "3", "s", "2"],
    "notebook": ["s", "m", "3", "s", "B"],
    "which-articles": ["m", "U"],
    "past-walks": ["3", "enter", "n", "escape", "W"],
}
SIZES = ((120, 36), (80, 24), (200, 60))
SIGNS = [*ascii_lowercase, *ascii_uppercase, *(f"{a}{b}" for a in "xyz" for b in ascii_lowercase)]
"""What stands for a style in a picture."""


class Picture(SingleFileSnapshotExtension):
    """A screen as text, in a file of its own."""

    _write_mode = WriteMode.TEXT
    _file_extension = "txt"

    def serialize(self, data: Any, **options: Any) -> str:
        return str(data)


@pytest.fixture
def pictures(snapshot: SnapshotAssertion) -> SnapshotAssertion:
    return snapshot.use_extension(Picture)


async def look(
    desk: "SmallDesk", keys: list[str], themes: tuple[str, ...], settle: "Settle"
) -> list[tuple[str, str]]:
    """The screen that some keys lead to, in every theme and size, each with a name."""
    app = ReaderApp(lambda: desk, name="velmara")
    seen: list[tuple[str, str]] = []
    async with app.run_test(size=SIZES[0]) as pilot:
        await settle(pilot)
        for key in keys:
            await pilot.press(key)
            await pilot.pause(0.08)
            await settle(pilot)
        app.clear_notifications()
        for width, height in SIZES:
            await pilot.resize_terminal(width, height)
            await settle(pilot)
            for theme in themes:
                app.choose_theme(theme)
                await pilot.pause()
                seen.append((f"{theme}-{width}x{height}", picture(app)))
    return seen


def picture(app: ReaderApp) -> str:
    """The lines of the screen; then, by line, how many cells have which style; then the styles."""
    lines = [list(strip) for strip in app.screen._compositor.render_strips()]
    signs: dict[str, str] = {}
    looks = [" ".join(_looks(line, signs)) for line in lines]
    return "\n".join(
        [
            *(f"|{''.join(segment.text for segment in line)}|" for line in lines),
            *(f"{number:>2} {look}" for number, look in enumerate(looks, 1)),
            *(f"{sign} = {style}" for style, sign in signs.items()),
            "",
        ]
    )


def _looks(line: list[Segment], signs: dict[str, str]) -> Iterator[str]:
    for style, segments in groupby(line, key=lambda segment: str(segment.style)):
        width = sum(segment.cell_length for segment in segments)
        yield f"{signs.setdefault(style, SIGNS[len(signs)])}{width}"


@pytest.mark.parametrize("screen", SCREENS)
async def test_a_screen_looks_as_it_should(
    desk: "SmallDesk", settle: "Settle", pictures: SnapshotAssertion, screen: str
) -> None:
    for name, seen in await look(desk, SCREENS[screen], ("dark", "light"), settle):
        assert seen == pictures(name=name)


@pytest.mark.parametrize("screen", SCREENS)
async def test_a_screen_without_colour_looks_as_it_should(
    desk: "SmallDesk",
    settle: "Settle",
    pictures: SnapshotAssertion,
    screen: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    for name, seen in await look(desk, SCREENS[screen], ("dark",), settle):
        assert seen == pictures(name=name)


async def test_an_empty_library_looks_as_it_should(
    desk_of: "Callable[..., SmallDesk]", settle: "Settle", pictures: SnapshotAssertion
) -> None:
    for name, seen in await look(desk_of(articles=0), [], ("dark", "light"), settle):
        assert seen == pictures(name=name)


@pytest.mark.parametrize("keys", [["3", "enter", "]"], ["3", "d"]], ids=["shown", "hidden"])
async def test_doubtful_mentions_look_as_they_should(
    doubtful_desk: "SmallDesk", settle: "Settle", pictures: SnapshotAssertion, keys: list[str]
) -> None:
    for name, seen in await look(doubtful_desk, keys, ("dark", "light", "ansi-dark"), settle):
        assert seen == pictures(name=name)
