"""In which order, and how many at a time, does the network see the windows?"""

from collections.abc import Iterator, Sequence
from random import Random

import numpy as np
from numpy.typing import NDArray

from training.encoding import IGNORED, Row

PIECES = 3840
"""Pieces in a batch, padding included: 24 full windows, or more of shorter ones."""
SORTED_TOGETHER = 1200
"""Windows among which those of like length are put into one batch."""

Block = NDArray[np.int64]


def batches(rows: Sequence[Row], random: Random) -> Iterator[tuple[Row, ...]]:
    """Shuffle the windows, gather those of like length, and shuffle the batches."""
    order = list(rows)
    random.shuffle(order)
    found: list[tuple[Row, ...]] = []
    for start in range(0, len(order), SORTED_TOGETHER):
        chunk = sorted(order[start : start + SORTED_TOGETHER], key=lambda row: len(row.ids))
        found += _filled(chunk)
    random.shuffle(found)
    yield from found


def blocks(rows: Sequence[Row]) -> tuple[Block, Block, Block, Block]:
    """Pad rows to one length: ids, shapes, mask and tags."""
    longest = max(len(row.ids) for row in rows)

    def padded(columns: Sequence[tuple[int, ...]], filler: int) -> Block:
        return np.array([(*each, *[filler] * (longest - len(each))) for each in columns], np.int64)

    return (
        padded([row.ids for row in rows], 0),
        padded([row.shapes for row in rows], 0),
        padded([(1,) * len(row.ids) for row in rows], 0),
        padded([row.tags for row in rows], IGNORED),
    )


def _filled(chunk: Sequence[Row]) -> Iterator[tuple[Row, ...]]:
    batch: list[Row] = []
    for row in chunk:
        if batch and (len(batch) + 1) * len(row.ids) > PIECES:
            yield tuple(batch)
            batch = []
        batch.append(row)
    if batch:
        yield tuple(batch)
