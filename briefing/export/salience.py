"""Which sentences say best what the sources share?

Sentences are bags of terms, weighted by rarity, names twice. A sentence is salient as far as
sentences of other sources resemble it: the mean, over the other sources, of the best cosine there.
That is degree centrality as in LexRank (Erkan and Radev 2004) with one vote a source, so that an
outlet which repeats itself gains nothing. The choice among the best is by maximal marginal
relevance (Carbonell and Goldstein 1998).
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TypeAlias

from msgspec import Struct

from briefing.export.material import ArticleMaterial, Passage, Place
from briefing.export.quotable import quotable
from briefing.export.terms import Bag, Vector, bag_of, cosine, is_same_statement, vectors

_CANDIDATES = 200
"""Sentences that are compared with all others; chosen by the terms that sources share."""
_MOST_POSTINGS = 2_000
"""A term in more sentences than this finds no resembling sentence."""
_LEAST_SUPPORT = 0.15
"""Mean best cosine below which a sentence counts as one source's own."""
_ON_THE_MATTER = 0.3
"""Cosine from which a sentence of another source speaks of the same matter."""
_TOO_NEAR = 0.45
"""Cosine with a chosen sentence above which a candidate says the same again."""

_REPEATED = 0.25
"""What likeness to a chosen sentence costs (one less lambda of maximal marginal relevance)."""


class SharedSentence(Struct, frozen=True):
    """A sentence that stands for what several sources report."""

    passage: Passage
    also: tuple[Passage, ...]
    """The same statement in other sources, at most one a source, in the order of the articles."""
    compare: tuple[Passage, ...] = ()
    """What further sources say on the same matter, in words of their own; likewise."""


class _Sentence(Struct, frozen=True):
    passage: Passage
    bag: Bag
    vector: Vector
    is_quotable: bool

    @property
    def source(self) -> str:
        return self.passage.article.source


_Scored: TypeAlias = tuple[float, _Sentence]
_Postings: TypeAlias = Mapping[str, Sequence[int]]


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
    sentences = tuple(_sentences(articles, on_article))
    postings = _postings(sentences)
    scored = _candidates(sentences)
    if len({sentence.source for sentence in sentences}) > 1:
        scored = _by_support([sentence for _, sentence in scored], sentences, postings)
    return tuple(
        _with_others(chosen, sentences, postings) for chosen in _without_repeats(scored, most)
    )


def _sentences(
    articles: Sequence[ArticleMaterial], on_article: Callable[[int], None]
) -> Iterator[_Sentence]:
    passages: list[Passage] = []
    bags: list[Bag] = []
    alone: set[Place] = set()
    for number, material in enumerate(articles, 1):
        on_article(number)
        alone.update(passage.place for passage in quotable(material))
        for span in material.sentences:
            if any(heading.overlaps(span) for heading in material.article.headings):
                continue
            passage, start, end = Passage(material.article, span), span.start, span.end
            passages.append(passage)
            names = (m.text for m in material.mentions if start <= m.start and m.end <= end)
            bags.append(bag_of(passage.text, names))
    for passage, bag, vector in zip(passages, bags, vectors(bags), strict=True):
        yield _Sentence(passage, bag, vector, passage.place in alone)


def _postings(sentences: Sequence[_Sentence]) -> _Postings:
    postings: dict[str, list[int]] = {}
    for number, sentence in enumerate(sentences):
        for term in sentence.vector:
            postings.setdefault(term, []).append(number)
    return postings


def _candidates(sentences: Sequence[_Sentence]) -> list[_Scored]:
    """The quotable sentences whose terms are spread over most sources, best first."""
    sources: dict[str, set[str]] = {}
    for sentence in sentences:
        for term in sentence.vector:
            sources.setdefault(term, set()).add(sentence.source)
    scored = [
        (sum(weight * len(sources[term]) for term, weight in sentence.vector.items()), sentence)
        for sentence in sentences
        if sentence.is_quotable
    ]
    return sorted(scored, key=_best_first)[:_CANDIDATES]


def _best_first(scored: _Scored) -> float:
    return -round(scored[0], 9)


def _by_support(
    candidates: Sequence[_Sentence], sentences: Sequence[_Sentence], postings: _Postings
) -> list[_Scored]:
    others = len({sentence.source for sentence in sentences}) - 1
    scored: list[_Scored] = []
    for candidate in candidates:
        best: dict[str, float] = {}
        for number, likeness in _resembling(candidate, postings, sentences).items():
            source = sentences[number].source
            if source != candidate.source:
                best[source] = max(likeness, best.get(source, 0.0))
        support = sum(best.values()) / others
        if support >= _LEAST_SUPPORT:
            scored.append((support, candidate))
    return sorted(scored, key=_best_first)


def _resembling(
    sentence: _Sentence, postings: _Postings, sentences: Sequence[_Sentence]
) -> dict[int, float]:
    """The cosine with every sentence that shares a term which is not too common."""
    likeness: dict[int, float] = {}
    for term, weight in sentence.vector.items():
        if len(postings[term]) <= _MOST_POSTINGS:
            for number in postings[term]:
                other = sentences[number].vector[term]
                likeness[number] = likeness.get(number, 0.0) + weight * other
    return likeness


def _without_repeats(scored: Sequence[_Scored], most: int) -> list[_Sentence]:
    chosen: list[_Sentence] = []
    left = list(scored)
    while left and len(chosen) < most:
        _, best = min(left, key=lambda pair: _best_first((_relevance(pair, chosen), pair[1])))
        chosen.append(best)
        left = [pair for pair in left if cosine(pair[1].vector, best.vector) < _TOO_NEAR]
    return chosen


def _relevance(scored: _Scored, chosen: Sequence[_Sentence]) -> float:
    score, sentence = scored
    repeated = max((cosine(sentence.vector, other.vector) for other in chosen), default=0.0)
    return score - _REPEATED * repeated


def _with_others(
    chosen: _Sentence, sentences: Sequence[_Sentence], postings: _Postings
) -> SharedSentence:
    """The chosen sentence with the best one on the same matter of every other source."""
    best: dict[str, tuple[bool, float, int]] = {}
    for number, likeness in _resembling(chosen, postings, sentences).items():
        other = sentences[number]
        is_same = is_same_statement(chosen.bag, other.bag)
        if other.source != chosen.source and (is_same or likeness >= _ON_THE_MATTER):
            rank = (is_same, round(likeness, 9), -number)
            best[other.source] = max(rank, best.get(other.source, rank))
    ranked = sorted(best.values(), key=lambda rank: -rank[2])
    return SharedSentence(
        chosen.passage,
        also=tuple(sentences[-negative].passage for is_same, _, negative in ranked if is_same),
        compare=tuple(
            sentences[-negative].passage for is_same, _, negative in ranked if not is_same
        ),
    )
