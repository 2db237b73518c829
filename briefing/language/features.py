"""What do the lower layers of the shipped network say of each candidate?"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from briefing.language.batches import TOGETHER, batches, mask, padded
from briefing.language.rows import Numbers, Rows

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

WIDTH = 384
"""Numbers that the trunk gives for a piece."""

Features = NDArray[np.float32]
"""Candidates x 2 `WIDTH`: the trunk at a word's first piece, and its mean over all its pieces."""


def features(trunk: "InferenceSession", rows: Rows) -> Features:
    """Give the features of every candidate of `rows`, in order."""
    table = np.empty((len(rows.words), 2 * WIDTH), dtype=np.float32)
    bounds = np.searchsorted(rows.rows, np.arange(len(rows.ids) + 1))
    for batch in batches([len(ids) for ids in rows.ids], TOGETHER):
        states = _run(trunk, rows, batch)
        chosen = np.concatenate([np.arange(bounds[row], bounds[row + 1]) for row in batch])
        first = _places(rows, batch, chosen, states.shape[1])
        pieces = states.reshape(-1, WIDTH)
        table[chosen, :WIDTH] = pieces[first]
        table[chosen, WIDTH:] = _mean(pieces, first, rows.pieces[chosen])
    return table


def _run(trunk: "InferenceSession", rows: Rows, batch: Sequence[int]) -> NDArray[np.float32]:
    """The trunk's states for the rows of a batch: rows x pieces x `WIDTH`."""
    ids = [rows.ids[row] for row in batch]
    shapes = [rows.shapes[row] for row in batch]
    inputs = {"ids": padded(ids), "shape": padded(shapes), "mask": mask(ids)}
    states: NDArray[np.float32] = trunk.run(["states"], inputs)[0]
    return states


def _places(rows: Rows, batch: Sequence[int], chosen: Numbers, length: int) -> Numbers:
    """Where the chosen words begin, when the rows of the batch stand one behind the other."""
    slots = np.empty(len(rows.ids), dtype=np.int64)
    slots[batch] = np.arange(len(batch))
    places: Numbers = slots[rows.rows[chosen]] * length + rows.first[chosen]
    return places


def _mean(states: NDArray[np.float32], first: Numbers, counts: Numbers) -> NDArray[np.float32]:
    """The mean over the `counts` pieces of each word from `first` on."""
    mean: NDArray[np.float32] = states[first]
    for place in range(1, counts.max(initial=1)):
        longer = np.flatnonzero(counts > place)
        mean[longer] += states[first[longer] + place]
    return np.divide(mean, counts[:, None], out=mean, dtype=np.float32)
