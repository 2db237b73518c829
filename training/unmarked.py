"""How many names count as false that the labels themselves mark elsewhere?

Who labels by hand passes over names. What a model finds there counts against it, as if it were
wrong: so a set has a figure that no model that reads evenly can pass.
"""

import argparse
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from training.documents import Document, read_documents
from training.prediction import read
from training.scoring import ALL, Found, gold_names, score
from training.split import read_split

Marked = frozenset[tuple[str, str]]
"""Forms, each with a label that people gave it."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Count from the command line, as the product reads; one line a set."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--data", type=Path, required=True, help="folder with the sets")
    parser.add_argument("--split", type=Path, required=True, help="more labels made by hand")
    parser.add_argument("--model", type=Path, required=True, help="folder with model.json")
    parser.add_argument("--sets", nargs="+", default=("test_gumnews", "test_re3d"))
    chosen = parser.parse_args(arguments)
    split = read_split(chosen.split)
    for name in chosen.sets:
        documents = tuple(read_documents(chosen.data / f"{name}.jsonl.gz"))
        marked = marked_in((*documents, *split.by_hand, *split.held_out))
        found = list(read(chosen.model, documents))
        over = list(passed_over(documents, found, marked))
        kept = [names - some for names, some in zip(found, over, strict=True)]
        sys.stdout.write(
            f"{name}: F1 {score(documents, found)[ALL].f1}, and {score(documents, kept)[ALL].f1} "
            f"without {sum(map(len, over))} names that are marked elsewhere\n"
        )


def marked_in(documents: Iterable[Document]) -> Marked:
    """Gather the forms that some documents have for names, with their labels."""
    return frozenset(
        (document.spelling(name), name.label) for document in documents for name in document.names
    )


def passed_over(
    documents: Sequence[Document], predictions: Sequence[Found], marked: Marked
) -> Iterator[Found]:
    """Yield of each document the names found where it marks nothing, and `marked` has the form."""
    for document, found in zip(documents, predictions, strict=True):
        gold = gold_names(document)
        yield frozenset(
            (start, end, label)
            for start, end, label in found
            if (document.text[start:end], label) in marked
            and not any(first < end and start < last for first, last, _ in gold)
        )


if __name__ == "__main__":
    main()
