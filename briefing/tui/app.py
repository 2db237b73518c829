"""What is the reader, as a program?"""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from contextlib import ExitStack, contextmanager
from functools import partial
from typing import TYPE_CHECKING, ClassVar, TypeVar

from textual import events
from textual.app import App, SystemCommand

from briefing.courtesy import going_first
from briefing.errors import UsageError
from briefing.tui.frame_writing import in_whole_frames
from briefing.tui.keys.widgets import APP_KEYS
from briefing.tui.outside import Outside, the_outside
from briefing.tui.pace import Pauses, exempt_nothing
from briefing.tui.screens.opening import OpeningScreen
from briefing.tui.screens.palette import Palette
from briefing.tui.themes import ANSI_COLOURS, ANSI_LIGHT_COLOURS, DARK, OWN

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from textual.binding import BindingType
    from textual.driver import Driver
    from textual.screen import Screen

    from briefing.tui.reading_desk import ReadingDesk

Answer = TypeVar("Answer")
_LOOK_FOR_PAUSE = 2.0
"""Seconds."""
_TOLD_TO_END = 128
"""The exit code of what a signal ends is this and the signal's number."""


class ReaderApp(App[str]):
    """Theme, stylesheet, keymap and the first screen."""

    TITLE = "Briefing"
    CSS_PATH = "briefing.tcss"
    ENABLE_COMMAND_PALETTE = True
    BINDINGS: ClassVar[list[BindingType]] = [*APP_KEYS]
    ESCAPE_TO_MINIMIZE = False

    def __init__(
        self,
        open_desk: Callable[[], ReadingDesk],
        *,
        name: str,
        keymap: Mapping[str, str] | None = None,
        measure: int | None = None,
        outside: Outside | None = None,
    ) -> None:
        """See `run_reader`; `outside` is the clipboard and the user's programs."""
        super().__init__(ansi_color=True if "NO_COLOR" in os.environ else None)
        for own in OWN:
            self.register_theme(own)
        self._first = partial(
            OpeningScreen,
            open_desk,
            library=name,
            outside=outside or the_outside(),
            measure=measure,
        )
        self._pauses = Pauses()
        self._while_it_runs = ExitStack()
        self.theme = DARK.name
        self.keymap = keymap or {}
        self.set_keymap(self.keymap)

    def get_driver_class(self) -> type[Driver]:
        """What reads from the terminal and writes to it."""
        return in_whole_frames(super().get_driver_class())

    def get_default_screen(self) -> Screen[None]:
        """What is shown until the library is open."""
        return self._first()

    def on_mount(self) -> None:
        """Look for pauses from now on, go before all work in threads, and leave when told to."""
        self.set_interval(_LOOK_FOR_PAUSE, self._pauses.use)
        loop = asyncio.get_running_loop()
        if not self.is_headless:
            self._while_it_runs.enter_context(_leaving_when_told(loop, self))
        waiting = going_first(loop._selector)  # type: ignore[attr-defined]  # Python's own have one
        self._while_it_runs.enter_context(waiting)

    def on_unmount(self) -> None:
        """Leave the time to others."""
        self._while_it_runs.close()
        exempt_nothing()

    async def on_event(self, event: events.Event) -> None:
        """Take note of keys and of the mouse, on their way."""
        if isinstance(event, events.InputEvent):
            self._pauses.end()
        await super().on_event(event)

    def choose_theme(self, name: str) -> None:
        """Use a theme, by its name; `dark`, `light` and `contrast` are its own.

        Raises:
            UsageError: There is no such theme.
        """
        full = next((n for n in (name, f"briefing-{name}") if n in self.available_themes), None)
        if full is None:
            known = ", ".join(sorted(self.available_themes))
            raise UsageError(
                f"There is no theme '{name}'", f"Themes: dark, light, contrast, {known}"
            )
        self.theme = full

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """The colours of names in themes that do not have them: the terminal's own."""
        return ANSI_COLOURS if self.current_theme.dark else ANSI_LIGHT_COLOURS

    def action_command_palette(self) -> None:
        """Offer every command by its name."""
        if not isinstance(self.screen, Palette):
            self.push_screen(Palette(id="--command-palette"))

    def get_system_commands(self, screen: Screen[Answer]) -> Iterable[SystemCommand]:
        """The palette: everything that a key does here, then the theme."""
        live = {active.binding.action: active for active in screen.active_bindings.values()}
        for action, (node, binding, is_enabled, _) in live.items():
            if binding.id and is_enabled and binding.id not in {"quit", "commands"}:
                run = partial(self.run_action, action, node)
                yield SystemCommand(binding.description, binding.tooltip, run)
        yield SystemCommand("Theme", "Choose among all themes", self.action_change_theme)
        yield SystemCommand("Quit", "Leave the reader", self.action_quit)


def run_reader(
    open_desk: Callable[[], ReadingDesk],
    *,
    name: str,
    theme: str | None = None,
    keymap: Mapping[str, str] | None = None,
    measure: int | None = None,
) -> bool:
    """Open the reader; return when the user leaves it.

    Args:
        open_desk: Opens the library. It is called in a thread, after the first paint.
        name: The library's name, for the header.
        theme: A theme's name; None for the reader's own dark one.
        keymap: Action ids and the keys that they get in place of their own.
        measure: The longest line of article text, in cells.

    Returns:
        Whether the user asked for the demo, the library being empty.

    Raises:
        UsageError: The theme, an action id or a key is not known, or a key is given twice.
        SystemExit: The terminal was closed, the process was told to end, or the reader has failed,
            which has been shown.
    """
    if keymap:
        from briefing.tui.keys.checking import check_keymap

        check_keymap(keymap)
    app = ReaderApp(open_desk, name=name, keymap=keymap, measure=measure)
    app.choose_theme(theme or DARK.name)
    answer = app.run()
    if app.return_code:
        raise SystemExit(app.return_code)
    return answer == "demo"


@contextmanager
def _leaving_when_told(loop: asyncio.AbstractEventLoop, app: ReaderApp) -> Iterator[None]:
    """Leave the reader in order when its terminal is closed, or the process is told to end.

    It would end anyway, but without the place of the walk, and with the terminal left as it is.
    """
    told = () if sys.platform == "win32" else (signal.SIGHUP, signal.SIGTERM)
    for number in told:
        loop.add_signal_handler(number, app.exit, None, _TOLD_TO_END + number)
    try:
        yield
    finally:
        for number in told:
            loop.remove_signal_handler(number)
