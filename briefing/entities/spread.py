"""Which forms does the library know, and where else do they stand?

A form that the language pipeline found with confidence in one article is a name in every
article. What an article's names are is a pure function of its text, its own reading and the
known forms, so the order in which articles arrive makes no difference.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from briefing.article import Article, Span
from briefing.entities.teams import is_team_here, team_places, team_singular
from briefing.language import tables
from briefing.language.occurrences import FormFinder
from briefing.language.teams import is_nickname, places_of
from briefing.mention import Found, Label, Name, Reading

SURE = 0.75
"""Confidence from which a single finding may carry a form to other articles."""
_BY_VOTES = 0.7
"""The most that a name may have whose label the library gave against the model's own reading.

Of the names that the model passed over and the library marked, 10 of 14 were right on the
development set, read by eye. It does not follow the votes: they change with every addition, and
with them every article that holds the form would have to be derived again.
"""
_LONGEST_ACRONYM = 3
"""Letters up to which a form in capitals is taken for an acronym, not for a name in capitals."""
_OPENING_QUOTE = 1
_MAJORITY = 0.7
"""Share of the votes from which a label is the form's label everywhere."""
_MAJORITY_OF_WORDS = 0.5
"""The same for a form of several words, which hardly ever means two things."""
_WORD = re.compile(r"\w+")
_IN_FACILITY, _IN_NAME = 1, 2
_PLACES = frozenset({Label.GPE, Label.LOC})
_NO_PEOPLE = frozenset({Label.GPE, Label.ORG})
"""What a people's name is taken for where nobody is sure of it."""
_INSTITUTIONS = tables.words(
    """
    academy agency association bureau center centre clinic college commission committee company
    council court department federation foundation hospital institute ministry museum office
    organisation organization party police prison school society union university
    """
)
"""Last words of names that are organisations, whatever place is in them."""


class Vote(Struct, frozen=True):
    """How often a form was found with a label, and how often with confidence."""

    label: Label
    votes: int
    sure: int


class KnownForm(Struct, frozen=True):
    """What the library makes of a form."""

    label: Label
    is_spread: bool
    """Whether it is marked also where the pipeline did not see it."""


class KnownForms:
    """What the library makes of all its forms."""

    def __init__(self, decisions: Mapping[str, KnownForm]) -> None:
        """Gather `decisions`, by form."""
        self._decisions = decisions
        self._capitals = {
            form.upper(): decision
            for form, decision in decisions.items()
            if len(form) > _LONGEST_ACRONYM and not form.isupper()
        }
        spreadable = [form for form, one in decisions.items() if one.is_spread]
        shouted = (form.upper() for form in spreadable if form.upper() in self._capitals)
        self._singular = {
            one: decisions[form]
            for form in spreadable
            for one in team_singular(form, decisions[form].label)
        }
        self.finder = FormFinder((*spreadable, *shouted, *self._singular))
        self.team_places = team_places((form, one.label) for form, one in decisions.items())

    def label_of(self, form: str, own: Label | None = None) -> Label | None:
        """The label of a form, or its `own` one where the votes are divided.

        One in capitals (a dateline) has that of the same name without; what ends like the people
        of a known place is no place.
        """
        decision = self._capitals.get(form) or self._decisions.get(form) or self._singular.get(form)
        label = own if decision is None else decision.label
        no_people = _NO_PEOPLE if decision is None else (Label.GPE,)
        return Label.NORP if label in no_people and self._is_people(form) else label

    def _is_people(self, form: str) -> bool:
        """Whether a form is a known place's name with the ending of its people.

        Syria makes Syrians so; Carolina makes no people of the Carolinas.
        """
        person = form.removesuffix("s")
        place = person.removesuffix("n")
        if place == person or not place.endswith("a"):
            return False
        known = self._decisions.get(place)
        return known is not None and known.label is Label.GPE


def first_word(form: str) -> str:
    """The first word of a form in small letters: by it a form is looked up for a text."""
    word = _WORD.search(form)
    return word.group().casefold() if word else ""


def words_that_begin(text: str) -> set[str]:
    """The first words of all forms on which the names of a text may depend.

    Those are its own words, and for a people's name the place on which its label depends.
    """
    words = {word.casefold() for word in _WORD.findall(text)}
    return words | {word.removesuffix("s").removesuffix("n") for word in words}


def votes_of(article: Article, reading: Reading) -> Counter[tuple[str, Label, bool]]:
    """The findings of one article, counted by form, label and whether they are sure."""
    return Counter(
        (article.text[name.start : name.end], name.label, name.confidence >= SURE)
        for name in reading.names
        if name.found is not Found.SPREAD
    )


def known_form(form: str, votes: Iterable[Vote]) -> KnownForm | None:
    """The library's decision on a form, or None where the votes are divided."""
    counted = _believed(_by_its_head(form, votes))
    total = sum(vote.votes for vote in counted)
    has_words = len(form.split()) > 1
    majority = _MAJORITY_OF_WORDS if has_words else _MAJORITY
    if not counted or counted[0].votes < majority * total:
        return None
    is_named = has_words or (counted[0].label is Label.ORG and is_nickname(form))
    is_sure = counted[0].sure > 0 or (is_named and counted[0].votes > 1)
    return KnownForm(counted[0].label, is_sure and _is_spreadable(form))


def _believed(votes: Sequence[Vote]) -> list[Vote]:
    """The votes, most first; where any is sure, labels that nobody is sure of do not count."""
    sure = [vote for vote in votes if vote.sure]
    return sorted(sure or votes, key=lambda vote: (-vote.votes, -vote.sure, vote.label))


