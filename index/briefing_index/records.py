"""How is the same thing read at many places of a file at once?"""

from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int64]
Counts: TypeAlias = NDArray[np.unsignedinteger[Any]]
"""Of as few bytes as hold the most of them: nearly always one."""
Bytes = NDArray[np.uint8]
Records = NDArray[np.void]
"""Records of one layout; each column of it is an array."""


def layout(size: int, **columns: tuple[str, int]) -> "np.dtype[np.void]":
    """The layout of records of so many bytes: of each column, type and place in the record."""
    kinds, places = zip(*columns.values(), strict=True)
    return np.dtype(
        {"names": [*columns], "formats": [*kinds], "offsets": [*places], "itemsize": size}
    )


def records(content: Bytes, places: Numbers, form: "np.dtype[np.void]") -> Records:
    """The records that begin at these places of a content.

    Raises:
        IndexError: one is not there as a whole.
    """
    read: Records = content[places[:, None] + np.arange(form.itemsize)].view(form)[:, 0]
    return read


def numbers_in_rows(content: Bytes, starts: Numbers, counts: Numbers, width: int) -> Counts:
    """Numbers of so many bytes each, which stand in rows: `counts` of them from each start on.

    Raises:
        ValueError: a row is not there as a whole.
    """
    ends, there = (starts + counts * width).tolist(), content.data
    rows = b"".join([there[start:end] for start, end in zip(starts.tolist(), ends, strict=True)])
    return np.frombuffer(rows, f"<u{width}", int(counts.sum()))
