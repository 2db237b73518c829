"""Can a key of this name be pressed?"""

import string
from difflib import get_close_matches

from textual.keys import Keys, key_to_character

_MODIFIERS = frozenset({"ctrl", "shift", "alt", "super", "hyper", "meta"})
_NAMED = frozenset(key.value.rpartition("+")[2] for key in Keys if "<" not in key.value) - {
    "@",
    "return",
    "ctrl-at",
    *string.ascii_lowercase,
    *string.digits,
}
"""Keys that write no character, and those that terminals send with ctrl."""
_WITH_CTRL = _NAMED | {*string.ascii_lowercase, *string.digits}


def flaw_of(name: str) -> str | None:
    """What is wrong with the name of a key, and how it is written; None where it can be pressed."""
    if not name.strip():
        return "A key is missing between commas; the comma itself is written 'comma'"
    *modifiers, key = name.split("+") if len(name) > 1 else [name]
    strange = [modifier for modifier in modifiers if modifier not in _MODIFIERS]
    if strange or not key:
        return "Before a '+' stand ctrl, shift, alt; the plus itself is written 'plus'"
    if "ctrl" in modifiers:
        return None if key in _WITH_CTRL else _about_ctrl(key)
    if "shift" in modifiers and key not in _NAMED:
        return f"With shift it is another character: write '{key.upper()}' alone"
    return None if key in _NAMED or _writes(key) else _nearest(key)


def _writes(key: str) -> bool:
    """Whether the key writes one visible character."""
    character = key if len(key) == 1 else key_to_character(key)
    return character is not None and character.isprintable() and not character.isspace()


def _about_ctrl(key: str) -> str:
    if key.lower() in string.ascii_lowercase:
        return f"With ctrl a terminal knows no capitals: write 'ctrl+{key.lower()}'"
    return "With ctrl a terminal sends only the letters a to z, digits and named keys"


def _nearest(key: str) -> str:
    near = get_close_matches(key, sorted(_NAMED), n=1)
    if near:
        return f"Did you mean '{near[0]}'?"
    return "Write a character, or a name such as enter, space, pagedown, f2, question_mark"