def _by_its_head(form: str, votes: Iterable[Vote]) -> list[Vote]:
    """The votes, those for a place as ones for an organisation where the last word says so."""
    words = form.split()
    is_institution = len(words) > 1 and words[-1].casefold() in _INSTITUTIONS
    counted: dict[Label, Vote] = {}
    for vote in votes:
        label = Label.ORG if is_institution and vote.label in _PLACES else vote.label
        before = counted.get(label, Vote(label, 0, 0))
        counted[label] = Vote(label, before.votes + vote.votes, before.sure + vote.sure)
    return list(counted.values())


def with_dependents(forms: Iterable[str]) -> set[str]:
    """`forms`, and those whose label rests on one of them (see `KnownForms.label_of`)."""
    found = set(forms)
    for form in tuple(found):
        found.add(form.upper())
        found.update(team_places([(form, Label.ORG)]))
        found.update(team_singular(form, Label.ORG))
        if form.endswith("a"):
            found.update((f"{form}n", f"{form}ns"))
    return found


def spread(article: Article, reading: Reading, known: KnownForms) -> tuple[Name, ...]:
    """The names of an article, with the library's labels and the forms that it knows.

    Returns:
        By start, then longer first; none where the article's language is not served.
    """
    if not reading.is_marked:
        return ()
    story = article.story()
    occurrences = [
        Name(start, end, label, Found.SPREAD, _BY_VOTES)
        for start, end, form in known.finder.find(story, nested=True)
        if (label := known.label_of(form)) is not None
    ]
    own = _not_cut_short([_relabelled(article, name, known) for name in reading.names], occurrences)
    taken = {(name.start, name.end) for name in own}
    occupied = _occupied(len(article.text), own)
    lower: set[str] | None = None
    added: list[Name] = []
    for name in occurrences:
        form = story[name.start : name.end]
        if (name.start, name.end) in taken or not _has_room(occupied, name):
            continue
        if " " not in form and (form.isupper() or _begins_sentence(name.start, reading)):
            lower = lower or set(re.findall(r"\b[a-z]+\b", story))
            if form.lower() in lower:
                continue
        added.append(name)
    marked = (*own, *added)
    groups = {story[name.start : name.end] for name in marked if name.label is Label.ORG}
    named = frozenset[str]().union(*map(places_of, groups))
    found = (_as_team(story, name, reading, known.team_places, named) for name in marked)
    return tuple(sorted(found, key=lambda name: (name.start, -name.end)))


def _not_cut_short(own: Sequence[Name], occurrences: Iterable[Name]) -> list[Name]:
    """The names of an article but for those that are a part of a longer one which is known.

    Oregon State is no name in Oregon State Police; a place in the name of a facility is, and so is
    what the reading itself found inside a name.
    """
    longer = {
        name.start: name for name in reversed(list(occurrences)) if name.label is not Label.FAC
    }
    starts = sorted(longer)
    kept = []
    outer = 0
    for name in own:
        at = bisect_right(starts, name.start) - 1
        over = longer[starts[at]] if at >= 0 else None
        is_cut = (
            over is not None
            and name.end <= over.end
            and name.end - name.start < over.end - over.start
        )
        if name.end <= outer or not is_cut:
            kept.append(name)
        outer = max(outer, name.end)
    return kept


def _as_team(
    story: str, name: Name, reading: Reading, places: frozenset[str], named: frozenset[str]
) -> Name:
    """The name as that of a team, where its place is named for it in the story of a game.

    Args:
        story: The article's.
        name: The name.
        reading: Its article's reading.
        places: Those of the library's teams.
        named: Those of the teams that the article names by their nicknames, without case.
    """
    form = story[name.start : name.end]
    is_named = form.casefold() in named
    if name.label is Label.ORG or not (is_named or form in places):
        return name
    at = bisect_right(reading.sentences, name.start, key=lambda sentence: sentence.start) - 1
    sentence = reading.sentences[at] if at >= 0 else Span(name.start, name.end)
    within = (sentence.start, sentence.end)
    if not is_team_here(story, name.start, name.end, within, is_named=is_named):
        return name
    return replace(name, label=Label.ORG, confidence=min(name.confidence, _BY_VOTES))


def _is_spreadable(form: str) -> bool:
    letters = [char for char in form if char.isalpha()]
    return (len(letters) >= 2 and letters[0].isupper()) or (len(letters) > 3 and "-" in form)


def _relabelled(article: Article, name: Name, known: KnownForms) -> Name:
    form = article.text[name.start : name.end]
    label = known.label_of(form, name.label)
    is_team = name.label is Label.ORG and form in known.team_places
    if label is None or label is name.label or is_team:
        return name
    return replace(name, label=label, confidence=min(name.confidence, _BY_VOTES))


def _occupied(length: int, names: Iterable[Name]) -> bytearray:
    """For every character: free, inside a facility's name, or inside another name."""
    mask = bytearray(length)
    for name in names:
        kind = _IN_FACILITY if name.label is Label.FAC else _IN_NAME
        for position in range(name.start, name.end):
            mask[position] = max(mask[position], kind)
    return mask


def _has_room(mask: bytearray, name: Name) -> bool:
    """Whether a name may stand where it does: on its own, or as the place inside a facility."""
    under = mask[name.start : name.end]
    return not any(under) or (name.label in _PLACES and under.count(_IN_FACILITY) == len(under))


def _begins_sentence(start: int, reading: Reading) -> bool:
    index = bisect_right(reading.sentences, start, key=lambda sentence: sentence.start) - 1
    return index >= 0 and start - reading.sentences[index].start <= _OPENING_QUOTE
