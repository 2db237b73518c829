"""How many documents does the network see at a time?"""

from collections.abc import Iterable, Iterator

from training.encoding import Example

PIECES = 7600
"""Pieces from which a batch is full."""

Turn = tuple[Example, int]
"""A document, and the fold that it belongs to."""


def batches(turns: Iterable[Turn]) -> Iterator[tuple[Turn, ...]]:
    """Gather documents in the order they come; one without a possible name is left out."""
    batch: list[Turn] = []
    pieces = 0
    for example, fold in turns:
        if not len(example.tags):
            continue
        batch.append((example, fold))
        pieces += example.pieces
        if pieces >= PIECES:
            yield tuple(batch)
            batch, pieces = [], 0
    if batch:
        yield tuple(batch)
