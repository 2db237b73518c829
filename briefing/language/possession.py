"""Which names begin with the name of what somebody belongs to?"""

import re
from collections.abc import Iterator, Mapping, Sequence

from msgspec.structs import replace

from briefing.language.gazetteer import known_names
from briefing.mention import Label, Name

_OWNER = re.compile(r"(?P<owner>[^\n]+?(?:['\u2019]s|s['\u2019]))\s+(?=[A-Z])")
_POSSESSIVE = re.compile(r"(?:['\u2019]s|(?<=s)['\u2019])$")


def unpossessed(text: str, names: Sequence[Name]) -> Iterator[Name]:
    """Yield `names`, but of a person with an owner before it (Saints' Pierre Thomas) the person.

    The owner is a name too where it stands elsewhere in the text, or the gazetteer knows it.
    """
    labels = {text[name.start : name.end]: name.label for name in names}
    for name in names:
        owner = _OWNER.match(text, name.start, name.end)
        if name.label is not Label.PERSON or owner is None:
            yield name
            continue
        yield from _before(text, name, owner.end("owner"), labels)
        yield replace(name, start=owner.end())


def _before(text: str, name: Name, end: int, labels: Mapping[str, Label]) -> Iterator[Name]:
    form = _POSSESSIVE.sub("", text[name.start : end])
    label = labels.get(form) or known_names().get(form)
    if label is not None:
        yield replace(name, end=name.start + len(form), label=label)
