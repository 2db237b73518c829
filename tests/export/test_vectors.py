"""How alike are the sentences of many articles?"""

import math
import random
from collections import Counter

import numpy as np
import pytest

from briefing.export.terms import Bag, bag_of
from briefing.export.vectors import Vectors


def some_bags(seed: int, sentences: int) -> list[Bag]:
    """Sentences of few words, some of them names, and some without any."""
    chance = random.Random(seed)
    words = [f"word{number}" for number in range(30)]
    texts = [" ".join(chance.choices(words, k=chance.randint(0, 9))) for _ in range(sentences)]
    return [bag_of(text, chance.sample(words, 4)) for text in texts]


def by_hand(bags: list[Bag]) -> list[dict[str, float]]:
    """The vectors as the method says, term by term."""
    counts = Counter(term for bag in bags for term in bag.terms)
    vectors = []
    for bag in bags:
        weights = {
            term: math.log((1 + len(bags)) / counts[term]) * (2 if term in bag.names else 1)
            for term in bag.terms
        }
        length = math.hypot(*weights.values())
        vectors.append({term: weight / length for term, weight in weights.items()})
    return vectors


def cosine(left: dict[str, float], right: dict[str, float]) -> float:
    return sum(weight * right.get(term, 0.0) for term, weight in left.items())


def test_a_sentence_resembles_itself_wholly() -> None:
    vectors = Vectors([bag_of("Ships left the port", ()), bag_of("Rain fell", ())])
    assert vectors.cosine(0, 0) == pytest.approx(1.0)


def test_sentences_without_a_common_term_do_not_resemble() -> None:
    vectors = Vectors([bag_of("Ships left", ()), bag_of("Rain fell", ())])
    assert vectors.cosine(0, 1) == 0.0
    assert vectors.resembling(0)[0].tolist() == [0]


def test_a_shared_name_counts_more_than_a_shared_word() -> None:
    bags = [
        bag_of("Orsk grain", ("Orsk",)),
        bag_of("Orsk timber", ("Orsk",)),
        bag_of("cargo grain", ()),
    ]
    vectors = Vectors(bags)
    assert vectors.cosine(0, 1) > vectors.cosine(0, 2)


def test_an_empty_sentence_resembles_nothing() -> None:
    vectors = Vectors([bag_of("", ()), bag_of("Rain fell", ())])
    assert vectors.terms_of(0) == {}
    assert vectors.resembling(0)[0].tolist() == []
    assert vectors.shared(0).tolist() == [0, 0]


def test_no_sentences_are_no_vectors() -> None:
    vectors = Vectors([])
    assert len(vectors) == 0
    assert vectors.spread(np.empty(0, np.int64)).tolist() == []


@pytest.mark.parametrize("seed", range(10))
def test_the_arrays_hold_what_the_method_says(seed: int) -> None:
    bags = some_bags(seed, 60)
    vectors, expected = Vectors(bags), by_hand(bags)
    groups = np.array([random.Random(seed + number).randint(0, 4) for number in range(len(bags))])
    spread: dict[str, set[int]] = {}
    for bag, group in zip(bags, groups.tolist(), strict=True):
        for term in bag.terms:
            spread.setdefault(term, set()).add(group)
    told = vectors.spread(groups)
    for number, vector in enumerate(expected):
        found, cosine_of = vectors.resembling(number)
        alike = {
            n: cosine(vector, other) for n, other in enumerate(expected) if cosine(vector, other)
        }
        assert dict(zip(found.tolist(), cosine_of.tolist(), strict=True)) == pytest.approx(alike)
        common = [len(bags[number].terms & bag.terms) for bag in bags]
        assert vectors.shared(number).tolist() == common
        assert told[number] == pytest.approx(sum(w * len(spread[t]) for t, w in vector.items()))
        assert vectors.cosine(number, 0) == pytest.approx(cosine(vector, expected[0]))


def test_a_term_that_nearly_all_sentences_have_finds_none() -> None:
    vectors = Vectors([bag_of(f"harbour word{number // 2}", ()) for number in range(2_400)])
    assert vectors.resembling(6)[0].tolist() == [6, 7]
