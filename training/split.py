"""Which documents are trained on, who labelled them, and which are kept back?"""

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from training.documents import Document, read_documents, write_documents
from training.origins import by_hand

HELD_OUT = 120
"""Documents labelled by hand that are kept back, to choose and to calibrate by."""
BY_HAND, BROADCASTER, KEPT_BACK = "by_hand.jsonl", "broadcaster.jsonl", "held_out.jsonl"


@dataclass(frozen=True, slots=True)
class Split:
    """The training data, and what is kept back of it."""

    by_hand: tuple[Document, ...]
    broadcaster: tuple[Document, ...]
    held_out: tuple[Document, ...]


def main(arguments: Sequence[str] | None = None) -> None:
    """Split from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with train.jsonl.gz")
    parser.add_argument("--out", type=Path, required=True, help="folder to write")
    chosen = parser.parse_args(arguments)
    write_split(split(tuple(read_documents(chosen.data / "train.jsonl.gz"))), chosen.out)


def split(documents: Sequence[Document], held_out: int = HELD_OUT) -> Split:
    """Keep back some of the documents that were labelled by hand."""
    marks = by_hand(documents)
    chosen = np.random.default_rng(1).permutation(np.flatnonzero(marks))[:held_out]
    kept_back = set(chosen.tolist())
    rest = [number for number in range(len(documents)) if number not in kept_back]
    return Split(
        tuple(documents[number] for number in rest if marks[number]),
        tuple(documents[number] for number in rest if not marks[number]),
        tuple(documents[number] for number in sorted(kept_back)),
    )


def write_split(data: Split, folder: Path) -> None:
    """Write one file a part."""
    folder.mkdir(parents=True, exist_ok=True)
    write_documents(folder / BY_HAND, data.by_hand)
    write_documents(folder / BROADCASTER, data.broadcaster)
    write_documents(folder / KEPT_BACK, data.held_out)


def read_split(folder: Path) -> Split:
    """Read what `write_split` wrote."""
    names = (BY_HAND, BROADCASTER, KEPT_BACK)
    return Split(*(tuple(read_documents(folder / name)) for name in names))


if __name__ == "__main__":
    main()
