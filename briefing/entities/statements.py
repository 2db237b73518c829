"""Where does an article say itself that two names are one?"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from briefing.article import Span
from briefing.entities.forms import is_acronym
from briefing.language import tables
from briefing.mention import Label, Name

ACRONYM = "stated acronym"
ALIAS = "stated alias"

_ALIAS_CUE = re.compile(
    r"""(?:\b(?:
        (?:also|better|previously|formerly|once|widely|commonly|popularly)\ (?:known|called)
          (?:\ (?:as|by))?
      | known\ (?:to\ \w+\ )?(?:as|by)
      | (?:under|by|with)\ (?:the|his|her|its|their)\ (?:alias|nom\ de\ guerre|pseudonym|pen\ name)
      | nom\ de\ guerre | (?:his|her|its|their)\ alias
      | whose\ real\ name\ is | real\ name | born | n\u00e9e | a\.?k\.?a\.? | alias
      | formerly
    )
    (?:\ (?:is|was|by|as|of|the|his|her|its|their|alias|nom\ de\ guerre|name|pseudonym)\b)*
    [\s:,]*["'\u201c\u2018(]?)$""",
    re.VERBOSE | re.IGNORECASE,
)
"""What stands between the known name and its alias, read backwards from the alias."""
_LONGEST_CUE = 80
"""Characters before an alias in which its cue must begin."""
_ACRONYM_BRACKET = re.compile(r"\s?[(\[]\s?(?:the\s)?[\"'\u201c\u2018]?$")
_SMALL_WORDS = tables.words("of the and for de la al el in on to")
_REACH = 2
"""Sentences in which the owner of an alias is looked for: its own and the one before."""


@dataclass(frozen=True, slots=True)
class Statement:
    """An article says that `left` and `right` are names of one entity."""

    rule: str
    left: str
    """The fuller or earlier name."""
    right: str
    """The acronym or alias."""
    label: Label
    span: Span
    """From the first name to the end of the second."""


def find_statements(
    text: str, sentences: Sequence[Span], names: Sequence[Name]
) -> tuple[Statement, ...]:
    """All statements of one article, in order.

    Acronyms in brackets after Schwartz and Hearst (2003), both ways round; aliases after a cue
    ("also known as", "nom de guerre", "née"), owned by the nearest name before it with the same
    label, in the same sentence or the one before.
    """
    ordered = sorted(names, key=lambda name: (name.start, -name.end))
    return (*_acronyms(text, ordered), *_aliases(text, sentences, ordered))


def fits_acronym(acronym: str, long_form: str) -> bool:
    """Whether the letters of `acronym` begin words of `long_form`, in order.

    Small words and the parts of hyphenated words may be passed over; the first letters must
    agree, and no more than half of the words may give no letter.
    """
    letters = acronym.replace(".", "").casefold()
    words = [w.casefold() for w in re.split(r"[\s\-\u2010-\u2015/]+", long_form) if w]
    weighty = [w for w in words if w not in _SMALL_WORDS]
    if not letters or not weighty or weighty[0][0] != letters[0]:
        return False
    return _takes(letters, words) and len(weighty) <= 2 * len(letters)


def _takes(letters: str, words: Sequence[str]) -> bool:
    """Whether every letter is found, each at the start of a word or inside the word before."""
    if not letters:
        return True
    if not words:
        return False
    word, rest = words[0], words[1:]
    taken = 0
    position = 0
    while taken < len(letters):
        found = word.find(letters[taken], position)
        if found < 0 or (taken == 0 and found != 0):
            break
        taken += 1
        position = found + 1
        if _takes(letters[taken:], rest):
            return True
    return _takes(letters, rest)


def _acronyms(text: str, names: Sequence[Name]) -> Iterator[Statement]:
    for before, after in zip(names, _next_outside(names), strict=True):
        if after is None or not _ACRONYM_BRACKET.fullmatch(text[before.end : after.start]):
            continue
        first, second = text[before.start : before.end], text[after.start : after.end]
        for long_form, short in ((first, second), (second, first)):
            if is_acronym(short) and fits_acronym(short, long_form):
                span = Span(before.start, after.end)
                yield Statement(ACRONYM, long_form, short, before.label, span)
                break


def _next_outside(names: Sequence[Name]) -> list[Name | None]:
    """For every name, the first later one that does not lie inside it."""
    following: list[Name | None] = []
    for index, name in enumerate(names):
        later = (other for other in names[index + 1 : index + 4] if other.start >= name.end)
        following.append(next(later, None))
    return following


def _aliases(text: str, sentences: Sequence[Span], names: Sequence[Name]) -> Iterator[Statement]:
    starts = [sentence.start for sentence in sentences]
    for index, name in enumerate(names):
        cue = _ALIAS_CUE.search(text[max(0, name.start - _LONGEST_CUE) : name.start])
        if cue is None:
            continue
        cue_start = max(0, name.start - _LONGEST_CUE) + cue.start()
        place = bisect_right(starts, name.start) - 1
        earliest = starts[max(0, place - _REACH + 1)] if place >= 0 else 0
        before = _owners(names[:index], name.label, range(earliest, cue_start + 1))
        owner = next(before, None)
        if owner is None or text[owner.start : owner.end] == text[name.start : name.end]:
            continue
        left, right = text[owner.start : owner.end], text[name.start : name.end]
        yield Statement(ALIAS, left, right, name.label, Span(owner.start, name.end))


def _owners(names: Iterable[Name], label: Label, reach: range) -> Iterator[Name]:
    """Names of the same label that stand wholly within `reach`, the nearest first."""
    for name in reversed(list(names)):
        if name.label is label and name.start in reach and name.end in reach:
            yield name
