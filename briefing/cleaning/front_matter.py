"""What does the block of `key: value` lines at the head of a Markdown file say?"""

import re

_FENCE = "---"
_CLOSING = frozenset({"---", "..."})
_LONGEST = 100
"""Lines. A rule at the top of a file that nothing closes soon is a rule."""
_FIELD = re.compile(r"([A-Za-z][\w -]*?)\s*:\s+(\S.*?)\s*$")


def front_matter(text: str) -> dict[str, str]:
    """Its fields, keys in lower case; empty where there is none. Nested values are passed over."""
    lines = _lines(text)
    fields: dict[str, str] = {}
    for line in lines[: front_matter_length(text)]:
        field = _FIELD.match(line)
        if field:
            fields.setdefault(field[1].lower(), _unquoted(field[2]))
    return fields


def front_matter_length(text: str) -> int:
    """How many lines it takes, fences included; 0 where there is none."""
    lines = _lines(text)
    if lines[0].rstrip() != _FENCE:
        return 0
    for number, line in enumerate(lines[1:_LONGEST], 1):
        if line.rstrip() in _CLOSING:
            return number + 1
        if line.strip() and not (_FIELD.match(line) or line[0] in " \t-#" or line.endswith(":")):
            return 0
    return 0


def blank_front_matter(text: str) -> str:
    """The text with these lines emptied, so that line numbers stay true."""
    lines = _lines(text)
    length = front_matter_length(text)
    return "\n".join([""] * length + lines[length:])


def _lines(text: str) -> list[str]:
    return re.split(r"\r\n|\r|\n", text)


def _unquoted(value: str) -> str:
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1]
    return value
