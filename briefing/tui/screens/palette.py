"""How are all commands offered by their names?"""

from textual.command import CommandList, CommandPalette

from briefing.tui.screens.left_once import LeftOnce


class Palette(CommandPalette, LeftOnce[None]):
    """Textual's palette, which a second key or a small terminal does no harm."""

    def _action_command_list(self, action: str) -> None:
        """Move in the list; where it has no room, Textual would end with an error at a page."""
        if self.query_one(CommandList).scrollable_content_region:
            super()._action_command_list(action)
