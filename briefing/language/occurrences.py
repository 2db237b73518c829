"""Where does each of many name forms stand in a text?"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter

from msgspec import Struct

_WORD = re.compile(r"\w+")
_NAME_WORD = re.compile(r"[^\Wb-z](?<!\w.)\w*", re.DOTALL)
"""The same but for words that begin small, al-Qaeda excepted: most of a text is passed unseen."""
_LOOKAHEAD = 3
"""Characters behind a form's first word that decide which of its forms are tried."""

_Shapes = tuple[tuple[int, int], ...]
"""Lengths of forms, each with the characters before its first word; longest first."""


class _Beginning(Struct, frozen=True):
    """The shapes of the forms that begin with one word."""

    short: _Shapes
    """Those that end within the lookahead."""
    long: dict[str, _Shapes]
    """The others, by the characters of the lookahead."""

    def shapes(self, ahead: str) -> _Shapes:
        """Those of the forms that may stand before the lookahead `ahead`."""
        long = self.long.get(ahead)
        return long + self.short if long else self.short


class FormFinder:
    """Finds whole-word occurrences of any number of forms in one pass over a text.

    Forms are found as they are written: case counts, but a curly apostrophe equals a straight one.
    The cost of a text hardly depends on the number of forms: at each word that begins a form, only
    the few lengths are tried that such forms have.
    """

    def __init__(self, forms: Iterable[str]) -> None:
        """Index `forms`; one without a letter or digit is never found."""
        self._forms: dict[str, str] = {}
        begun: defaultdict[str, list[tuple[str, int, int]]] = defaultdict(list)
        for form in forms:
            plain = _plain(form)
            first = _WORD.search(plain)
            if first and plain not in self._forms:
                self._forms[plain] = form
                ahead = _ahead(plain, first.end())
                begun[first.group()].append((ahead, len(plain), first.start()))
        shared = _Shared()
        self._beginnings = {word: _beginning(begun.pop(word), shared) for word in tuple(begun)}
        is_name = all(_NAME_WORD.match(word) for word in self._beginnings)
        self._word = _NAME_WORD if is_name else _WORD

    def __len__(self) -> int:
        """The number of different forms."""
        return len(self._forms)

    def find(self, text: str, *, nested: bool = False) -> Iterator[tuple[int, int, str]]:
        """Yield start, end and form of each occurrence, by start, then longer first.

        Occurrences do not overlap: the leftmost wins, then the longest. With `nested`, a shorter
        form that lies wholly inside a longer occurrence is yielded too.
        """
        plain = _plain(text)
        forms, beginnings = self._forms, self._beginnings
        covered = 0
        for word in self._word.finditer(plain):
            beginning = beginnings.get(word.group())
            if beginning is None:
                continue
            for length, lead in beginning.shapes(_ahead(plain, word.end())):
                start = word.start() - lead
                end = start + length
                if start < covered and not (nested and start >= 0 and end <= covered):
                    continue
                form = forms.get(plain[start:end])
                if form is not None and _is_whole(plain, start, end):
                    covered = max(covered, end)
                    yield start, end, form


def _plain(text: str) -> str:
    return text.replace("\u2019", "'")


def _ahead(text: str, place: int) -> str:
    return text[place : place + _LOOKAHEAD]


class _Shared:
    """Equal values, each held once: most forms begin and go on like many others."""

    def __init__(self) -> None:
        self._aheads: dict[str, str] = {}
        self._shapes: dict[_Shapes, _Shapes] = {}

    def ahead(self, ahead: str) -> str:
        return self._aheads.setdefault(ahead, ahead)

    def shapes(self, shapes: Iterable[tuple[int, int]]) -> _Shapes:
        ordered = tuple(sorted(set(shapes), reverse=True))
        return self._shapes.setdefault(ordered, ordered)


def _beginning(begun: Iterable[tuple[str, int, int]], shared: _Shared) -> _Beginning:
    short: list[tuple[int, int]] = []
    long: dict[str, _Shapes] = {}
    for ahead, kinds in groupby(sorted(begun), key=itemgetter(0)):
        shapes = [(length, lead) for _, length, lead in kinds]
        if len(ahead) < _LOOKAHEAD:
            short += shapes
        else:
            long[shared.ahead(ahead)] = shared.shapes(shapes)
    return _Beginning(shared.shapes(short), long)


def _is_whole(text: str, start: int, end: int) -> bool:
    return not (_joins(text, start) or _joins(text, end))


def _joins(text: str, place: int) -> bool:
    """Whether the characters on both sides of `place` belong to one word."""
    if not 0 < place < len(text):
        return False
    return _is_word(text[place - 1]) and _is_word(text[place])


def _is_word(character: str) -> bool:
    return character.isalnum() or character == "_"
