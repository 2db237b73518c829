"""Where does an article say itself that two names are one, or that they are two?"""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, pairwise

from msgspec import Struct

from briefing.article import Span
from briefing.entities.acronyms import are_initials, fits_acronym, fits_blend, is_blend
from briefing.entities.family import Family, family_of
from briefing.entities.forms import is_acronym
from briefing.entities.nameform import NameForm, name_form
from briefing.entities.organisations import PLURAL_HERE, is_plural_of, local_group_rule
from briefing.entities.persons import GIVEN_NAME, is_given_name_of, person_rule
from briefing.mention import Label, Name

ACRONYM = "stated acronym"
INFERRED = "acronym in one article"
ALIAS = "stated alias"
BESIDE = "named side by side"
SAID = (ACRONYM, INFERRED, ALIAS)
"""What an article says itself; the other rules only follow from how it shortens names."""

_ALIAS_CUE = re.compile(
    r"""(?:\b(?:
        (?:also|better|previously|formerly|once|widely|commonly|popularly|locally|earlier|long)
          \ (?:known|called)(?:\ (?:as|by))?
      | (?:who\ )?(?:was|is|had\ been)\ (?:once|also|formerly|previously)?\ ?(?:known|called)
          (?:\ (?:as|by))?
      | known\ (?:to\ (?:\w+\ ){1,3})?(?:as|by)
      | (?:(?:is|was|were|be|been|being|also|once|often|later|widely|popularly)\ |(?<=[,(]\ ))
          (?:nicknamed|dubbed)
      | (?:a/k/a|alias|formerly|n\u00e9e|born|aka)
      | (?:under|by|with)\ (?:the|his|her|its|their)
          \ (?:alias|nom\ de\ guerre|pseudonym|pen\ name|moniker|nickname|codename|stage\ name)
      | nom\ de\ guerre | (?:his|her|its|their)\ alias
      | (?:whose|his|her|its)\ (?:real|birth|full|former|old)\ name\ (?:is|was) | real\ name
      | a\.k\.a\.?
    )
    (?:\ (?:is|was|by|as|of|the|his|her|its|their|alias|nom\ de\ guerre|name|pseudonym)\b)*
    [\s:,]*["'\u201c\u2018(]?)$""",
    re.VERBOSE | re.IGNORECASE,
)
"""What stands between the known name and its alias, read backwards from the alias."""
_SOMETHING = re.compile(r"\bwhat\s(?:\w+\s){0,4}$", re.IGNORECASE)
"""What stands before a cue that tells how a thing came to be called, not who."""
_CUE_WORDS = (
    "known", "called", "dubbed", "a/k/a", "aka", "a.k.a", "alias", "formerly", "n\u00e9e", "born",
    "guerre", "pseudonym", "moniker", "name",
)  # fmt: skip
"""One of these is in every cue: where none is near, no cue need be looked for."""
_LONGEST_CUE = 80
"""Characters before an alias in which its cue must begin."""
_ACRONYM_BRACKET = re.compile(
    r"(?:\s?[(\[]\s?(?:the\s|or\s|known\sas\s)?|,?\sor\s(?:the\s|simply\s)?)[\"'\u201c\u2018]?$"
)
_NOM_DE_GUERRE_BRACKET = re.compile(r"\s\((?:alias\s|aka\s)?$")
_NOM_DE_GUERRE = re.compile(r"(?:Abu|Umm|Abou)\b")
_BESIDE = re.compile(r",?\s(?:and|&|or|nor|versus|vs\.?|from|than|with|against)\s(?:the\s)?|,\s|/")
_INTRODUCED = re.compile(rf"{_ALIAS_CUE.pattern}|[(\[\"\u201c]$", _ALIAS_CUE.flags)
"""What stands before another name of what was just named, or before what somebody says of it."""
_MOST_SHORT_WORDS = 4
_REACH = 2
"""Sentences in which the owner of an alias is looked for: its own and the one before."""


