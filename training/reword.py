"""How does a document go on about its names in words that the training data has not?"""

from collections.abc import Mapping
from dataclasses import replace
from random import Random

from training.documents import Document
from training.draft import Draft, spelling_of

REWORDED = 0.6
"""Share of the documents that are said in other words."""
EXCHANGED = 0.3
"""Share of the words with neighbours that are exchanged in these."""

Neighbours = Mapping[str, tuple[str, ...]]
"""Words, and for each of them those that mean something like it."""


def reword(document: Document, neighbours: Neighbours, random: Random) -> Document:
    """Copy a document with some of the words that stand in no name exchanged for neighbours.

    Such copies are for students to hear their teachers on (Jiao et al. 2020): a neighbour may be
    another part of speech, or the opposite, and what a name is may change with it.
    """
    named = {place for name in document.names for place in range(name.first, name.last)}
    words = [
        replace(word, text=random.choice(neighbours[word.text]))
        if place not in named and word.text in neighbours and random.random() < EXCHANGED
        else word
        for place, word in enumerate(spelling_of(document, 0, len(document.tokens)))
    ]
    return Draft(words, list(document.names), set(document.unknown)).finish()
