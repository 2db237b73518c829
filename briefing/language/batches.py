"""Which rows of unlike length go through a network together?"""

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

TOGETHER = 640
"""Pieces of one run, padding counted; with more of them memory grows and time does not shrink."""

_SLACK = 1.1
"""How much longer the longest row of a batch may be than its shortest, beside `_FREE`."""
_FREE = 1


def batches(lengths: Sequence[int], most: int) -> Iterator[list[int]]:
    """Yield the numbers of the rows of each batch, so that little of it is padding.

    Args:
        lengths: How long each row is.
        most: Places in one batch, padding counted; one longer row makes a batch alone.
    """
    batch: list[int] = []
    for row in sorted(range(len(lengths)), key=lengths.__getitem__):
        length = lengths[row]
        is_alike = not batch or length <= lengths[batch[0]] * _SLACK + _FREE
        if batch and not (is_alike and length * (len(batch) + 1) <= most):
            yield batch
            batch = []
        batch.append(row)
    if batch:
        yield batch


def padded(rows: Sequence[Sequence[int] | NDArray[np.int64]]) -> NDArray[np.int64]:
    """Put `rows` under each other, with zeros behind the shorter ones."""
    table = np.zeros((len(rows), max(map(len, rows))), dtype=np.int64)
    for place, row in enumerate(rows):
        table[place, : len(row)] = row
    return table


def mask(rows: Sequence[Sequence[int] | NDArray[np.int64]]) -> NDArray[np.int64]:
    """Say of each place in the table of `rows` whether something stands there: 1, else 0."""
    lengths = np.array([len(row) for row in rows])
    return (np.arange(lengths.max()) < lengths[:, None]).astype(np.int64)
