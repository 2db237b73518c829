"""Does the terminal show the same as if all of the screen had been painted anew?

The reader paints no more than what a key has changed: a widget that forgets to say so would leave
something old on the screen, which no picture of the screen alone can tell.
"""

from copy import copy
from inspect import getfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from textual._compositor import CompositorUpdate
from textual.geometry import Region
from textual.widget import Widget

from benchmarks.terminal import COLUMNS, ROWS, Picture
from briefing.tui.app import ReaderApp
from briefing.tui.compositing import pieces_of
from briefing.tui.screens.held_picture import HeldPicture
from briefing.tui.widgets.panes import Panes

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from textual.pilot import Pilot

    from tests.tui.conftest import SmallDesk

    Settle = Callable[["Pilot[str]"], Awaitable[None]]

JOURNEYS = {
    "lists": ["j", "j", "G", "g", "g", "enter", "j", "3", "j", "j", "k", "1", "k", "tab", "z", "z"],
    "walk": [
        "3",
        "enter",
        "n",
        "1",
        "n",
        "right_square_bracket",
        "N",
        "4",
        "j",
        "j",
        "k",
        "O",
        "O",
    ],
    "walk and back": ["3", "j", "enter", "n", "n", "less_than_sign", "greater_than_sign", "escape"],
    "search": ["slash", "q", "a", "l", "backspace", "backspace", "a", "enter", "n", "n", "escape"],
    "no hits": [
        "slash",
        "z",
        "z",
        "z",
        "enter",
        "ctrl+u",
        "q",
        "quotation_mark",
        "enter",
        "escape",
    ],
    "filter": ["f", "k", "h", "backspace", "enter", "n", "3", "x", "f", "escape"],
    "marks": ["s", "m", "j", "s", "2", "a", "h", "i", "ctrl+s", "n", "n", "V", "j", "escape"],
    "dialogs": ["question_mark", *"no", "escape", "L", *"jjk", "escape", "3", "equals_sign", *"qa"],
    "surveys": ["v", "j", "l", "escape", "3", "w", "j", "escape", "d", "h", "plus", "minus"],
}


class PaintedApp(ReaderApp):
    """The reader with a terminal that keeps what is painted."""

    CSS_PATH = str(Path(getfile(ReaderApp)).with_name("briefing.tcss"))
    terminal = Picture()

    def _display(self, screen: Any, renderable: Any) -> None:
        super()._display(screen, renderable)
        if isinstance(renderable, CompositorUpdate) and not self._batch_count:
            self.terminal.draw(renderable.render_segments(self.console))

    def whole(self) -> Picture:
        """What a terminal shows when all of the screen is painted, and nothing is kept from before.

        What the widgets have kept is put back: the next frame must not be helped by this one.
        """
        widgets = list(self.screen.walk_children(Widget, with_self=True))
        kept = [each._styles_cache for each in widgets]
        for each in widgets:
            each._styles_cache = copy(each._styles_cache)
            each._styles_cache._cache = {}
        picture = Picture()
        update = self.screen._compositor.render_full_update()
        picture.draw(update.render_segments(self.console))
        for each, cache in zip(widgets, kept, strict=True):
            each._styles_cache = cache
        return picture


@pytest.mark.parametrize("journey", JOURNEYS)
async def test_what_is_painted_key_by_key_is_the_whole_screen(
    desk: "SmallDesk", settle: "Settle", journey: str
) -> None:
    app = PaintedApp(lambda: desk, name="small")
    app.terminal = Picture()
    async with app.run_test(size=(COLUMNS, ROWS)) as pilot:
        await settle(pilot)
        for number, key in enumerate(JOURNEYS[journey]):
            await pilot.press(key)
            await pilot.pause(0.08)
            await settle(pilot)
            app.clear_notifications()
            await pilot.pause(0.02)
            after = f"after {JOURNEYS[journey][: number + 1]}"
            whole = app.whole()
            assert app.terminal.text == whole.text, after
            assert app.terminal.looks == whole.looks, after


async def test_a_closed_dialog_leaves_no_lines_behind(desk: "SmallDesk", settle: "Settle") -> None:
    app = PaintedApp(lambda: desk, name="small")
    async with app.run_test(size=(COLUMNS, ROWS)) as pilot:
        await settle(pilot)
        await pilot.press("v")
        await pilot.pause(0.08)
        await settle(pilot)
        caches = [each._styles_cache for each in app.screen.walk_children(Widget, with_self=True)]
        assert any(cache._cache for cache in caches)

        await pilot.press("escape")
        await pilot.pause(0.08)
        await settle(pilot)
        assert not any(cache._cache for cache in caches)


def test_changes_far_from_each_other_are_pieces_of_their_own() -> None:
    header, strip, row = Region(0, 0, 120, 1), Region(0, 38, 120, 1), Region(1, 5, 30, 2)
    assert sorted(map(sorted, pieces_of([header, strip, row]))) == [[header], [strip], [row]]


def test_a_frame_and_what_fills_it_are_one_piece() -> None:
    top, left, inside = Region(0, 1, 32, 1), Region(0, 1, 1, 35), Region(1, 2, 30, 33)
    (piece,) = pieces_of([top, inside, left])
    assert sorted(piece) == sorted([top, inside, left])


def test_very_many_changes_are_one_piece() -> None:
    cells = [Region(x, 2 * x, 1, 1) for x in range(40)]
    (piece,) = pieces_of(cells)
    assert sorted(piece) == cells


def test_nothing_changed_is_no_piece() -> None:
    assert pieces_of([]) == []


async def test_a_held_picture_is_let_go_without_an_answer(
    desk: "SmallDesk", settle: "Settle"
) -> None:
    app = PaintedApp(lambda: desk, name="small")
    async with app.run_test(size=(COLUMNS, ROWS)) as pilot:
        await settle(pilot)
        held = HeldPicture(app.screen.query_one(Panes))
        held.hold()
        held.hold()
        assert app._batch_count == 1
        await pilot.pause(0.3)
        assert app._batch_count == 0
        held.let_go()
        assert app._batch_count == 0