class Statement(Struct, frozen=True):
    """An article says, or shows, how `left` and `right` belong together."""

    rule: str
    left: str
    """The fuller or earlier name."""
    right: str
    """The acronym, alias or short form."""
    label: Label
    """Of the left name; both are of one family."""
    span: Span
    """From the first name to the end of the second, in whichever order they stand."""


def find_statements(
    text: str, sentences: Sequence[Span], names: Sequence[Name]
) -> tuple[Statement, ...]:
    """All statements of one article, by kind, then in order.

    Acronyms in brackets after Schwartz and Hearst (2003), both ways round; aliases after a cue
    ("also known as", "nom de guerre", "n\u00e9e"), owned by the nearest name before it with the
    same label, in the same sentence or the one before; acronyms, given names and parts of names
    that have a longer form in the article; like names that stand side by side, or in full in one
    sentence, which are two.
    """
    ordered = sorted(names, key=lambda name: (name.start, -name.end))
    stated = (*_acronyms(text, ordered), *_aliases(text, sentences, ordered))
    beside = (*_beside(text, ordered), *_in_one_sentence(text, sentences, ordered))
    return (*stated, *_short_forms(text, ordered), *dict.fromkeys(beside))


def _acronyms(text: str, names: Sequence[Name]) -> Iterator[Statement]:
    for before, after in zip(names, _next_outside(names), strict=True):
        if after is None or family_of(before.label) is not family_of(after.label):
            continue
        between = text[before.end : after.start]
        span = Span(before.start, after.end)
        first, second = text[before.start : before.end], text[after.start : after.end]
        if _ACRONYM_BRACKET.fullmatch(between):
            for long_form, short in ((first, second), (second, first)):
                if is_acronym(short) and fits_acronym(short, long_form):
                    yield Statement(ACRONYM, long_form, short, before.label, span)
                    break
        if (
            before.label is after.label is Label.PERSON
            and _NOM_DE_GUERRE_BRACKET.fullmatch(between)
            and _NOM_DE_GUERRE.match(second)
        ):
            yield Statement(ALIAS, first, second, before.label, span)


def _next_outside(names: Sequence[Name]) -> list[Name | None]:
    """For every name, the first later one that does not lie inside it."""
    following: list[Name | None] = []
    for index, name in enumerate(names):
        later = (other for other in names[index + 1 : index + 4] if other.start >= name.end)
        following.append(next(later, None))
    return following


def _aliases(text: str, sentences: Sequence[Span], names: Sequence[Name]) -> Iterator[Statement]:
    starts = [sentence.start for sentence in sentences]
    words = _cue_words(text)
    for index, name in enumerate(names):
        begin = max(0, name.start - _LONGEST_CUE)
        if bisect_left(words, begin) == bisect_left(words, name.start):
            continue
        cue = _ALIAS_CUE.search(text[begin : name.start])
        if cue is None or _SOMETHING.search(text[begin : begin + cue.start()]):
            continue
        cue_start = begin + cue.start()
        place = bisect_right(starts, name.start) - 1
        earliest = starts[max(0, place - _REACH + 1)] if place >= 0 else 0
        before = _owners(names[:index], name.label, range(earliest, cue_start + 1))
        owner = next(before, None)
        if owner is None or text[owner.start : owner.end] == text[name.start : name.end]:
            continue
        left, right = text[owner.start : owner.end], text[name.start : name.end]
        if _is_shortened(left, right, name.label):
            continue
        yield Statement(ALIAS, left, right, name.label, Span(owner.start, name.end))


def _cue_words(text: str) -> list[int]:
    """Where words stand of which each cue has one: ten times as quick as looking for the cues."""
    small = text.replace("\u0130", "I").lower()
    places = []
    for word in _CUE_WORDS:
        at = small.find(word)
        while at >= 0:
            places.append(at)
            at = small.find(word, at + 1)
    return sorted(places)


