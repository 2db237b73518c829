"""How do documents become the tables of numbers that the network reads at one step?"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from typing import Self

import numpy as np
import torch
from numpy.typing import DTypeLike, NDArray
from torch import Tensor

from briefing.language.features import piece_places
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
    sizes: Tensor
    """How many pieces a candidate has."""
    table: Tensor
    """The candidates: (lines, places), whole groups side by side, 0 where nobody stands."""
    groups: Tensor
    """Which group stands there, from 1 on; 0 where nobody does. No group sees another."""
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
    lines = _Lines([len(row) for row in ids], WIDTH)
    heads = _heads(examples, lines.begins)
    sizes = np.concatenate([example.rows.pieces for example in examples])
    owners = np.repeat(np.arange(len(heads)), sizes)
    gaps = np.concatenate([example.rows.gaps for example in examples])
    members = _members(examples)
    lengths = [len(member) for member in members]
    tables = _Lines(lengths, max(lengths))
    spots = [begin + np.arange(n) for begin, n in zip(tables.begins, lengths, strict=True)]
    counts = [len(example.tags) for example in examples]
    return Step(
        ids=lines.laid_out(ids, np.int16),
        shapes=lines.laid_out(shapes, np.uint8),
        positions=lines.laid_out([range(len(row)) for row in ids], np.uint8),
        rows=lines.numbered(),
        pieces=_tensor(piece_places(heads, sizes), np.int32),
        owners=_tensor(owners, np.int32),
        sizes=_tensor(sizes, np.int32),
        table=tables.laid_out(members, np.int32),
        groups=tables.numbered(),
        gaps=tables.laid_out([gaps[each] for each in members], np.uint8),
        places=tables.laid_out([places(length) for length in lengths], np.uint8),
        spots=_tensor(np.concatenate(spots), np.int32),
        tags=_tensor(np.concatenate([example.tags for example in examples]), np.int64),
        folds=_tensor(np.repeat(np.array(folds), counts), np.int8),
    )


class _Lines:
    """Where stretches stand that lie side by side, each in the first line that has room for it."""

    def __init__(self, lengths: Sequence[int], width: int) -> None:
        self._lengths = lengths
        self._width = width
        self.begins = np.zeros(len(lengths), dtype=np.int64)
        """Where each begins, all lines laid end to end."""
        room: list[int] = []
        for number, length in enumerate(lengths):
            line = next((line for line, left in enumerate(room) if left >= length), len(room))
            if line == len(room):
                room.append(width)
            self.begins[number] = (line + 1) * width - room[line]
            room[line] -= length
        self._count = len(room)

    def laid_out(self, stretches: Iterable[Sequence[int] | Numbers], kind: DTypeLike) -> Tensor:
        """Put `stretches` in their places: (lines, width), 0 where nothing stands."""
        table = np.zeros(self._count * self._width, dtype=kind)
        for begin, length, stretch in zip(self.begins, self._lengths, stretches, strict=True):
            table[begin : begin + length] = stretch
        return torch.from_numpy(table.reshape(self._count, self._width))

    def numbered(self) -> Tensor:
        """Say which stretch stands where, from 1 on."""
        numbers = range(1, len(self._lengths) + 1)
        return self.laid_out(
            [[number] * length for number, length in zip(numbers, self._lengths, strict=True)],
            np.int16,
        )


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


def _tensor(numbers: NDArray[np.integer], kind: DTypeLike) -> Tensor:
    return torch.from_numpy(np.ascontiguousarray(numbers.astype(kind)))
