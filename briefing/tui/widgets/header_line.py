"""Which library is open, and where in it is one?"""

from textual import events
from textual.message import Message
from textual.reactive import reactive

from briefing.tui.crumbs import Crumb, Part
from briefing.tui.messages import message
from briefing.tui.rendering.cells import width_of
from briefing.tui.rendering.crumb_line import crumb_line
from briefing.tui.rendering.runs import Run
from briefing.tui.widgets.one_line import OneLine

_PROGRAM = " briefing"
_LEAST_RULE = 3
"""Cells between the way and how to search."""
_ROOM_FOR_COMMANDS = 100
"""Cells of a line that can also say how to come to every command."""


class HeaderLine(OneLine):
    """The program, the way from the library to what is read, and how to search."""

    library: reactive[str] = reactive("")
    """The library's name."""
    crumbs: reactive[tuple[Crumb, ...]] = reactive(())
    """The way, as long as anything is open."""
    search_key: reactive[str] = reactive("/")
    """The key that starts a search."""
    commands_key: reactive[str] = reactive(":")
    """The key that lists every command."""

    class Clicked(Message):
        """The line was clicked beside the way: the mouse's way to search."""

    class CommandsWanted(Message):
        """The mouse's way to everything that has a key was clicked."""

    @message
    class Chosen(Message):
        """A part of the way was clicked."""

        part: Part

    def line(self, width: int) -> list[Run]:
        """The runs of the line."""
        return [run for run, _ in self._parts(width)]

    def on_click(self, event: events.Click) -> None:
        """Go to the part under the mouse; beside the parts, ask for a search."""
        event.stop()
        number, parts = self.run_at(event.x), self._parts(self.size.width)
        part = parts[number][1] if number is not None else None
        if number == len(parts) - 1 and self._commands(self.size.width):
            self.post_message(self.CommandsWanted())
        else:
            self.post_message(self.Chosen(part) if part else self.Clicked())

    def _parts(self, width: int) -> list[tuple[Run, Part | None]]:
        program = [(Run(_PROGRAM, ("accent",)), None), (Run(" · "), None)]
        way = self.crumbs or (Crumb(Part.LIBRARY, self.library),)
        hint, commands = f" {self.search_key} to search ", self._commands(width)
        hints = width_of(hint + commands)
        room = width - width_of(_PROGRAM) - 3
        parts = [*program, *crumb_line(way, room - hints - _LEAST_RULE - 1)]
        used = sum(width_of(run.text) for run, _ in parts)
        rule = " " + "─" * max(width - used - hints - 1, 0)
        ends = ((rule, "rule"), (hint, "quiet"), (commands, "quiet"))
        return [*parts, *((Run(text, (look,)), None) for text, look in ends if text)]

    def _commands(self, width: int) -> str:
        return f"· {self.commands_key} commands " if width >= _ROOM_FOR_COMMANDS else ""
