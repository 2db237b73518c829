"""What fits at the place where a query is being written?"""

import re
from collections.abc import Sequence

from msgspec import Struct

from briefing.printable import one_line
from briefing.tui.narrowed_query import Filter
from briefing.tui.query_language import DATE_FIELDS, DATES, FIELDS

Sources = Sequence[tuple[str, int]]
"""Outlets, each with the number of its articles; the most articles first."""

_MOST = 5
"""Completions that are offered."""
_FEWEST_LETTERS = 3
"""Letters after which a word may become the name of a field."""

_EXAMPLES = 'words · "a phrase" · one OR other · -without · source:outlet · date:2024'
_IN_GENERAL = 'All these words. Also: OR · -without · "a phrase" · (…) · source: · date: · entity:'
_IN_PHRASE = 'These words in this order. "near words"~5 lets 5 others stand between them.'
_IN_GROUP = "(one OR other) goes together; the closing parenthesis ends it."
_AFTER_MINUS = "-word, -“a phrase” or -source:outlet: articles that do not have it."
_AFTER_STAR = "harb* begins so, *bour ends so; two letters at least."
_AFTER_TILDE = "word~ may differ in one letter, word~2 in two."
_AFTER_JOINT = "A word comes next, “a phrase” or a parenthesis."

_FIELD = re.compile(r'(?:^|[\s(-])(?P<field>[^\W\d]\w*):(?P<value>"[^"]*|[^\s()"]*)$')
_LAST_WORD = re.compile(r"(?:^|[\s(-])(?P<word>[^\W\d]\w*)$")
_JOINT = re.compile(r"(?:^|\s)(?:AND|OR|NOT)\s+$")


class Hint(Struct, frozen=True):
    """What fits, in a line."""

    text: str
    completions: tuple[str, ...] = ()
    """What may stand in place of the last `replaced` characters before the cursor."""
    replaced: int = 0


def hint(before: str, sources: Sources) -> Hint:
    """What fits after `before`, the part of a query that stands before the cursor."""
    if not before.strip():
        return Hint(_EXAMPLES)
    if match := _FIELD.search(before):
        return _in_field(match["field"].lower(), match["value"].lstrip('"'), match, sources)
    if len(re.findall('[“”„‟«»"]', before)) % 2:
        return Hint(_IN_PHRASE)
    if _JOINT.search(before):
        return Hint(_AFTER_JOINT)
    by_sign = {"(": _IN_GROUP, "-": _AFTER_MINUS, "*": _AFTER_STAR, "~": _AFTER_TILDE}
    if before[-1] in by_sign:
        return Hint(by_sign[before[-1]])
    match = _LAST_WORD.search(before)
    return _of_word(match["word"]) if match else Hint(_IN_GENERAL)


def _in_field(field: str, value: str, match: re.Match[str], sources: Sources) -> Hint:
    if field in DATE_FIELDS:
        return Hint(f"{field}: {' · '.join(DATES)}")
    if field == "source":
        return _of_source(value, len(match["value"]), sources)
    if field in FIELDS:
        form = FIELDS[field]
        return Hint(f"{field}: {form.about}, as {form.example}")
    return Hint(f"No field is called {field}. There are {', '.join(FIELDS)}.")


def _of_source(value: str, replaced: int, sources: Sources) -> Hint:
    found = _beginning_so(value, sources)
    shown = " · ".join(f"{one_line(name)} {articles:,}" for name, articles in found)
    if not shown:
        return Hint(f"No outlet begins with “{one_line(value)}”." if value else "source: an outlet")
    texts = (Filter("source", name).text.partition(":")[2] for name, _ in found)
    return Hint(f"Tab: {shown}", tuple(f"{text} " for text in texts), replaced)


def _beginning_so(value: str, sources: Sources) -> list[tuple[str, int]]:
    """Outlets that begin so, and then those in which another word does."""
    key = value.strip().casefold()
    first, others = [], []
    for source in sources:
        name = source[0].casefold()
        if name.startswith(key):
            first.append(source)
        elif f" {key}" in name:
            others.append(source)
        if len(first) == _MOST:
            break
    return [*first, *others][:_MOST]


def _of_word(word: str) -> Hint:
    if len(word) < _FEWEST_LETTERS:
        return Hint(_IN_GENERAL)
    found = [field for field in FIELDS if field.startswith(word.casefold())]
    if not found:
        return Hint(_IN_GENERAL)
    told = " · ".join(f"{field}: {FIELDS[field].about}" for field in found)
    return Hint(f"Tab: {told}", tuple(f"{field}:" for field in found), len(word))
