"""Which phrases that news is full of, and the training data is not, are written into a copy?"""

from dataclasses import dataclass
from random import Random

from training.documents import Document, Name
from training.draft import Draft, Spelling, Word, redraft, spell
from training.names import Kind, NamePool, movement

ACRONYMS = 0.3
"""Share of the long names of organisations that are followed by their letters in brackets."""
FACILITIES = 0.12
"""Share of the places after "in", "at", "near" or "from" that become a base or an airport."""
PLACE_CUES = ("in", "at", "near", "from", "outside", "to")
FACILITY_WORDS = (
    "Air Base", "air base", "airbase", "Airbase", "naval base", "Naval Base", "military base",
    "airport", "International Airport", "airfield", "naval facility", "port",
)  # fmt: skip
SENTENCES = (
    "Forces loyal to {person} left {place} on Tuesday .",
    "{family} fled the country , two officials said .",
    "The government of {family} collapsed within days .",
    "{family} 's government and the {family} regime have not commented .",
    "Ousted President {person} was granted asylum in {place} .",
    "Talks with all sides go on , {family} told the {agency} news agency .",
    "{agency} quoted a spokesman as saying that the {facility} was calm .",
    "Satellite images showed ships leaving the {facility} and the {facility} .",
    "Reporting by {person} in {place} and {person} in {place} ; editing by {person}",
    "The {place} and the {organisation} called for restraint .",
    "{place} , {place} and {place} have closed their embassies .",
    "Rebels led by {movement} ( {letters} ) took {place} .",
    "{movement} , formerly known as {movement} , controls {place} .",
    "The {place} - based {organisation} said {family} had agreed .",
    "According to {agency} , {person} visited {place} province .",
    "{person} , known by the nom de guerre {alias} , spoke in {place} .",
    "{agency} reported on Sunday that {movement} fighters guard the {facility} .",
    "Deputy Foreign Minister {person} met {alias} in {place} .",
)  # fmt: skip
"""Invented here; the slots are filled from the training data's own names."""
_CLOSERS = frozenset((".", ",", ";", ")", "'s", "-"))
_OPENERS = frozenset(("(", "-"))


@dataclass(frozen=True, slots=True)
class Slot:
    """A name to write into a sentence."""

    spelling: Spelling
    label: str


def letters_of(spelling: Spelling) -> str:
    """Read the letters of a long name: the first of each word that is written with a capital."""
    return "".join(word.text[0] for word in spelling if word.text[0].isupper())


def insert_phrases(document: Document, random: Random) -> Document:
    """Add letters in brackets after long names, and facilities in the places of places."""

    def write_name(draft: Draft, name: Name, spelling: Spelling) -> None:
        if _becomes_facility(document, name, random):
            _write_facility(draft, spelling, random)
            return
        draft.write(spelling, name.label)
        if _takes_letters(document, name, spelling, random):
            _write_letters(draft, letters_of(spelling), name.label)

    return redraft(document, write_name).finish()


def add_sentence(document: Document, pool: NamePool, random: Random) -> Document:
    """Append one of our own sentences, filled with names of the pool."""
    draft = redraft(document, _write_as_it_is)
    _write_sentence(draft, random.choice(SENTENCES), pool, random)
    return draft.finish()


def _write_as_it_is(draft: Draft, name: Name, spelling: Spelling) -> None:
    draft.write(spelling, name.label)


def _becomes_facility(document: Document, name: Name, random: Random) -> bool:
    before = document.words[name.first - 1].lower() if name.first else ""
    return (
        name.label == "GPE"
        and name.last - name.first <= 2
        and before in PLACE_CUES
        and random.random() < FACILITIES
    )


def _takes_letters(document: Document, name: Name, spelling: Spelling, random: Random) -> bool:
    after = document.words[name.last] if name.last < len(document.tokens) else ""
    return (
        name.label == "ORG"
        and len(spelling) >= 3
        and 2 <= len(letters_of(spelling)) <= 6
        and after != "("
        and random.random() < ACRONYMS
    )


def _write_letters(draft: Draft, letters: str, label: str) -> None:
    draft.write((Word(" ", "("),))
    draft.write((Word("", letters),), label)
    draft.write((Word("", ")"),))


def _write_facility(draft: Draft, place: Spelling, random: Random) -> None:
    draft.write((Word(" ", "the"),))
    facility = spell(random.choice(FACILITY_WORDS))
    draft.write((Word(" ", place[0].text), *place[1:], *facility), "FAC")


def _write_sentence(draft: Draft, sentence: str, pool: NamePool, random: Random) -> None:
    filled: Spelling = ()
    before = ""
    for part in sentence.split():
        gap = "" if part in _CLOSERS or before in _OPENERS else " "
        before = part
        if not part.startswith("{"):
            draft.write((Word(gap, part),))
            continue
        slot = _fill(part.strip("{}"), filled, pool, random)
        filled = slot.spelling
        draft.write((Word(gap, filled[0].text), *filled[1:]), slot.label)


def _fill(slot: str, before: Spelling, pool: NamePool, random: Random) -> Slot:
    match slot:
        case "person":
            return Slot(spell(f"{pool.given_name(random)} {pool.surname(random)}"), "PERSON")
        case "family":
            return Slot(_family(pool, random), "PERSON")
        case "alias":
            return Slot(_alias(pool, random), "PERSON")
        case "place":
            return Slot(spell(pool.place(random)), "GPE")
        case "facility":
            words = random.choice(FACILITY_WORDS)
            return Slot((*spell(pool.place(random)), *spell(words)), "FAC")
        case "letters":
            return Slot(spell(letters_of(before) or "HX"), "ORG")
        case "movement":
            return Slot(movement(pool, random), "ORG")
        case "agency":
            return Slot(_agency(pool, random), "ORG")
        case _:
            return Slot(_organisation(pool, random), "ORG")


def _family(pool: NamePool, random: Random) -> Spelling:
    name = spell(pool.surname(random))
    if random.random() < 0.35:
        return (Word(" ", "al"), Word("", "-"), Word("", name[0].text))
    return name


def _alias(pool: NamePool, random: Random) -> Spelling:
    first = random.choice(("Abu", "Abu", pool.given_name(random)))
    return (*spell(first), *_family(pool, random))


def _organisation(pool: NamePool, random: Random) -> Spelling:
    return pool.whole(Kind("ORG", is_acronym=False, length=3), random) or movement(pool, random)


def _agency(pool: NamePool, random: Random) -> Spelling:
    if random.random() < 0.3:
        return spell(pool.surname(random))
    drawn = pool.whole(Kind("ORG", is_acronym=random.random() < 0.5, length=1), random)
    return drawn or spell("Newswire")
