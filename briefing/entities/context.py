"""What stands around a name that may be another spelling of a second one?"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence

from briefing.article import Span
from briefing.entities.evidence import Neighbours
from briefing.entities.family import Family
from briefing.entities.nameform import NameForm, name_form
from briefing.language.countries import country_of
from briefing.language.gazetteer import known_names
from briefing.mention import Label, Name

NamedArticle = tuple[Sequence[Span], Sequence[tuple[Name, str]]]
"""The sentences of an article, and its names with their forms, by start, then longer first."""

_COMPANY = {
    Family.GROUP: frozenset({Label.PERSON, Label.ORG, Label.FAC, Label.LOC, Label.GPE}),
    Family.PLACE: frozenset({Label.GPE, Label.LOC}),
    Family.FACILITY: frozenset({Label.GPE, Label.LOC}),
    Family.PERSON: frozenset({Label.PERSON, Label.ORG}),
}
"""Labels whose names in the same sentence say something about a name of the family."""


def neighbours(keys: Collection[NameForm], articles: Iterable[NamedArticle]) -> Neighbours:
    """The surroundings of each of `keys`, over all its mentions.

    Kinds of facility that are named after it (`#air base`), and names in the same sentence.
    Those that the gazetteer knows are left out: countries and capitals stand beside everything.
    """
    wanted = set(keys)
    found: defaultdict[NameForm, set[str]] = defaultdict(set)
    for sentences, names in articles:
        for name, form in names:
            key = name_form(form, name.label)
            if key in wanted:
                found[key].update(_around(name, key, sentences, names))
    return {key: frozenset(around) for key, around in found.items()}


def _around(
    name: Name, key: NameForm, sentences: Sequence[Span], names: Sequence[tuple[Name, str]]
) -> Iterator[str]:
    own = Span(name.start, name.end)
    sentence = next((s for s in sentences if s.contains(own)), own)
    for other, form in names:
        span = Span(other.start, other.end)
        if span == own or not sentence.contains(span):
            continue
        other_form = name_form(form, other.label)
        if span.contains(own) and other.label is Label.FAC:
            yield f"#{' '.join(other_form.words[-2:])}"
        elif other.label in _COMPANY.get(key.family, ()) and not _is_everywhere(form):
            yield other_form.key


def _is_everywhere(form: str) -> bool:
    return form in known_names() or country_of(form) is not None
