"""How do documents become the tables of numbers that the network reads at one step?"""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from itertools import chain
from typing import Self

import numpy as np
import torch
from numpy.typing import DTypeLike, NDArray
from torch import Tensor

from briefing.language.batches import mask, padded
from briefing.language.groups import groups, places
from briefing.language.rows import PIECES, Numbers
from training.encoding import Example

EVERYONE = -1
"""The fold of a document that every network learns from."""
WIDTH = PIECES + 2
"""Pieces of one line, in which whole rows stand side by side."""


@dataclass(frozen=True, slots=True)
class Step:
    """Some documents; what is no table runs over the candidates, or over their pieces."""

    ids: Tensor
    """The pieces of the rows: (lines, `WIDTH`)."""
    shapes: Tensor
    positions: Tensor
    """Where in its row a piece stands."""
    rows: Tensor
    """Which row it belongs to, from 1 on; 0 where there is nothing. No row sees another."""
    pieces: Tensor
    """Where each piece of each candidate stands, all lines laid end to end."""
    owners: Tensor
    """Which candidate each of those belongs to."""
    heads: Tensor
    """Where a candidate's first piece stands."""
    sizes: Tensor
    """How many pieces it has."""
    table: Tensor
    """The candidates that look at each other: (groups, places), 0 behind the shorter ones."""
    filled: Tensor
    """Where in `table` somebody stands."""
    gaps: Tensor
    places: Tensor
    spots: Tensor
    """Where in `table`, laid out flat, a candidate stands."""
    tags: Tensor
    """What it is; `IGNORED` where nobody vouches for it."""
    folds: Tensor
    """The part of the data that it belongs to, or `EVERYONE`."""

    def on(self, device: torch.device) -> Self:
        """Copy everything to `device`."""
        return type(self)(*(part.to(device, non_blocking=True) for part in self.parts()))

    def parts(self) -> tuple[Tensor, ...]:
        """Give the arguments that make this step again."""
        return tuple(getattr(self, field.name) for field in fields(self))


def step_of(examples: Sequence[Example], folds: Sequence[int]) -> Step:
    """Lay out `examples`, each of the fold beside it, for one run through the network."""
    ids = [row for example in examples for row in example.rows.ids]
    shapes = [row for example in examples for row in example.rows.shapes]
    lines = _lines([len(row) for row in ids])
    heads = _heads(examples, _begins(lines, ids))
    sizes = np.concatenate([example.rows.pieces for example in examples])
    owners = np.repeat(np.arange(len(heads)), sizes)
    within = np.arange(len(owners)) - np.repeat(np.cumsum(sizes) - sizes, sizes)
    gaps = np.concatenate([example.rows.gaps for example in examples])
    members = _members(examples)
    together = padded(members)
    spots = [place * together.shape[1] + np.arange(len(m)) for place, m in enumerate(members)]
    counts = [len(example.tags) for example in examples]
    numbered = [[number + 1] * len(row) for number, row in enumerate(ids)]
    return Step(
        ids=_laid_out(lines, ids, np.int16),
        shapes=_laid_out(lines, shapes, np.uint8),
        positions=_laid_out(lines, [range(len(row)) for row in ids], np.uint8),
        rows=_laid_out(lines, numbered, np.int16),
        pieces=_tensor(heads[owners] + within, np.int32),
        owners=_tensor(owners, np.int32),
        heads=_tensor(heads, np.int32),
        sizes=_tensor(sizes, np.int32),
        table=_tensor(together, np.int32),
        filled=_tensor(mask(members), np.bool_),
        gaps=_tensor(padded([gaps[each] for each in members]), np.uint8),
        places=_tensor(padded([places(len(each)) for each in members]), np.uint8),
        spots=_tensor(np.concatenate(spots), np.int32),
        tags=_tensor(np.concatenate([example.tags for example in examples]), np.int64),
        folds=_tensor(np.repeat(np.array(folds), counts), np.int8),
    )


def _lines(lengths: Sequence[int]) -> list[list[int]]:
    """Number the rows of each line: each row stands in the first that has room for it."""
    lines: list[list[int]] = []
    room: list[int] = []
    for row, length in enumerate(lengths):
        place = next((place for place, left in enumerate(room) if left >= length), len(lines))
        if place == len(lines):
            lines.append([])
            room.append(WIDTH)
        lines[place].append(row)
        room[place] -= length
    return lines


def _begins(lines: Sequence[Sequence[int]], rows: Sequence[Sequence[int]]) -> Numbers:
    """Tell where each row begins, all lines laid end to end."""
    begins = np.zeros(len(rows), dtype=np.int64)
    for place, line in enumerate(lines):
        lengths = [len(rows[row]) for row in line]
        begins[list(line)] = place * WIDTH + np.cumsum([0, *lengths[:-1]])
    return begins


def _heads(examples: Sequence[Example], begins: Numbers) -> Numbers:
    """Tell where the first piece of each candidate stands, all lines laid end to end."""
    first_rows = np.cumsum([0, *(len(example.rows.ids) for example in examples)])
    heads: Numbers = np.concatenate(
        [
            begins[first + example.rows.rows] + example.rows.first
            for first, example in zip(first_rows, examples, strict=False)
        ]
    )
    return heads


def _members(examples: Sequence[Example]) -> list[Numbers]:
    """Number the candidates of each group, all examples counted through."""
    first_words = np.cumsum([0, *(len(example.tags) for example in examples)])
    return [
        np.arange(begin + first, begin + last)
        for begin, example in zip(first_words, examples, strict=False)
        for first, last in groups(example.rows)
    ]


def _laid_out(
    lines: Sequence[Sequence[int]], rows: Sequence[Sequence[int]], kind: DTypeLike
) -> Tensor:
    table = np.zeros((len(lines), WIDTH), dtype=kind)
    for place, line in enumerate(lines):
        pieces = list(chain.from_iterable(rows[row] for row in line))
        table[place, : len(pieces)] = pieces
    return torch.from_numpy(table)


def _tensor(numbers: NDArray[np.integer], kind: DTypeLike) -> Tensor:
    return torch.from_numpy(np.ascontiguousarray(numbers.astype(kind)))
