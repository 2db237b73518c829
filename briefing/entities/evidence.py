"""Where are the partners of a name looked for, and which rule holds between two names?

Names are never compared all with all: each name is put under a few words of its own, and only
names under the same word meet.
"""

from collections.abc import Iterator, Mapping

from briefing.entities.acronyms import acronym_asks, acronym_offers, are_initials
from briefing.entities.family import Family
from briefing.entities.forms import has_number, is_acronym
from briefing.entities.nameform import NameForm, is_fuller
from briefing.entities.organisations import (
    KnownKeys,
    group_asks,
    group_offers,
    group_rule,
    is_team,
)
from briefing.entities.persons import person_asks, person_offers, person_rule
from briefing.entities.romanisation import (
    are_romanisations,
    chinese_skeleton,
    is_slip,
    skeleton,
    sound_alike,
)
from briefing.entities.team_names import team_asks, team_offers, team_rule
from briefing.entities.wellknown import thing_of

SAME_FORM = "same form"
OTHER_KIND = "same form, read as another kind"
KNOWN_NAMES = "known by both names"
ROMANISATION = "romanisation"
PLURAL = "plural"
INFERRED_ACRONYM = "acronym in one story"

Neighbours = Mapping[NameForm, frozenset[str]]
"""What stands around a name: names of its sentences, kinds of facility named after it."""

_KINDS_CONFUSED = frozenset({Family.FACILITY, Family.GROUP, Family.PLACE})
_ROMANISED = frozenset({Family.PERSON, Family.PLACE, Family.FACILITY})
"""Names in which one letter may be another, if what stands around them agrees."""


def meets(name: NameForm) -> Iterator[str]:
    """Under what a name meets the others that may be the same."""
    family = name.family.value
    yield f"{family} key {name.key}"
    if name.family in _KINDS_CONFUSED and len(name.words) > 1:
        yield f"any key {name.key}"
    thing = thing_of(name)
    if thing is not None:
        yield f"{family} thing {thing}"
    yield f"{family} skeleton {skeleton(name.key)}"
    if name.family is not Family.EVENT and not is_acronym(name.text):
        yield f"{family} joined {skeleton(''.join(name.words))}"
    if name.family is Family.PERSON:
        chinese = chinese_skeleton(name.words)
        if chinese is not None:
            yield f"chinese {chinese}"
    if name.family is Family.GROUP and not is_acronym(name.text):
        yield f"{family} singular {_singular(name)}"


def asks(name: NameForm) -> Iterator[str]:
    """Under what a short form looks for its owners."""
    family = name.family.value
    if name.family is Family.PERSON:
        yield from (f"{family} {word}" for word in person_asks(name.words))
    elif name.family is not Family.EVENT:
        yield from (f"{family} {word}" for word in group_asks(name.family, name.words))
    if name.family is Family.GROUP:
        yield from team_asks(name.key)
        if is_acronym(name.text):
            yield from (f"{family} {word}" for word in acronym_asks(name.text))


def offers(name: NameForm) -> Iterator[str]:
    """Under what a longer name is found by the short forms that it may own."""
    family = name.family.value
    if name.family is Family.PERSON:
        yield from (f"{family} {word}" for word in person_offers(name.words))
    elif name.family is not Family.EVENT and len(name.words) > 1:
        yield from (f"{family} {word}" for word in group_offers(name.family, name.words))
    if name.family is Family.GROUP:
        yield from team_offers(name.key)
        if len(name.words) > 1:
            yield from (f"{family} {word}" for word in acronym_offers(name.text))


def leans(name: NameForm) -> Iterator[str]:
    """The words under which those meet on whose being there it depends what a name offers.

    New Orleans Saints owns Saints only where New Orleans is a place.
    """
    words = name.words
    if name.family not in (Family.GROUP, Family.FACILITY):
        return
    if "of" in words[1:-1]:
        yield f"{Family.PLACE} key {' '.join(words[words.index('of', 1) + 1 :])}"
    for at in range(1, len(words)):
        yield f"{Family.PLACE} key {' '.join(words[:at])}"
        if name.family is Family.GROUP and is_team(words[at:]):
            yield f"{Family.GROUP} key {' '.join(words[at:])}"


