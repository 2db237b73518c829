"""What does a sentence mean, as a vector that lies near those of like meaning?"""

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from briefing.language.rows import END, PIECES, START
from briefing.language.weights import SHIPPED, MeaningWeights, load_meaning

Vectors = NDArray[np.float32]
"""Sentences x 384; each row of length one."""
_WIDTH = 384


class SentenceVectors:
    """Turns sentences into vectors; the dot product of two is their likeness, at most 1.

    The weights are loaded with the first sentences.
    """

    def __init__(self, folder: Path = SHIPPED) -> None:
        """Use the model in `folder`."""
        self._folder = folder

    def vectors(self, sentences: Sequence[str]) -> Vectors:
        """Give the vector of each sentence, in order; what is longer than a row is cut off.

        Each is run alone: the eight-bit scales come from all that is in a run, and beside others a
        sentence would differ from itself by a hundredth.

        Raises:
            ModelError: A file of the model is missing or damaged.
        """
        vectors = np.empty((len(sentences), _WIDTH), dtype=np.float32)
        for number, sentence in enumerate(sentences):
            vectors[number] = self._vector(sentence)
        return vectors

    @cached_property
    def _weights(self) -> MeaningWeights:
        return load_meaning(self._folder)

    def _vector(self, sentence: str) -> Vectors:
        encoded = self._weights.tokenizer.encode(sentence, add_special_tokens=False)
        ids = np.array([[START, *encoded.ids[:PIECES], END]], dtype=np.int64)
        inputs = {"ids": ids, "mask": np.ones_like(ids)}
        vector: Vectors = self._weights.meaning.run(["vectors"], inputs)[0][0]
        return vector
