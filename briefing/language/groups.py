"""Which candidates of a text does the model weigh against each other?"""

import numpy as np

from briefing.language.batches import stretches
from briefing.language.rows import Numbers, Rows

LONGEST = 72
"""Candidates of one group; a row that alone has more is a group of its own."""


def groups(rows: Rows) -> Numbers:
    """Tell how many candidates each group has; all of them stand in the order of the text.

    A group is made of neighbouring rows, as many as it holds; a row is never divided.
    """
    counts = np.bincount(rows.rows).tolist()
    lengths = [sum(counts[first:last]) for first, last in stretches(counts, LONGEST)]
    return np.array(lengths, dtype=np.int64)
