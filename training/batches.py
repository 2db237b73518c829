"""How many documents does the network see at a time?"""

from collections.abc import Iterable, Iterator

from training.encoding import Example

PIECES = 3800
"""Pieces from which a batch is full."""


def batches(examples: Iterable[Example]) -> Iterator[tuple[Example, ...]]:
    """Gather examples in the order they come; what no word of which may be a name is left out."""
    batch: list[Example] = []
    for example in examples:
        if not len(example.tags):
            continue
        batch.append(example)
        if sum(each.pieces for each in batch) >= PIECES:
            yield tuple(batch)
            batch = []
    if batch:
        yield tuple(batch)
