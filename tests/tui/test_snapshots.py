"""Does every screen look as it did when a person looked at it?"""

from typing import TYPE_CHECKING

import pytest

from briefing.tui.app import ReaderApp

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from textual.pilot import Pilot

    from tests.tui.conftest import SmallDesk

    Look = Callable[["SmallDesk", list[str], str, tuple[int, int]], bool]

SCREENS = {
    "reader": [],
    "walk": ["3", "enter", "n"],
    "filter": ["f", "k", "h"],
    "search": ["slash", "q", "a", "l"],
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
}
WIDE, NARROW = (120, 36), (80, 24)
LOOKS = [
    *((screen, "dark", size) for screen in SCREENS for size in (WIDE, NARROW)),
    *((screen, "light", WIDE) for screen in ("reader", "walk", "search", "ledger", "suggestions")),
    *(("walk", theme, WIDE) for theme in ("ansi-dark", "ansi-light")),
    *((screen, "ansi-dark", WIDE) for screen in ("ledger", "suggestions")),
]


@pytest.fixture
def look(
    snap_compare: "Callable[..., bool]", settle: "Callable[[Pilot[str]], Awaitable[None]]"
) -> "Look":
    """Compares the screen after some keys with what it looked like."""

    def compare(desk: "SmallDesk", keys: list[str], theme: str, size: tuple[int, int]) -> bool:
        app = ReaderApp(lambda: desk, name="velmara")
        app.choose_theme(theme)

        async def press(pilot: "Pilot[str]") -> None:
            await settle(pilot)
            for key in keys:
                await pilot.press(key)
                await pilot.pause(0.08)
                await settle(pilot)

        return snap_compare(app, terminal_size=size, run_before=press)

    return compare


@pytest.mark.parametrize(
    ("screen", "theme", "size"), LOOKS, ids=[f"{s}-{t}-{w}x{h}" for s, t, (w, h) in LOOKS]
)
def test_a_screen_looks_as_it_should(
    look: "Look", desk: "SmallDesk", screen: str, theme: str, size: tuple[int, int]
) -> None:
    assert look(desk, SCREENS[screen], theme, size)


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
def test_an_empty_library_looks_as_it_should(
    look: "Look", desk_of: "Callable[..., SmallDesk]", size: tuple[int, int]
) -> None:
    assert look(desk_of(articles=0), [], "dark", size)


@pytest.mark.parametrize(
    ("keys", "theme", "size"),
    [
        (["3", "enter", "]"], "dark", WIDE),
        (["3", "enter", "]"], "light", WIDE),
        (["3", "enter", "]"], "ansi-dark", WIDE),
        (["3", "enter", "]"], "dark", NARROW),
        (["3", "d"], "dark", WIDE),
        (["3", "d"], "dark", NARROW),
    ],
    ids=["shown", "shown-light", "shown-ansi", "shown-narrow", "hidden", "hidden-narrow"],
)
def test_doubtful_mentions_look_as_they_should(
    look: "Look", doubtful_desk: "SmallDesk", keys: list[str], theme: str, size: tuple[int, int]
) -> None:
    assert look(doubtful_desk, keys, theme, size)
