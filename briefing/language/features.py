"""What do the lower layers of the shipped network say of each candidate?

They look at every word of a row, but the highest of them is worked out for the pieces of candidates
alone: of the others nobody asks what it gives.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import TYPE_CHECKING

import numpy as np
from msgspec import Struct
from msgspec.structs import asdict
from numpy.typing import NDArray

from briefing.language.batches import stretches
from briefing.language.rows import Numbers, Rows

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

WIDTH = 384
"""Numbers that the trunk gives for a piece."""
TOGETHER = 640
"""Pieces of one run; with more of them memory grows and time does not shrink."""

Features = NDArray[np.float32]
"""Candidates x 2 `WIDTH`: the trunk at a word's first piece, and its mean over all its pieces."""


class Run(Struct, frozen=True):
    """What the trunk reads: the pieces of some rows, end to end."""

    ids: Numbers
    shape: Numbers
    """How the word of each piece is written."""
    rows: Numbers
    """How many pieces each row has."""
    wanted: Numbers
    """The numbers of the pieces of candidates."""
    asked: Numbers
    """How many of these are in each row."""
    candidates: Numbers
    """The numbers of those candidates among all of the text, which the trunk need not know."""


def features(trunk: "InferenceSession", rows: Rows) -> Features:
    """Give the features of every candidate of `rows`, in order."""
    table = np.empty((len(rows.words), 2 * WIDTH), dtype=np.float32)
    for some in _batches(rows):
        inputs = asdict(run_of(rows, some))
        chosen = inputs.pop("candidates")
        states: NDArray[np.float32] = trunk.run(["states"], inputs)[0]
        sizes = rows.pieces[chosen]
        begins = np.cumsum(sizes) - sizes
        table[chosen, :WIDTH] = states[begins]
        table[chosen, WIDTH:] = np.add.reduceat(states, begins) / sizes[:, None].astype(np.float32)
    return table


def run_of(rows: Rows, some: Numbers) -> Run:
    """Lay `some` of the rows, which are given by their numbers, end to end."""
    lengths = np.array([len(rows.ids[row]) for row in some], dtype=np.int64)
    firsts = np.searchsorted(rows.rows, some)
    counts = np.searchsorted(rows.rows, some, side="right") - firsts
    chosen = _numbers(firsts, counts)
    sizes = rows.pieces[chosen]
    heads = np.repeat(np.cumsum(lengths) - lengths, counts) + rows.first[chosen]
    ends, ahead = np.cumsum(counts), np.cumsum([0, *sizes])
    return Run(
        ids=_joined(rows.ids[row] for row in some),
        shape=_joined(rows.shapes[row] for row in some),
        rows=lengths,
        wanted=_numbers(heads, sizes),
        asked=ahead[ends] - ahead[ends - counts],
        candidates=chosen,
    )


def _batches(rows: Rows) -> Iterator[Numbers]:
    """Put rows of like length together: attention lays them out in a table as wide as the longest.

    Yields:
        The numbers of the rows of a run.
    """
    lengths = np.array([len(ids) for ids in rows.ids], dtype=np.int64)
    order = np.argsort(lengths, kind="stable")
    for first, last in stretches(lengths[order].tolist(), TOGETHER):
        yield order[first:last]


def _joined(parts: Iterable[Sequence[int]]) -> Numbers:
    return np.fromiter(chain.from_iterable(parts), dtype=np.int64)


def _numbers(firsts: Numbers, counts: Numbers) -> Numbers:
    """Count on from each of `firsts`, as far as the number beside it says."""
    ahead = np.cumsum(counts) - counts
    numbers: Numbers = np.arange(counts.sum()) + np.repeat(firsts - ahead, counts)
    return numbers