def sameness(left: NameForm, right: NameForm) -> str | None:
    """The rule by which two names that meet may be one, or None.

    `needs_context` says whether what stands around them must agree as well.
    """
    if left.family is not right.family:
        return OTHER_KIND if _is_other_kind(left, right) else None
    if left.key == right.key:
        return SAME_FORM
    thing = thing_of(left)
    if thing is not None and thing == thing_of(right):
        return KNOWN_NAMES
    if _may_be_romanisations(left, right):
        return ROMANISATION
    if left.family is Family.GROUP and _differ_by_plural(left, right):
        return PLURAL
    return None


def needs_context(rule: str) -> bool:
    """Whether names join by a rule only where what stands around them agrees."""
    return rule in {ROMANISATION, PLURAL, INFERRED_ACRONYM}


def agrees(left: NameForm, right: NameForm, neighbours: Neighbours) -> bool:
    """Whether the context of two like names agrees as well.

    A name of several words agrees with one that sounds the same, and a longer one of a group with
    one that shares a word; else both need a neighbour in common.
    """
    if len(left.words) > 1 and len(right.words) > 1:
        if left.family is Family.GROUP:
            if set(left.words) & set(right.words):
                return True
        elif _sound_alike(left, right) or _are_one_chinese(left, right):
            return True
    return bool(neighbours.get(left, frozenset()) & neighbours.get(right, frozenset()))


def owning_rule(short: NameForm, long: NameForm, known: KnownKeys) -> str | None:
    """The rule by which a longer name may own a short form anywhere in the library, or None."""
    if short.family is not long.family:
        return None
    rule = _rule_of_words(short, long, known) if is_fuller(long, short) else None
    is_group = short.family is Family.GROUP
    return team_rule(short.key, long.key) if rule is None and is_group else rule


def _rule_of_words(short: NameForm, long: NameForm, known: KnownKeys) -> str | None:
    if short.family is Family.PERSON:
        is_spelling = _may_be_romanisations(short, long)
        return None if is_spelling else person_rule(short.words, long.words)
    is_letters = short.family is Family.GROUP and is_acronym(short.text)
    if is_letters and are_initials(short.text, long.text):
        return INFERRED_ACRONYM
    return group_rule(short.family, short.words, long.words, known)


def _is_other_kind(left: NameForm, right: NameForm) -> bool:
    """Whether one form of several words was read as a facility here, and as something else there.

    A place and a group stay two: a city and its team.
    """
    families = {left.family, right.family}
    is_confused = Family.FACILITY in families and families <= _KINDS_CONFUSED
    return is_confused and left.key == right.key and len(left.words) > 1


def _may_be_romanisations(left: NameForm, right: NameForm) -> bool:
    if left.family is Family.EVENT or is_acronym(left.text) or is_acronym(right.text):
        return False
    if has_number(set(left.words) ^ set(right.words)):
        return False
    is_even = left.family in _ROMANISED and len(left.words) == len(right.words)
    if is_even and all(map(are_romanisations, left.words, right.words)):
        return True
    return _sound_alike(left, right) or _are_one_chinese(left, right)


def _sound_alike(left: NameForm, right: NameForm) -> bool:
    if len(left.words) == len(right.words):
        pairs = list(zip(left.words, right.words, strict=True))
        if len(pairs) > 1 and any(one == other for one, other in pairs):
            return all(sound_alike(*pair) or is_slip(*pair) for pair in pairs)
        return all(sound_alike(*pair) for pair in pairs)
    return sound_alike("".join(left.words), "".join(right.words))


def _are_one_chinese(left: NameForm, right: NameForm) -> bool:
    """Whether one is the Pinyin of the other's syllables; two names in Pinyin are two."""
    if left.family is not Family.PERSON or len(left.words) == len(right.words) == 2:
        return False
    chinese = chinese_skeleton(left.words)
    return chinese is not None and chinese == chinese_skeleton(right.words)


def _differ_by_plural(left: NameForm, right: NameForm) -> bool:
    is_acronymic = is_acronym(left.text) or is_acronym(right.text)
    return not is_acronymic and _singular(left) == _singular(right)


def _singular(name: NameForm) -> str:
    """The words of a name without the s of a plural; only for comparing."""
    return " ".join(word.removesuffix("s") if len(word) > 3 else word for word in name.words)
