"""Which key does something, as the user has it?"""

from collections.abc import Mapping
from typing import TypeVar

from textual.screen import Screen

from briefing.tui.app import ReaderApp
from briefing.tui.keys.places import first_key

Answer = TypeVar("Answer")


def key_of(screen: Screen[Answer], action_id: str) -> str:
    """The key that does something on a screen, or would elsewhere."""
    here = (active.binding for active in screen.active_bindings.values())
    binding = next((each for each in here if each.id == action_id), None)
    return screen.app.get_key_display(binding or first_key(action_id, users_keys(screen)))


def users_keys(screen: Screen[Answer]) -> Mapping[str, str]:
    """The keymap of the user's settings."""
    return screen.app.keymap if isinstance(screen.app, ReaderApp) else {}
