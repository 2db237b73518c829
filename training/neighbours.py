"""Which words mean something like a word?"""

import torch

from training.encoders import load_small, load_tokenizer
from training.reword import Neighbours

_SHORTEST = 4
"""Letters of a word that can be exchanged; shorter ones hold a sentence together."""
_NEAREST = 8
_ALIKE = 0.4
"""Cosine from which two words are neighbours."""
_AT_A_TIME = 1_000


def load_neighbours() -> Neighbours:
    """Find for each whole word of the vocabulary those of the nearest vectors.

    The vectors are those that the base encoder begins with, less their mean.
    """
    numbers = load_tokenizer().get_vocab()
    words = sorted(
        word for word in numbers if len(word) >= _SHORTEST and word.isascii() and word.isalpha()
    )
    table = load_small().embeddings.word_embeddings.weight.detach()
    vectors = table[torch.tensor([numbers[word] for word in words])]
    vectors = torch.nn.functional.normalize(vectors - vectors.mean(dim=0), dim=1)
    found = {}
    for some in torch.arange(len(words)).split(_AT_A_TIME):
        likeness, places = (vectors[some] @ vectors.T).topk(_NEAREST + 1)
        for number, alike, near in zip(
            some.tolist(), likeness.tolist(), places.tolist(), strict=True
        ):
            found[words[number]] = tuple(
                words[place]
                for place, cosine in zip(near, alike, strict=True)
                if cosine >= _ALIKE and place != number
            )
    return {word: near for word, near in found.items() if near}
