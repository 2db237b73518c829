"""Where else in the article does a form stand that was found once?"""

from collections.abc import Iterable, Sequence

from briefing.language.doubt import CommonWords
from briefing.language.gazetteer import is_doubtful
from briefing.language.marks import laid_over
from briefing.language.occurrences import FormFinder
from briefing.language.people import surnames
from briefing.mention import Found, Label, Name

_TRUSTED = 0.7
"""The confidence from which one occurrence vouches for all others."""


def spread(text: str, names: Sequence[Name], common: CommonWords) -> list[Name]:
    """Mark every whole-word occurrence of the forms in `names`, with the label they carry.

    Surnames of persons spread with them. An occurrence gives way to a name that it does not wholly
    cover, and takes the place of shorter ones.
    """
    sure = _sure(text, names)
    new = []
    for start, end, form in FormFinder(sure).find(text):
        first = sure[form]
        if not _is_chance(form, start, common):
            new.append(Name(start, end, first.label, Found.SPREAD, first.confidence))
    return _grown(names, new)


def _sure(text: str, names: Sequence[Name]) -> dict[str, Name]:
    """The forms to spread, each with its surest occurrence."""
    sure: dict[str, Name] = {}
    for name in sorted(names, key=lambda name: -name.confidence):
        form = text[name.start : name.end]
        if name.confidence >= _TRUSTED and len(form) > 1 and not is_doubtful(form):
            sure.setdefault(form, name)
    persons = [name for name in sure.values() if name.label is Label.PERSON]
    for person in persons:
        for form in surnames(text, [person]):
            sure.setdefault(form, person)
    return sure


def _is_chance(form: str, start: int, common: CommonWords) -> bool:
    """Whether the capital at `start` may mean nothing, the form being a common word too."""
    return common.has(form) and (common.begins_sentence(start) or common.in_heading(start))


def _grown(names: Sequence[Name], new: Iterable[Name]) -> list[Name]:
    """Lay `new` over shorter names that they cover, and under all others."""
    starts = {(name.start, name.end) for name in names}
    candidates = [name for name in new if (name.start, name.end) not in starts]
    kept: list[Name] = []
    place = 0
    ordered = sorted(names, key=lambda name: name.start)
    for name in candidates:
        while place < len(ordered) and ordered[place].end <= name.start:
            place += 1
        around = place
        while around < len(ordered) and ordered[around].start < name.end:
            around += 1
        met = ordered[place:around]
        if all(name.start <= other.start and other.end <= name.end for other in met):
            kept.append(name)
    return laid_over(names, kept)
