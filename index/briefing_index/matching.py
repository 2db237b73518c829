"""Where do the words of a query stand in a text?"""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property, lru_cache

from msgspec import Struct

from briefing_index.analysis import words
from briefing_index.query import AllOf, Among, AnyOf, Not, Phrase, Published, Query, Term
from briefing_index.skimming import Place, Skimmed

Accepts = Callable[[str], bool]

_UNSHOWN_FIELDS = {"source"}
"""What is found there is not part of a text."""
_REMEMBERED = 4096
"""Words of which a matcher knows whether it accepts them."""


class Matcher(Struct, frozen=True, dict=True):
    """The words and phrases that a query wants, whatever the field."""

    phrases: tuple[Phrase, ...] = ()

    def spans(self, text: str) -> tuple[Place, ...]:
        """Where they stand in `text`: characters, half-open, in order, without overlap.

        A phrase is one span; of a phrase with slop, each word is one.
        """
        if not self.phrases:
            return ()
        skimmed = Skimmed(text)
        found = (span for phrase in self.phrases for span in self._spans(phrase, skimmed))
        return _without_overlap(found)

    def _spans(self, phrase: Phrase, skimmed: Skimmed) -> Iterable[Place]:
        accepted = [self._accepts[term] for term in phrase.terms]
        first = skimmed.places(phrase.terms[0], accepted[0])
        if len(accepted) == 1:
            return first
        if not phrase.slop:
            return _followed(skimmed.text, first, accepted[1:])
        return _scattered(skimmed.text, accepted, phrase.slop) if first else ()

    @cached_property
    def _accepts(self) -> dict[Term, Accepts]:
        """What each term accepts, asked once a word: the hits of a search share most of them."""
        terms = {term for phrase in self.phrases for term in phrase.terms}
        return {term: lru_cache(maxsize=_REMEMBERED)(term.accepts) for term in terms}


def matcher(query: Query | None) -> Matcher:
    """What a query looks for; nothing of what it excludes."""
    return Matcher(tuple(dict.fromkeys(_wanted(query)))) if query else Matcher()


def runs(places: Sequence[Sequence[int]], slop: int) -> Iterator[tuple[int, ...]]:
    """Where a phrase stands, given the positions (ascending) of each of its words.

    Each run begins at another place of the first word and is the shortest from there.
    """
    if slop == 0:
        sets = [set(following) for following in places[1:]]
        for first in places[0]:
            if all(first + step in following for step, following in enumerate(sets, 1)):
                yield tuple(range(first, first + len(places)))
        return
    longest = len(places) - 1 + slop
    for first in places[0]:
        run = _shortest_run(first, places[1:])
        if run and run[-1] - first <= longest:
            yield run


def _shortest_run(first: int, places: Sequence[Sequence[int]]) -> tuple[int, ...]:
    run = [first]
    for following in places:
        at = bisect_right(following, run[-1])
        if at == len(following):
            return ()
        run.append(following[at])
    return tuple(run)


def _wanted(query: Query) -> Iterator[Phrase]:
    match query:
        case Phrase():
            if not _UNSHOWN_FIELDS.issuperset(query.fields):
                yield query
        case AllOf() | AnyOf():
            for part in query.parts:
                yield from _wanted(part)
        case Published() | Among() | Not():
            return


def _followed(text: str, places: Iterable[Place], accepted: Sequence[Accepts]) -> Iterator[Place]:
    """Those places after which words stand that are accepted, each with all of these words."""
    for start, end in places:
        following = words(text, end)
        for position, accepts in enumerate(accepted):
            word = next(following, None)
            if word is None or word.position != position or not accepts(word.text):
                break
            end = word.end
        else:
            yield start, end


def _scattered(text: str, accepted: Sequence[Accepts], slop: int) -> Iterator[Place]:
    """The words of each run, with others between them."""
    read = {word.position: word for word in words(text)}
    places = [[at for at, word in read.items() if accepts(word.text)] for accepts in accepted]
    for run in runs(places, slop) if all(places) else ():
        yield from ((read[at].start, read[at].end) for at in run)


def _without_overlap(spans: Iterable[Place]) -> tuple[Place, ...]:
    merged: list[Place] = []
    for start, end in sorted(set(spans)):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)
