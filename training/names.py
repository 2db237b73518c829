"""Which names and parts of names does the training data itself know?"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from random import Random

from training.documents import Document, Name
from training.draft import Spelling, Word, spelling_of

SWAPPED_LABELS = ("ORG", "GPE", "LOC", "FAC")
AGREEMENT = 0.8
"""Share of a form's occurrences that must carry one label before the form is trusted."""
_LONGEST = 6


@dataclass(frozen=True, slots=True)
class Kind:
    """What a name must have in common with the one whose place it takes."""

    label: str
    is_acronym: bool
    length: int
    """Words, three standing for more."""


@dataclass(frozen=True, slots=True)
class NamePool:
    """Names to draw from; every form counts once, so that rare names are seen too."""

    wholes: dict[Kind, tuple[Spelling, ...]]
    given: tuple[str, ...]
    family: tuple[str, ...]
    places: tuple[str, ...]
    """Places of one word."""

    def surname(self, random: Random) -> str:
        """Draw a family name; every third is blended from the halves of two."""
        return _sometimes_blended(self.family, random)

    def given_name(self, random: Random) -> str:
        """Draw a first name; every third is blended from the halves of two."""
        return _sometimes_blended(self.given, random)

    def place(self, random: Random) -> str:
        """Draw a place of one word; every third is blended from the halves of two."""
        return _sometimes_blended(self.places, random)

    def whole(self, kind: Kind, random: Random) -> Spelling | None:
        """Draw a complete name of the same kind, if the data has any."""
        known = self.wholes.get(kind)
        return random.choice(known) if known else None


def kind_of(spelling: Spelling, label: str) -> Kind:
    """Say which names may stand in for this one."""
    first = spelling[0].text
    return Kind(
        label=label,
        is_acronym=len(spelling) == 1 and len(first) > 1 and first.isupper(),
        length=min(len(spelling), 3),
    )


def is_name_word(word: str) -> bool:
    """Whether a word is a capitalised one that can be exchanged, and no particle or initial."""
    return len(word) > 2 and word.isalpha() and word[0].isupper() and word[1:].islower()


def collect_names(documents: Iterable[Document]) -> NamePool:
    """Gather the names whose label the training data agrees on."""
    labels: defaultdict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
    spellings: dict[tuple[str, ...], Spelling] = {}
    ordinary: set[str] = set()
    for document in documents:
        if not document.text.islower():
            ordinary.update(word for word in document.words if word.islower())
        for name in document.names:
            if not _is_usable(document, name):
                continue
            spelling = spelling_of(document, name.first, name.last)
            form = tuple(word.text for word in spelling)
            labels[form][name.label] += 1
            spellings[form] = (replace(spelling[0], gap=" "), *spelling[1:])
    agreed = {
        form: counts.most_common(1)[0][0]
        for form, counts in labels.items()
        if counts.most_common(1)[0][1] >= AGREEMENT * counts.total()
        and not (len(form) == 1 and form[0].lower() in ordinary)
    }
    return _pool(spellings, agreed, ordinary)


def blend(one: str, other: str) -> str:
    """Join the head of one word to the tail of another at a vowel of each."""
    head = next((i for i in range(2, len(one)) if one[i] in "aeiou"), len(one) - 1)
    tail = next((i for i in range(len(other) - 2, 0, -1) if other[i] in "aeiou"), 1)
    return one[: head + 1] + other[tail + 1 :].lower() if len(other) > tail + 1 else one


def movement(pool: NamePool, random: Random) -> Spelling:
    """Make a name like a movement's, "X al-Y", from parts of names."""
    first, last = pool.surname(random), pool.surname(random)
    article = random.choice(("al", "al", "al", "el", "ul"))
    return (Word(" ", first), Word(" ", article), Word("", "-"), Word("", last))


def _is_usable(document: Document, name: Name) -> bool:
    if any(index in document.unknown for index in range(name.first, name.last)):
        return False
    words = spelling_of(document, name.first, name.last)
    text = document.spelling(name)
    acronym = len(words) == 1 and text.isupper() and 2 <= len(text) <= _LONGEST
    return len(words) <= _LONGEST and "\n" not in text and (acronym or not text.isupper())


def _pool(
    spellings: dict[tuple[str, ...], Spelling],
    agreed: dict[tuple[str, ...], str],
    ordinary: set[str],
) -> NamePool:
    wholes: defaultdict[Kind, list[Spelling]] = defaultdict(list)
    given: set[str] = set()
    family: set[str] = set()
    places: set[str] = set()
    for form, label in sorted(agreed.items()):
        if label in SWAPPED_LABELS and form[0][0].isupper():
            wholes[kind_of(spellings[form], label)].append(spellings[form])
        if label == "PERSON" and len(form) > 1 and is_name_word(form[-1]):
            family.update(word for word in form[-1:] if word.lower() not in ordinary)
            given.update(
                word for word in form[:1] if is_name_word(word) and word.lower() not in ordinary
            )
        if label == "GPE" and len(form) == 1 and is_name_word(form[0]):
            places.add(form[0])
    return NamePool(
        wholes={kind: tuple(each) for kind, each in wholes.items()},
        given=tuple(sorted(given)),
        family=tuple(sorted(family)),
        places=tuple(sorted(places)),
    )


def _sometimes_blended(words: tuple[str, ...], random: Random) -> str:
    word = random.choice(words)
    return blend(word, random.choice(words)) if random.random() < 1 / 3 else word
