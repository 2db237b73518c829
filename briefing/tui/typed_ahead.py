"""What becomes of the keys that come before there is anything to press them on?"""

from collections import deque
from collections.abc import Iterator

from textual import events
from textual.app import App
from textual.widgets import Input

_LINE_FEED = "ctrl+j"
"""What Enter is when it is pressed before the terminal gives keys as they are."""


class TypedAhead:
    """Keys in the order in which they came, to be pressed later."""

    def __init__(self) -> None:
        """Start without any."""
        self._keys: deque[events.Key] = deque()

    def __bool__(self) -> bool:
        """Whether there are any."""
        return bool(self._keys)

    def keep(self, key: events.Key) -> None:
        """Press this key after those before it."""
        if key.key == _LINE_FEED:
            self._keys.append(events.Key("enter", "\r"))
        else:
            self._keys.append(events.Key(key.key, key.character))

    def press(self, app: App[str]) -> None:
        """Press them one by one, each when the one before it has had its effect.

        A key goes from what has the focus to its parents, up to the application, through the queue
        of each; what it asks of the application, such as another focus, comes after that. What is
        typed into a line goes there as one piece: nobody sees what each letter would find.
        """
        if not self._keys:
            return
        if isinstance(app.focused, Input) and self._keys[0].is_printable:
            app.focused.insert_text_at_cursor("".join(self._letters()))
        else:
            app.post_message(self._keys.popleft())
        app.call_later(self._follow, app)

    def _letters(self) -> Iterator[str]:
        """Those keys that come first and are letters, or spaces and the like."""
        while self._keys and self._keys[0].is_printable:
            yield self._keys.popleft().character or ""

    def _follow(self, app: App[str]) -> None:
        queues = deque((app.focused or app.screen).ancestors_with_self)

        def wait() -> None:
            if queues:
                queues.popleft().call_later(wait)
            else:
                app.call_later(self.press, app)

        wait()
