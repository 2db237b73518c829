"""How do documents become the numbers that the network reads at one step?"""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from typing import Self

import numpy as np
import torch
from numpy.typing import DTypeLike, NDArray
from torch import Tensor

from briefing.language.features import Run, run_of
from briefing.language.groups import groups
from training.encoding import Example

EVERYONE = -1
"""The fold of a document that every network learns from."""


@dataclass(frozen=True, slots=True)
class Step:
    """Some documents, end to end."""

    ids: Tensor
    """The pieces of their rows."""
    shapes: Tensor
    """How the word of each piece is written."""
    rows: Tensor
    """How many pieces each row has. No row sees another."""
    wanted: Tensor
    """The numbers of the pieces of candidates."""
    asked: Tensor
    """How many of these are in each row."""
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
    rows = [example.rows for example in examples]
    runs = [run_of(each, np.arange(len(each.ids))) for each in rows]
    return Step(
        ids=_end_to_end([run.ids for run in runs], np.int16),
        shapes=_end_to_end([run.shape for run in runs], np.uint8),
        rows=_end_to_end([run.rows for run in runs], np.int16),
        wanted=_end_to_end(_counted_through(runs), np.int32),
        asked=_end_to_end([run.asked for run in runs], np.int16),
        sizes=_end_to_end([each.pieces for each in rows], np.int32),
        gaps=_end_to_end([each.gaps for each in rows], np.uint8),
        groups=_end_to_end([groups(each) for each in rows], np.int16),
        tags=_end_to_end([example.tags for example in examples], np.int64),
        folds=_end_to_end([np.repeat(folds, [len(example.tags) for example in examples])], np.int8),
    )


def _counted_through(runs: Sequence[Run]) -> list[NDArray[np.int64]]:
    """Number the pieces of candidates, those of all runs counted through."""
    begins = np.cumsum([0, *(len(run.ids) for run in runs)])
    return [begin + run.wanted for begin, run in zip(begins, runs, strict=False)]


def _end_to_end(parts: Sequence[NDArray[np.int64]], kind: DTypeLike) -> Tensor:
    return torch.from_numpy(np.concatenate(parts).astype(kind))
