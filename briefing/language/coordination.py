"""Which names are two names with an "and" between them?"""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence

from msgspec.structs import replace

from briefing.language.gazetteer import known_names
from briefing.mention import Label, Name

_AND = re.compile(r"\s+(?:and|or|&)\s+(?:the\s+)?|/")
_NEVER_ONE = frozenset({Label.PERSON, Label.GPE, Label.NORP})
"""Labels whose names hold no "and", the gazetteer's own names apart."""


def uncoordinated(text: str, names: Sequence[Name]) -> Iterator[Name]:
    """Yield `names`, those that hold two names as two.

    An organisation's name is split only where both halves are known or stand elsewhere in the text
    as names: "Department of Health and Human Services" stays one, and one with an "&" always.
    """
    forms = {text[name.start : name.end] for name in names} | known_names().keys()
    for name in names:
        yield from _halves(text, name, forms)


def _halves(text: str, name: Name, forms: Collection[str]) -> Iterable[Name]:
    form = text[name.start : name.end]
    between = list(_AND.finditer(form))
    if len(between) != 1 or form in known_names():
        return [name]
    left, right = form[: between[0].start()], form[between[0].end() :]
    is_firm = name.label is Label.ORG and "&" in between[0].group()
    is_split = left in forms and right in forms and not is_firm
    is_list = name.label in _NEVER_ONE and left[:1].isupper() and right[:1].isupper()
    if not (is_split or (is_list and " " in between[0].group())):
        return [name]
    cut = name.start + between[0].end()
    first = replace(name, end=name.start + len(left))
    second = replace(name, start=cut)
    return [_relabelled(first, left), _relabelled(second, right)]


def _relabelled(name: Name, form: str) -> Name:
    return replace(name, label=known_names().get(form, name.label))
