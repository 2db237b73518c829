"""Which sentences say best what the sources share?

Sentences are bags of terms, weighted by rarity, names twice. A sentence is salient as far as
sentences of other sources resemble it: the mean, over the other sources, of the best cosine there.
That is degree centrality as in LexRank (Erkan and Radev 2004) with one vote a source, so that an
outlet which repeats itself gains nothing. The choice among the best is by maximal marginal
relevance (Carbonell and Goldstein 1998).
"""

from array import array
from collections.abc import Callable, Iterator, Sequence

import numpy as np
from msgspec import Struct

from briefing.export.material import ArticleMaterial, Passage
from briefing.export.quotable import is_heading, quotable
from briefing.export.terms import SAME_TERMS, Bag, bag_of, is_same_statement
from briefing.export.vectors import Likeness, Numbers, Vectors

_CANDIDATES = 200
"""Sentences that are compared with all others; chosen by the terms that sources share."""
_LEAST_SUPPORT = 0.15
"""Mean best cosine below which a sentence counts as one source's own."""
_ON_THE_MATTER = 0.3
"""Cosine from which a sentence of another source speaks of the same matter."""
_TOO_NEAR = 0.45
"""Cosine with a chosen sentence above which a candidate says the same again."""
_REPEATED = 0.25
"""What likeness to a chosen sentence costs (one less lambda of maximal marginal relevance)."""
_DIGITS = 9
"""Behind the point, by which scores are compared: those that differ less are equal."""


class SharedSentence(Struct, frozen=True):
    """A sentence that stands for what several sources report."""

    passage: Passage
    also: tuple[Passage, ...]
    """The same statement in other sources, at most one a source, in the order of the articles."""
    compare: tuple[Passage, ...] = ()
    """What further sources say on the same matter, in words of their own; likewise."""


class _Scored(Struct, frozen=True):
    """Sentences, the best first, and their scores. Equal lengths."""

    numbers: Numbers
    scores: Likeness


def unheard(done: int) -> None:
    """Nobody asked how far it is."""


def shared_sentences(
    articles: Sequence[ArticleMaterial], *, most: int, on_article: Callable[[int], None] = unheard
) -> tuple[SharedSentence, ...]:
    """The sentences that say best what the articles share, best first, no statement twice.

    With a single source nothing can be shared: then its sentences with the weightiest terms are
    given.

    Args:
        articles: What the articles say.
        most: How many sentences are wanted at most.
        on_article: Told how many articles have been looked through.
    """
    sentences = _Sentences(articles, on_article)
    scored = _candidates(sentences)
    if sentences.count_sources > 1:
        scored = _by_support(scored.numbers, sentences)
    chosen = _without_repeats(scored, sentences.vectors, most)
    return tuple(_with_others(number, sentences) for number in chosen)


class _Sentences:
    """Every sentence of some articles, headings left out, by its number in their order."""

    def __init__(
        self, articles: Sequence[ArticleMaterial], on_article: Callable[[int], None]
    ) -> None:
        """Look through the articles; `on_article` is told how many that were."""
        self._articles = articles
        self._article, self._place = array("i"), array("i")
        """Of each sentence the number of its article, and its number there."""
        is_quotable, sources = bytearray(), array("i")
        known: dict[str, int] = {}

        def bags() -> Iterator[Bag]:
            for number, material in enumerate(articles):
                alone = {passage.span for passage in quotable(material)}
                source = known.setdefault(material.article.source, len(known))
                for place, span in enumerate(material.sentences):
                    if is_heading(material.article, span):
                        continue
                    self._article.append(number)
                    self._place.append(place)
                    is_quotable.append(span in alone)
                    sources.append(source)
                    yield self.bag(len(sources) - 1)
                on_article(number + 1)

        self.vectors = Vectors(bags())
        self.quotable = np.flatnonzero(np.array(is_quotable, np.bool_))
        """The numbers of those that can stand alone."""
        self.sources = np.array(sources, np.int64)
        """The number of the source of each."""
        self.count_sources = len(np.unique(self.sources))

    def passage(self, number: int) -> Passage:
        """Where a sentence stands."""
        material = self._articles[self._article[number]]
        return Passage(material.article, material.sentences[self._place[number]])

    def bag(self, number: int) -> Bag:
        """The terms of a sentence."""
        material, passage = self._articles[self._article[number]], self.passage(number)
        start, end = passage.span.start, passage.span.end
        names = (m.text for m in material.mentions if start <= m.start and m.end <= end)
        return bag_of(passage.text, names)


