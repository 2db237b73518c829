"""Which names are persons, whatever the model took them for?"""

import re
from collections.abc import Container, Iterable, Iterator, Sequence

from msgspec.structs import replace

from briefing.language.gazetteer import is_doubtful, known_names
from briefing.language.marks import in_order, laid_under
from briefing.language.tables import words
from briefing.language.titles import follows_title, is_bare_title, titled
from briefing.language.trimming import trimmed
from briefing.mention import Found, Label, Name

_ARTICLE = re.compile(r"(?:al|el|ash|as|ad|ar|an|az)[-\s]", re.IGNORECASE)
_NICKNAME = re.compile(r"""\s["'\u201c\u2018]\w[^"\u201c\u201d\n]{0,29}["'\u201d\u2019]\s""")
_NICKNAMED = re.compile(
    r"""\s["'\u201c\u2018](?:[Tt]he\s)?[A-Z][\w.-]*(?:\s[A-Z][\w.-]*)?["'\u201d\u2019]\s[A-Z][\w-]+"""
)
"""A nickname in quotes after a given name, with the surname."""
_CALLED = re.compile(
    r"""\b(?:(?:identif(?:y|ies|ied)|introduce[sd]?|reveal(?:s|ed)?|unmask(?:s|ed)?)
          \ (?:himself|herself)(?:\ (?:only|publicly))?\ as
        | (?:agent|guy|informant|informer|insider|man|source|spy|suspect|whistleblower|woman)
          (?:(?:\ \w+){0,3}?\ (?:known(?:\ only)?\ as|nicknamed|dubbed)
            |\ (?:they|people|everyone)\ (?:used\ to\ )?call(?:ed)?)
        | (?:by|under)\ (?:the|his|her)\ (?:alias|moniker|nickname|nom\ de\ guerre|pseudonym))
    ,?\s["'`\u201c\u2018]?$""",
    re.VERBOSE,
)
"""What stands before the name that a person goes by."""
_LAST_WORDS = (
    *(" as", " nicknamed", " dubbed", " call", " called"),
    *(" alias", " moniker", " nickname", " guerre", " pseudonym"),
)
_BETWEEN = ", \"'`\u201c\u2018"
_LONGEST_CALL = 80
_SUFFIXES = words("Jr Jr. Sr Sr. II III IV")


def with_people(text: str, names: Sequence[Name]) -> list[Name]:
    """Type names as persons where a title or office says so, or a full name in the text.

    A name directly after "spokesman", "President" and the like is a person, after the surest of
    these also where the model found none; so is, all through the text, what somebody is said to be
    known as. A bare surname is one if the text has the full name, and a nickname in quotes belongs
    to the names on both sides of it.
    """
    called = {text[name.start : name.end] for name in names if _is_called(text, name)}
    found = [_introduced(text, name, called) for name in names]
    new = (Name(start, end, Label.PERSON, Found.RULE, 1.0) for start, end in titled(text))
    found = _with_nicknames(text, laid_under(found, trimmed(text, new)))
    family = surnames(text, found)
    return [
        replace(name, label=Label.PERSON) if _shares(text, name, family) else name for name in found
    ]


def surnames(text: str, names: Iterable[Name]) -> frozenset[str]:
    """Give the surnames of the full names in `text`, with and without the Arabic article."""
    return frozenset(
        form
        for name in names
        if name.label is Label.PERSON
        for form in _surnames(text[name.start : name.end])
        if form not in known_names()
    )


def _introduced(text: str, name: Name, called: Container[str]) -> Name:
    """Believe a title, or that the text says of somebody to be `called` so, and not the model."""
    form = text[name.start : name.end]
    is_called = form in called
    if name.label is Label.NORP or not (is_called or follows_title(text, name.start)):
        return name
    is_known = form in known_names() and not is_doubtful(form)
    is_acronym = form.isupper()
    if is_known or is_acronym:
        return name
    confidence = 1.0 if is_called else name.confidence
    return replace(name, label=Label.PERSON, confidence=confidence)


def _is_called(text: str, name: Name) -> bool:
    """Whether the words before a name say that somebody goes by it."""
    before = text[max(0, name.start - _LONGEST_CALL) : name.start]
    return before.rstrip(_BETWEEN).endswith(_LAST_WORDS) and _CALLED.search(before) is not None


def _with_nicknames(text: str, names: Iterable[Name]) -> list[Name]:
    joined: list[Name] = []
    for name in in_order(names):
        first = joined[-1] if joined else None
        if first and Label.PERSON is first.label is name.label:
            whole = _NICKNAMED.match(text, first.end)
            if whole and name.start < whole.end():
                joined[-1] = replace(first, end=max(whole.end(), name.end))
                continue
        is_second = first is not None and _NICKNAME.fullmatch(text, first.end, name.start)
        if first and is_second and Label.PERSON is first.label is name.label:
            joined[-1] = replace(first, end=name.end)
        else:
            joined.append(name)
    return joined


def _surnames(full: str) -> Iterator[str]:
    parts = full.split()
    while parts and parts[-1] in _SUFFIXES:
        parts.pop()
    if len(parts) < 2:
        return
    last = parts[-1]
    if len(parts) > 2 and _ARTICLE.fullmatch(parts[-2] + " "):
        last = f"{parts[-2]} {last}"
    bare = _ARTICLE.sub("", last, count=1)
    if len(bare) < 3 or not bare[:1].isupper() or is_bare_title(bare):
        return
    yield from (last, bare, f"al-{bare}", f"Al-{bare}", f"al {bare}", f"Al {bare}")


def _shares(text: str, name: Name, family: frozenset[str]) -> bool:
    return name.label is not Label.PERSON and text[name.start : name.end] in family
