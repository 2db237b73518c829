"""How is a key of the reader written down?"""

from textual.binding import Binding


def key(keys: str, action: str, name: str, about: str, action_id: str) -> Binding:
    """A binding that the help, the palette and `briefing keys` show."""
    return Binding(keys, action, name, tooltip=about, id=action_id, show=False)


def shown(keys: str, action: str, name: str, about: str, action_id: str) -> Binding:
    """A binding that the line of keys at the foot shows as well."""
    return Binding(keys, action, name, tooltip=about, id=action_id)


def leading(keys: str, action: str, name: str, about: str, action_id: str) -> Binding:
    """As `shown`, for a key behind which one types on at once: the letters go where it leads.

    It is looked at before what has the focus, and must be off where one types already.
    """
    return Binding(keys, action, name, tooltip=about, id=action_id, priority=True)
