"""Which copies of the documents does each pass over the data show, and in which steps?

Made once, by all cores, so that several networks can learn from them and judge them.
"""

import argparse
import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from random import Random

import torch

from briefing.language.wordpieces import WordPieces
from training.augment import mixture
from training.batches import batches
from training.encoders import load_tokenizer
from training.encoding import encode
from training.names import collect_names
from training.split import Split, read_split
from training.steps import EVERYONE, Step, step_of

FOLDS = 2
"""Parts of the documents that tools labelled: what is learned from one judges the other."""
_MOST = 1_000
"""Passes of one seed."""


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
    parser.add_argument("--workers", type=int, default=os.cpu_count())
    chosen = parser.parse_args(arguments)
    chosen.out.mkdir(parents=True, exist_ok=True)
    work = partial(write_pass, chosen.split, chosen.out, chosen.seed, without=chosen.without)
    with ProcessPoolExecutor(chosen.workers) as pool:
        list(pool.map(work, range(chosen.passes)))


def write_pass(
    split: Path, out: Path, seed: int, number: int, *, without: int | None = None
) -> None:
    """Draw the copies of pass `number`, and write its steps."""
    torch.set_num_threads(1)
    drawn = steps_of(read_split(split), _MOST * seed + number, without=without)
    steps = [step.parts() for step in drawn]
    torch.save(steps, path_of(out, number))


def steps_of(data: Split, seed: int, *, without: int | None = None) -> Iterator[Step]:
    """Yield the steps of a pass, but for one fold of what tools labelled.

    The same seed draws the same copies in the same order.
    """
    documents = (*data.by_hand, *data.broadcaster)
    marks = [number < len(data.by_hand) for number in range(len(documents))]
    vocabulary = WordPieces(load_tokenizer())
    shown = mixture(documents, marks, collect_names(documents), Random(seed))
    turns = (
        (encode(document, vocabulary), fold)
        for number, document in shown
        if (fold := _fold(number, marks)) != without
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


def _fold(number: int, by_hand: Sequence[bool]) -> int:
    return EVERYONE if by_hand[number] else number % FOLDS


if __name__ == "__main__":
    main()
