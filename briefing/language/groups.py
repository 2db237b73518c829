"""Which candidates of a text does the model weigh against each other?"""

from collections.abc import Iterator

import numpy as np

from briefing.language.rows import Numbers, Rows

LONGEST = 72
"""Candidates of one group; a row that alone has more is a group of its own."""
LAST_PLACE = 255
"""The number of a candidate in its group, from 0, beyond which all count as one."""


def groups(rows: Rows) -> Iterator[tuple[int, int]]:
    """Yield the first candidate of each group, and the candidate behind its last.

    A group is made of neighbouring rows, as many as it holds; a row is never divided.
    """
    counts = np.bincount(rows.rows, minlength=len(rows.ids))
    first = last = 0
    for count in counts.tolist():
        if last > first and last + count - first > LONGEST:
            yield first, last
            first = last
        last += count
    if last > first:
        yield first, last


def places(length: int) -> Numbers:
    """Number the candidates of a group of `length`."""
    return np.minimum(np.arange(length, dtype=np.int64), LAST_PLACE)
