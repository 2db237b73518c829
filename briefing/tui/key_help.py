"""Which keys are there, where do they hold, and what do they do?"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from msgspec import Struct
from textual.binding import Binding

from briefing.tui.keys.places import AREAS, single_keys

HERE = "Here"
"""The heading of what the focused list or article does."""


class Key(Struct, frozen=True):
    """What a key does, or several keys that do the same."""

    action: str | None
    """None where it does not hold now."""
    keys: str
    name: str
    about: str
    action_id: str
    area: str
    """Where it holds, as a heading."""

    def has(self, text: str) -> bool:
        """Whether one finds it by what is typed, in lower case."""
        return text in f"{self.keys} {self.name} {self.about} {self.action_id}".casefold()


class Area(Struct, frozen=True):
    """The heading of some keys."""

    name: str


HelpRow = Key | Area


class Live(Struct, frozen=True):
    """A binding that holds now."""

    binding: Binding
    shown: str
    """Its key as the screen shows it."""
    is_here: bool
    """Whether it belongs to what has the focus, and not to the screen."""


def live_keys(bindings: Iterable[Live]) -> list[Key]:
    """What holds now: first of what has the focus, then of the screen, area by area."""
    areas = {binding.id: area for area, keys in reversed(list(AREAS.items())) for binding in keys}
    keys: dict[str, Key] = {}
    for live in bindings:
        binding = live.binding
        if binding.id is None:
            continue
        known = keys.get(binding.action)
        shown = f"{known.keys} {live.shown}" if known else live.shown
        area = HERE if live.is_here else areas.get(binding.id, HERE)
        keys[binding.action] = Key(
            binding.action, shown, binding.description, binding.tooltip, binding.id, area
        )
    order = [HERE, *AREAS]
    return sorted(keys.values(), key=lambda key: order.index(key.area))


def other_keys(live: Iterable[Key], keymap: Mapping[str, str]) -> Iterator[Key]:
    """What holds elsewhere, with the user's keys."""
    known = {key.action_id for key in live}
    for area, bindings in AREAS.items():
        for binding in bindings:
            if binding.id is not None and binding.id not in known:
                shown = " ".join(single_keys(keymap.get(binding.id, binding.key)))
                about = binding.description, binding.tooltip
                yield Key(None, shown, *about, binding.id, area)


def help_rows(keys: Sequence[Key], text: str) -> list[HelpRow]:
    """The keys in which `text` stands, under their headings."""
    wanted = text.casefold().strip()
    rows: list[HelpRow] = []
    for area, found in groupby((key for key in keys if key.has(wanted)), key=lambda key: key.area):
        rows += [Area(area), *found]
    return rows
