"""What does a line say, apart from its markup and its kind of quotes?"""

import re

_STRAIGHT = str.maketrans(
    {"\u2018": "'", "\u2019": "'", "\u201c": '"', "\u201d": '"', "\u00a0": " ", "\u2011": "-"}
)
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_MARKUP = re.compile(r"^[\s#>*+\u2022\u25cf|-]+|[*_`]+|[\s|]+$")


def plain(line: str) -> str:
    """The line in lower case with straight quotes, without Markdown's marks and link targets."""
    words = _MARKUP.sub("", _LINK.sub(r"\1", line.translate(_STRAIGHT)))
    return " ".join(words.casefold().split())


def key(line: str) -> str:
    """Its words only: what stays when quotes, brackets and marks differ."""
    return " ".join(re.findall(r"\w+", plain(line)))


def without_markup(line: str) -> str:
    """The line as a reader of the page would see it."""
    return " ".join(_MARKUP.sub("", _LINK.sub(r"\1", line)).split())
