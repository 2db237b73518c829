"""Which names begin with words that only say what they are?"""

import re
from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from briefing.language.gazetteer import is_people
from briefing.mention import Label, Name

_DESCRIBED = re.compile(
    r"(?P<people>[^\W\d_][\w-]+)\s+(?:[a-z-]+\s+){0,2}"
    r"(?:groups?|movement|faction|militias?|party|alliance|organi[sz]ation|coalition|network|rebels?"
    r"|fighters|militants|company|firm|agency|channel|newspaper|broadcaster|bank|city|town|village)"
    r"\s+(?=[^\W\d_a-z])"
)


def undescribed(text: str, names: Iterable[Name]) -> Iterator[Name]:
    """Yield the names, "Islamist group Ansar" as the two that it holds."""
    for name in names:
        found = _DESCRIBED.match(text, name.start, name.end)
        if found and is_people(found["people"]):
            yield replace(name, end=found.end("people"), label=Label.NORP)
            yield replace(name, start=found.end())
        else:
            yield name
