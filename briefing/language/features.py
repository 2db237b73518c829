"""What do the lower layers of the shipped network say of each candidate?

They look at every word of a row, but the highest of them is worked out for the pieces of candidates
alone: of the others nobody asks what it gives.
"""

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
    slots = np.empty(len(rows.ids), dtype=np.int64)
    for batch in batches([len(ids) for ids in rows.ids], TOGETHER):
        slots.fill(-1)
        slots[batch] = np.arange(len(batch))
        slot = slots[rows.rows]
        chosen = np.flatnonzero(slot >= 0)
        ids = [rows.ids[row] for row in batch]
        length = max(map(len, ids))
        sizes = rows.pieces[chosen]
        begins = np.cumsum(sizes) - sizes
        inputs = {
            "ids": padded(ids),
            "shape": padded([rows.shapes[row] for row in batch]),
            "mask": mask(ids),
            "wanted": piece_places(slot[chosen] * length + rows.first[chosen], sizes),
        }
        states: NDArray[np.float32] = trunk.run(["states"], inputs)[0]
        table[chosen, :WIDTH] = states[begins]
        table[chosen, WIDTH:] = np.add.reduceat(states, begins) / sizes[:, None].astype(np.float32)
    return table


def piece_places(heads: Numbers, sizes: Numbers) -> Numbers:
    """Tell where all pieces of words stand, word by word.

    Args:
        heads: Where the first piece of each word stands.
        sizes: How many pieces it has; they stand side by side.
    """
    ahead = np.cumsum(sizes) - sizes
    places: Numbers = np.arange(sizes.sum()) + np.repeat(heads - ahead, sizes)
    return places
