"""How does text from outside stay literal text inside Markdown?"""

import re

from briefing.printable import one_line

_SPECIAL = re.compile(r"[\\`*_\[\]<>|~&$^@#!]|:(?=\S)|(?i:(?<=\bwww)\.)")
"""What CommonMark, tables, footnotes, GitHub's links and mentions, or math would interpret."""
_OPENS_BLOCK = re.compile(r"[-+=]|\d{1,9}(?=[.)])")
"""What would start a list or an underlined heading at the beginning of a line."""


def literal(text: str) -> str:
    r"""`text` on one line, so that Markdown renders it as it stands.

    White space is folded, control characters are shown (see `briefing.printable`), and all that
    Markdown could take for its own is escaped with a backslash, which CommonMark (section 2.4)
    defines for every ASCII punctuation mark. The result may open a block or fill a table's cell.
    """
    escaped = _SPECIAL.sub(r"\\\g<0>", one_line(text))
    opening = _OPENS_BLOCK.match(escaped)
    if opening is None:
        return escaped
    place = opening.end() if opening.group().isdigit() else 0
    return f"{escaped[:place]}\\{escaped[place:]}"
