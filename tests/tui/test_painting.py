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
from briefing.tui.compositing import Painted
from briefing.tui.screens.held_picture import HeldPicture
from briefing.tui.widgets.concordance_strip import ConcordanceStrip
from briefing.tui.widgets.panes import Panes
from briefing.tui.widgets.progress_line import ProgressLine

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterable

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


FAR = Region(5, 3, 4, 1), Region(100, 20, 3, 2)
OVER_EACH_OTHER = Region(20, 5, 30, 3), Region(40, 6, 30, 3)


def cells_of(regions: "Iterable[Region]") -> set[tuple[int, int]]:
    return {(x, y) for region in regions for x in region.column_range for y in region.line_range}


@pytest.mark.parametrize("changed", [FAR, OVER_EACH_OTHER, (Region(0, 0, COLUMNS, ROWS),)])
async def test_each_cell_that_has_changed_is_drawn_once(
    desk: "SmallDesk", settle: "Settle", changed: tuple[Region, ...]
) -> None:
    app = PaintedApp(lambda: desk, name="small")
    async with app.run_test(size=(COLUMNS, ROWS)) as pilot:
        await settle(pilot)
        compositor = app.screen._compositor
        compositor._dirty_regions = {*changed}
        painted = compositor.render_partial_update()
        assert isinstance(painted, Painted)
        drawn = [Region(x, y, strip.cell_length, 1) for y, x, strip in painted.strips]
        assert cells_of(drawn) == cells_of(changed)
        assert sum(region.area for region in drawn) == len(cells_of(changed))


async def test_what_is_covered_is_not_drawn(
    desk: "SmallDesk", settle: "Settle", monkeypatch: pytest.MonkeyPatch
) -> None:
    app = PaintedApp(lambda: desk, name="small")
    async with app.run_test(size=(COLUMNS, ROWS)) as pilot:
        await settle(pilot)
        panes = app.screen.query_one(Panes)
        monkeypatch.setattr(panes, "render_lines", lambda crop: pytest.fail("It is covered"))
        app.screen._compositor._dirty_regions = {app.screen.region}
        assert app.screen._compositor.render_partial_update() is not None


async def test_without_a_change_there_is_no_frame(desk: "SmallDesk", settle: "Settle") -> None:
    app = PaintedApp(lambda: desk, name="small")
    async with app.run_test(size=(COLUMNS, ROWS)) as pilot:
        await settle(pilot)
        assert app.screen._compositor.render_partial_update() is None


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


async def test_what_changes_while_the_picture_is_held_is_painted_then(
    desk: "SmallDesk", settle: "Settle"
) -> None:
    app = PaintedApp(lambda: desk, name="small")
    app.terminal = Picture()
    async with app.run_test(size=(COLUMNS, ROWS)) as pilot:
        await settle(pilot)
        held = HeldPicture(app.screen.query_one(Panes))
        held.hold()
        app.screen.query_one(ConcordanceStrip).doing = "Looking for every mention…"
        app.screen._compositor_refresh()
        assert not app.terminal.has("Looking for")

        held.let_go()
        await pilot.pause(0.1)
        assert app.terminal.has("Looking for every mention…")
        assert app.terminal.text == app.whole().text


async def test_a_widget_that_is_being_removed_is_blank_in_a_frame_and_behind_a_dialog(
    desk: "SmallDesk", settle: "Settle", monkeypatch: pytest.MonkeyPatch
) -> None:
    app = PaintedApp(lambda: desk, name="small")
    async with app.run_test(size=(COLUMNS, ROWS)) as pilot:
        await settle(pilot)
        line = ProgressLine(classes="rereading")
        await app.screen.mount(line, before="#keys")
        await settle(pilot)
        compositor = app.screen._compositor
        place = compositor.visible_widgets[line][0]
        assert "Starting" in compositor.render_strips()[place.y].text

        with monkeypatch.context() as removed:
            removed.setattr(line, "_parent", None)
            line.refresh()
            compositor._dirty_regions = {place}
            frame, behind = compositor.render_partial_update(), compositor.render_strips()
        assert isinstance(frame, Painted)
        assert not any(strip.text.strip() for _, _, strip in frame.strips)
        assert not behind[place.y].text.strip()
