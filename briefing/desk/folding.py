"""Where do places of a text stand once it is folded onto one line?"""

import re
from bisect import bisect_right
from collections.abc import Iterable

from briefing.article import Span
from briefing.printable import printable


def folded(text: str, places: Iterable[Span]) -> tuple[str, tuple[Span, ...]]:
    """`text` on one line, as `one_line` makes it, and the places as they stand in it.

    A place may begin before the text and end behind it: what is outside is left out.
    """
    words = list(re.finditer(r"\S+", printable(text)))
    starts = [word.start() for word in words]
    line, at = "", []
    for word in words:
        line += " " if line else ""
        at.append(len(line))
        line += word[0]

    def moved(offset: int) -> int:
        number = bisect_right(starts, offset) - 1
        if number < 0:
            return 0
        return at[number] + min(offset - starts[number], len(words[number][0]))

    return line, tuple(Span(moved(place.start), moved(place.end)) for place in places)
