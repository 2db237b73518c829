"""Where does each of many name forms stand in a text?"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

_WORD = re.compile(r"\w+")
_NAME_WORD = re.compile(r"[^\Wb-z](?<!\w.)\w*", re.DOTALL)
"""The same but for words that begin small, al-Qaeda excepted: most of a text is passed unseen."""
_LOOKAHEAD = 3
"""Characters behind a form's first word that decide which of its forms are tried."""

_Shapes = tuple[tuple[int, int], ...]
"""Lengths of forms, each with the characters before its first word; longest first."""


@dataclass(frozen=True, slots=True)
class _Beginning:
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
        shapes: defaultdict[str, defaultdict[str, set[tuple[int, int]]]]
        shapes = defaultdict(lambda: defaultdict(set))
        for form in forms:
            plain = _plain(form)
            first = _WORD.search(plain)
            if first:
                self._forms.setdefault(plain, form)
                ahead = _ahead(plain, first.end())
                shapes[first.group()][ahead].add((len(plain), first.start()))
        self._beginnings = {word: _beginning(kinds) for word, kinds in shapes.items()}
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


def _beginning(kinds: dict[str, set[tuple[int, int]]]) -> _Beginning:
    ordered = {ahead: tuple(sorted(shapes, reverse=True)) for ahead, shapes in kinds.items()}
    short = {
        shape for ahead, shapes in ordered.items() if len(ahead) < _LOOKAHEAD for shape in shapes
    }
    long = {ahead: shapes for ahead, shapes in ordered.items() if len(ahead) == _LOOKAHEAD}
    return _Beginning(tuple(sorted(short, reverse=True)), long)


def _is_whole(text: str, start: int, end: int) -> bool:
    return not (_joins(text, start) or _joins(text, end))


def _joins(text: str, place: int) -> bool:
    """Whether the characters on both sides of `place` belong to one word."""
    if not 0 < place < len(text):
        return False
    return _is_word(text[place - 1]) and _is_word(text[place])


def _is_word(character: str) -> bool:
    return character.isalnum() or character == "_"
