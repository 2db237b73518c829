"""How is a key of the reader written down?"""

from textual.binding import Binding


def key(keys: str, action: str, name: str, about: str, action_id: str) -> Binding:
    """A binding that the help, the palette and `briefing keys` show."""
    return Binding(keys, action, name, tooltip=about, id=action_id, show=False)


def shown(keys: str, action: str, name: str, about: str, action_id: str) -> Binding:
    """A binding that the line of keys at the foot shows as well."""
    return Binding(keys, action, name, tooltip=about, id=action_id)
