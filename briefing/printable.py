"""How does text from outside reach a terminal without commanding it?"""

import re

_COMMANDS = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069]"
    "|[\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)
"""C0 and C1 controls but tab and newline; bidirectional and invisible formatting; tags."""


def printable(text: str) -> str:
    """`text` with every control and invisible formatting character shown as a visible one.

    One character stands for one, so offsets into `text` stay true. C0 controls become their
    Unicode pictures (U+2400 block), all others U+FFFD.
    """
    if text.isprintable():
        return text
    return _COMMANDS.sub(_picture, text)


def one_line(text: str) -> str:
    """`text` on one line: printable, with runs of white space as a single space."""
    return " ".join(printable(text).split())


def _picture(match: re.Match[str]) -> str:
    code = ord(match.group())
    if code < 0x20:
        return chr(0x2400 + code)
    return "\u2421" if code == 0x7F else "\ufffd"
