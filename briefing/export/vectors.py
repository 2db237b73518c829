"""How alike are the sentences of many articles?

A sentence is a vector of its terms, of length 1: each term is weighted by its rarity among all
sentences (idf), names twice. All of them lie in a few arrays: as objects, those of 100,000 articles
would take more memory than a computer has.
"""

from array import array
from collections.abc import Iterable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from briefing.export.terms import Bag

Numbers = NDArray[np.int64]
Likeness = NDArray[np.float64]

_NAME_WEIGHT = 2.0
_MOST_POSTINGS = 2_000
"""A term in more sentences than this finds no resembling sentence."""


class Vectors:
    """Sentences, by their numbers from 0, as far as their terms tell them."""

    def __init__(self, bags: Iterable[Bag]) -> None:
        """Take the terms of each sentence."""
        numbers: dict[str, int] = {}
        terms, sizes, is_name = array("i"), array("i"), bytearray()
        for bag in bags:
            ordered = sorted(bag.terms)
            terms.extend(numbers.setdefault(term, len(numbers)) for term in ordered)
            is_name.extend(term in bag.names for term in ordered)
            sizes.append(len(ordered))
        self._terms = np.frombuffer(terms, np.int32) if terms else np.empty(0, np.int32)
        self.sizes = np.array(sizes, np.int64)
        """How many terms each sentence has."""
        self._ends = np.cumsum(self.sizes)
        self._sentences = np.repeat(np.arange(len(sizes), dtype=np.int32), self.sizes)
        self._weights = self._weighed(np.array(is_name, np.bool_))
        self._by_term = np.argsort(self._terms, kind="stable").astype(np.int32)
        self._ends_of_terms = np.cumsum(np.bincount(self._terms))

    def __len__(self) -> int:
        """How many sentences there are."""
        return len(self.sizes)

    def terms_of(self, number: int) -> dict[int, float]:
        """The numbers of a sentence's terms, and the weight of each; the vector is of length 1."""
        here = self._within(number)
        return dict(zip(self._terms[here].tolist(), self._weights[here].tolist(), strict=True))

    def cosine(self, left: int, right: int) -> float:
        """How alike two sentences are: 0 nothing shared, 1 the same terms."""
        other = self.terms_of(right)
        return sum(weight * other.get(term, 0.0) for term, weight in self.terms_of(left).items())

    def spread(self, groups: Numbers) -> Likeness:
        """Of each sentence, by the weight of its terms, in how many groups they stand.

        Args:
            groups: The number of the group of each sentence, from 0.
        """
        most = int(groups.max(initial=0)) + 1
        pairs = np.unique(self._terms.astype(np.int64) * most + groups[self._sentences])
        held = np.bincount(pairs // most)
        return _sums(self._weights * held[self._terms], self._sentences, len(self))

    def resembling(self, number: int) -> tuple[Numbers, Likeness]:
        """The sentences, ascending, that share a term which is not too common, and their cosines.

        The sentence itself is among them.
        """
        sentences, products = [np.empty(0, np.int32)], [np.empty(0, np.float64)]
        for term, weight in self.terms_of(number).items():
            rows = self._rows_of(term)
            if len(rows) <= _MOST_POSTINGS:
                sentences.append(self._sentences[rows])
                products.append(self._weights[rows] * weight)
        found, places = np.unique(np.concatenate(sentences), return_inverse=True)
        return found.astype(np.int64), _sums(np.concatenate(products), places, len(found))

    def shared(self, number: int) -> Numbers:
        """How many terms each sentence has in common with one of them."""
        rows = [self._rows_of(term) for term in self.terms_of(number)]
        there = self._sentences[np.concatenate(rows)] if rows else np.empty(0, np.int32)
        return np.bincount(there, minlength=len(self))

    def _weighed(self, is_name: NDArray[np.bool_]) -> Likeness:
        rarity = np.log((1 + len(self)) / np.maximum(np.bincount(self._terms), 1))
        weights: Likeness = rarity[self._terms] * np.where(is_name, _NAME_WEIGHT, 1.0)
        weights /= np.sqrt(_sums(weights * weights, self._sentences, len(self)))[self._sentences]
        return weights

    def _within(self, number: int) -> slice:
        end = int(self._ends[number])
        return slice(end - int(self.sizes[number]), end)

    def _rows_of(self, term: int) -> NDArray[np.int32]:
        """Where a term stands among the terms of all sentences."""
        start = int(self._ends_of_terms[term - 1]) if term else 0
        return self._by_term[start : int(self._ends_of_terms[term])]


def _sums(values: Likeness, places: "NDArray[np.integer[Any]]", count: int) -> Likeness:
    """The sum of the values at each of so many places."""
    return np.asarray(np.bincount(places, values, count), np.float64)
