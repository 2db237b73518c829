"""Where do the words of a query stand in a text?"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from briefing_index.analysis import Word, words
from briefing_index.query import AllOf, Among, AnyOf, Exactly, Not, Phrase, Published, Query, Term

_UNSHOWN_FIELDS = {"source"}
"""What is found there is not part of a text."""


@dataclass(frozen=True, slots=True)
class Matcher:
    """The words and phrases that a query wants, whatever the field."""

    phrases: tuple[Phrase, ...] = ()

    def spans(self, text: str) -> tuple[tuple[int, int], ...]:
        """Where they stand in `text`: characters, half-open, in order, without overlap.

        A phrase is one span; of a phrase with slop, each word is one.
        """
        if not self.phrases:
            return ()
        read = tuple(words(text))
        found = (span for phrase in self.phrases for span in _spans(phrase, read))
        return _without_overlap(found)


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


def _spans(phrase: Phrase, read: Sequence[Word]) -> Iterator[tuple[int, int]]:
    places = [_places(term, read) for term in phrase.terms]
    if not all(places):
        return
    by_position = {word.position: word for word in read}
    for run in runs(places, phrase.slop):
        if phrase.slop:
            yield from ((by_position[at].start, by_position[at].end) for at in run)
        else:
            yield by_position[run[0]].start, by_position[run[-1]].end


def _places(term: Term, read: Sequence[Word]) -> list[int]:
    if isinstance(term, Exactly):
        return [word.position for word in read if word.text == term.text]
    accepted = {text for text in {word.text for word in read} if term.accepts(text)}
    return [word.position for word in read if word.text in accepted]


def _without_overlap(spans: Iterable[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(set(spans)):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)
