"""How do documents become the numbers that the network reads at one step?"""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from itertools import chain
from typing import Self

import numpy as np
import torch
from numpy.typing import DTypeLike
from torch import Tensor

from briefing.language.features import run_of
from briefing.language.groups import groups
from briefing.language.rows import Numbers, Rows
from training.encoding import Example

EVERYONE = -1
"""The fold of a document that every network learns from."""


@dataclass(frozen=True, slots=True)
class Step:
    """Some documents: their rows by length, end to end, and what is known of their candidates."""

    ids: Tensor
    """The pieces of their rows."""
    shapes: Tensor
    """How the word of each piece is written."""
    rows: Tensor
    """How many pieces each row has, the shortest first. No row sees another."""
    wanted: Tensor
    """The numbers of the pieces of candidates."""
    asked: Tensor
    """How many of these are in each row."""
    order: Tensor
    """The numbers of the candidates in the order of the rows that they stand in."""
    sizes: Tensor
    """How many pieces each candidate has."""
    gaps: Tensor
    """How far behind the one before it each candidate stands."""
    groups: Tensor
    """How many candidates each group has. No group sees another."""
    tags: Tensor
    """What each candidate is; `IGNORED` where nobody vouches for it."""
    folds: Tensor
    """The part of the data that each candidate belongs to, or `EVERYONE`."""

    def on(self, device: torch.device) -> Self:
        """Copy everything to `device`."""
        return type(self)(*(part.to(device, non_blocking=True) for part in self.parts()))

    def parts(self) -> tuple[Tensor, ...]:
        """Give the arguments that make this step again."""
        return tuple(getattr(self, field.name) for field in fields(self))


def step_of(examples: Sequence[Example], folds: Sequence[int]) -> Step:
    """Lay out `examples`, each of the fold beside it, for one run through the network."""
    texts = [example.rows for example in examples]
    rows = _one_text(texts)
    run = run_of(rows, np.argsort([len(ids) for ids in rows.ids], kind="stable"))
    numbers = [len(example.tags) for example in examples]
    return Step(
        ids=_numbers(run.ids, np.int16),
        shapes=_numbers(run.shape, np.uint8),
        rows=_numbers(run.rows, np.int16),
        wanted=_numbers(run.wanted, np.int32),
        asked=_numbers(run.asked, np.int16),
        order=_numbers(run.candidates, np.int32),
        sizes=_numbers(rows.pieces, np.int32),
        gaps=_numbers(rows.gaps, np.uint8),
        groups=_numbers(np.concatenate([groups(text) for text in texts]), np.int16),
        tags=_numbers(np.concatenate([example.tags for example in examples]), np.int64),
        folds=_numbers(np.repeat(folds, numbers), np.int8),
    )


def _one_text(texts: Sequence[Rows]) -> Rows:
    """Put the rows of texts behind each other, and count them through."""
    counts = [len(text.ids) for text in texts]
    before = np.cumsum(counts) - counts
    return Rows(
        ids=tuple(chain.from_iterable(text.ids for text in texts)),
        shapes=tuple(chain.from_iterable(text.shapes for text in texts)),
        words=np.concatenate([text.words for text in texts]),
        rows=np.concatenate([text.rows + some for text, some in zip(texts, before, strict=True)]),
        first=np.concatenate([text.first for text in texts]),
        pieces=np.concatenate([text.pieces for text in texts]),
        gaps=np.concatenate([text.gaps for text in texts]),
    )


def _numbers(numbers: Numbers, kind: DTypeLike) -> Tensor:
    return torch.from_numpy(numbers.astype(kind))
