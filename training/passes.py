"""Which copies of the documents does each pass over the data show, and in which steps?

Made once, by all cores, so that several networks can learn from them and judge them.
"""

import argparse
import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from random import Random

import torch

from briefing.language.wordpieces import WordPieces
from training.augment import mixture
from training.batches import batches
from training.documents import Document
from training.encoders import load_tokenizer
from training.encoding import encode
from training.names import collect_names
from training.neighbours import load_neighbours
from training.reword import REWORDED, Neighbours, reword
from training.split import Split, read_split
from training.steps import EVERYONE, Step, step_of

FOLDS = 2
"""Parts of the documents that tools labelled: what is learned from one judges the other."""
_MOST = 1_000
"""Passes of one seed."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """What is drawn for a pass."""

    seed: int
    without: int | None = None
    """A fold of what tools labelled that is not shown."""
    neighbours: Neighbours = field(default_factory=dict)
    """What words may be exchanged for; none are where this is empty."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Make passes from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--split", type=Path, required=True, help="folder that training.split wrote"
    )
    parser.add_argument("--out", type=Path, required=True, help="folder to write")
    parser.add_argument("--passes", type=int, default=16)
    parser.add_argument("--seed", type=int, default=0, help="other seeds draw other copies")
    parser.add_argument("--without", type=int, choices=range(FOLDS), help="a fold not to show")
    parser.add_argument(
        "--reword",
        action="store_true",
        help="in other words, for students to hear their teachers on",
    )
    parser.add_argument("--workers", type=int, default=os.cpu_count())
    chosen = parser.parse_args(arguments)
    chosen.out.mkdir(parents=True, exist_ok=True)
    neighbours = load_neighbours() if chosen.reword else {}
    drawing = Drawing(chosen.seed, chosen.without, neighbours)
    work = partial(write_pass, chosen.split, chosen.out, drawing)
    with ProcessPoolExecutor(chosen.workers) as pool:
        list(pool.map(work, range(chosen.passes)))


def write_pass(split: Path, out: Path, drawing: Drawing, number: int) -> None:
    """Draw the copies of pass `number`, and write its steps."""
    torch.set_num_threads(1)
    drawing = replace(drawing, seed=_MOST * drawing.seed + number)
    steps = [step.parts() for step in steps_of(read_split(split), drawing)]
    torch.save(steps, path_of(out, number))


def steps_of(data: Split, drawing: Drawing) -> Iterator[Step]:
    """Yield the steps of a pass. The same seed draws the same copies in the same order."""
    random = Random(drawing.seed)
    documents = (*data.by_hand, *data.broadcaster)
    marks = [number < len(data.by_hand) for number in range(len(documents))]
    vocabulary = WordPieces(load_tokenizer())
    shown = mixture(documents, marks, collect_names(documents), random)
    turns = (
        (encode(_said_otherwise(document, drawing, random), vocabulary), fold)
        for number, document in shown
        if (fold := _fold(number, marks)) != drawing.without
    )
    for batch in batches(turns):
        examples, folds = zip(*batch, strict=True)
        yield step_of(examples, folds)


def read_pass(folder: Path, number: int) -> list[Step]:
    """Read the steps of pass `number`."""
    return [Step(*parts) for parts in torch.load(path_of(folder, number), weights_only=True)]


def made(folder: Path) -> int:
    """Count the passes in `folder`."""
    return len(list(folder.glob("pass-*.pt")))


def path_of(folder: Path, number: int) -> Path:
    """Name the file of pass `number`."""
    return folder / f"pass-{number:03}.pt"


def _said_otherwise(document: Document, drawing: Drawing, random: Random) -> Document:
    is_reworded = drawing.neighbours and random.random() < REWORDED
    return reword(document, drawing.neighbours, random) if is_reworded else document


def _fold(number: int, by_hand: Sequence[bool]) -> int:
    return EVERYONE if by_hand[number] else number % FOLDS


if __name__ == "__main__":
    main()
