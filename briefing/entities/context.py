"""What stands around a name that may be another spelling of a second one?"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence

from briefing.article import Span
from briefing.entities.evidence import Neighbours
from briefing.entities.uses import Family, NameKey, name_key
from briefing.language.countries import country_of
from briefing.mention import Label, Name

NamedArticle = tuple[Sequence[Span], Sequence[tuple[Name, str]]]
"""The sentences of an article, and its names with their forms, by start, then longer first."""

_COMPANY = {
    Family.PLACE: frozenset({Label.GPE, Label.LOC}),
    Family.FACILITY: frozenset({Label.GPE, Label.LOC}),
    Family.PERSON: frozenset({Label.PERSON, Label.ORG}),
}
"""Labels whose names in the same sentence say something about a name of the family."""


def neighbours(keys: Collection[NameKey], articles: Iterable[NamedArticle]) -> Neighbours:
    """The surroundings of each of `keys`, over all its mentions.

    Kinds of facility that are named after it (`#airbase`), and names in the same sentence.
    Countries and capitals of countries are left out: they stand beside everything.
    """
    wanted = set(keys)
    found: defaultdict[NameKey, set[str]] = defaultdict(set)
    for sentences, names in articles:
        for name, form in names:
            key = name_key(form, name.label)
            if key in wanted:
                found[key].update(_around(name, key, sentences, names))
    return {key: frozenset(around) for key, around in found.items()}


def _around(
    name: Name, key: NameKey, sentences: Sequence[Span], names: Sequence[tuple[Name, str]]
) -> Iterator[str]:
    own = Span(name.start, name.end)
    sentence = next((s for s in sentences if s.contains(own)), own)
    for other, form in names:
        span = Span(other.start, other.end)
        if span == own or not sentence.contains(span):
            continue
        other_key = name_key(form, other.label)
        if span.contains(own) and other.label is Label.FAC:
            yield f"#{other_key.words[-1]}"
        elif other.label in _COMPANY.get(key.family, ()) and country_of(form) is None:
            yield other_key.key