def _is_shortened(left: str, right: str, label: Label) -> bool:
    """Whether one person's name is only the other one shortened (Page, born Betty Mae Page)."""
    if label is not Label.PERSON:
        return False
    one, other = name_form(left, label).words, name_form(right, label).words
    return bool(person_rule(one, other) or person_rule(other, one))


def _owners(names: Iterable[Name], label: Label, reach: range) -> Iterator[Name]:
    """Names of the same label that stand wholly within `reach`, the nearest first."""
    for name in reversed(list(names)):
        if name.label is label and name.start in reach and name.end in reach:
            yield name


def _short_forms(text: str, names: Sequence[Name]) -> Iterator[Statement]:
    """Pairs of a longer name and a short form, both in this article."""
    first: dict[NameForm, Name] = {}
    for name in names:
        first.setdefault(name_form(text[name.start : name.end], name.label), name)
    counts = {form: len(form.words) for form in first}
    shorts: defaultdict[Family, list[NameForm]] = defaultdict(list)
    for form, count in counts.items():
        if count <= _MOST_SHORT_WORDS:
            shorts[form.family].append(form)
    for long, there in first.items():
        if counts[long] < 2 and long.family is not Family.GROUP:
            continue
        key = long.key
        for short in shorts[long.family]:
            if short.key == key:
                continue
            rule = _short_form_rule(short, long, is_first=there.start < first[short].start)
            if rule is not None:
                here = first[short]
                span = Span(min(there.start, here.start), max(there.end, here.end))
                yield Statement(rule, long.text, short.text, there.label, span)


def _short_form_rule(short: NameForm, long: NameForm, *, is_first: bool) -> str | None:
    if short.family is Family.PERSON:
        if is_blend(short.text) and fits_blend(short.text, long.words):
            return INFERRED
        return GIVEN_NAME if is_given_name_of(short.words, long.words) else None
    if is_acronym(short.text) and are_initials(short.text, long.text):
        return INFERRED
    if short.family is Family.GROUP and is_plural_of(long.words, short.words):
        return PLURAL_HERE
    return local_group_rule(short.family, short.words, long.words) if is_first else None


def _beside(text: str, names: Sequence[Name]) -> Iterator[Statement]:
    """Neighbours of one family that have a word in common: they would not be named twice."""
    for before, after in pairwise(names):
        if after.start < before.end or family_of(before.label) is not family_of(after.label):
            continue
        if not _BESIDE.fullmatch(text[before.end : after.start]):
            continue
        left = name_form(text[before.start : before.end], before.label)
        right = name_form(text[after.start : after.end], after.label)
        if left.key != right.key and set(left.words) & set(right.words):
            span = Span(before.start, after.end)
            yield Statement(BESIDE, left.text, right.text, before.label, span)


def _in_one_sentence(
    text: str, sentences: Sequence[Span], names: Sequence[Name]
) -> Iterator[Statement]:
    """A full name, and a shorter one of several words that it might own.

    Whoever was named in full is not named so again before the sentence ends, unless to say how
    else they are called.
    """
    starts = [name.start for name in names]
    for sentence in sentences:
        begun = names[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
        inside = [
            (name, name_form(text[name.start : name.end], name.label))
            for name in begun
            if name.end <= sentence.end
        ]
        for (before, left), (after, right) in combinations(inside, 2):
            if after.start < before.end or left.family is not right.family:
                continue
            is_short = len(right.words) > 1 and _may_shorten(right, left)
            if is_short and not _INTRODUCED.search(text[before.end : after.start]):
                span = Span(before.start, after.end)
                yield Statement(BESIDE, left.text, right.text, before.label, span)


def _may_shorten(short: NameForm, long: NameForm) -> bool:
    if short.family is Family.PERSON:
        return person_rule(short.words, long.words) is not None
    return local_group_rule(short.family, short.words, long.words) is not None
