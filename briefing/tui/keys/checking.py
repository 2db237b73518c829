"""Are the user's own keys possible?"""

from collections.abc import Iterator, Mapping
from difflib import get_close_matches

from briefing.errors import UsageError
from briefing.tui.keys.names import flaw_of
from briefing.tui.keys.places import AREAS, Clash, clashes


def check_keymap(keymap: Mapping[str, str]) -> None:
    """Check the user's keys.

    Args:
        keymap: Action id to keys, as Textual writes them: `n`, `ctrl+d,pagedown`.

    Raises:
        UsageError: An id is not known, a key cannot be pressed, or a key would do two things in the
            same place. The message has everything that is wrong, by kind.
    """
    _refuse(_unknown(keymap))
    _refuse(_flawed(keymap))
    _refuse([_told(clash) for clash in clashes(keymap)])


def action_ids() -> frozenset[str]:
    """The id of every action that has a key."""
    return frozenset(binding.id for keys in AREAS.values() for binding in keys if binding.id)


Trouble = tuple[str, str]
"""What is wrong, and what can be done about it."""


def _refuse(troubles: list[Trouble]) -> None:
    if troubles:
        told = "; ".join(what for what, _ in troubles)
        hints = dict.fromkeys(hint for _, hint in troubles)
        raise UsageError(f"keymap: {told}", ". ".join(hints))


def _unknown(keymap: Mapping[str, str]) -> list[Trouble]:
    known = action_ids()
    return [
        (f"unknown action '{each}'", _nearest(each, known)) for each in keymap if each not in known
    ]


def _nearest(action_id: str, known: frozenset[str]) -> str:
    near = get_close_matches(action_id, sorted(known), n=1)
    return f"Did you mean '{near[0]}'?" if near else "The actions are listed by: briefing keys"


def _flawed(keymap: Mapping[str, str]) -> list[Trouble]:
    return list(_flaws(keymap))


def _flaws(keymap: Mapping[str, str]) -> Iterator[Trouble]:
    for action_id, keys in keymap.items():
        for key in keys.split(","):
            flaw = flaw_of(key.strip())
            if flaw is not None:
                yield f"'{action_id}' cannot have the key '{key.strip()}'", flaw


def _told(clash: Clash) -> Trouble:
    first, second = clash.ids
    told = f"the key '{clash.key}' would do both '{first}' and '{second}' in {clash.place}"
    return told, "Give one of the two another key; briefing keys lists them all"