def _candidates(sentences: _Sentences) -> _Scored:
    """The quotable sentences whose terms are spread over most sources, best first."""
    spread = sentences.vectors.spread(sentences.sources)[sentences.quotable]
    return _best_first(sentences.quotable, spread, _CANDIDATES)


def _best_first(numbers: Numbers, scores: Likeness, most: int | None = None) -> _Scored:
    order = np.argsort(-np.round(scores, _DIGITS), kind="stable")[:most]
    return _Scored(numbers[order], scores[order])


def _by_support(candidates: Numbers, sentences: _Sentences) -> _Scored:
    supports = np.array([_support(number, sentences) for number in candidates.tolist()])
    is_supported = supports >= _LEAST_SUPPORT
    return _best_first(candidates[is_supported], supports[is_supported])


def _support(number: int, sentences: _Sentences) -> float:
    """The mean, over the other sources, of the best cosine there."""
    found, likeness = sentences.vectors.resembling(number)
    best = np.zeros(sentences.count_sources)
    np.maximum.at(best, sentences.sources[found], likeness)
    best[sentences.sources[number]] = 0.0
    return float(best.sum()) / (sentences.count_sources - 1)


def _without_repeats(scored: _Scored, vectors: Vectors, most: int) -> list[int]:
    chosen: list[int] = []
    left = list(zip(scored.numbers.tolist(), scored.scores.tolist(), strict=True))
    while left and len(chosen) < most:
        best, _ = max(left, key=lambda pair: _relevance(pair[0], pair[1], chosen, vectors))
        chosen.append(best)
        left = [pair for pair in left if vectors.cosine(pair[0], best) < _TOO_NEAR]
    return chosen


def _relevance(number: int, score: float, chosen: Sequence[int], vectors: Vectors) -> float:
    repeated = max((vectors.cosine(number, other) for other in chosen), default=0.0)
    return round(score - _REPEATED * repeated, _DIGITS)


def _with_others(chosen: int, sentences: _Sentences) -> SharedSentence:
    """The chosen sentence with the best one on the same matter of every other source."""
    best: dict[int, tuple[bool, float, int]] = {}
    for number, likeness, is_same in _on_the_matter(chosen, sentences):
        source = int(sentences.sources[number])
        rank = (is_same, round(likeness, _DIGITS), -number)
        best[source] = max(rank, best.get(source, rank))
    ranked = sorted(best.values(), key=lambda rank: -rank[2])
    return SharedSentence(
        sentences.passage(chosen),
        also=tuple(sentences.passage(-negative) for is_same, _, negative in ranked if is_same),
        compare=tuple(
            sentences.passage(-negative) for is_same, _, negative in ranked if not is_same
        ),
    )


def _on_the_matter(chosen: int, sentences: _Sentences) -> Iterator[tuple[int, float, bool]]:
    """Number and likeness of what other sources say of it, and whether it is the same statement."""
    vectors, bag = sentences.vectors, sentences.bag(chosen)
    found, likeness = vectors.resembling(chosen)
    shared = vectors.shared(chosen)[found]
    may_be_same = shared >= SAME_TERMS * (vectors.sizes[found] + vectors.sizes[chosen] - shared)
    is_other = sentences.sources[found] != sentences.sources[chosen]
    for at in np.flatnonzero(is_other & (may_be_same | (likeness >= _ON_THE_MATTER))).tolist():
        number, alike = int(found[at]), float(likeness[at])
        is_same = bool(may_be_same[at]) and is_same_statement(bag, sentences.bag(number))
        if is_same or alike >= _ON_THE_MATTER:
            yield number, alike, is_same
