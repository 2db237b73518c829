"""May letters stand for a longer name?"""

import re
from collections.abc import Iterator, Sequence

from briefing.language import tables

INITIALS = "initials"
"""Before the letters under which an acronym and its long forms meet."""
_SMALL_WORDS = tables.words("of the and for de la al el in on to")
_BLEND = re.compile(r"(?=.*[A-Z].*[A-Z])(?:[A-Z][a-z]{0,3}){2,4}")
_PART = re.compile(r"[A-Z][a-z]*")
_SHORTEST_ANYWHERE = 3
"""Letters from which an acronym may be inferred outside the article of its long form."""


def letters_of(acronym: str) -> str:
    """The letters of an acronym in lower case, without points and plural."""
    letters = acronym.replace(".", "")
    if len(letters) > 2 and letters.endswith("s"):
        letters = letters[:-1]
    return letters.casefold()


def fits_acronym(acronym: str, long_form: str) -> bool:
    """Whether the letters of `acronym` begin words of `long_form`, in order.

    After Schwartz and Hearst (2003). Small words and the parts of hyphenated words may be passed
    over; the first letters must agree, and no more than half of the words may give no letter.
    """
    letters = letters_of(acronym)
    words = [w.casefold() for w in re.split(r"[\s\-\u2010-\u2015/]+", long_form) if w]
    weighty = [w for w in words if w not in _SMALL_WORDS]
    if not letters or not weighty or not _begins(words, weighty, letters):
        return False
    return _takes(letters, words) and len(weighty) <= 2 * len(letters)


def are_initials(acronym: str, long_form: str) -> bool:
    """Whether every letter is the first of a word, and every weighty word gives one."""
    return letters_of(acronym) in set(initials_of(long_form))


def initials_of(long_form: str) -> Iterator[str]:
    """The acronyms that a name of several words may have: with its small words, and without."""
    words = [w for w in re.split(r"[\s\-\u2010-\u2015/]+", long_form.casefold()) if w]
    words = [word for word in words if word[0].isalnum()]
    weighty = [word for word in words if word not in _SMALL_WORDS]
    bare = words[1:] if words[:1] == ["the"] else words
    for chosen in (weighty, bare, ["the", *bare]):
        if len(weighty) > 1:
            yield "".join(word[0] for word in chosen)


def is_blend(text: str) -> bool:
    """Whether a form runs the beginnings of words together: LiLo, ScarJo, JLo, MBS."""
    return bool(_BLEND.fullmatch(text))


def fits_blend(blend: str, words: Sequence[str]) -> bool:
    """Whether each part of a blend begins the word at its place (LiLo and Lindsay Lohan)."""
    parts = [part.casefold() for part in _PART.findall(blend)]
    return len(parts) == len(words) and all(map(str.startswith, words, parts))


def acronym_asks(acronym: str) -> Iterator[str]:
    """Under what an acronym looks for its long form."""
    letters = letters_of(acronym)
    if len(letters) >= _SHORTEST_ANYWHERE:
        yield f"{INITIALS} {letters}"


def acronym_offers(long_form: str) -> Iterator[str]:
    """Under what a long form is found by its acronym."""
    for initials in set(initials_of(long_form)):
        if len(initials) >= _SHORTEST_ANYWHERE:
            yield f"{INITIALS} {initials}"


def _begins(words: Sequence[str], weighty: Sequence[str], letters: str) -> bool:
    return letters[0] in {weighty[0][0], words[0][0]}


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
